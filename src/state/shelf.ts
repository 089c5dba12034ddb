/** The shelf of a great lantern: its stories in the order of the pack, and the one that is held out first. */
import type { CatalogEntry } from '#ports';
import { THEMES } from '#scenario';
import type { Theme } from '#scenario';
import type { AppState } from './app-state.ts';
import { isBetweenVisits } from './kiosk/kiosk-state.ts';

export const shelfOf = (entries: readonly CatalogEntry[], theme: Theme): CatalogEntry[] =>
  entries.filter((entry) => entry.theme === theme);

/** Themes whose lantern is lit: those with a story; between two visits all, for whoever passes by. */
export const openThemes = ({ entries, screen }: Pick<AppState, 'entries' | 'screen'>): ReadonlySet<Theme> =>
  new Set(isBetweenVisits(screen) ? THEMES : entries.map(({ theme }) => theme));

/** The story that waits to be gone on with, else the first that was never finished, else the first. */
export function offeredOf(
  { entries, saved, progress }: Pick<AppState, 'entries' | 'saved' | 'progress'>,
  theme: Theme,
): CatalogEntry | null {
  const shelf = shelfOf(entries, theme);
  const waiting = shelf.find(({ id }) => id === saved);
  return waiting ?? shelf.find(({ id }) => progress[id] === undefined) ?? shelf[0] ?? null;
}
