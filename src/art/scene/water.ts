import { createRandom } from '#scenario/random';
import { fill, num, stroke } from '../svg.ts';
import { bar, barOutline, createHeap, ellipse, fade, linear, radial } from './picture.ts';
import type { Picture } from './picture.ts';

/** The lake's body: the sky upside down and darker. */
export function lakePicture(width: number, height: number): Picture {
  const defs =
    linear('lake', [
      [0, '#EE8A72'],
      [0.06, '#C05F78'],
      [0.18, '#7E4180'],
      [0.42, '#3C2C7A'],
      [0.75, '#1B2060'],
      [1, '#121748'],
    ]) +
    radial('warm', [
      [0, '#FFB482', 0.45],
      [1, '#FFB482', 0],
    ]);
  const body = `<defs>${defs}</defs>${bar({ x: 0, y: 0, width, height }, 'url(#lake)')}${ellipse(width * 0.34, 0, width * 0.5, height * 0.3, 'url(#warm)')}`;
  return { box: [0, 0, width, height], body };
}

/** Wavelets, denser and finer towards the horizon. Two of these slide against each other. */
export function wavesPicture(width: number, height: number, seed: number): Picture {
  const random = createRandom(seed);
  const tones = ['#0C1040', '#F7A48C', '#9D88F0', '#171B58'] as const;
  const waves = createHeap();
  for (let i = 0; i < (width * height) / 3400; i++) {
    const depth = random() ** 1.5;
    const long = (14 + random() * 74) * (0.4 + depth * 1.5);
    const tone = tones[Math.floor(random() * tones.length)] ?? tones[0];
    const line = {
      x: random() * width - long / 2,
      y: 3 + depth * (height - 8),
      width: long,
      height: 1 + depth * 1.9,
    };
    waves.add(barOutline(line), tone, 0.14 + 0.26 * random());
  }
  return { box: [0, 0, width, height], body: waves.svg() };
}

/** A column of broken light on water, 100 wide and `long`, white so that it takes the tint of what shines. */
export function glitterPicture(seed: number, long: number): Picture {
  const random = createRandom(seed);
  const bars = Math.round((34 * long) / 150);
  let body = '';
  for (let i = 0; i < bars; i++) {
    const t = i / bars;
    const wide = (18 + random() * 44) * (0.45 + 0.75 * t);
    const x = (random() - 0.5) * 42 * (0.4 + t);
    const line = {
      x: x - wide / 2,
      y: t * (long - 4),
      width: wide,
      height: 1.5 + 2.4 * random() * (0.5 + t),
      radius: 1.6,
    };
    body += bar(line, '#FFFFFF', fade((1 - t * 0.88) * (0.4 + 0.6 * random())));
  }
  return { box: [-60, 0, 120, long + 2], body };
}

/** The light that a floating lantern throws on the water below it, 60 wide and 48 deep; white, to be tinted. */
export function shimmerPicture(): Picture {
  const rows = [
    [0, 46, 5, 0.85],
    [8, 34, 4, 0.6],
    [16, 40, 3.6, 0.4],
    [24, 22, 3.2, 0.34],
    [32, 28, 2.8, 0.2],
    [40, 12, 2.4, 0.14],
  ] as const;
  const body = rows.map(([y, width, height, opacity], index) =>
    bar({ x: (index % 2 === 0 ? -2 : 3) - width / 2, y, width, height, radius: height / 2 }, '#FFFFFF', fade(opacity)),
  );
  return { box: [-30, -2, 60, 50], body: body.join('') };
}

/** Lotus leaves on the dark water near the shore, with a closed bud; 300 wide. */
export function lotusLeavesPicture(): Picture {
  const leaf = (x: number, y: number, rx: number, tone: string): string => {
    const ry = rx * 0.3;
    const shape = `M${num(x)} ${num(y)}L${num(x + rx * 0.94)} ${num(y - ry * 0.34)}A${num(rx)} ${num(ry)} 0 1 0 ${num(x + rx * 0.98)} ${num(y + ry * 0.2)}Z`;
    const veins = [-0.75, -0.3, 0.25, 0.62]
      .map((at) => `M${num(x)} ${num(y)}L${num(x + rx * at)} ${num(y + ry * (at < 0 ? 0.6 : -0.72))}`)
      .join('');
    return (
      ellipse(x, y + ry * 0.5, rx, ry * 0.8, '#070920', fade(0.34)) +
      fill(shape, tone) +
      stroke(veins, '#8FF0D2', 1.2, ' stroke-opacity=".16"') +
      stroke(shape, '#9FB4F0', 1.4, ' stroke-opacity=".34"')
    );
  };
  const bud =
    stroke('M36 -10C38 -34 34 -48 38 -62', '#24466F', 4) +
    fill('M38 -104C52 -90 52 -70 38 -60C24 -70 24 -90 38 -104Z', '#B2508F') +
    fill('M38 -104C44 -90 44 -72 38 -60C32 -72 32 -90 38 -104Z', '#E58AB4') +
    fill('M26 -68C30 -58 46 -58 50 -68C47 -52 29 -52 26 -68Z', '#2C5578');
  const body =
    leaf(-84, -16, 46, '#152A5A') +
    leaf(78, -22, 40, '#152A5A') +
    leaf(-10, 6, 66, '#1B3A66') +
    leaf(96, 14, 46, '#193260') +
    bud;
  return { box: [-150, -110, 300, 150], body };
}
