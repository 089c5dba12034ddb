import type { HubLayout } from './hub-layout.ts';

/** A light for a finished story; two side by side where somebody was told. */
export type FloatKind = 'one' | 'pair';

/** A lotus lantern on the lake: CSS px, and CSS px per px of the drawing. */
export interface FloatPlace {
  readonly kind: FloatKind;
  /** In the order in which the lights came to the lake. */
  readonly index: number;
  readonly hue: (typeof FLOAT_HUES)[number];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** 0 at the far bank, 1 at the shore. */
  readonly share: number;
}

export const FLOAT_HUES = ['amber', 'pink', 'coral'] as const;
/** Lanterns that are always afloat, and the most that the lake holds without hiding itself. */
const ALWAYS = 5;
const MOST = 26;

/** Some lights for the festival, then the player's own; from the far bank to the shore. */
export function floatPlan(
  layout: HubLayout,
  width: number,
  own: readonly FloatKind[],
  random: () => number,
): FloatPlace[] {
  const { horizon, shore, portrait, unit } = layout;
  const kinds = [...Array.from({ length: ALWAYS }, () => 'one' as const), ...own].slice(0, MOST);
  return kinds
    .map((kind, index): FloatPlace => {
      const share = 0.34 + 0.6 * random();
      return {
        kind,
        index,
        hue: FLOAT_HUES[index % FLOAT_HUES.length] ?? 'amber',
        x: ((index * 0.618 + 0.07) % 1) * width,
        y: horizon + (shore - horizon) * share,
        scale: (portrait ? 0.2 + 0.46 * share : 0.14 + 0.3 * share) * unit,
        share,
      };
    })
    .sort((a, b) => a.share - b.share);
}
