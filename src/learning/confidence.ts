/** How sure a person is, and whether rightly so (learning-spec §1.3, Confidence). */

/** From 1 "surely genuine" to 6 "surely a scam". */
export const RATINGS = [1, 2, 3, 4, 5, 6] as const;
export type Rating = (typeof RATINGS)[number];

/** p(scam) that each rating stands for. */
const PROBABILITY: Readonly<Record<Rating, number>> = { 1: 0.05, 2: 0.2, 3: 0.4, 4: 0.6, 5: 0.8, 6: 0.95 };

/** A rated item: the p(scam) given, 0..1, and what the item was. */
export interface Forecast {
  readonly probability: number;
  readonly scam: boolean;
}

/** The rating → p(scam) map: .05 .20 .40 .60 .80 .95. */
export const ratingProbability = (rating: Rating): number => PROBABILITY[rating];

/** Ratings of 4 and more say "this is a scam". */
export const saysScam = (rating: Rating): boolean => rating >= 4;

/**
 * Brier score, the mean of (p − y)² with y = 1 for a scam: 0 is perfect, .25 is p = ½ throughout, 1 is worst.
 * NaN for no item.
 *
 * Source: Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review
 * 78(1), 1–3.
 */
export const brierScore = (forecasts: readonly Forecast[]): number =>
  mean(forecasts.map(({ probability, scam }) => (probability - Number(scam)) ** 2));

/** Skill 1 − Brier/.25 over always saying ½: 1 is perfect, 0 is no better, −3 is worst. */
export const brierSkill = (forecasts: readonly Forecast[]): number => 1 - brierScore(forecasts) / 0.25;

/** Share of items on the right side of ½, 0..1. A p of exactly ½ says "genuine". NaN for no item. */
export const accuracy = (forecasts: readonly Forecast[]): number =>
  mean(forecasts.map(({ probability, scam }) => Number(probability > 0.5 === scam)));

/**
 * Mean confidence max(p, 1 − p) minus accuracy, −.5..1: above 0 surer than right, below 0 more right than sure.
 *
 * Source: Lichtenstein, S., Fischhoff, B., & Phillips, L. D. (1982). Calibration of probabilities. In Kahneman, Slovic
 * & Tversky (Eds.), Judgment under uncertainty (pp. 306–334). Cambridge University Press.
 */
export const overconfidence = (forecasts: readonly Forecast[]): number =>
  mean(forecasts.map(({ probability }) => Math.max(probability, 1 - probability))) - accuracy(forecasts);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
