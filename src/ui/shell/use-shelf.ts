import type { CatalogEntry } from '#ports';
import type { Theme } from '#scenario';
import { shelfOf } from '#state';
import { useApp } from '../context.ts';

/** The stories of a great lantern, in the order of its shelf. */
export const useShelf = (theme: Theme): CatalogEntry[] =>
  shelfOf(
    useApp(({ entries }) => entries),
    theme,
  );
