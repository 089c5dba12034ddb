import { ID_PATTERN } from '#scenario';
import { SAFE_ACTS } from './lights.ts';
import type { SafeAct } from './lights.ts';
import { readObject } from './stored.ts';

/** What remains of finished runs: light, not a ranking. */
export interface ScenarioProgress {
  readonly finished: number;
  readonly bestScore: number;
  readonly endings: readonly string[];
  /** Someone was told in at least one run: two lights are joined on the lake. */
  readonly told: boolean;
  /** Safe acts of all runs: a lantern each. */
  readonly acts: readonly SafeAct[];
}

export type Progress = Readonly<Record<string, ScenarioProgress>>;

/** One light for each finished story, two where someone was told. */
export const lightsOf = (progress: Progress): ('one' | 'pair')[] =>
  Object.values(progress).map(({ told }) => (told ? 'pair' : 'one'));

export interface FinishedRun {
  readonly scenario: string;
  readonly score: number;
  readonly ending: string;
  readonly told: boolean;
  readonly acts: readonly SafeAct[];
}

const NEVER: ScenarioProgress = { finished: 0, bestScore: 0, endings: [], told: false, acts: [] };

export function addFinishedRun(progress: Progress, run: FinishedRun): Progress {
  const past = progress[run.scenario] ?? NEVER;
  return {
    ...progress,
    [run.scenario]: {
      finished: past.finished + 1,
      bestScore: Math.max(past.bestScore, run.score),
      endings: past.endings.includes(run.ending) ? past.endings : [...past.endings, run.ending],
      told: past.told || run.told,
      acts: SAFE_ACTS.filter((act) => past.acts.includes(act) || run.acts.includes(act)),
    },
  };
}

/** Parses stored progress; entries that do not fit are left out, the others stay. */
export function parseProgress(stored: string | null): Progress {
  const progress: Record<string, ScenarioProgress> = {};
  for (const [id, value] of Object.entries(readObject(stored))) {
    if (!ID_PATTERN.test(id) || typeof value !== 'object' || value === null) continue;
    const { finished, bestScore, endings, told, acts } = value as Partial<Record<keyof ScenarioProgress, unknown>>;
    if (typeof finished !== 'number' || typeof bestScore !== 'number' || !Array.isArray(endings)) continue;
    progress[id] = {
      finished: Math.max(0, Math.floor(finished)),
      bestScore: Math.min(100, Math.max(0, Math.floor(bestScore))),
      endings: endings.filter((ending): ending is string => typeof ending === 'string' && ID_PATTERN.test(ending)),
      told: told === true,
      // Before lanterns stood for acts, only telling was kept.
      acts: SAFE_ACTS.filter((act) => (Array.isArray(acts) && acts.includes(act)) || (act === 'tell' && told === true)),
    };
  }
  return progress;
}
