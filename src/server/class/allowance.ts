/** How often an address may fail, or a person ask: so many at once, and as many anew within a minute. */

const MINUTE_MS = 60_000;
/** Addresses remembered; beyond them those that were quiet longest are forgotten, which costs them nothing. */
const MOST_KEYS = 10_000;

export interface Allowance {
  /** Whether one more is allowed. Takes nothing. */
  has(key: string): boolean;
  /** Takes one. */
  take(key: string): void;
}

/** `now`: milliseconds of a clock that never goes back. */
export function createAllowance(perMinute: number, now: () => number): Allowance {
  const left = new Map<string, { count: number; at: number }>();
  const current = (key: string): number => {
    const known = left.get(key);
    if (known === undefined) return perMinute;
    return Math.min(perMinute, known.count + ((now() - known.at) * perMinute) / MINUTE_MS);
  };
  return {
    has: (key) => current(key) >= 1,
    take(key) {
      const count = Math.max(0, current(key) - 1);
      left.delete(key);
      left.set(key, { count, at: now() });
      const [quietest] = left.keys();
      if (left.size > MOST_KEYS && quietest !== undefined) left.delete(quietest);
    },
  };
}
