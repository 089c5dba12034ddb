import type { UpdatePort } from '#ports';
import type { AppState, AppStore } from '#state';

/** Takes a new build between two visitors, and at no other time; the page then opens itself anew. */
export function updateAtRest(store: AppStore, updates: UpdatePort): void {
  const isFree = ({ screen }: AppState) => screen === 'attract' || screen === 'resting';
  let waiting = false;
  const take = (state: AppState) => {
    if (!waiting || !isFree(state)) return;
    waiting = false;
    void updates.apply();
  };
  updates.onWaiting(() => {
    waiting = true;
    take(store.getState());
  });
  store.subscribe(take);
}
