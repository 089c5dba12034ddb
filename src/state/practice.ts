/** How decision points went, per competency: the ground of mastery (learning-spec §1.5). */
import { COMPETENCIES } from '#scenario';
import type { Competency } from '#scenario';
import { balancedAccuracy, countTrials, isRight, masteryLevel, rawRates } from '#learning';
import type { FlagCounts, MasteryLevel, Opportunity, Trial } from '#learning';
import type { LoadedScenario } from '#ports';
import type { Session } from '#engine';
import type { AppState } from './app-state.ts';
import { openTrials } from './rounds.ts';
import { isWithin, readObject } from './stored.ts';

export interface Practice extends Opportunity {
  readonly competency: Competency;
}

/** Under this name stand the answers of "Real or fake?", which belong to no scenario. */
export const ITEMS_SCENARIO = 'items';

/** Twice a season. Older ones are forgotten, as skill is what is left of it now. */
const MOST_KEPT = 600;

export const addPractice = (past: readonly Practice[], fresh: readonly Practice[]): Practice[] =>
  [...past, ...fresh].slice(-MOST_KEPT);

/** The decision points of a finished run, and what was flagged in it: one chance to recognise, of weight 1. */
export function practiceOfRun({ story }: LoadedScenario, session: Session, flags: FlagCounts): Practice[] {
  const { scenario } = session;
  const met = session.decisions.flatMap(({ node, q4 }): Practice[] => {
    const decision = story.nodes[node]?.decision;
    return decision ? [{ competency: decision.competency, scenario, weight: decision.weight, q4 }] : [];
  });
  const quality = flagQuality(flags);
  return quality === null ? met : [...met, { competency: 'C1', scenario, weight: 1, q4: quality }];
}

/**
 * How well flags were set, in quarters: precision, as nobody has to flag every sign. `null` where nothing was flagged,
 * for flagging is free (rulings 3).
 */
export const flagQuality = ({ precision }: FlagCounts): number | null =>
  precision === null ? null : Math.round(precision * 4);

/** Each answered item is a chance to recognise, of weight 1. */
export const practiceOfTrials = (trials: readonly Trial[]): Practice[] =>
  trials.flatMap((trial): Practice[] => {
    const right = isRight(trial);
    return right === null ? [] : [{ competency: 'C1', scenario: ITEMS_SCENARIO, weight: 1, q4: right ? 4 : 0 }];
  });

export const masteryLevels = (practice: readonly Practice[]): Record<Competency, MasteryLevel> =>
  Object.fromEntries(
    COMPETENCIES.map((id) => [id, masteryLevel(practice.filter(({ competency }) => competency === id))]),
  ) as Record<Competency, MasteryLevel>;

const BADGE_ITEMS = 10;
const BADGE_ACCURACY = 0.75;

/** All six firm, and real told from fake over ten items or more that may be looked at: the whole lake is lit. */
export function hasBadge({ practice, rounds }: Pick<AppState, 'practice' | 'rounds'>): boolean {
  const counts = countTrials(openTrials(rounds));
  if (counts.signals + counts.noise < BADGE_ITEMS || counts.signals === 0 || counts.noise === 0) return false;
  const allFirm = Object.values(masteryLevels(practice)).every((level) => level === 'firm');
  return allFirm && balancedAccuracy(rawRates(counts)) >= BADGE_ACCURACY;
}

/** Parses what was stored; entries that do not fit are left out. */
export function parsePractice(stored: string | null): Practice[] {
  const { met } = readObject(stored);
  if (!Array.isArray(met)) return [];
  return met.flatMap((value: unknown): Practice[] => {
    if (!Array.isArray(value)) return [];
    const [id, scenario, weight, q4] = value as unknown[];
    const competency = COMPETENCIES.find((known) => known === id);
    const sound = typeof scenario === 'string' && isWithin(weight, 1, 3) && isWithin(q4, 0, 4);
    return competency === undefined || !sound ? [] : [{ competency, scenario, weight, q4 }];
  });
}

export const formatPractice = (practice: readonly Practice[]): string =>
  JSON.stringify({
    met: practice.map(({ competency, scenario, weight, q4 }) => [competency, scenario, weight, q4]),
  });
