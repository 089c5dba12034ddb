import type { DetectionCounts } from './rates.ts';

/** What a pupil sees of their own answers: whole items only, no index (learning-spec §1.3, Pupil view). */
export interface PupilCounts {
  /** Scams called scams, of all scams shown. */
  readonly spotted: number;
  /** Genuine items called genuine, of all shown. */
  readonly trusted: number;
  /** "Scam" said more often than there were scams. */
  readonly overSuspicion: number;
  /** "Scam" said less often than there were scams. */
  readonly overTrust: number;
}

/** Counts for the pupil view; with forms of 5 + 5 items, over-suspicion is max(0, yes − 5). */
export function pupilCounts({ hits, signals, falseAlarms, noise }: DetectionCounts): PupilCounts {
  const yes = hits + falseAlarms;
  return {
    spotted: hits,
    trusted: noise - falseAlarms,
    overSuspicion: Math.max(0, yes - signals),
    overTrust: Math.max(0, signals - yes),
  };
}
