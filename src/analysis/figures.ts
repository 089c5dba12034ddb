/** What the outcomes of a story say about scores: distributions, players, extremes. */
import { first, toPath } from './course.ts';
import { PLAYERS, UNIFORM } from './players.ts';
import type { Analysis, PlayerReport, ScoredPath } from './report.ts';
import { shareError } from './sample.ts';
import type { Outcome, Outcomes } from './scores.ts';

type Figures = Pick<
  Analysis,
  'distribution' | 'distributionErrors' | 'players' | 'best' | 'worst' | 'bestUnharmed' | 'bestHarmed'
>;

const show = (outcome: Outcome | null): ScoredPath | null =>
  outcome === null ? null : { ...toPath(outcome), score: outcome.score };
const highest = (a: Outcome, b: Outcome): number => b.score - a.score || a.decisions - b.decisions;
const lowest = (a: Outcome, b: Outcome): number => a.score - b.score;

/** `samples`: random runs of each player behind the outcomes; 0 where they are exact. */
export function scoreFigures(outcomes: Outcomes, samples: number): Figures {
  const all = samples === 0 ? (outcomes[UNIFORM] ?? []) : outcomes.flat();
  const ended = all.filter(({ ending }) => ending !== '');
  const best = first(ended, highest);
  const players = PLAYERS.map((name, player) => describe(name, outcomes[player] ?? [], samples));
  const distribution = players[UNIFORM]?.distribution ?? [];
  // The expert knows the story by heart: the best score that any run can have.
  const expert = describe('expert', best === null ? [] : [{ ...best, mass: 1 }], 0);
  const unsure = samples > 0 ? { meanError: null, harmedError: null } : {};
  return {
    distribution,
    distributionErrors: distribution.map((share) => shareError(share, samples)),
    players: [...players, { ...expert, ...unsure }],
    best: show(best),
    worst: show(first(ended, lowest)),
    bestUnharmed: show(
      first(
        ended.filter(({ harmed }) => !harmed),
        highest,
      ),
    ),
    bestHarmed: show(
      first(
        ended.filter(({ harmed }) => harmed),
        highest,
      ),
    ),
  };
}

/** Runs that did not end count nowhere. */
function describe(name: PlayerReport['name'], outcomes: readonly Outcome[], samples: number): PlayerReport {
  const distribution = Array.from({ length: 101 }, () => 0);
  const endings: Record<string, number> = {};
  let [mean, squares, harmed] = [0, 0, 0];
  const ended = outcomes.filter(({ mass, ending }) => mass > 0 && ending !== '');
  for (const { mass, score, ending, harmed: isHarmed } of ended) {
    distribution[score] = (distribution[score] ?? 0) + mass;
    endings[ending] = (endings[ending] ?? 0) + mass;
    mean += mass * score;
    squares += mass * score * score;
    if (isHarmed) harmed += mass;
  }
  const variance = Math.max(0, squares - mean * mean);
  return {
    name,
    mean,
    meanError: samples > 1 ? Math.sqrt(variance / (samples - 1)) : 0,
    harmed,
    harmedError: shareError(harmed, samples),
    endings,
    distribution,
    best: show(first(ended, highest)),
    worst: show(first(ended, lowest)),
  };
}
