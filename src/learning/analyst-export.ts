/**
 * Everything measured on one device, for analysts: raw trials, the indices derived from them, and how (learning-spec
 * §1.3). Anonymous: no date, only days since the first one, and nothing about the device.
 */
import { formatCsv } from './csv.ts';
import { INDEX_FORMULAS, MASTERY_FORMULAS, PRACTICE_COLUMNS, RUN_COLUMNS, TRIAL_COLUMNS } from './export-notes.ts';
import type { Formula, TrialColumn } from './export-notes.ts';
import type { TestForm } from './forms.ts';
import { masteryLevel, masteryOf } from './mastery.ts';
import type { MasteryLevel, Opportunity } from './mastery.ts';
import { indicesOf } from './trials.ts';
import type { DetectionIndices, Trial } from './trials.ts';

/** A finished round as it is kept; `day` counts calendar days from any beginning. */
export interface RecordedRound {
  readonly kind: string;
  readonly form: TestForm | null;
  readonly day: number;
  readonly seed: number;
  readonly trials: readonly Trial[];
}

export interface RecordedPractice extends Opportunity {
  readonly competency: string;
}

/** What is kept of the finished runs of one scenario. */
export interface RecordedRuns {
  readonly finished: number;
  readonly bestScore: number;
  readonly endings: readonly string[];
  readonly told: boolean;
  readonly acts: readonly string[];
}

export interface Recorded {
  /** The first day on which anything was finished. */
  readonly first: number | null;
  readonly rounds: readonly RecordedRound[];
  readonly practice: readonly RecordedPractice[];
  readonly runs: Readonly<Record<string, RecordedRuns>>;
}

interface ExportedRound {
  readonly index: number;
  readonly kind: string;
  readonly form: TestForm | null;
  readonly daysSinceFirst: number;
  readonly seed: number;
  readonly trials: readonly ({ readonly position: number } & Trial)[];
  readonly indices: DetectionIndices;
}

interface ExportedMastery {
  readonly opportunities: number;
  readonly mastery: number;
  readonly level: MasteryLevel;
}

/** The JSON document. Fields of rounds, practice and runs stand in `columns`, derived ones in `formulas`. */
export interface AnalystExport {
  readonly format: 1;
  readonly columns: Readonly<Record<'trials' | 'practice' | 'runs', Readonly<Record<string, string>>>>;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly rounds: readonly ExportedRound[];
  /** Over the trials of all rounds. */
  readonly indices: DetectionIndices;
  readonly practice: readonly Readonly<Record<keyof typeof PRACTICE_COLUMNS, string | number>>[];
  readonly mastery: Readonly<Record<string, ExportedMastery>>;
  readonly runs: readonly ({ readonly scenario: string } & RecordedRuns)[];
}

/** The document, from what is kept. Derived figures are `null` where they are not defined, never rounded. */
export function analystExport({ first, rounds, practice, runs }: Recorded): AnalystExport {
  const start = first ?? Math.min(...rounds.map(({ day }) => day));
  return {
    format: 1,
    columns: { trials: TRIAL_COLUMNS, practice: PRACTICE_COLUMNS, runs: RUN_COLUMNS },
    formulas: { ...INDEX_FORMULAS, ...MASTERY_FORMULAS },
    rounds: rounds.map(({ kind, form, day, seed, trials }, i) => ({
      index: i + 1,
      kind,
      form,
      daysSinceFirst: day - start,
      seed,
      trials: trials.map(({ item, scam, difficulty, rating }, k) => ({
        position: k + 1,
        item,
        scam,
        difficulty,
        rating,
      })),
      indices: indicesOf(trials),
    })),
    indices: indicesOf(rounds.flatMap(({ trials }) => trials)),
    practice: practice.map(({ competency, scenario, weight, q4 }, i) => ({
      position: i + 1,
      competency,
      scenario,
      weight,
      quality: q4 / 4,
    })),
    mastery: masteryByCompetency(practice),
    runs: Object.entries(runs).map(([scenario, { finished, bestScore, endings, told, acts }]) => ({
      scenario,
      finished,
      bestScore,
      endings,
      told,
      acts,
    })),
  };
}

function masteryByCompetency(practice: readonly RecordedPractice[]): Record<string, ExportedMastery> {
  const ids = [...new Set(practice.map(({ competency }) => competency))].sort();
  return Object.fromEntries(
    ids.map((id) => {
      const met = practice.filter(({ competency }) => competency === id);
      return [id, { opportunities: met.length, mastery: masteryOf(met), level: masteryLevel(met) }];
    }),
  );
}

/** The document as text, to be saved as a .json file. */
export const formatAnalystJson = (document: AnalystExport): string => `${JSON.stringify(document, null, 2)}\n`;

/**
 * Its trials as CSV by RFC 4180: a header, one row a trial, lines ending in CR LF, decimals with a point, nothing for a
 * rating that was passed.
 */
export function formatAnalystCsv({ rounds }: AnalystExport): string {
  const columns = Object.keys(TRIAL_COLUMNS) as TrialColumn[];
  const rows = rounds.flatMap(({ index, kind, form, daysSinceFirst, seed, trials }) =>
    trials.map((trial): Record<TrialColumn, string | number | null> => {
      const { position, item, scam, difficulty, rating } = trial;
      return { round: index, kind, form, daysSinceFirst, seed, position, item, scam: Number(scam), difficulty, rating };
    }),
  );
  return formatCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
