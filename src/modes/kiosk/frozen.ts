import type { ClockPort } from '#ports';

/** The drawn world's pulse. */
export interface Pulse {
  /** Pictures drawn since the page was opened. */
  readonly pictures: number;
  /** Whether it wants to draw at all. */
  readonly awake: boolean;
}

const LOOK_MS = 1000;
/** So many looks in a row without a new picture, and the loop is taken for frozen. */
const PATIENCE = 5;

/** Looks whether pictures go on while they should. Returns the unbind. */
export function watchPictures(clock: ClockPort, pulse: () => Pulse | null, onFrozen: () => void): () => void {
  let last = -1;
  let still = 0;
  let cancel = (): void => undefined;
  const look = () => {
    const now = pulse();
    still = now !== null && now.awake && now.pictures === last ? still + 1 : 0;
    last = now?.pictures ?? -1;
    if (still >= PATIENCE) return onFrozen();
    cancel = clock.after(LOOK_MS, look);
  };
  cancel = clock.after(LOOK_MS, look);
  return () => cancel();
}
