import type { Rating, Trial } from '#learning';

/** Trials by their ratings, `null` for one that was passed; all of medium difficulty. */
export const ratedTrials = (scams: readonly (Rating | null)[], genuine: readonly (Rating | null)[]): Trial[] => [
  ...scams.map((rating, i) => ({ item: `scam-${i}`, scam: true, difficulty: 2, rating })),
  ...genuine.map((rating, i) => ({ item: `genuine-${i}`, scam: false, difficulty: 2, rating })),
];
