/** What a person answered over a set of items (learning-spec §1.3). The signal is a scam; "yes" says "this is a scam". */
export interface DetectionCounts {
  /** Scams called scams, 0..`signals`. */
  readonly hits: number;
  /** Scams shown (S). */
  readonly signals: number;
  /** Genuine items called scams, 0..`noise`. */
  readonly falseAlarms: number;
  /** Genuine items shown (N). */
  readonly noise: number;
}

/** Hit rate H and false-alarm rate F, each 0..1. */
export interface DetectionRates {
  readonly hit: number;
  readonly falseAlarm: number;
}

/**
 * Log-linear rates H = (h + .5)/(S + 1), F = (f + .5)/(N + 1): always strictly between 0 and 1.
 * Applied to every data set, not only to extreme ones.
 *
 * Source: Hautus, M. J. (1995). Corrections for extreme proportions and their biasing effects on estimated values
 * of d′. Behavior Research Methods, Instruments, & Computers 27(1), 46–51.
 */
export const logLinearRates = ({ hits, signals, falseAlarms, noise }: DetectionCounts): DetectionRates => ({
  hit: (hits + 0.5) / (signals + 1),
  falseAlarm: (falseAlarms + 0.5) / (noise + 1),
});

/** Observed rates H = h/S, F = f/N, for A′ and for counts; NaN where no item was shown. */
export const rawRates = ({ hits, signals, falseAlarms, noise }: DetectionCounts): DetectionRates => ({
  hit: hits / signals,
  falseAlarm: falseAlarms / noise,
});
