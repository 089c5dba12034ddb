/**
 * Indices of equal-variance signal detection (learning-spec §1.3).
 * Source: Macmillan, N. A., & Creelman, C. D. (2005). Detection theory: a user's guide (2nd ed.). Erlbaum.
 */
import { z } from './normal.ts';
import { logLinearRates } from './rates.ts';
import type { DetectionCounts, DetectionRates } from './rates.ts';

/** Sensitivity d′ = z(H) − z(F): 0 is guessing. Any real number; infinite at raw rates of 0 or 1. */
export const dPrime = ({ hit, falseAlarm }: DetectionRates): number => z(hit) - z(falseAlarm);

/** Criterion c = −(z(H) + z(F))/2: below 0 over-suspicious ("scam" comes easily), above 0 over-trusting. */
export const criterion = ({ hit, falseAlarm }: DetectionRates): number => -(z(hit) + z(falseAlarm)) / 2;

/**
 * A′ from raw rates, 0..1: .5 is guessing. Where H < F the roles are swapped and the excess is subtracted.
 *
 * Source: Grier, J. B. (1971). Nonparametric indexes for signal detection theory: computing formulas. Psychological
 * Bulletin 75(6), 424–429; below chance: Aaronson, D., & Watts, B. (1987). Psychological Bulletin 102(3), 439–442.
 */
export function aPrime({ hit, falseAlarm }: DetectionRates): number {
  if (hit === falseAlarm) return 0.5;
  const more = Math.max(hit, falseAlarm);
  const less = Math.min(hit, falseAlarm);
  const excess = ((more - less) * (1 + more - less)) / (4 * more * (1 - less));
  return hit > falseAlarm ? 0.5 + excess : 0.5 - excess;
}

/** Mean of the hit rate and the correct-rejection rate, from raw rates: 0..1; always saying the same gives .5. */
export const balancedAccuracy = ({ hit, falseAlarm }: DetectionRates): number => (hit + 1 - falseAlarm) / 2;

/**
 * Exact standard error of the log-linear d′: the standard deviation of d′ over every outcome (i hits, j false alarms)
 * of Bin(S, H) × Bin(N, F), with H and F the log-linear rates observed. As the two counts are independent, its
 * variance is the sum of those of z(H) and z(F), so S + N + 2 outcomes are enough.
 *
 * Source: Miller, J. (1996). The sampling distribution of d′. Perception & Psychophysics 58(1), 65–72.
 */
export function dPrimeError(counts: DetectionCounts): number {
  const { hit, falseAlarm } = logLinearRates(counts);
  return Math.sqrt(varianceOfZ(counts.signals, hit) + varianceOfZ(counts.noise, falseAlarm));
}

/** Variance of z((k + .5)/(n + 1)) with k from Bin(n, p), 0 < p < 1. */
function varianceOfZ(n: number, p: number): number {
  const shares = binomial(n, p);
  const values = shares.map((_, k) => z((k + 0.5) / (n + 1)));
  const mean = shares.reduce((sum, share, k) => sum + share * (values[k] ?? 0), 0);
  return shares.reduce((sum, share, k) => sum + share * ((values[k] ?? 0) - mean) ** 2, 0);
}

/** Probabilities of 0..n successes; by logarithms, so that long series do not vanish. */
function binomial(n: number, p: number): number[] {
  let log = n * Math.log1p(-p);
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) log += Math.log(((n - k + 1) * p) / (k * (1 - p)));
    return Math.exp(log);
  });
}
