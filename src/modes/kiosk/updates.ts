import type { UpdatePort } from '#ports';
import { isFree } from '#state';
import type { AppState, AppStore, KioskCommands } from '#state';

/** Takes a new build between two visitors, once the last one is counted; the page then opens itself anew. */
export function updateAtRest(store: AppStore, kiosk: Pick<KioskCommands, 'settled'>, updates: UpdatePort): void {
  let waiting = false;
  const take = async ({ screen }: AppState) => {
    if (!waiting || !isFree(screen)) return;
    waiting = false;
    await kiosk.settled();
    // Somebody may have touched the screen meanwhile.
    if (isFree(store.getState().screen)) await updates.apply();
    else waiting = true;
  };
  updates.onWaiting(() => {
    waiting = true;
    void take(store.getState());
  });
  store.subscribe((now) => void take(now));
}
