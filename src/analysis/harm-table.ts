import { HARM_CHANNELS } from '#scenario';

/** The few different final harms of a story, numbered; 0 is none. */
export interface HarmTable {
  get(id: number): readonly number[];
  /** Harms on one channel combine by maximum. */
  merge(id: number, more: readonly number[]): number;
}

export function createHarmTable(): HarmTable {
  const none = HARM_CHANNELS.map(() => 0);
  const known: (readonly number[])[] = [none];
  const ids = new Map([[none.join(), 0]]);
  const merged = new Map<readonly number[], number[]>();
  return {
    get: (id) => known[id] ?? none,
    merge(id, more) {
      const results = merged.get(more) ?? [];
      merged.set(more, results);
      const before = results[id];
      if (before !== undefined) return before;
      const harm = (known[id] ?? none).map((amount, channel) => Math.max(amount, more[channel] ?? 0));
      const key = harm.join();
      const found = ids.get(key) ?? known.push(harm) - 1;
      ids.set(key, found);
      results[id] = found;
      return found;
    },
  };
}
