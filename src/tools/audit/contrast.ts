/** Contrast as WCAG 2 defines it. */

/** Red, green, blue 0…255 and opacity 0…1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const LEAST_CONTRAST = { text: 4.5, large: 3 } as const;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD = 700;

export const isLarge = (fontPx: number, weight: number): boolean =>
  fontPx >= LARGE_PX || (fontPx >= LARGE_BOLD_PX && weight >= BOLD);

/** Reads `#RRGGBB` and what a browser answers for a colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`. */
export function parseColour(text: string): Colour | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  if (hex !== null) return [...hex.slice(1).map((part) => Number.parseInt(part, 16)), 1] as unknown as Colour;
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = numbers;
  if (Number.isNaN(blue)) return null;
  if (text.startsWith('rgb')) return [red, green, blue, alpha];
  return text.startsWith('color(srgb ') ? [red * 255, green * 255, blue * 255, alpha] : null;
}

/** What is seen where a colour lies over an opaque one. */
export function over([r, g, b, alpha]: Colour, ground: Colour): Colour {
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1…21, of two opaque colours. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground of a text: the layers below it, the nearest first, down to the first opaque one; `null` when none is. */
export function groundOf(layers: readonly Colour[]): Colour | null {
  const opaque = layers.findIndex(([, , , alpha]) => alpha >= 0.995);
  if (opaque === -1) return null;
  return layers.slice(0, opaque).reduceRight((ground, layer) => over(layer, ground), layers[opaque] as Colour);
}
