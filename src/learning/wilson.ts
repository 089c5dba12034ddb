import { z } from './normal.ts';

/** Bounds between which an estimate lies; of a proportion each is 0..1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a proportion of `count` in `total`; of nothing, 0..1.
 * `level` is the confidence, .95 unless told.
 *
 * Source: Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the
 * American Statistical Association 22(158), 209–212.
 */
export function wilsonInterval(count: number, total: number, level = 0.95): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const deviate = z((1 + level) / 2);
  const square = deviate * deviate;
  const share = count / total;
  const middle = share + square / (2 * total);
  const half = deviate * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  const scale = 1 + square / total;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
