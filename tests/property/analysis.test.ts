import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_CHANNELS, compileStory } from '#scenario';
import type { Story } from '#scenario';
import { PLAYERS, analyse, createPlayer, createStepper } from '#analysis';
import { apply, harmLeft, openChoices, scoreOf, start } from '#engine';
import { SLOT } from '../../src/analysis/layout.ts';
import type { Stepper, State } from '#analysis';
import type { Session } from '#engine';
import { enumerateRuns } from '../support/enumerate.ts';
import { playMoves } from '../support/play.ts';
import { randomScenario } from '../support/random-story.ts';

const SEED = 20_260_401;
const LIMIT = 4000;

/** Everything of a session that the stepper keeps, in the stepper's terms. */
function expectEqual(story: Story, stepper: Stepper, state: State, session: Session): void {
  const { layout } = stepper;
  const place =
    session.ending === null
      ? layout.nodeIndex.get(session.node)
      : layout.nodes.length + (layout.endingIndex.get(session.ending) ?? NaN);
  expect(state[SLOT.node]).toBe(place);
  for (const [name, slot] of layout.variables) expect(state[slot], name).toBe(session.vars[name]);
  expect(stepper.open(state).map((index) => stepper.choice(state, index).id)).toEqual(
    openChoices(story, session).map(({ id }) => id),
  );
  expect(stepper.score(state)).toBe(scoreOf(story, session).score);
  HARM_CHANNELS.forEach((channel, i) => {
    const left = Math.max((state[SLOT.open + i] ?? 0) * 1_000_000, state[SLOT.left + i] ?? 0);
    expect(left, channel).toBe(harmLeft(session.harm[channel]));
  });
}

describe('the compiled stepper', () => {
  it('does what apply() does, move for move, and forgets nothing that matters', () => {
    fc.assert(
      fc.property(randomScenario, fc.array(fc.nat(50), { maxLength: 12 }), (scenario, picks) => {
        const story = compileStory(scenario);
        const stepper = createStepper(story);
        let session = start(story, { seed: 1 });
        let state = stepper.start(false);
        let reduced = stepper.reduce(stepper.start(false));
        for (const pick of picks) {
          expectEqual(story, stepper, state, session);
          expect(stepper.open(reduced)).toEqual(stepper.open(state));
          expect(stepper.score(reduced)).toBe(stepper.score(state));
          const open = stepper.open(state);
          const index = open[pick % Math.max(1, open.length)];
          if (index === undefined) break;
          const result = apply(story, session, { type: 'choose', choice: stepper.choice(state, index).id });
          if (!result.ok) throw new Error(result.reason);
          session = result.session;
          state = stepper.step(state, index);
          reduced = stepper.reduce(stepper.step(reduced, index));
        }
        expectEqual(story, stepper, state, session);
        expect(stepper.score(reduced)).toBe(stepper.score(state));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  }, 60_000);
});

describe('exact analysis equals enumeration of all runs', () => {
  it('endings, distribution, extremes, path lengths', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = compileStory(scenario);
        const runs = enumerateRuns(story, LIMIT);
        if (runs === null) return;
        compared++;
        const [analysis] = analyse(story);
        if (analysis === undefined) throw new Error('no analysis');
        expect(analysis.tier).toBe('exact');
        const ended = runs.filter(({ session }) => session.ending !== null);
        const sum = (list: typeof runs) => list.reduce((total, { probability }) => total + probability, 0);
        for (const { id, probability, reached } of analysis.endings) {
          const here = ended.filter(({ session }) => session.ending === id);
          expect(Math.abs(probability - sum(here))).toBeLessThan(1e-12);
          expect(reached).toBe(here.length > 0);
        }
        analysis.distribution.forEach((share, score) => {
          expect(Math.abs(share - sum(ended.filter((run) => run.score === score)))).toBeLessThan(1e-12);
        });
        const best = (list: typeof runs) =>
          list.length === 0 ? undefined : Math.max(...list.map(({ score }) => score));
        const lengths = (list: typeof runs) => list.map(({ session }) => session.decisions.length);
        expect(analysis.best?.score).toBe(best(ended));
        expect(analysis.bestUnharmed?.score).toBe(best(ended.filter(({ harmed }) => !harmed)));
        expect(analysis.bestHarmed?.score).toBe(best(ended.filter(({ harmed }) => harmed)));
        if (ended.length === 0) return;
        expect(analysis.worst?.score).toBe(Math.min(...ended.map(({ score }) => score)));
        expect(analysis.shortest?.decisions).toBe(Math.min(...lengths(ended)));
        expect(analysis.longest?.decisions).toBe(Math.max(...lengths(ended)));
        expect(analysis.findings.some(({ code }) => code === 'A301')).toBe(runs.length > ended.length);
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(compared).toBeGreaterThanOrEqual(300);
  }, 60_000);

  it('expected scores of the named players', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = compileStory(scenario);
        const [analysis] = analyse(story);
        for (const name of PLAYERS) {
          const runs = enumerateRuns(story, LIMIT, createPlayer(name, story.truth));
          if (runs === null) continue;
          const mean = runs.reduce(
            (sum, { session, score, probability }) => sum + (session.ending === null ? 0 : score * probability),
            0,
          );
          expect(
            Math.abs((analysis?.players.find((player) => player.name === name)?.mean ?? NaN) - mean),
            name,
          ).toBeLessThan(1e-9);
        }
      }),
      { seed: SEED + 1, numRuns: 200 },
    );
  }, 60_000);

  it('every path that it names replays in the engine to what it says', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = compileStory(scenario);
        const [analysis] = analyse(story);
        for (const name of [
          'best',
          'worst',
          'bestUnharmed',
          'bestHarmed',
          'shortest',
          'longest',
          'shortestUnharmed',
        ] as const) {
          const path = analysis?.[name] ?? null;
          if (path === null) continue;
          const session = playMoves(
            story,
            path.moves.map(({ move }) => move),
          );
          expect(session.ending).toBe(path.ending);
          expect(session.decisions).toHaveLength(path.decisions);
          if ('score' in path) expect(scoreOf(story, session).score).toBe(path.score);
        }
      }),
      { seed: SEED + 2, numRuns: 300 },
    );
  }, 60_000);
});
