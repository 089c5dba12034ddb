/** The story that is held out on the plaza comes before anybody asks for it. */
import type { PacksPort } from '#ports';
import type { AppState } from './app-state.ts';
import { shelfOf } from './shelf.ts';
import type { AppStore } from './store.ts';

const heldOut = ({ screen, selected, entries, theme }: AppState): string | null =>
  screen === 'hub' ? (selected ?? shelfOf(entries, theme)[0]?.id ?? null) : null;

/** Fetches the one that is held out now, to be awaited, and from now on each that is held out later. */
export function connectPrefetch(store: AppStore, packs: Pick<PacksPort, 'prefetch'>): Promise<void> {
  let asked: string | null = null;
  const ask = async (): Promise<void> => {
    const id = heldOut(store.getState());
    if (id === null || id === asked) return;
    asked = id;
    await packs.prefetch(id);
  };
  store.subscribe(() => void ask());
  return ask();
}
