import { HUES, PALETTE } from '../palette.ts';
import type { HexColour, LanternHue } from '../palette.ts';
import { drumBirdsPicture, drumFacePicture, drumTeethPicture } from '../scene/ground.ts';
import { lanternPicture, ropeDrop, ropePicture } from '../scene/lanterns.ts';
import { tintedGlow } from '../scene/light.ts';
import { FOLK, personPicture, shadowPicture } from '../scene/people.ts';
import type { FolkName } from '../scene/people.ts';
import { bar, linear, sceneSvg } from '../scene/picture.ts';
import type { Picture, Placed } from '../scene/picture.ts';
import { skyPicture } from '../scene/sky.ts';
import { num } from '../svg.ts';
import { tacticLanternPicture } from '../tactics/badge.ts';
import type { BadgeId } from '../tactics/tactic-paths.ts';
import type { CardBox, TextPlace, TextStyle } from './card.ts';

/** Upright 4:5, the tallest picture that a feed shows whole. */
export const SHARE_BOX: CardBox = { width: 1080, height: 1350 };

const PANEL = { x: 90, y: 420, width: 900, height: 424 } as const;
const MIDDLE = SHARE_BOX.width / 2;

/** The words that every card has, each with its place. */
export const SHARE_TEXT = {
  title: [text('display', 700, 80, 56, PALETTE.cream100), { x: 90, y: 216, width: 900, height: 100, align: 'center' }],
  story: [text('text', 400, 40, 28, PALETTE.gold300, 2), { x: 90, y: 316, width: 900, height: 92, align: 'center' }],
  heading: [text('text', 600, 36, 28, PALETTE.lilac200), { x: 150, y: 446, width: 780, height: 56, align: 'left' }],
  app: [text('display', 700, 68, 56, PALETTE.cream100), { x: 60, y: 1134, width: 960, height: 90, align: 'center' }],
  call: [text('text', 600, 40, 30, PALETTE.gold300), { x: 50, y: 1226, width: 980, height: 60, align: 'center' }],
} as const satisfies Record<string, readonly [TextStyle, TextPlace]>;

/** The names under the lanterns; they share one size. */
export const SHARE_NAME: TextStyle = text('text', 600, 34, 24, PALETTE.cream100, 2);

function text(
  font: TextStyle['font'],
  weight: TextStyle['weight'],
  size: number,
  least: number,
  colour: HexColour,
  lines = 1,
): TextStyle {
  return { font, weight, size, least, lines, leading: font === 'display' ? 1.15 : 1.2, colour };
}

/** Where the lanterns of the panel hang, and where their names stand. Up to five. */
export function signPlaces(count: number): { readonly x: number; readonly scale: number; readonly name: TextPlace }[] {
  const step = Math.min(280, 860 / count);
  return Array.from({ length: count }, (_, index) => {
    const x = MIDDLE + (index - (count - 1) / 2) * step;
    const name = { x: x - step / 2 + 8, y: 744, width: step - 16, height: 88, align: 'center' } as const;
    return { x, scale: Math.min(1.2, step / 190), name };
  });
}

/** The whole card without its words. */
export function shareCardSvg(signs: readonly BadgeId[]): string {
  const { width, height } = SHARE_BOX;
  return sceneSvg(width, height, [
    { picture: skyPicture(width, height, 31), x: 0, y: 0, scale: 1 },
    { picture: shadePicture(), x: 0, y: 0, scale: 1 },
    ...garland(),
    ...floor(),
    { picture: panelPicture(), x: 0, y: 0, scale: 1 },
    ...signPlaces(signs.length).flatMap(({ x, scale }, index): Placed[] => {
      const sign = signs[index];
      return sign === undefined ? [] : [{ picture: tacticLanternPicture(sign), x, y: 614, scale }];
    }),
    ...people(),
  ]);
}

/** The night is deeper behind the words. */
function shadePicture(): Picture {
  const { width, height } = SHARE_BOX;
  const shade = linear('shade', [
    [0, PALETTE.ink900, 0.42],
    [0.7, PALETTE.ink900, 0.42],
    [0.84, PALETTE.ink900, 0.58],
    [1, PALETTE.ink900, 0.44],
  ]);
  return {
    box: [0, 0, width, height],
    body: `<defs>${shade}</defs>${bar({ x: 0, y: 0, width, height }, 'url(#shade)')}`,
  };
}

function panelPicture(): Picture {
  const { x, y, width, height } = PANEL;
  const frame = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="56"`;
  const body = `<rect ${frame} fill="${PALETTE.ink850}" fill-opacity=".92" stroke="${PALETTE.amber400}" stroke-opacity=".5" stroke-width="3"/>`;
  return { box: [0, 0, SHARE_BOX.width, SHARE_BOX.height], body };
}

const GARLAND: readonly LanternHue[] = ['amber', 'coral', 'pink', 'violet', 'amber', 'teal', 'coral', 'amber', 'coral'];
const ROPE = { x: -30, y: 58, width: 1140, sag: 44 } as const;

function garland(): Placed[] {
  const lanterns = GARLAND.flatMap((hue, index): Placed[] => {
    const share = (index + 0.5) / GARLAND.length;
    const x = ROPE.x + share * ROPE.width;
    const y = ROPE.y + ropeDrop(share, ROPE.sag);
    const scale = 0.94 * (0.88 + 0.22 * ((index * 0.618) % 1));
    return [
      { picture: tintedGlow(HUES[hue].mid), x, y: y + 38 * scale, scale: scale * 0.95, opacity: 0.5 },
      { picture: lanternPicture(hue), x, y, scale },
    ];
  });
  return [{ picture: ropePicture(ROPE.width, ROPE.sag, 27), x: ROPE.x, y: ROPE.y, scale: 1 }, ...lanterns];
}

/** The drum of light, laid flat. */
function floor(): Placed[] {
  const [x, y] = [MIDDLE, 1000];
  const scale = [560 / 420, 190 / 420] as const;
  return [
    ...[drumFacePicture(), drumTeethPicture(), drumBirdsPicture()].map((picture): Placed => ({
      picture,
      x,
      y,
      scale,
      opacity: 0.55,
    })),
    { picture: tintedGlow('#FFB454'), x, y, scale: [5.4, 1.9], opacity: 0.4 },
  ];
}

const PEOPLE: readonly (readonly [who: FolkName, x: number, y: number, scale: number, flip: 1 | -1])[] = [
  ['dad', 366, 1050, 1.5, 1],
  ['aodai', 732, 1050, 1.5, 1],
  ['mom', 452, 1060, 1.5, 1],
  ['boy2', 640, 1060, 1.55, -1],
  ['player', 546, 1072, 1.65, 1],
];

function people(): Placed[] {
  const group = PEOPLE.flatMap(([who, x, y, scale, flip]): Placed[] => [
    { picture: shadowPicture(), x, y, scale },
    { picture: personPicture(FOLK[who]), x, y, scale: [scale * flip, scale] },
  ]);
  // The screen in the player's hand lights the air around it.
  return [...group, { picture: tintedGlow('#BFE9FF'), x: 590, y: 908, scale: 0.9, opacity: 0.32 }];
}
