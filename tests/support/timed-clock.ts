import type { ClockPort } from '#ports';

/** A clock that goes on when told to, and runs what is due in its order. */
export function timedClock(begin: { readonly day?: number; readonly minute?: number } = {}) {
  let now = 0;
  let next = 0;
  let { day = 20_000, minute = 600 } = begin;
  const tasks = new Map<number, { readonly at: number; readonly task: () => void }>();
  const port: ClockPort = {
    now: () => now,
    today: () => day,
    minute: () => minute,
    epoch: () => day * 86_400_000 + now,
    after(ms, task) {
      const id = next++;
      tasks.set(id, { at: now + ms, task });
      return () => void tasks.delete(id);
    },
  };
  return {
    port,
    waiting: () => tasks.size,
    setDay: (to: number) => void (day = to),
    setMinute: (to: number) => void (minute = to),
    /** Lets `ms` go by; promises get their turn between two tasks. */
    async advance(ms: number) {
      const end = now + ms;
      while (true) {
        await Promise.resolve();
        const due = [...tasks].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        const [id, { at, task }] = due;
        tasks.delete(id);
        now = at;
        task();
        for (let i = 0; i < 8; i++) await Promise.resolve();
      }
      now = end;
      for (let i = 0; i < 8; i++) await Promise.resolve();
    },
  };
}
