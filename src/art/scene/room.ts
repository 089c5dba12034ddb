import { num, stroke } from '../svg.ts';
import { bar, barOutline, circle, ellipse, fade, linear, radial } from './picture.ts';
import type { Bar, Picture } from './picture.ts';

/** The ribs and hoops of the great lantern, seen from inside: white, for the world to tint. */
export function ribsPicture(width: number, height: number): Picture {
  const [x, portrait] = [width / 2, height > width];
  const reach = portrait ? 0.86 : 0.68;
  let lines = '';
  for (const k of [-1.25, -1, -0.74, -0.48, -0.22, 0.22, 0.48, 0.74, 1, 1.25]) {
    const [top, out, foot] = [x + k * width * 0.13, x + k * width * reach, x + k * width * 0.34];
    lines += stroke(
      `M${num(top)} -10C${num(out)} ${num(height * 0.26)} ${num(out)} ${num(height * 0.74)} ${num(foot)} ${num(height + 10)}`,
      '#FFFFFF',
      portrait ? 3.4 : 2.6,
      fade(0.75),
    );
  }
  for (const [at, size] of [
    [0.1, 0.5],
    [0.3, 0.9],
    [0.52, 1.04],
    [0.75, 0.92],
    [0.94, 0.6],
  ] as const) {
    const rx = num(width * reach * size);
    lines += `<path d="M${num(x - width * reach * size)} ${num(height * at)}A${rx} ${num(height * 0.07)} 0 0 0 ${num(x + width * reach * size)} ${num(height * at)}" fill="none" stroke="#FFFFFF" stroke-width="2" opacity=".4"/>`;
  }
  return { box: [0, 0, width, height], body: lines };
}

export interface PhoneShape {
  /** Outer size, px. */
  readonly width: number;
  readonly height: number;
  readonly bezel: number;
  /** Radius of the screen's corners. */
  readonly radius: number;
}

const outline = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${num(x + r)} ${num(y)}h${num(width - 2 * r)}a${num(r)} ${num(r)} 0 0 1 ${num(r)} ${num(r)}v${num(height - 2 * r)}a${num(r)} ${num(r)} 0 0 1 ${num(-r)} ${num(r)}h${num(2 * r - width)}a${num(r)} ${num(r)} 0 0 1 ${num(-r)} ${num(-r)}v${num(2 * r - height)}a${num(r)} ${num(r)} 0 0 1 ${num(r)} ${num(-r)}z`;

/** The phone's case with a hole for its screen, about its centre. */
export function casePicture({ width, height, bezel, radius }: PhoneShape): Picture {
  const [x, y] = [-width / 2, -height / 2];
  const hole = outline(x + bezel, y + bezel, width - 2 * bezel, height - 2 * bezel, radius);
  const edge = (inset: number): string =>
    outline(x + inset, y + inset, width - 2 * inset, height - 2 * inset, radius + bezel - inset);
  const defs =
    linear(
      'metal',
      [
        [0, '#1B1C48'],
        [0.5, '#070920'],
        [1, '#12133A'],
      ],
      true,
    ) +
    linear('rim', [
      [0, '#B9A2FF'],
      [0.35, '#6F5FC0'],
      [0.75, '#4B3A92'],
      [1, '#8388EE'],
    ]);
  const button = (top: number, tall: number, side: number): string =>
    bar(
      {
        x: side < 0 ? x - bezel * 0.2 : -x - bezel * 0.1,
        y: y + height * top,
        width: bezel * 0.3,
        height: height * tall,
        radius: bezel * 0.15,
      },
      '#5A4DA8',
    );
  const body =
    `<defs>${defs}</defs>${button(0.2, 0.07, -1)}${button(0.29, 0.07, -1)}${button(0.24, 0.1, 1)}` +
    `<path d="${edge(0)}${hole}" fill="url(#metal)" fill-rule="evenodd"/>` +
    `<path d="${edge(bezel * 0.1)}" fill="none" stroke="url(#rim)" stroke-width="${num(bezel * 0.2)}"/>` +
    `<path d="${edge(bezel * 0.4)}" fill="none" stroke="#FFD68A" stroke-opacity=".28" stroke-width="${num(bezel * 0.09)}"/>` +
    `<path d="${hole}" fill="none" stroke="#2A2366" stroke-width="${num(bezel * 0.1)}"/>`;
  return { box: [x - 4, y - 4, width + 8, height + 8], body };
}

/** The dark glass under the case's hole, about its centre. */
export function screenPicture({ width, height, bezel, radius }: PhoneShape): Picture {
  const [wide, tall] = [width - 2 * bezel, height - 2 * bezel];
  const glass = outline(-wide / 2, -tall / 2, wide, tall, radius);
  return { box: [-wide / 2, -tall / 2, wide, tall], body: `<path d="${glass}" fill="#0B0D2B"/>` };
}

/** A picture cut to a screen with round corners: `screen` is what is seen of it, in the picture's own px. */
export function roundedPicture(picture: Picture, screen: Bar): Picture {
  const shape = outline(screen.x, screen.y, screen.width, screen.height, screen.radius ?? 0);
  const body = `<clipPath id="screen"><path d="${shape}"/></clipPath><g clip-path="url(#screen)">${picture.body}</g>`;
  return { box: picture.box, body };
}

/** Soft light or shadow in the shape of the phone, white: a frame of gradients `spread` px wide. */
export function auraPicture({ width, height, bezel, radius }: PhoneShape, spread: number): Picture {
  let rings = '';
  const steps = 16;
  for (let i = 0; i < steps; i++) {
    const out = spread * (1 - i / steps);
    const shape = outline(
      -width / 2 - out,
      -height / 2 - out,
      width + 2 * out,
      height + 2 * out,
      radius + bezel + out * 0.8,
    );
    rings += `<path d="${shape}" fill="#FFFFFF" opacity="${(0.012 + 0.055 * (i / steps) ** 1.6).toFixed(3)}"/>`;
  }
  return { box: [-width / 2 - spread, -height / 2 - spread, width + 2 * spread, height + 2 * spread], body: rings };
}

/** A stand-in for a caller whose portrait is missing: nobody in particular, against the light. 360×460. */
export function someonePicture(open: boolean): Picture {
  const defs =
    linear('wall', [
      [0, '#4C5A66'],
      [0.6, '#2B3444'],
      [1, '#141A2C'],
    ]) +
    radial('lamp', [
      [0, '#9FB0BD', 0.6],
      [1, '#9FB0BD', 0],
    ]);
  const body =
    `<defs>${defs}</defs>${bar({ x: 0, y: 0, width: 360, height: 640 }, 'url(#wall)')}${circle(180, 200, 190, 'url(#lamp)')}` +
    bar({ x: 34, y: 540, width: 292, height: 140, radius: 90 }, '#39465A') +
    `<path d="M30 640C34 470 110 430 180 430S326 470 330 640Z" fill="#39465A"/>` +
    bar({ x: 150, y: 350, width: 60, height: 100, radius: 26 }, '#A9785F') +
    ellipse(180, 280, 84, 104, '#C08A6C') +
    `<path d="M92 262C88 160 272 160 268 262C250 214 110 214 92 262Z" fill="#1E1A38"/>` +
    circle(148, 280, 7, '#241A38') +
    circle(212, 280, 7, '#241A38') +
    ellipse(180, 338, 26, open ? 14 : 3, '#5A1F3A');
  return { box: [0, 0, 360, 640], body };
}

/** From one scan line to the next, px. */
export const SCAN_PERIOD = 6;

/** Scan lines of a poor connection, 8 px wide. */
export function scanPicture(height: number): Picture {
  const lines = Array.from({ length: Math.ceil(height / SCAN_PERIOD) }, (_, row) =>
    barOutline({ x: 0, y: row * SCAN_PERIOD, width: 8, height: 2 }),
  );
  return { box: [0, 0, 8, height], body: `<path d="${lines.join('')}" fill="#0B0720"${fade(0.26)}/>` };
}
