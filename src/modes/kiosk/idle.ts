import type { ClockPort, DevicePort } from '#ports';
import { LEAVE_MS, WARN_MS, isAtRest, isFree } from '#state';
import type { AppStore, KioskCommands } from '#state';

/** Where nobody touches the screen any more, the visit ends; before, it is asked. Returns the unbind. */
export function watchIdle(
  store: AppStore,
  kiosk: Pick<KioskCommands, 'warn' | 'stay' | 'restart'>,
  { clock, device }: { readonly clock: ClockPort; readonly device: DevicePort },
): () => void {
  let cancel = (): void => undefined;
  const wait = () => {
    cancel();
    if (isFree(store.getState().screen)) return;
    cancel = clock.after(WARN_MS, () => {
      kiosk.warn();
      cancel = clock.after(LEAVE_MS - WARN_MS, () => void kiosk.restart('left'));
    });
  };
  const touched = () => {
    const answers = store.getState().kiosk?.warned === true;
    if (answers) kiosk.stay();
    wait();
    return answers;
  };
  const unbind = [
    device.onTouch(touched),
    store.subscribe((now, past) => {
      if (now.screen !== past.screen && (isAtRest(now.screen) || isAtRest(past.screen))) wait();
    }),
  ];
  return () => {
    cancel();
    for (const stop of unbind) stop();
  };
}
