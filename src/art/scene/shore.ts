import { createRandom } from '#scenario/random';
import type { Random } from '#scenario/random';
import { fill, num } from '../svg.ts';
import { bar, barOutline, circle, createHeap, dotOutline, fade, linear } from './picture.ts';
import type { Picture } from './picture.ts';

interface Blocks {
  readonly colour: string;
  readonly windows: string;
  readonly tall: readonly [min: number, max: number];
  readonly wide: readonly [min: number, max: number];
  /** Share of windows with a light on. */
  readonly lit: number;
}

/** The far bank: two rows of houses and a row of trees with lights in them; 0,0 is the left end of the water line. */
export function skylinePicture(width: number, height: number): Picture {
  const haze = linear('haze', [
    [0, '#FFA56B', 0],
    [0.7, '#FFA877', 0.22],
    [1, '#FFC08A', 0.5],
  ]);
  const back: Blocks = {
    colour: '#7A4284',
    windows: '#FFD9A0',
    tall: [height * 0.2, height],
    wide: [30, 84],
    lit: 0.1,
  };
  const front: Blocks = {
    colour: '#4C2E74',
    windows: '#FFCF92',
    tall: [height * 0.14, height * 0.66],
    wide: [28, 74],
    lit: 0.17,
  };
  const body =
    `<defs>${haze}</defs>${blocks(width, back, createRandom(5))}` +
    bar({ x: 0, y: -height * 0.7, width, height: height * 0.7 + 6 }, 'url(#haze)') +
    blocks(width, front, createRandom(23)) +
    trees(width, height * 0.34, createRandom(9));
  return { box: [0, -height - 20, width, height + 30], body };
}

function blocks(width: number, row: Blocks, random: Random): string {
  let path = 'M-20 8';
  const lights = createHeap();
  let x = -20;
  while (x < width + 20) {
    const wide = row.wide[0] + random() * (row.wide[1] - row.wide[0]);
    const tall = row.tall[0] + random() * random() * (row.tall[1] - row.tall[0]);
    const kind = random();
    if (kind < 0.4)
      path += `L${num(x)} ${num(-tall)}l${num(wide / 2)} ${num(-wide * 0.18)}l${num(wide / 2)} ${num(wide * 0.18)}`;
    else if (kind < 0.7) path += `L${num(x)} ${num(-tall)}h${num(wide)}`;
    else path += `L${num(x)} ${num(-tall)}h${num(wide * 0.14)}v-9h${num(wide * 0.2)}v9h${num(wide * 0.66)}`;
    for (let y = -tall + 11; y < -9; y += 12) {
      for (let at = x + 8; at < x + wide - 9; at += 11) {
        if (random() >= row.lit) continue;
        lights.add(barOutline({ x: at, y, width: 4.2, height: 6 }), row.windows, 0.4 + 0.5 * random());
      }
    }
    x += wide;
  }
  return `${fill(`${path}L${num(width + 20)} 8Z`, row.colour)}${lights.svg()}`;
}

const TREE_LIGHTS = ['#FFD68A', '#FF9A76', '#FFB454', '#FF86B7'] as const;

function trees(width: number, radius: number, random: Random): string {
  let crowns = '';
  const [halos, lights] = [createHeap(), createHeap()];
  let x = -30;
  while (x < width + 40) {
    const r = radius * (0.55 + 0.7 * random());
    crowns +=
      circle(x, -2 - random() * radius * 0.3, r, '#2A1F5C') +
      circle(x - r * 0.3, -r * 0.5, r * 0.5, '#35266B', fade(0.8));
    if (random() < 0.8) {
      const colour = TREE_LIGHTS[Math.floor(random() * TREE_LIGHTS.length)] ?? TREE_LIGHTS[0];
      const [at, y] = [x + (random() - 0.5) * 26, -4 - random() * r * 0.8];
      halos.add(dotOutline(at, y, 8), colour, 0.2);
      lights.add(dotOutline(at, y, 1.7 + random() * 1.3), colour);
    }
    x += r * (0.75 + random() * 0.5);
  }
  return `${crowns}${bar({ x: 0, y: -5, width, height: 14 }, '#241A54')}${halos.svg()}${lights.svg()}${bar({ x: 0, y: 7, width, height: 2 }, '#FFC894', fade(0.4))}`;
}
