import { createRandom as createDraw } from '#scenario/random';

/** A seeded stream of whole numbers from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

export function createRandom(seed: number): Random {
  const draw = createDraw(seed);
  return (below) => (draw() * 2 ** 32) % below;
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;
