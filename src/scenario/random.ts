/** Seeded chance for everything that has to come out the same on every machine: pictures, sounds, samples, tests. */

/** Draws the next number, at least 0 and below 1. */
export type Random = () => number;

/** mulberry32; of the seed its lowest 32 bits count. Committed pictures and sounds depend on the sequence. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
