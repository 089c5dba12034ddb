import { HUES } from '../palette.ts';
import type { LanternHue } from '../palette.ts';
import { fill, num, stroke } from '../svg.ts';
import { bar, circle, dotOutline, fade, linear, radial } from './picture.ts';
import type { Picture } from './picture.ts';

/** A small silk lantern that hangs from 0,0; about 96 tall. Its glow is added by the world. */
export function lanternPicture(hueName: LanternHue): Picture {
  const hue = HUES[hueName];
  const defs =
    radial(
      'silk',
      [
        [0, '#FFFDF2'],
        [0.3, hue.light],
        [0.62, hue.mid],
        [1, hue.deep],
      ],
      [0.5, 0.62, 0.62],
    ) +
    linear(
      'turn',
      [
        [0, '#FFFFFF', 0.3],
        [0.3, '#FFFFFF', 0],
        [1, hue.edge, 0.42],
      ],
      true,
    );
  const silk = 'M-13 12C-46 18 -46 56 -15 64H15C46 56 46 18 13 12Z';
  const ribs = 'M-5 12C-19 24 -19 52 -6 64M5 12C19 24 19 52 6 64M-10 12C-34 22 -34 54 -11 64M10 12C34 22 34 54 11 64';
  const body =
    `<defs>${defs}</defs>${stroke('M0 0V8', '#D79A78', 1.6)}${fill(silk, 'url(#silk)')}${stroke(ribs, hue.edge, 1.3, ' stroke-opacity=".34"')}${fill(silk, 'url(#turn)')}` +
    bar({ x: -13, y: 7, width: 26, height: 7, radius: 3 }, '#5B2A5E') +
    bar({ x: -13, y: 12, width: 26, height: 2, radius: 1 }, '#FFCE86') +
    bar({ x: -14, y: 62, width: 28, height: 6, radius: 3 }, '#4A2556') +
    circle(0, 71, 3, '#FFCE86') +
    stroke('M0 74v20M-4 75v15M4 75v15', hue.mid, 2.2);
  return { box: [-40, 0, 80, 98], body };
}

/** A lotus lantern afloat on the lake, 60 wide; 0,0 is the water line. */
export function floatPicture(hueName: LanternHue): Picture {
  const hue = HUES[hueName];
  const defs = radial('flame', [
    [0, '#FFFFFF'],
    [0.5, hue.light],
    [1, hue.mid, 0],
  ]);
  const body =
    `<defs>${defs}</defs>${circle(0, -10, 20, 'url(#flame)', fade(0.8))}` +
    fill('M-12 2C-30 0 -36 -10 -36 -18C-22 -16 -12 -8 -9 2ZM12 2C30 0 36 -10 36 -18C22 -16 12 -8 9 2Z', hue.deep) +
    fill('M0 -30C11 -18 13 -5 8 4H-8C-13 -5 -11 -18 0 -30Z', hue.light) +
    fill('M-8 4C-22 2 -28 -8 -28 -16C-16 -14 -8 -7 -5 4ZM8 4C22 2 28 -8 28 -16C16 -14 8 -7 5 4Z', hue.mid) +
    fill('M-32 0C-22 -3 -8 2 0 6C8 2 22 -3 32 0C26 11 13 13 0 13C-13 13 -26 11 -32 0Z', hue.deep) +
    stroke('M-32 0C-22 -3 -8 2 0 6C8 2 22 -3 32 0', hue.light, 1.4, ' opacity=".7"');
  return { box: [-40, -34, 80, 50], body };
}

/** From one end of a thread of light to the other. */
export const BOND_LONG = 96;

/** The thread of light between two lights that belong together; 100 wide. Small ones are drawn with a thicker line. */
export function bondPicture(line: number): Picture {
  const defs = linear(
    'bond',
    [
      [0, '#FFE6B0', 0.9],
      [0.5, '#FFF8E6', 0.5],
      [1, '#FFE6B0', 0.9],
    ],
    true,
  );
  return { box: [-50, -26, 100, 30], body: `<defs>${defs}</defs>${stroke('M-48 0Q0 -44 48 0', 'url(#bond)', line)}` };
}

/** Height of a rope at `share` of its width; it is level at both ends. */
export const ropeDrop = (share: number, sag: number): number => 4 * sag * share * (1 - share);

/** The rope of a garland with its small bulbs; 0,0 is its left end. */
export function ropePicture(width: number, sag: number, bulbs: number): Picture {
  let [halos, lights] = ['', ''];
  for (let i = 0; i < bulbs; i++) {
    const share = (i + 0.2) / bulbs;
    const [x, y] = [width * share, ropeDrop(share, sag) + 3];
    halos += dotOutline(x, y, 7);
    lights += dotOutline(x, y, 2.5);
  }
  const rope = stroke(`M0 0Q${num(width / 2)} ${num(2 * sag)} ${num(width)} 0`, '#D79A78', 2, ' stroke-opacity=".6"');
  return { box: [0, -10, width, sag + 24], body: rope + fill(halos, '#FFD68A', fade(0.16)) + fill(lights, '#FFE6B0') };
}
