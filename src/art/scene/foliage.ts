import { createRandom } from '#scenario/random';
import { fill, num, stroke } from '../svg.ts';
import { createHeap, dotOutline } from './picture.ts';
import type { Picture } from './picture.ts';

const LEAF_TONES = ['#1D1C58', '#26246A', '#2F2A78', '#3B2F80', '#533880', '#8C4A74', '#D0705A', '#E79A5E'] as const;

const leafAt = (x: number, y: number, turn: number, long: number, tone: string): string =>
  `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(turn)})">` +
  fill(
    `M0 0C${num(long * 0.25)} ${num(-long * 0.26)} ${num(long * 0.75)} ${num(-long * 0.22)} ${num(long)} 0C${num(long * 0.75)} ${num(long * 0.2)} ${num(long * 0.25)} ${num(long * 0.22)} 0 0Z`,
    tone,
  ) +
  `${stroke(`M3 0H${num(long * 0.84)}`, '#FFB79E', 1.4, ' stroke-opacity=".2"')}</g>`;

/** A lộc vừng bough that reaches in from the left, 400 long, in its autumn leaves; the world mirrors it for the right. */
export function branchPicture(seed: number): Picture {
  const random = createRandom(seed);
  const at = (t: number): readonly [number, number] => [400 * t, Math.sin(t * 2.2) * 64 + 20 * t];
  let bough = 'M';
  for (let i = 0; i <= 12; i++) bough += `${i === 0 ? '' : 'L'}${num(at(i / 12)[0])} ${num(at(i / 12)[1])}`;
  let leaves = '';
  for (let i = 0; i < 46; i++) {
    const [x, y] = at(Math.min(1, 0.04 + random()));
    const tone =
      LEAF_TONES[Math.min(LEAF_TONES.length - 1, Math.floor(random() ** 1.5 * LEAF_TONES.length))] ?? LEAF_TONES[0];
    leaves += leafAt(
      x + (random() - 0.5) * 36,
      y + (random() - 0.5) * 34,
      20 + random() * 200 - 100,
      46 + random() * 44,
      tone,
    );
  }
  const body = `${stroke(bough, '#120F36', 14)}<g transform="translate(0 6)" opacity=".8">${stroke(bough, '#3B2A63', 3)}</g>${leaves}`;
  return { box: [-60, -90, 540, 270], body };
}

/** Where strands of flowers hang from the bough, as shares of its length. */
export const STRAND_POINTS = [0.2, 0.34, 0.47, 0.6, 0.72, 0.83, 0.94] as const;

/** A hanging strand of red lộc vừng flowers, 200 long. */
export function strandPicture(seed: number): Picture {
  const random = createRandom(seed);
  const flowers = createHeap();
  let buds = '';
  for (let y = 10; y < 196; y += 7) {
    const share = y / 196;
    const tone = share < 0.5 ? '#E5484D' : share < 0.8 ? '#FF7A66' : '#FFB199';
    const x = Math.sin(y * 0.05 + seed) * 3;
    const r = 4.4 - 2.6 * share;
    flowers.add(dotOutline(x + (random() - 0.5) * 3, y, r), tone);
    buds += dotOutline(x + (random() - 0.5) * 7, y + 2, r * 0.55);
  }
  return {
    box: [-10, 0, 20, 204],
    body: `${stroke('M0 0V198', '#A52C4C', 1.4, ' opacity=".8"')}${flowers.svg()}${fill(buds, '#FF9A88')}`,
  };
}

/** One leaf in the air, 40 long. */
export function leafPicture(tone: string): Picture {
  return { box: [-22, -12, 44, 24], body: leafAt(-20, 0, 0, 40, tone) };
}

/** A weeping willow at the edge of the shore, 520 tall; it hangs from 0,0 and leans in from the left. */
export function willowPicture(seed: number): Picture {
  const random = createRandom(seed);
  let boughs = '';
  for (let i = 0; i < 26; i++) {
    const x = -40 + random() * 210;
    const top = -20 + (x + 40) * 0.12 + random() * 30;
    const long = 200 + random() * 280 * (1 - x / 260);
    const lean = (random() - 0.3) * 34;
    const tone = ['#1C1B55', '#25246A', '#332C74'][i % 3] ?? '#1C1B55';
    boughs += stroke(
      `M${num(x)} ${num(top)}C${num(x + lean)} ${num(top + long * 0.3)} ${num(x + lean)} ${num(top + long * 0.7)} ${num(x + lean * 0.6)} ${num(top + long)}`,
      tone,
      2,
    );
    let leaves = '';
    for (let y = 16; y < long; y += 13) {
      const t = y / long;
      const at = x + lean * 2.2 * t * (1 - t) + lean * 0.6 * t * t;
      const side = y % 2 < 1 === random() < 0.5 ? 1 : -1;
      leaves += `M${num(at)} ${num(top + y)}q${num(side * 6)} 4 ${num(side * 7)} 17q${num(-side * 6)} -3 ${num(-side * 7)} -17z`;
    }
    boughs += fill(leaves, tone);
  }
  return { box: [-60, -40, 270, 560], body: boughs };
}
