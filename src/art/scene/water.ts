import { createRandom } from '#scenario/random';
import { bar, fade, linear, radial, ellipse } from './picture.ts';
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
  let body = '';
  for (let i = 0; i < (width * height) / 3400; i++) {
    const depth = random() ** 1.5;
    const long = (14 + random() * 74) * (0.4 + depth * 1.5);
    const tone = tones[Math.floor(random() * tones.length)] ?? tones[0];
    const line = {
      x: random() * width - long / 2,
      y: 3 + depth * (height - 8),
      width: long,
      height: 1 + depth * 1.9,
      radius: 1,
    };
    body += bar(line, tone, fade(0.14 + 0.26 * random()));
  }
  return { box: [0, 0, width, height], body };
}

/** A column of broken light on water, 100 wide and 150 long, white so that it takes the tint of what shines. */
export function glitterPicture(seed: number): Picture {
  const random = createRandom(seed);
  let body = '';
  for (let i = 0; i < 34; i++) {
    const t = i / 34;
    const wide = (18 + random() * 44) * (0.45 + 0.75 * t);
    const x = (random() - 0.5) * 42 * (0.4 + t);
    const line = { x: x - wide / 2, y: t * 146, width: wide, height: 1.5 + 2.4 * random() * (0.5 + t), radius: 1.6 };
    body += bar(line, '#FFFFFF', fade((1 - t * 0.88) * (0.4 + 0.6 * random())));
  }
  return { box: [-60, 0, 120, 152], body };
}
