import { createRandom } from '#scenario/random';
import { num, svgDocument } from '../svg.ts';
import { portraitId, portraitParts } from './portrait.ts';
import type { PortraitOptions } from './portrait.ts';
import { ROOM_OF, roomSvg } from './rooms.ts';

export interface VideoCallOptions extends Pick<PortraitOptions, 'portrait' | 'expression' | 'mouthOpen'> {
  /** How broken the picture is, 0 (clear) … 1. */
  readonly glitch?: number;
  /** Which breaks are drawn: another seed, another moment of the same bad line. */
  readonly seed?: number;
}

const WIDTH = 360;
const HEIGHT = 640;
const CYAN = '#7FD8F5';
const PINK = '#FF5FA2';

/** One torn band: the room stays, the caller slips sideways, with a bright line at each end. */
function tornBand(y: number, height: number, shift: number, id: string): string {
  const band = `<svg y="${num(y)}" width="${WIDTH}" height="${num(height)}" viewBox="0 ${num(y)} ${WIDTH} ${num(height)}">`;
  const left = shift > 0 ? 0 : WIDTH - 110 + shift;
  return (
    `${band}<use href="#${id}o"/><use href="#${id}v" x="${num(shift)}"/></svg>` +
    `<rect x="${num(left)}" y="${num(y + 2)}" width="${num(86 + Math.abs(shift))}" height="4" fill="${CYAN}" opacity=".8"/>` +
    `<rect x="${num(WIDTH - 120 - left * 0.7)}" y="${num(y + height - 5)}" width="104" height="4" fill="${PINK}" opacity=".75"/>`
  );
}

/** A clump of frozen blocks, as a weak line leaves them. */
function blocks(x: number, y: number, size: number): string {
  const cell = (dx: number, dy: number, colour: string): string =>
    `<rect x="${num(x + dx * size)}" y="${num(y + dy * size)}" width="${num(size)}" height="${num(size)}" fill="${colour}"/>`;
  return `<g opacity=".34">${cell(0, 0, CYAN)}${cell(1, 0, '#1B1440')}${cell(1, 1, PINK)}${cell(2, 1, '#1B1440')}</g>`;
}

function glitchSvg(strength: number, seed: number, id: string): string {
  const random = createRandom(seed + 1);
  let breaks = '';
  const bands = 2 + Math.round(strength * 3);
  for (let band = 0; band < bands; band += 1) {
    const y = 150 + ((band + random() * 0.7) / bands) * 330;
    const shift = (random() < 0.5 ? -1 : 1) * (7 + random() * 17 * strength);
    breaks += tornBand(y, 12 + random() * 22, shift, id);
  }
  for (let clump = 0; clump < 1 + Math.round(strength * 3); clump += 1) {
    breaks += blocks(20 + random() * 270, 130 + random() * 330, 10 + random() * 8);
  }
  return (
    `<pattern id="${id}n" width="6" height="8" patternUnits="userSpaceOnUse"><rect width="6" height="3" fill="#0B0720" opacity=".18"/></pattern>` +
    `${breaks}<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#${id}n)"/>`
  );
}

/** A caller on a full phone screen, 360 × 640: a large bust in a dim room, darker where the controls and lines lie. */
export function videoCallSvg(options: VideoCallOptions): string {
  const strength = Math.min(1, Math.max(0, options.glitch ?? 0));
  const id = portraitId(`call${strength}-${options.seed ?? 0}`, options);
  const { figure } = portraitParts(options, id, true);
  const room = roomSvg(ROOM_OF[options.portrait], `${id}k`);
  const caller = `<g transform="translate(2 112) scale(1.78)">${figure}</g>`;
  const fade = (name: string, from: number, to: number): string =>
    `<linearGradient id="${id}${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#070920" stop-opacity="${from}"/><stop offset="1" stop-color="#070920" stop-opacity="${to}"/></linearGradient>`;
  const body =
    `<defs>${fade('t', 0.7, 0)}${fade('u', 0, 0.9)}</defs>` +
    (strength > 0 ? `<g id="${id}o">${room}</g><g id="${id}v">${caller}</g>` : room + caller) +
    (strength > 0 ? glitchSvg(strength, options.seed ?? 0, id) : '') +
    `<rect width="${WIDTH}" height="170" fill="url(#${id}t)"/><rect y="330" width="${WIDTH}" height="310" fill="url(#${id}u)"/>`;
  return svgDocument({ box: [0, 0, WIDTH, HEIGHT] }, body);
}
