import type { HarmChannel, Stance, Truth } from '#scenario';
import type { Move } from './move.ts';

/** Harm on one channel. Unit of `residual`: 1/4,000,000, so that quarters and the ρ table stay integers. */
export interface HarmState {
  /** Unrecovered harm in quarters, 0..4. */
  readonly open: number;
  /** Story minute of the first unrecovered loss. */
  readonly since: number;
  /** What remains of harm that was recovered. */
  readonly residual: number;
  /** True once any harm was done on this channel. */
  readonly ever: boolean;
}

/** What happened, in order. The screen shows these; the debrief draws them. `minute` counts from the start. */
export type Entry =
  | {
      readonly kind: 'enter';
      readonly node: string;
      readonly thread: string;
      readonly pressure: number;
      readonly minute: number;
    }
  | {
      readonly kind: 'line';
      readonly node: string;
      /** `StoryLine.key` */ readonly line: string;
      readonly thread: string;
      readonly minute: number;
    }
  | {
      readonly kind: 'choice';
      readonly node: string;
      readonly choice: string;
      readonly source: 'reply' | 'tray' | 'recover';
      readonly sentence: string | null;
      readonly thread: string;
      readonly minute: number;
    }
  | { readonly kind: 'pause'; readonly node: string; readonly minute: number }
  | { readonly kind: 'inspect'; readonly item: string; readonly minute: number }
  | { readonly kind: 'end'; readonly ending: string; readonly minute: number };

/** The conduct that counts at one decision point: a revisited node counts once, with its latest choice. */
export interface DecisionRecord {
  readonly node: string;
  readonly choice: string;
  readonly stance: Stance;
  readonly q4: number;
}

/** A run, as plain JSON. Only `apply` makes a new one. */
export interface Session {
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly gentler: boolean;
  readonly moves: readonly Move[];
  readonly node: string;
  readonly ending: string | null;
  /** Minutes since the start of the story. */
  readonly minute: number;
  readonly vars: Readonly<Record<string, number>>;
  readonly visits: Readonly<Record<string, number>>;
  /** `@stay` moves already spent at this visit of the node. */
  readonly spent: readonly string[];
  /** Choices made, as `node/choice`. */
  readonly chosen: readonly string[];
  readonly decisions: readonly DecisionRecord[];
  readonly harm: Readonly<Record<HarmChannel, HarmState>>;
  /** Keys of flagged lines; write-only for the story. */
  readonly flags: readonly string[];
  readonly inspected: readonly string[];
  readonly transcript: readonly Entry[];
}

/** A judged moment (rulings 7): what the player's conduct took the situation for. */
export interface JudgedMoment {
  readonly node: string;
  readonly answer: Truth;
  readonly deferred: boolean;
  readonly right: boolean;
}
