/** Draws the next number in [0, 1). */
export type Random = () => number;

/**
 * A seeded generator (mulberry32), so that a drawing made twice from one seed is the same drawing.
 * Pictures only: the engine keeps its own random state inside the session.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
