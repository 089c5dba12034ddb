import type { ClockPort } from '#ports';

export function createBrowserClock(): ClockPort {
  return {
    now: () => performance.now(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
