import type { ClockPort } from '#ports';

const PRESSES = ['pointerdown', 'keydown'] as const;

/** Knows when the page was last pressed. */
export interface PressWatch {
  /** Resolves once nothing has been pressed for `ms`; at once where nothing has been pressed yet. */
  untilRest(ms: number): Promise<void>;
}

export function createPressWatch(page: EventTarget, clock: Pick<ClockPort, 'now' | 'after'>): PressWatch {
  let last = -Infinity;
  for (const type of PRESSES) {
    page.addEventListener(type, () => void (last = clock.now()), { capture: true, passive: true });
  }
  return {
    async untilRest(ms) {
      while (clock.now() < last + ms) {
        const left = last + ms - clock.now();
        await new Promise<void>((resolve) => clock.after(left, resolve));
      }
    },
  };
}
