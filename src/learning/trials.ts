/** Answers to single items, and every index that is derived from them (learning-spec §1.3). */
import { auc } from './auc.ts';
import { accuracy, brierScore, brierSkill, overconfidence, ratingProbability, saysScam } from './confidence.ts';
import type { Rating } from './confidence.ts';
import { aPrime, balancedAccuracy, criterion, dPrime, dPrimeError } from './detection.ts';
import { logLinearRates, rawRates } from './rates.ts';
import type { DetectionCounts } from './rates.ts';

/** One item shown: what it was, and how it was rated; `null` where the player passed. */
export interface Trial {
  readonly item: string;
  readonly scam: boolean;
  /** 1 easy, 2 medium, 3 hard. */
  readonly difficulty: number;
  readonly rating: Rating | null;
}

interface Rated extends Trial {
  readonly rating: Rating;
}

const isRated = (trial: Trial): trial is Rated => trial.rating !== null;

/** Whether the answer was on the right side; `null` where there was none. */
export const isRight = ({ scam, rating }: Pick<Trial, 'scam' | 'rating'>): boolean | null =>
  rating === null ? null : saysScam(rating) === scam;

/** Hits and false alarms over the items that were answered; passed ones count nowhere. */
export function countTrials(trials: readonly Trial[]): DetectionCounts {
  const rated = trials.filter(isRated);
  const yes = (scam: boolean): number => rated.filter((trial) => trial.scam === scam && saysScam(trial.rating)).length;
  const signals = rated.filter(({ scam }) => scam).length;
  return { hits: yes(true), signals, falseAlarms: yes(false), noise: rated.length - signals };
}

/** What analysts get of a set of trials; `null` where an index needs a kind of item that was not answered. */
export interface DetectionIndices extends DetectionCounts {
  /** Trials that were passed. */
  readonly passed: number;
  /** Log-linear rates (Hautus 1995), from which d′ and c are. */
  readonly hitRate: number | null;
  readonly falseAlarmRate: number | null;
  readonly dPrime: number | null;
  /** Exact standard error of d′ (Miller 1996). */
  readonly dPrimeError: number | null;
  readonly criterion: number | null;
  /** From raw rates (Grier 1971). */
  readonly aPrime: number | null;
  readonly auc: number | null;
  readonly balancedAccuracy: number | null;
  readonly accuracy: number | null;
  readonly brier: number | null;
  readonly brierSkill: number | null;
  readonly overconfidence: number | null;
}

export function indicesOf(trials: readonly Trial[]): DetectionIndices {
  const counts = countTrials(trials);
  const rated = trials.filter(isRated);
  const ratings = (scam: boolean) => rated.filter((trial) => trial.scam === scam).map(({ rating }) => rating);
  const forecasts = rated.map(({ rating, scam }) => ({ probability: ratingProbability(rating), scam }));
  const both = <T>(value: () => T): T | null => (counts.signals > 0 && counts.noise > 0 ? value() : null);
  const any = <T>(value: () => T): T | null => (rated.length > 0 ? value() : null);
  const rates = logLinearRates(counts);
  return {
    ...counts,
    passed: trials.length - rated.length,
    hitRate: counts.signals > 0 ? rates.hit : null,
    falseAlarmRate: counts.noise > 0 ? rates.falseAlarm : null,
    dPrime: both(() => dPrime(rates)),
    dPrimeError: both(() => dPrimeError(counts)),
    criterion: both(() => criterion(rates)),
    aPrime: both(() => aPrime(rawRates(counts))),
    auc: both(() => auc(ratings(true), ratings(false))),
    balancedAccuracy: both(() => balancedAccuracy(rawRates(counts))),
    accuracy: any(() => accuracy(forecasts)),
    brier: any(() => brierScore(forecasts)),
    brierSkill: any(() => brierSkill(forecasts)),
    overconfidence: any(() => overconfidence(forecasts)),
  };
}
