import { fill, num, stroke } from '../svg.ts';
import { bar, circle, ellipse, fade, linear } from './picture.ts';
import type { Picture } from './picture.ts';

export const HAIR_CUTS = ['short', 'bob', 'long', 'pony', 'bun', 'nonla'] as const;
export type HairCut = (typeof HAIR_CUTS)[number];

/** Somebody at the festival, seen from behind. */
export interface PersonLook {
  readonly top: string;
  readonly bottom: string;
  readonly hair: HairCut;
  readonly wear: 'trousers' | 'skirt' | 'aodai';
  readonly pack?: string;
  /** What the right hand holds. */
  readonly holds?: 'phone' | 'star';
}

export const FOLK = {
  player: { top: '#F1EBFF', bottom: '#2C3180', hair: 'bob', wear: 'trousers', pack: '#FF7A66', holds: 'phone' },
  aodai: { top: '#F6D9E8', bottom: '#E9E2FF', hair: 'nonla', wear: 'aodai' },
  aodai2: { top: '#8FD6E8', bottom: '#EEF4FF', hair: 'long', wear: 'aodai' },
  boy: { top: '#FF9272', bottom: '#242562', hair: 'short', wear: 'trousers' },
  boy2: { top: '#5C6BD8', bottom: '#1B1B4C', hair: 'short', wear: 'trousers', pack: '#FFC15E' },
  girl: { top: '#FFD68A', bottom: '#5A3A8E', hair: 'pony', wear: 'skirt' },
  girl2: { top: '#E1D9FF', bottom: '#27307C', hair: 'pony', wear: 'skirt', pack: '#3AD6AE' },
  mom: { top: '#C9578E', bottom: '#33235E', hair: 'bun', wear: 'trousers' },
  dad: { top: '#3E5FA8', bottom: '#1C1B46', hair: 'short', wear: 'trousers' },
  kid: { top: '#6FE3C4', bottom: '#2B2D6E', hair: 'bob', wear: 'trousers', holds: 'star' },
} as const satisfies Record<string, PersonLook>;
export type FolkName = keyof typeof FOLK;

export interface Pose {
  /** -1: left foot up, 1: right foot up. */
  readonly step: -1 | 0 | 1;
  /** Turned half to the right, so that the phone lights the face. */
  readonly turned?: boolean;
}

const SKIN = '#E0A07C';
const HAIR = '#1E1236';
const RIM = '#FFDFAE';

/** About 124 tall, feet at 0,0. */
export function personPicture(look: PersonLook, pose: Pose = { step: 0 }): Picture {
  const defs =
    linear(
      'form',
      [
        [0, '#140A40', 0.4],
        [0.38, '#140A40', 0.06],
        [0.72, '#FFE9C8', 0],
        [1, '#FFE9C8', 0.42],
      ],
      true,
    ) +
    linear('down', [
      [0, '#0E0B2C', 0],
      [1, '#0E0B2C', 0.45],
    ]);
  const turned = pose.turned === true;
  const lower =
    look.wear === 'trousers' ? trousers(look, pose) : look.wear === 'skirt' ? skirt(look, pose) : tunic(look, pose);
  const body =
    `<defs>${defs}</defs>${lower}${arms(look, turned)}${torso(look, turned)}${head(look.hair, turned)}${held(look, turned)}` +
    (look.holds === undefined ? stroke('M18 -95C22 -88 23 -74 20.500 -58', RIM, 1.7, ' stroke-opacity=".75"') : '') +
    stroke('M8.500 -120C11.500 -116.500 12 -112 11.300 -107', RIM, 1.2, ' stroke-opacity=".5"');
  return { box: [-36, -142, 84, 146], body };
}

const lifted = (pose: Pose, side: -1 | 1): number => (pose.step === side ? 6 : 0);

function leg(side: -1 | 1, colour: string, lift: number): string {
  const foot = -4 - lift;
  const shape = side < 0 ? `M-14 -60L-12.500 ${foot}H-2.500L0 -58Z` : `M14 -60L12.500 ${foot}H2.500L0 -58Z`;
  const shoe = { x: side < 0 ? -13 : 2, y: foot - 1, width: 11, height: 5.4, radius: 2.7 };
  return (
    fill(shape, colour) +
    fill(shape, 'url(#down)') +
    bar(shoe, '#F1EBFF', fade(0.85)) +
    bar({ ...shoe, y: foot + 2, height: 2.4, radius: 1.2 }, '#0E0B2C')
  );
}

const trousers = (look: PersonLook, pose: Pose): string =>
  leg(-1, look.bottom, lifted(pose, -1)) + leg(1, look.bottom, lifted(pose, 1));

function skirt(look: PersonLook, pose: Pose): string {
  const calf = (x: number, lift: number): string =>
    bar({ x: x - 3.4, y: -34, width: 6.8, height: 31 - lift, radius: 3 }, SKIN) +
    bar({ x: x - 5.4, y: -6 - lift, width: 10.8, height: 5.4, radius: 2.7 }, '#0E0B2C');
  const cloth = 'M-14 -60C-17 -46 -20 -34 -22 -25Q0 -18 22 -25C20 -34 17 -46 14 -60Z';
  return (
    calf(-6.5, lifted(pose, -1)) +
    calf(6.5, lifted(pose, 1)) +
    fill(cloth, look.bottom) +
    fill(cloth, 'url(#form)') +
    fill(cloth, 'url(#down)') +
    stroke('M-7 -52L-10 -23M0 -52V-21M7 -52L10 -23', '#0E0B2C', 1, ' opacity=".3"')
  );
}

function tunic(look: PersonLook, pose: Pose): string {
  const panel = 'M-13 -62C-15 -42 -20 -22 -22 -9Q0 -2 20 -9C18 -22 15 -42 13 -62Z';
  return (
    leg(-1, look.bottom, lifted(pose, -1)) +
    leg(1, look.bottom, lifted(pose, 1)) +
    fill(panel, look.top) +
    fill(panel, 'url(#form)') +
    stroke('M-3 -56C-3 -36 -4 -20 -5 -7', '#FFFFFF', 1.4, ' stroke-opacity=".35"')
  );
}

function arms(look: PersonLook, turned: boolean): string {
  const left = stroke('M-15 -91C-21 -80 -21.500 -70 -19 -60', look.top, 7.6) + circle(-18.5, -55.5, 3.8, SKIN);
  if (look.holds === undefined)
    return left + stroke('M15 -91C21 -80 21.500 -70 19 -60', look.top, 7.6) + circle(18.5, -55.5, 3.8, SKIN);
  const right = turned ? 'M13 -90C20 -80 25 -80 26 -86' : 'M15 -91C25 -83 27 -80 25 -88';
  return left + stroke(right, look.top, 7.2);
}

function torso(look: PersonLook, turned: boolean): string {
  const shape = turned
    ? 'M-10 -98C-15 -97 -17 -90 -16 -82L-13 -53Q1 -49 14 -53L17 -82C18 -90 16 -97 11 -98Q0 -94 -10 -98Z'
    : 'M-12 -98C-18 -97 -19.500 -90 -18 -82L-15 -53Q0 -49 15 -53L18 -82C19.500 -90 18 -97 12 -98Q0 -94 -12 -98Z';
  const x = turned ? -15 : -12.5;
  const pack =
    look.pack === undefined
      ? ''
      : bar({ x, y: -95, width: 25, height: 34, radius: 9 }, look.pack) +
        bar({ x, y: -95, width: 25, height: 34, radius: 9 }, 'url(#form)') +
        bar({ x: x + 3.5, y: -78, width: 18, height: 13, radius: 4 }, '#0E0B2C', fade(0.26)) +
        stroke(`M${x + 8} -95q4.500 -5 9 0`, look.pack, 2.4) +
        circle(x + 21, -70, 2, '#FFE6B0');
  return (
    fill(shape, look.top) +
    fill(shape, 'url(#form)') +
    pack +
    bar({ x: -3.5, y: -104, width: 7, height: 9, radius: 2 }, SKIN)
  );
}

/** Hair from behind, in parts; under `nonla` lies the palm-leaf hat. */
const HAIR_SHAPES: Readonly<Record<HairCut, readonly string[]>> = {
  short: ['M-11 -108C-14 -128 14 -128 11 -108C9 -103 5 -101.500 0 -101.500C-5 -101.500 -9 -103 -11 -108Z'],
  bob: ['M-12.500 -103C-16.500 -130 16.500 -130 12.500 -103C12 -97 8 -96 0 -96C-8 -96 -12 -97 -12.500 -103Z'],
  long: ['M-11 -110C-14 -128 14 -128 11 -110C13 -98 13 -84 10 -75Q0 -71 -10 -75C-13 -84 -13 -98 -11 -110Z'],
  pony: [
    'M-11 -107C-14 -128 14 -128 11 -107C9 -101 5 -99.500 0 -99.500C-5 -99.500 -9 -101 -11 -107Z',
    'M-4 -116C-9 -100 -7 -86 0 -77C7 -86 8 -100 4 -116Z',
  ],
  bun: [
    'M-11 -108C-14 -128 14 -128 11 -108C9 -102 5 -100 0 -100C-5 -100 -9 -102 -11 -108Z',
    'M-6.500 -124a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0 -13 0Z',
  ],
  nonla: ['M-9 -108C-9 -96 -6 -86 0 -80C6 -86 9 -96 9 -108Z'],
};

function head(hair: HairCut, turned: boolean): string {
  const shine = stroke('M-4 -118.500C-1.500 -120.500 2 -120.500 5 -118', '#7B5CB8', 1.6, ' stroke-opacity=".45"');
  if (turned) {
    const face = fill(
      'M-2 -121C8 -124 13 -118 12.500 -111C14.500 -109 14 -108 12.500 -107.500C12.500 -102 8 -100 2 -101Z',
      '#F0B692',
    );
    const mane = fill(
      'M5 -122C-6 -130 -17 -121 -13 -102C-12 -96 -6 -95 0 -96C3 -102 1 -108 4 -113C6 -116 10 -116 11 -117C10 -120 8 -121.500 5 -122Z',
      HAIR,
    );
    return (
      face +
      circle(9.6, -110.5, 1.1, '#2A1240') +
      mane +
      stroke('M-6 -119C-4 -122 -1 -123 2 -122', '#7B5CB8', 1.6, ' stroke-opacity=".45"')
    );
  }
  const skull = hair === 'short' || hair === 'bun' || hair === 'pony' ? ellipse(0, -110, 10.6, 11.4, SKIN) : '';
  const hat =
    hair === 'nonla'
      ? fill('M-31 -107L0 -133L31 -107Q0 -98 -31 -107Z', '#EDCB94') +
        fill('M-31 -107L0 -133L31 -107Q0 -98 -31 -107Z', 'url(#form)') +
        stroke(
          'M-31 -107Q0 -98 31 -107M-20 -116.500Q0 -110 20 -116.500M-11 -124Q0 -120 11 -124',
          '#A9744F',
          1.2,
          ' opacity=".75"',
        )
      : shine;
  const tie = hair === 'pony' ? bar({ x: -4.5, y: -117, width: 9, height: 3.6, radius: 1.8 }, '#FF86B7') : '';
  return skull + HAIR_SHAPES[hair].map((part) => fill(part, HAIR)).join('') + hat + tie;
}

function held(look: PersonLook, turned: boolean): string {
  if (look.holds === 'phone') {
    const [x, y] = turned ? [23, -106] : [21.5, -108];
    return (
      bar({ x, y, width: 10.5, height: 19, radius: 2.6 }, '#10133B') +
      bar({ x: x + 1, y: y + 1.2, width: 8.5, height: 16.6, radius: 1.8 }, '#E6F8FF') +
      circle(x + 2.6, y + 17, 3.8, SKIN)
    );
  }
  if (look.holds !== 'star') return '';
  let star = 'M';
  for (let i = 0; i < 10; i++) {
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    const reach = i % 2 === 0 ? 13 : 5.4;
    star += `${i === 0 ? '' : 'L'}${num(32 + Math.cos(angle) * reach)} ${num(-114 + Math.sin(angle) * reach)}`;
  }
  return (
    stroke('M24 -86L32 -104', '#D79A78', 1.6) +
    circle(24.5, -87, 3.8, SKIN) +
    circle(32, -114, 14.5, '#E5484D', fade(0.3)) +
    fill(`${star}Z`, '#FF5A52') +
    stroke(`${star}Z`, '#FFE6B0', 1.4) +
    circle(32, -114, 3.6, '#FFE9A8')
  );
}

/** The shadow and the pool of light under someone; 60 wide. */
export function shadowPicture(): Picture {
  const defs =
    '<radialGradient id="s"><stop offset=".3" stop-color="#070920" stop-opacity=".7"/><stop offset="1" stop-color="#070920" stop-opacity="0"/></radialGradient>';
  return { box: [-32, -8, 64, 16], body: `<defs>${defs}</defs>${ellipse(0, 0, 30, 7, 'url(#s)')}` };
}
