import type { ClockPort } from '#ports';

const DAY_MS = 86_400_000;

export function createBrowserClock(): ClockPort {
  return {
    now: () => performance.now(),
    today() {
      const here = new Date();
      return Math.round(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / DAY_MS);
    },
    minute() {
      const here = new Date();
      return here.getHours() * 60 + here.getMinutes();
    },
    epoch: () => Date.now(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
