/**
 * The Actions score of learning-spec §1.2, in integers and rationals until the one final rounding:
 *   B = Σ(w·q)/Σw,  HI = 1 − (1−.5·money)(1−.5·data)(1−safety)(1−.7·isolation),
 *   Score = roundHalfUp(100·(.7·B + .3·(1−HI))).
 */
import type { HarmChannel } from '#scenario';

/** Denominator of every harm amount: 4,000,000 is harm 1. */
export const HARM_UNIT = 4_000_000;

/** ρ for money in parts per million at t = 0…59 minutes: round(800000·2^(−t/60)). Each full hour halves it. */
// prettier-ignore
const RHO_MONEY_PPM = [
  800000, 790811, 781728, 772749, 763873, 755099, 746426, 737853, 729378, 721000,
  712719, 704533, 696440, 688441, 680534, 672717, 664990, 657352, 649802, 642338,
  634960, 627667, 620458, 613331, 606287, 599323, 592439, 585634, 578908, 572258,
  565685, 559188, 552765, 546416, 540140, 533936, 527803, 521741, 515748, 509824,
  503968, 498180, 492458, 486801, 481210, 475683, 470219, 464818, 459479, 454202,
  448985, 443828, 438730, 433691, 428709, 423785, 418918, 414106, 409350, 404648,
];

const RHO_DATA_PPM = 600_000;
const RHO_SAFETY_PPM = 900_000;

/** Share of a loss that recovery takes away, in parts per million, `minutes` story minutes after it. */
export function recoveryPpm(channel: HarmChannel, minutes: number): number {
  if (channel === 'data') return RHO_DATA_PPM;
  if (channel === 'safety') return RHO_SAFETY_PPM;
  if (channel === 'isolation') return 1_000_000;
  const hours = Math.floor(minutes / 60);
  return hours > 20 ? 0 : Math.floor((RHO_MONEY_PPM[minutes % 60] ?? 0) / (1 << hours));
}

export interface ScoredDecision {
  readonly weight: number;
  /** Quality in quarters, 0..4. */
  readonly q4: number;
}

export interface ActionsScore {
  /** 0..100. */
  readonly score: number;
  /** B as Σ(w·4q) and 4·Σw. */
  readonly earned: number;
  readonly possible: number;
  /** Harm per channel in units of 1/4,000,000. */
  readonly harm: Readonly<Record<HarmChannel, number>>;
  /** 1 − HI, rounded half up to four digits, for display only. */
  readonly unharmed: number;
}

/** Scores a run. `harm` in units of 1/4,000,000. A run without any decision point has B = 0. */
export function actionsScore(
  decisions: readonly ScoredDecision[],
  harm: Readonly<Record<HarmChannel, number>>,
): ActionsScore {
  let earned = 0;
  let possible = 0;
  for (const { weight, q4 } of decisions) {
    earned += weight * q4;
    possible += 4 * weight;
  }
  const kept =
    BigInt(2 * HARM_UNIT - harm.money) *
    BigInt(2 * HARM_UNIT - harm.data) *
    BigInt(HARM_UNIT - harm.safety) *
    BigInt(10 * HARM_UNIT - 7 * harm.isolation);
  const unit = BigInt(HARM_UNIT);
  const whole = 40n * unit * unit * unit * unit;
  const divisor = BigInt(Math.max(1, possible));
  // 100·(.7·earned/possible + .3·kept/whole) = (70·earned·whole + 30·kept·possible) / (possible·whole)
  const numerator = 70n * BigInt(earned) * whole + 30n * kept * divisor;
  const denominator = divisor * whole;
  return {
    score: Number((2n * numerator + denominator) / (2n * denominator)),
    earned,
    possible,
    harm,
    unharmed: Number((20_000n * kept + whole) / (2n * whole)) / 10_000,
  };
}
