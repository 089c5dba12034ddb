import { createRandom } from '#scenario/random';
import { PLAZA_STOPS } from '../palette.ts';
import { fill, num, stroke } from '../svg.ts';
import { circle, createHeap, dotOutline, ellipse, fade, linear, ovalOutline, radial } from './picture.ts';
import type { Picture } from './picture.ts';

export interface PlazaPlan {
  readonly width: number;
  /** From the shore down to the lower edge of the screen. */
  readonly height: number;
  /** How far the shore's middle hangs below its ends. */
  readonly sag: number;
  /** The drum's centre, from the left end of the shore. */
  readonly drum: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
}

/** The stone floor between the lake and the viewer; 0,0 is the left end of the shore. */
export function plazaPicture(plan: PlazaPlan): Picture {
  const { width, height, sag } = plan;
  const edge = (y: number): string => `M0 ${num(y)}Q${num(width / 2)} ${num(y + 2 * sag)} ${num(width)} ${num(y)}`;
  const floor = linear('floor', [
    [0, PLAZA_STOPS[0]],
    [0.12, '#3A2A6C'],
    [0.46, PLAZA_STOPS[1]],
    [1, PLAZA_STOPS[2]],
  ]);
  const sheen = radial('sheen', [
    [0, '#B06AA8', 0.34],
    [1, '#B06AA8', 0],
  ]);
  const kerb = linear('kerb', [
    [0, '#A86A94'],
    [1, '#4E2F70'],
  ]);
  const body =
    `<defs>${floor}${sheen}${kerb}<clipPath id="ground"><path d="${edge(0)}V${num(height)}H0Z"/></clipPath></defs>` +
    fill(`${edge(0)}V${num(height)}H0Z`, 'url(#floor)') +
    `<g clip-path="url(#ground)">${ellipse(width / 2, sag, width * 0.62, height * 0.2, 'url(#sheen)')}${paving(plan)}${sparkle(plan)}</g>` +
    `<path d="${edge(2)}" fill="none" stroke="url(#kerb)" stroke-width="11"/>${stroke(edge(-4), '#FFC99A', 2.6)}${stroke(edge(8), '#150F3E', 3, ' opacity=".5"')}`;
  return { box: [0, -8, width, height + 8], body };
}

/** Rings and joints of the stones, all seen from the drum. */
function paving({ width, height, drum }: PlazaPlan): string {
  let lines = '';
  for (let i = 0; i < 11; i++) {
    const share = i / 11;
    const [rx, ry] = [drum.rx * (1.12 + share * 1.9), drum.ry * (1.12 + share * 2.1)];
    lines += `<ellipse cx="${num(drum.x)}" cy="${num(drum.y)}" rx="${num(rx)}" ry="${num(ry)}" fill="none" stroke="#9C86E4" stroke-opacity="${num((0.19 - share * 0.12) * 10) === '0' ? 0.08 : (0.19 - share * 0.12).toFixed(2)}" stroke-width="1.8"/>`;
  }
  const reach = Math.max(width / drum.rx, height / drum.ry);
  let joints = '';
  for (let i = 0; i < 48; i++) {
    const angle = (i * Math.PI) / 24 + 0.05;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const from = `${num(drum.x + x * drum.rx * 1.12)} ${num(drum.y + y * drum.ry * 1.12)}`;
    joints += `M${from}L${num(drum.x + x * drum.rx * reach)} ${num(drum.y + y * drum.ry * reach)}`;
  }
  return lines + stroke(joints, '#9C86E4', 1.8, ' stroke-opacity=".09"');
}

/** Damp stone: small level glints that catch the lanterns. */
function sparkle({ width, height }: PlazaPlan): string {
  const random = createRandom(31);
  const glints = createHeap();
  for (let i = 0; i < (width * height) / 9000; i++) {
    const y = random() ** 1.3 * height;
    const long = 6 + random() * 26 * (0.5 + y / height);
    const colour = random() < 0.5 ? '#FFB79E' : '#B9A2FF';
    const glint = ovalOutline(random() * width, y, long, 0.8 + (y / height) * 0.8);
    glints.add(glint, colour, 0.05 + 0.09 * random());
  }
  return glints.svg();
}

const DRUM = 420;
const ring = (share: number, width: number, opacity: number, colour = '#FFD68A'): string =>
  `<circle r="${num(DRUM * share)}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}"/>`;

/**
 * One outline `count` times around 0,0, as one path.
 * @param outline - told the place of each of its points; its own 0,0 lies `radius` above the middle
 * @param phase - by how many of its steps the first is turned
 */
function around(
  count: number,
  radius: number,
  outline: (at: (x: number, y: number) => string) => string,
  phase = 0,
): string {
  let path = '';
  for (let i = 0; i < count; i++) {
    const angle = ((i + phase) * 2 * Math.PI) / count;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    path += outline((x, y) => `${num(x * cos - (y - radius) * sin)} ${num(x * sin + (y - radius) * cos)}`);
  }
  return path;
}

/** The still part of the Đông Sơn drum: sun and rings, seen from above, radius 420; the world lays it flat. */
export function drumFacePicture(): Picture {
  let sun = '';
  for (let i = 0; i < 28; i++) {
    const angle = (i * Math.PI) / 14 - Math.PI / 2;
    const reach = DRUM * (i % 2 === 1 ? 0.075 : 0.235);
    sun += `${i === 0 ? 'M' : 'L'}${num(Math.cos(angle) * reach)} ${num(Math.sin(angle) * reach)}`;
  }
  let beads = '';
  const feathers = around(14, DRUM * 0.2, (at) => `M${at(0, 0)}L${at(-9, -16)}L${at(9, -16)}Z`, 0.5);
  for (let i = 0; i < 44; i++) {
    const angle = (i * Math.PI) / 22;
    beads += dotOutline(Math.cos(angle) * DRUM * 0.345, Math.sin(angle) * DRUM * 0.345, DRUM * 0.0125);
  }
  const defs = radial('floor', [
    [0, '#FFB454', 0.62],
    [0.45, '#E8718D', 0.26],
    [1, '#6A4BD0', 0],
  ]);
  const body =
    `<defs>${defs}</defs>${circle(0, 0, DRUM, 'url(#floor)')}${fill(`${sun}Z`, '#FFE6B0', fade(0.96))}${circle(0, 0, DRUM * 0.07, '#FFF8E6')}${stroke(feathers, '#FFD68A', 2, ' stroke-opacity=".7"')}` +
    ring(0.27, 3, 0.8) +
    ring(0.3, 1.6, 0.5) +
    fill(beads, '#FFD68A', fade(0.85)) +
    ring(0.39, 1.6, 0.5) +
    ring(0.415, 3, 0.7) +
    ring(0.6, 3, 0.6) +
    ring(0.63, 1.6, 0.4) +
    ring(0.76, 2.4, 0.5) +
    ring(0.88, 2, 0.34, '#FF86B7') +
    ring(0.905, 1.4, 0.26, '#FF86B7') +
    ring(0.98, 3, 0.4, '#B9A2FF');
  return { box: [-DRUM - 4, -DRUM - 4, 2 * DRUM + 8, 2 * DRUM + 8], body };
}

/** The Lạc birds, which fly around the sun: a ring of its own, so that it can turn. */
export function drumBirdsPicture(): Picture {
  const bird =
    'M-46 3L-27 -1C-23 -8 -16 -10 -9 -6L-2 -7C2 -20 10 -28 22 -32C16 -22 16 -14 18 -8L46 -13L40 -3L19 2C14 12 6 20 -6 24C0 16 2 10 1 6L-12 5C-19 8 -24 5 -27 3Z';
  let birds = '';
  for (let i = 0; i < 14; i++) {
    birds += `<path transform="rotate(${num((i * 360) / 14)}) translate(0 ${num(-DRUM * 0.51)})" d="${bird}" fill="#FFCB7C" opacity=".86"/>`;
  }
  return { box: [-DRUM * 0.62, -DRUM * 0.62, DRUM * 1.24, DRUM * 1.24], body: birds };
}

/** Outer rings of teeth and dashes; they turn the other way. */
export function drumTeethPicture(): Picture {
  const [side, foot, tip] = [DRUM * 0.024, DRUM * 0.045, DRUM * -0.035];
  const teeth = around(56, DRUM * 0.7, (at) => `M${at(-side, foot)}L${at(0, tip)}L${at(side, foot)}Z`);
  const dashes = around(56, DRUM * 0.825, (at) => `M${at(-9, 0)}Q${at(0, -13)} ${at(9, 0)}Q${at(0, 13)} ${at(-9, 0)}Z`);
  const half = DRUM * 0.88;
  return {
    box: [-half, -half, 2 * half, 2 * half],
    body: fill(teeth, '#FFA27E', fade(0.6)) + stroke(dashes, '#FF9CC6', 2, ' stroke-opacity=".4"'),
  };
}

/** The ring of light on the ground around the lantern in focus, radius 160, seen from above. */
export function ringPicture(): Picture {
  let dots = '';
  for (let i = 0; i < 48; i++) {
    const angle = (i * Math.PI) / 24;
    dots += dotOutline(Math.cos(angle) * 150, Math.sin(angle) * 150, i % 4 === 0 ? 4.6 : 2.8);
  }
  const defs = radial('halo', [
    [0.72, '#FFFFFF', 0],
    [0.92, '#FFFFFF', 0.5],
    [1, '#FFFFFF', 0],
  ]);
  return {
    box: [-166, -166, 332, 332],
    body: `<defs>${defs}</defs>${circle(0, 0, 164, 'url(#halo)')}${fill(dots, '#FFFFFF')}`,
  };
}
