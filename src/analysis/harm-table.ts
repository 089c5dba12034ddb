import { HARM_CHANNELS } from '#scenario';

/** The few different final harms of a story, numbered; 0 is none. */
export interface HarmTable {
  /** The number of a harm, given by channel in units of 1/4,000,000. */
  add(harm: readonly number[]): number;
  get(id: number): readonly number[];
  /** Harms on one channel combine by maximum. */
  merge(id: number, more: number): number;
}

export function createHarmTable(): HarmTable {
  const none = HARM_CHANNELS.map(() => 0);
  const known: (readonly number[])[] = [none];
  const ids = new Map([[none.join(), 0]]);
  const merged: number[][] = [];
  const add = (harm: readonly number[]): number => {
    const key = harm.join();
    const found = ids.get(key) ?? known.push(harm) - 1;
    ids.set(key, found);
    return found;
  };
  return {
    add,
    get: (id) => known[id] ?? none,
    merge(id, more) {
      if (more === 0 || more === id) return id;
      const results = (merged[more] ??= []);
      return (results[id] ??= add(
        (known[id] ?? none).map((amount, channel) => Math.max(amount, known[more]?.[channel] ?? 0)),
      ));
    },
  };
}
