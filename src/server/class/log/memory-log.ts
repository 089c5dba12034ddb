/** A log that ends with the process: for tests, and for a class that need not outlive a restart. */
import type { Entry } from '#classroom';
import type { Claim, EventLog } from './event-log.ts';

interface Kept {
  epoch: number;
  readonly openedAt: number;
  readonly entries: string[];
  readonly numbers: Set<string>;
}

const numberOf = ({ by, n }: Entry): string | null => (by === null || n === null ? null : `${by}/${n}`);

export function createMemoryLog(): EventLog {
  const classes = new Map<string, Kept>();
  const take = (kept: Kept): Claim => {
    kept.epoch += 1;
    return { epoch: kept.epoch, entries: [...kept.entries] };
  };
  return {
    async create(code, openedAt, first) {
      if (classes.has(code)) return false;
      classes.set(code, { epoch: 1, openedAt, entries: [JSON.stringify(first)], numbers: new Set() });
      return true;
    },
    async claim(code) {
      const kept = classes.get(code);
      return kept === undefined ? null : take(kept);
    },
    async succeed(code, from) {
      const kept = classes.get(code);
      if (kept === undefined) return null;
      return kept.epoch === from ? take(kept) : 'outrun';
    },
    async append(code, epoch, entry) {
      const kept = classes.get(code);
      if (kept === undefined) return 'gone';
      if (kept.epoch !== epoch) return 'fenced';
      const number = numberOf(entry);
      if (number !== null && kept.numbers.has(number)) return 'duplicate';
      if (number !== null) kept.numbers.add(number);
      kept.entries.push(JSON.stringify(entry));
      return 'written';
    },
    async purge(openedAt) {
      const old = [...classes].filter(([, kept]) => kept.openedAt < openedAt).map(([code]) => code);
      for (const code of old) classes.delete(code);
      return old;
    },
    close: () => Promise.resolve(),
  };
}
