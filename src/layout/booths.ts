import type { BoothPlace, HubLayout } from './hub-layout.ts';

/** Index into `hubLayout().booths`: 0 far left, 1 far centre, 2 far right, 3 near left, 4 near right. */
export const BOOTH_SLOT = {
  portrait: { kidnapping: 3, jobs: 4, chat: 0, everyday: 1, codes: 2 },
  landscape: { kidnapping: 1, jobs: 3, chat: 0, everyday: 2, codes: 4 },
} as const;

export type BoothTheme = keyof typeof BOOTH_SLOT.portrait;

/** Hue of each great lantern, by the name it has in the palette. */
export const BOOTH_HUE = {
  kidnapping: 'coral',
  jobs: 'amber',
  chat: 'violet',
  codes: 'teal',
  everyday: 'pink',
} as const satisfies Record<BoothTheme, string>;

/** Silhouette and sign of each great lantern, by the names they have in the drawings. */
export const BOOTH_LOOK = {
  kidnapping: ['globe', 'call'],
  jobs: ['diamond', 'job'],
  chat: ['garlic', 'chat'],
  codes: ['drum', 'bank'],
  everyday: ['lotus', 'heart'],
} as const satisfies Record<BoothTheme, readonly [shape: string, sign: string]>;

export const BOOTH_THEMES = Object.keys(BOOTH_LOOK) as readonly BoothTheme[];

/** Where a theme's lantern stands. */
export function boothOf(layout: HubLayout, theme: BoothTheme): BoothPlace {
  const place = layout.booths[BOOTH_SLOT[layout.portrait ? 'portrait' : 'landscape'][theme]];
  if (place === undefined) throw new Error(`No booth for "${theme}"`);
  return place;
}
