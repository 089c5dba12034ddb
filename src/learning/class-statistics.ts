/**
 * What may be said of a class from the paired results of its devices (learning-spec §2, rulings 18 and 19). Nothing is
 * said of fewer than ten, and nothing ever of one pupil. Ten items a form are rough: with 45 results whose changes
 * have a standard deviation of .20, the interval still reaches .060 to either side.
 */
import { createRandom } from '#scenario/random';
import { normalCdf } from './normal.ts';
import { studentQuantile } from './student-t.ts';
import type { Interval } from './wilson.ts';

/** One device, before and after: AUC 0..1, and the criterion c of `criterion`. */
export interface PairedResult {
  readonly aucBefore: number;
  readonly aucAfter: number;
  readonly criterionBefore: number;
  readonly criterionAfter: number;
}

/** Fewer results than these are kept to themselves. */
export const LEAST_RESULTS = 10;

/** A mean shift of c beyond this is named. */
const NAMED_SHIFT = 0.3;

/** Share of the t distribution below the upper bound: intervals of 95 %. */
const UPPER = 0.975;

const RESAMPLES = 4000;
const SEED = 20_251_101;

/** Mean paired changes, after − before. */
export interface PairedChange {
  /** Mean change of AUC, −1..1: above 0 told apart better. */
  readonly auc: number;
  /** 95 % interval of that mean by Student's t. */
  readonly interval: Interval;
  /** Mean change of c: below 0 more suspicious, above 0 more trusting. */
  readonly criterion: number;
}

/** The fixed sentences, in the order in which they are tried (rulings 19); their words are `class.sentence-…`. */
export const CLASS_SENTENCES = [
  'too-few',
  'worse',
  'more-suspicious',
  'more-trusting',
  'no-evidence',
  'better-suspicious',
  'better-trusting',
  'better',
] as const;
export type ClassSentence = (typeof CLASS_SENTENCES)[number];

export interface ClassReport {
  /** Devices that gave a result. */
  readonly results: number;
  readonly sentence: ClassSentence;
  /** `null` for fewer than ten results. */
  readonly change: PairedChange | null;
  /** The same interval by `bootstrapInterval`, for whoever asks; the sentence does not rest on it. */
  readonly bootstrap: Interval | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * 95 % interval of a mean, mean ± t.975·s/√n with n − 1 degrees of freedom, in the unit of the values. NaN for fewer
 * than two values.
 *
 * Source: Student (1908). The probable error of a mean. Biometrika 6(1), 1–25.
 */
export function meanInterval(values: readonly number[]): Interval {
  const n = values.length;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const half = studentQuantile(UPPER, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { low: middle - half, high: middle + half };
}

/**
 * Share of the resampled means that is cut off at either end, α* = Φ(−√(n/(n − 1))·t.975,n−1): less than .025, as the
 * plain percentile bootstrap is too narrow for small samples.
 *
 * Source: the expanded percentile interval of Hesterberg, T. C. (2015). What teachers should know about the bootstrap.
 * The American Statistician 69(4), 371–386.
 */
export const expandedTail = (n: number): number => normalCdf(-Math.sqrt(n / (n - 1)) * studentQuantile(UPPER, n - 1));

/**
 * 95 % interval of a mean by the expanded percentile bootstrap: 4,000 resamples from a fixed seed, so that the same
 * values give the same interval, in whatever order they came in. NaN for fewer than two values.
 *
 * Source: as `expandedTail`; quantiles as definition 6 of Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in
 * statistical packages. The American Statistician 50(4), 361–365.
 */
export function bootstrapInterval(values: readonly number[]): Interval {
  const n = values.length;
  if (n < 2) return { low: NaN, high: NaN };
  const sorted = Float64Array.from(values).sort();
  const random = createRandom(SEED);
  const means = new Float64Array(RESAMPLES);
  for (let i = 0; i < RESAMPLES; i++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += sorted[Math.floor(random() * n)] ?? 0;
    means[i] = sum / n;
  }
  means.sort();
  const tail = expandedTail(n);
  return { low: quantile(means, tail), high: quantile(means, 1 - tail) };
}

/** Between the two neighbours of place p·(count + 1), counted from 1. */
function quantile(sorted: Float64Array, p: number): number {
  const place = Math.min(Math.max(p * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

export const pairedChange = (results: readonly PairedResult[]): PairedChange => {
  const changes = results.map(({ aucBefore, aucAfter }) => aucAfter - aucBefore);
  return {
    auc: mean(changes),
    interval: meanInterval(changes),
    criterion: mean(results.map(({ criterionBefore, criterionAfter }) => criterionAfter - criterionBefore)),
  };
};

/** The one sentence that is shown. An interval that touches 0 includes it. */
export function classSentence(results: number, { interval, criterion }: PairedChange): ClassSentence {
  if (results < LEAST_RESULTS) return 'too-few';
  if (interval.high < 0) return 'worse';
  const better = interval.low > 0;
  if (Math.abs(criterion) <= NAMED_SHIFT) return better ? 'better' : 'no-evidence';
  if (criterion < 0) return better ? 'better-suspicious' : 'more-suspicious';
  return better ? 'better-trusting' : 'more-trusting';
}

/** Everything that may be shown of a class. */
export function classReport(results: readonly PairedResult[]): ClassReport {
  const count = results.length;
  if (count < LEAST_RESULTS) return { results: count, sentence: 'too-few', change: null, bootstrap: null };
  const change = pairedChange(results);
  const bootstrap = bootstrapInterval(results.map(({ aucBefore, aucAfter }) => aucAfter - aucBefore));
  return { results: count, sentence: classSentence(count, change), change, bootstrap };
}
