import { fill, num, stroke } from '../svg.ts';
import { bar, circle, ellipse, fade, linear } from './picture.ts';
import type { Picture } from './picture.ts';

const WARM_WALL = linear('wall', [
  [0, '#4A376F'],
  [0.45, '#94627F'],
  [0.8, '#E2A06A'],
  [1, '#FFD490'],
]);
const LIT_ARCH = linear('arch', [
  [0, '#B9513F'],
  [0.6, '#FFB765'],
  [1, '#FFE9B4'],
]);

const arch = (x: number, foot: number, width: number, height: number): string => {
  const half = width / 2;
  const path = `M${num(x - half)} ${foot}v${num(half - height)}a${half} ${half} 0 0 1 ${width} 0v${num(height - half)}`;
  return `${fill(`${path}z`, 'url(#arch)')}${stroke(path, '#FFE0A6', 1.6, ' stroke-opacity=".65"')}`;
};

/** A cornice with its upturned ends. */
const cornice = (y: number, width: number, colour: string): string => {
  const half = width / 2;
  const ends = `M${-half} ${y + 1}c-5 -1 -8 -5 -8 -11c4 4 8 6 14 6zM${half} ${y + 1}c5 -1 8 -5 8 -11c-4 4 -8 6 -14 6z`;
  const slab = { x: -half, y, width, height: 6, radius: 2 };
  return (
    bar(slab, colour) + bar({ x: 6 - half, y: y + 6, width: width - 12, height: 4 }, '#7A4C72') + fill(ends, colour)
  );
};

/** Tháp Rùa on its islet, 340 tall; 0,0 is the middle of its foot. */
export function towerPicture(): Picture {
  const storeys =
    bar({ x: -128, y: -11, width: 256, height: 13, radius: 3 }, '#7E5272') +
    bar({ x: -118, y: -22, width: 236, height: 12, radius: 2 }, '#A06C72') +
    bar({ x: -106, y: -104, width: 212, height: 83 }, 'url(#wall)') +
    cornice(-112, 224, '#E9B07C') +
    [-1, 0, 1].map((i) => arch(i * 64, -22, 42, 64)).join('') +
    bar({ x: -92, y: -124, width: 184, height: 13 }, '#6B4A74') +
    bar({ x: -82, y: -184, width: 164, height: 61 }, 'url(#wall)') +
    cornice(-192, 180, '#DDA078') +
    [-1, 0, 1].map((i) => arch(i * 50, -124, 32, 47)).join('') +
    bar({ x: -66, y: -203, width: 132, height: 12 }, '#5E4372') +
    bar({ x: -56, y: -250, width: 112, height: 48 }, 'url(#wall)') +
    cornice(-257, 124, '#C98F78') +
    arch(0, -203, 28, 37) +
    circle(-36, -226, 7.5, 'url(#arch)') +
    circle(36, -226, 7.5, 'url(#arch)') +
    bar({ x: -30, y: -290, width: 60, height: 34 }, 'url(#wall)') +
    arch(0, -258, 19, 26);
  const roof =
    fill(
      'M-54 -288C-42 -291 -36 -296 -28 -307C-17 -319 -9 -324 0 -326C9 -324 17 -319 28 -307C36 -296 42 -291 54 -288C51 -298 49 -301 45 -304C41 -294 20 -289 0 -289C-20 -289 -41 -294 -45 -304C-49 -301 -51 -298 -54 -288Z',
      '#5A3A78',
    ) +
    stroke('M-52 -288.5C-36 -286 -20 -284.5 0 -284.5C20 -284.5 36 -286 52 -288.5', '#FFC98A', 2.6) +
    stroke('M0 -326v-10', '#FFD68A', 3) +
    circle(0, -339, 4, '#FFE6B0');
  const shade = fill('M70 -22h36v-82h-36zM54 -124h28v-60h-28zM34 -203h22v-47h-22z', '#20174C', fade(0.28));
  const islet =
    fill('M-204 14C-176 -14 -136 -20 -94 -18C-40 -24 40 -24 100 -18C146 -20 184 -12 208 14Z', '#1D2350') +
    stroke(
      'M-204 14C-176 -14 -136 -20 -94 -18C-40 -24 40 -24 100 -18C146 -20 184 -12 208 14',
      '#E7A56F',
      2,
      ' stroke-opacity=".55"',
    );
  const bushes = [
    [-150, -22, 24],
    [-176, -8, 18],
    [-130, -8, 14],
    [156, -18, 21],
    [178, -4, 15],
    [134, -6, 12],
  ]
    .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#1A2A55') + circle(x - r * 0.25, y - r * 0.3, r * 0.6, '#25386A'))
    .join('');
  const lamps = [-96, -32, 32, 96].map((x) => circle(x, 5, 2.8, '#FFD68A')).join('');
  const body = `<defs>${WARM_WALL}${LIT_ARCH}</defs>${islet}${storeys}${roof}${shade}${bushes}${lamps}`;
  return { box: [-212, -348, 424, 366], body };
}

/** The temple islet under its trees, about 170 tall; 0,0 is the middle of the water line. */
export function templePicture(): Picture {
  const roof = (y: number, width: number, height: number): string => {
    const half = width / 2;
    const eaves = `C${half - 4} ${y - 6} ${half - 4} ${y - 6} ${half + 10} ${y - 4}`;
    const shape = `M${-half - 10} ${y - 4}C${4 - half} ${y - 6} ${-width * 0.34} ${y - height * 0.6} ${-width * 0.26} ${y - height}L${width * 0.26} ${y - height}C${width * 0.34} ${y - height * 0.6} ${half - 4} ${y - 6} ${half + 10} ${y - 4}L${half} ${y + 4}L${-half} ${y + 4}Z`;
    return (
      fill(shape, '#4A2C63') +
      stroke(
        `M${-half - 10} ${y - 4}C${4 - half} ${y + 3} ${half - 4} ${y + 3} ${half + 10} ${y - 4}`,
        '#FFB878',
        2.2,
      ) +
      stroke(`M${half} ${y}${eaves}`, '#FFB878', 1)
    );
  };
  const crowns = [
    [-96, -60, 50],
    [-130, -28, 36],
    [-50, -92, 44],
    [60, -96, 52],
    [110, -52, 46],
    [6, -112, 40],
  ]
    .map(
      ([x = 0, y = 0, r = 0]) =>
        circle(x, y, r, '#241C55') + circle(x - r * 0.22, y - r * 0.28, r * 0.62, '#30266A', fade(0.8)),
    )
    .join('');
  const house =
    bar({ x: -66, y: -46, width: 132, height: 48 }, 'url(#wall)') +
    [-52, -10, 32].map((x) => bar({ x, y: -37, width: 20, height: 39, radius: 2 }, 'url(#arch)')).join('') +
    roof(-46, 160, 34) +
    bar({ x: -34, y: -94, width: 68, height: 16 }, '#94627F') +
    roof(-92, 96, 28);
  const ground =
    fill('M-170 14C-150 -8 -90 -12 0 -10C90 -12 140 -8 170 14Z', '#191B47') +
    [
      [-112, -14, 26],
      [-140, -4, 18],
      [118, -14, 26],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#1B1948'))
      .join('');
  const lanterns = [
    [-84, -70],
    [84, -66],
    [-118, -40],
    [20, -104],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 8, '#FF9A76', fade(0.25)) + circle(x, y, 2.6, '#FFC98A'))
    .join('');
  return {
    box: [-186, -160, 372, 178],
    body: `<defs>${WARM_WALL}${LIT_ARCH}</defs>${crowns}${house}${ground}${lanterns}`,
  };
}

/** Thê Húc, the red bridge, from 0,0 to the right over `span`; it rises by `rise` and ends `climb` higher. */
export function bridgePicture(span: number, rise: number, climb: number): Picture {
  const at = (t: number): readonly [number, number] => [span * t, -climb * t - Math.sin(Math.PI * t) * rise];
  const along = (dy: number, first = 'M'): string => {
    let path = '';
    for (let i = 0; i <= 40; i++) path += `${i === 0 ? first : 'L'}${num(at(i / 40)[0])} ${num(at(i / 40)[1] + dy)}`;
    return path;
  };
  const bays = Math.max(8, Math.round(span / 19));
  let [posts, rails, piles, lights] = ['', '', '', ''];
  for (let i = 0; i <= bays; i++) {
    const [x, y] = at(i / bays);
    posts +=
      bar({ x: x - 2.4, y: y - 31, width: 4.8, height: 33, radius: 1.5 }, '#F0605A') +
      circle(x, y - 33, 3.2, '#FFD08A');
    const [nextX, nextY] = at((i + 1) / bays);
    if (i < bays)
      rails += `M${num(x)} ${num(y - 24)}L${num(nextX)} ${num(nextY - 5)}M${num(x)} ${num(y - 5)}L${num(nextX)} ${num(nextY - 24)}`;
    if (i % 2 === 1) {
      piles +=
        bar({ x: x - 4, y: y + 10, width: 8, height: 16 - y }, '#7C2048') +
        bar({ x: x - 12, y: y + 16, width: 24, height: 5, radius: 2 }, '#A52C4C');
      lights +=
        circle(x, y + 8, 22, '#FFB454', fade(0.1)) +
        circle(x, y + 8, 10, '#FFD08A', fade(0.16)) +
        circle(x, y + 7, 2.6, '#FFE6B0');
    }
  }
  const back: string[] = along(13).slice(1).split('L').reverse();
  const defs = linear('deck', [
    [0, '#FF8A68'],
    [0.5, '#E5484D'],
    [1, '#8E1F45'],
  ]);
  const body =
    `<defs>${defs}</defs>${piles}${fill(`${along(0)}L${back.join('L')}Z`, 'url(#deck)')}` +
    stroke(rails, '#C93550', 2) +
    stroke(along(-26), '#FF8067', 4.4) +
    stroke(along(-4), '#E9555A', 3) +
    `${posts}${lights}${stroke(along(1), '#FFC888', 2, ' opacity=".9"')}`;
  return { box: [-10, -rise - climb - 44, span + 20, rise + climb + 74], body };
}

/** A lamp of the shore's balustrade, 46 tall. */
export function lampPicture(): Picture {
  const body =
    ellipse(0, 0, 9, 3, '#070920', fade(0.5)) +
    bar({ x: -5, y: -6, width: 10, height: 6, radius: 2 }, '#3B2A63') +
    bar({ x: -1.6, y: -34, width: 3.2, height: 30 }, '#4B3A7C') +
    bar({ x: -7, y: -37, width: 14, height: 3.4, radius: 1.6 }, '#6B4A86') +
    circle(0, -44, 6.6, '#FFE3A8') +
    circle(0, -44, 4, '#FFF8E6');
  return { box: [-12, -54, 24, 60], body };
}
