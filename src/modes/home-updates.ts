import type { UpdatePort } from '#ports';
import type { AppState, AppStore } from '#state';

/** Milliseconds after its opening in which a page that nobody has touched may still be exchanged in sight. */
const FRESH_MS = 5000;

/** Nothing is under way: the plaza, with nothing open on it. Only then may a build be exchanged for the next. */
export const isPlazaFree = ({ screen, run, panel, pending, transition, loading }: AppState): boolean =>
  screen === 'hub' && run === null && panel === null && pending === null && transition === null && !loading;

/** At home a newer build is taken when the page is out of sight, or has just been opened and not been touched. */
export function updateAtHome(store: AppStore, updates: Pick<UpdatePort, 'onWaiting' | 'apply'>): void {
  let waiting = false;
  const consider = () => {
    const fresh = performance.now() < FRESH_MS && !(navigator.userActivation?.hasBeenActive ?? true);
    if (!waiting || !isPlazaFree(store.getState()) || !(document.hidden || fresh)) return;
    waiting = false;
    void updates.apply();
  };
  updates.onWaiting(() => {
    waiting = true;
    consider();
  });
  document.addEventListener('visibilitychange', consider);
  // A page may go out of sight while it still walks back to the plaza.
  store.subscribe(consider);
}
