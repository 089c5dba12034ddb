import type { EndingTone } from '#scenario';
import type { PathStep } from './explore.ts';
import type { PlayerName } from './players.ts';

/** A run worth showing. */
export interface RunPath {
  /** Decision points that it scores. */
  readonly decisions: number;
  readonly ending: string;
  readonly moves: readonly PathStep[];
}

export interface ScoredPath extends RunPath {
  readonly score: number;
}

export interface EndingReport {
  readonly id: string;
  readonly tone: EndingTone;
  /** Some run reaches it. */
  readonly reached: boolean;
  /** Probability for the uniform player. */
  readonly probability: number;
  /** Its standard error; 0 where it is exact. */
  readonly error: number;
}

/** Standard errors are 0 where the figure is exact. */
export interface PlayerReport {
  readonly name: PlayerName | 'expert';
  /** Expected score. */
  readonly mean: number;
  /** `null` for the expert of a sampled analysis, who is only the best run that was found. */
  readonly meanError: number | null;
  /** Probability that harm was done. */
  readonly harmed: number;
  readonly harmedError: number | null;
  /** Probability of each ending that the player may come to. */
  readonly endings: Readonly<Record<string, number>>;
  /** Probability of each score 0..100. */
  readonly distribution: readonly number[];
  /** His best and worst run; of a sampled analysis, of those that were played. */
  readonly best: ScoredPath | null;
  readonly worst: ScoredPath | null;
}

/** What speaks: every state, bounds on every variable, or random runs. */
export type Evidence = 'exact' | 'intervals' | 'sampled';

/** A fault that only exploration can find, with the moves that lead to it where such moves exist. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error';
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string>>;
  readonly witness: readonly PathStep[];
  /** What the finding rests on. Only `sampled` is no proof, unless there is a witness. */
  readonly evidence: Evidence;
}

export const FINDING_CODES = [
  /** A run gets stuck. */
  'A301',
  /** A run can go on for ever. */
  'A302',
  /** A node is never reached. */
  'A303',
  /** An ending is never reached. */
  'A304',
  /** A choice is never open. */
  'A305',
  /** A harmed path scores as well as the best unharmed one. */
  'A306',
  /** Always verifying is no better than chance. */
  'A307',
  /** A player of one trick beats the expert, or refusing everything equals it. */
  'A308',
  /** The shortest unharmed path is too short. */
  'A309',
  /** No unharmed path exists. */
  'A310',
  /** A score lies outside 0..100. */
  'A311',
  /** An arc has too many decision points. */
  'A312',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What bounds on the variables prove of a story that has too many states to visit. */
export interface Bounds {
  /** Nodes and endings that no run reaches. */
  readonly unreachable: readonly string[];
  /** Choices that are never open, as `node/choice`. */
  readonly neverOpen: readonly string[];
  /** Choices with a condition that are open whenever a run comes to their node, as `node/choice`. */
  readonly alwaysOpen: readonly string[];
}

export interface Analysis {
  readonly scenario: string;
  readonly variant: 'main' | 'gentler';
  /**
   * `exact`: every state was visited, with every score. `scores-sampled`: endings and path lengths are exact, but
   * whatever concerns scores rests on `samples` random runs of each player. `sampled`: everything rests on them,
   * except what `bounds` prove.
   */
  readonly tier: 'exact' | 'scores-sampled' | 'sampled';
  readonly states: number;
  readonly samples: number;
  readonly endings: readonly EndingReport[];
  /** Choices of reached nodes that are never open in this variant, as `node/choice`; proven. */
  readonly dead: readonly string[];
  /** Present where the states were too many. */
  readonly bounds: Bounds | null;
  /** Score distribution of the uniform player: probability of each score 0..100. */
  readonly distribution: readonly number[];
  /** Its standard errors; all 0 where it is exact. */
  readonly distributionErrors: readonly number[];
  readonly players: readonly PlayerReport[];
  readonly shortest: RunPath | null;
  readonly longest: RunPath | null;
  readonly shortestUnharmed: RunPath | null;
  readonly best: ScoredPath | null;
  readonly worst: ScoredPath | null;
  readonly bestUnharmed: ScoredPath | null;
  readonly bestHarmed: ScoredPath | null;
  readonly findings: readonly Finding[];
  /**
   * What the verdict on each invariant rests on, whether it holds or not; `null` where nothing can be said. Bounds
   * (`intervals`) prove that something is never reached, but not the reverse.
   */
  readonly evidence: Readonly<Record<FindingCode, Evidence | null>>;
}
