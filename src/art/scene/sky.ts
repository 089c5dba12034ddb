import { SKY_STOPS } from '../palette.ts';
import { createRandom } from '#scenario/random';
import { fill, num } from '../svg.ts';
import { bar, circle, createHeap, dotOutline, ellipse, fade, linear, radial } from './picture.ts';
import type { Picture } from './picture.ts';

const SKY_OFFSETS = [0, 0.3, 0.56, 0.76, 0.9, 1] as const;

/** The night from the top of the screen to the horizon, with its small fixed stars. */
export function skyPicture(width: number, height: number, seed = 11): Picture {
  const random = createRandom(seed);
  const stars = createHeap();
  for (let i = 0; i < (width * height) / 5200; i++) {
    const y = random() ** 1.25 * height * 0.68;
    const size = random();
    const colour = size > 0.8 ? '#FFE6C4' : size > 0.55 ? '#C9D4FF' : '#EDE4FF';
    const star = dotOutline(random() * width, y, 0.6 + size * size * 1.7);
    stars.add(star, colour, 0.2 + 0.6 * random() * (1 - y / height));
  }
  const defs =
    linear(
      'sky',
      SKY_STOPS.map((colour, index) => [SKY_OFFSETS[index] ?? 1, colour] as const),
    ) +
    radial('veil', [
      [0, '#8A5BD6', 0.34],
      [0.5, '#5A3AA8', 0.16],
      [1, '#3A2A86', 0],
    ]) +
    radial('dusk', [
      [0, '#FFB27A', 0.55],
      [0.45, '#E8718D', 0.22],
      [1, '#773A7E', 0],
    ]);
  const veils =
    `<g transform="rotate(-16 ${num(width / 2)} ${num(height * 0.4)})">` +
    ellipse(width * 0.36, height * 0.3, width * 0.62, height * 0.16, 'url(#veil)') +
    ellipse(width * 0.74, height * 0.52, width * 0.5, height * 0.13, 'url(#veil)', fade(0.8)) +
    '</g>';
  const dusk = ellipse(width * 0.34, height, width * 0.6, height * 0.34, 'url(#dusk)');
  const body = `<defs>${defs}</defs>${bar({ x: 0, y: 0, width, height }, 'url(#sky)')}${veils}${dusk}${stars.svg()}`;
  return { box: [0, 0, width, height], body };
}

/** The moon with its halo; radius 60. */
export function moonPicture(): Picture {
  const defs =
    radial('halo', [
      [0, '#FFE9C9', 0.6],
      [0.28, '#FFD3AE', 0.3],
      [0.6, '#C58BD8', 0.1],
      [1, '#C58BD8', 0],
    ]) +
    radial(
      'moon',
      [
        [0, '#FFFBEE'],
        [0.6, '#FFE9C2'],
        [1, '#F5B588'],
      ],
      [0.38, 0.34, 0.75],
    );
  const seas = [
    [14, -20, 11],
    [-20, 12, 14],
    [22, 24, 8],
    [-4, -36, 6],
    [-30, -16, 6],
    [4, 14, 5],
  ]
    .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#EFB48A') + circle(x - 1.5, y - 1.5, r * 0.8, '#F6C9A0'))
    .join('');
  const body = `<defs>${defs}</defs>${circle(0, 0, 220, 'url(#halo)')}${circle(0, 0, 60, 'url(#moon)')}<g opacity=".42">${seas}</g>`;
  return { box: [-220, -220, 440, 440], body };
}

/** A star that twinkles: four soft rays. */
export function starPicture(): Picture {
  const defs = radial('core', [
    [0, '#FFFFFF', 1],
    [0.3, '#E6E2FF', 0.5],
    [1, '#B9A2FF', 0],
  ]);
  const rays = fill('M0 -14Q.8 -.8 14 0Q.8 .8 0 14Q-.8 .8 -14 0Q-.8 -.8 0 -14Z', '#FFF6E2', fade(0.9));
  return { box: [-15, -15, 30, 30], body: `<defs>${defs}</defs>${circle(0, 0, 8, 'url(#core)')}${rays}` };
}

/** A bank of cloud lit from the city below, 420 wide; it melts away downwards. */
export function cloudPicture(seed: number): Picture {
  const random = createRandom(seed);
  const count = 7 + Math.floor(random() * 3);
  const width = 400;
  let path = `M${-width / 2} 0`;
  let x = -width / 2;
  for (let i = 1; i <= count; i++) {
    const nextX = i === count ? width / 2 : x + (width / count) * (0.75 + 0.5 * random());
    const rise = Math.sin((Math.PI * i) / count) * (34 + 22 * random());
    const radius = Math.max(18, (nextX - x) * 0.56);
    path += `A${num(radius)} ${num(radius * 0.8)} 0 0 1 ${num(nextX)} ${num(i === count ? 0 : -rise)}`;
    x = nextX;
  }
  const defs =
    linear('cloud', [
      [0, '#FFC9B4', 0.62],
      [0.5, '#E58A9A', 0.34],
      [1, '#A0508C', 0],
    ]) +
    linear('edge', [
      [0, '#FFE9D2', 0.75],
      [0.4, '#FFD0B4', 0],
    ]);
  const body = `<defs>${defs}</defs>${fill(`${path}Z`, 'url(#cloud)')}<path d="${path}" fill="none" stroke="url(#edge)" stroke-width="1.6"/>`;
  return { box: [-230, -96, 460, 104], body };
}
