import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_CHANNELS, compileStory } from '#scenario';
import type { Story } from '#scenario';
import { PLAYERS, analyse, bitsOf, createPlayer, createStepper, endingProbabilities } from '#analysis';
import { apply, harmLeft, holds, openChoices, scoreOf, start } from '#engine';
import { findBounds } from '../../src/analysis/bounds.ts';
import { SLOT } from '../../src/analysis/layout.ts';
import type { Stepper, State } from '#analysis';
import type { Session } from '#engine';
import { enumerateRuns } from '../support/enumerate.ts';
import type { EnumeratedRun } from '../support/enumerate.ts';
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
  expect(bitsOf(stepper.open(state)).map((index) => stepper.choice(state, index).id)).toEqual(
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
        const inPlace = stepper.start(false);
        for (const pick of picks) {
          expectEqual(story, stepper, state, session);
          expect(stepper.open(reduced)).toEqual(stepper.open(state));
          expect(stepper.score(reduced)).toBe(stepper.score(state));
          const open = bitsOf(stepper.open(state));
          const index = open[pick % Math.max(1, open.length)];
          if (index === undefined) break;
          const result = apply(story, session, { type: 'choose', choice: stepper.choice(state, index).id });
          if (!result.ok) throw new Error(result.reason);
          session = result.session;
          state = stepper.step(state, index);
          stepper.stepInPlace(inPlace, index);
          expect(inPlace).toEqual(state);
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
        expect(endingProbabilities(story)).toEqual([
          expect.objectContaining({
            tier: 'exact',
            endings: analysis.endings.map((ending) => ({
              ...ending,
              probability: expect.closeTo(ending.probability, 12),
            })),
          }),
        ]);
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

  it('scores, harm and endings of the named players', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = compileStory(scenario);
        const [analysis] = analyse(story);
        for (const name of PLAYERS) {
          const runs = enumerateRuns(story, LIMIT, createPlayer(name, story.truth));
          if (runs === null) continue;
          compared++;
          const player = analysis?.players.find((one) => one.name === name);
          const sum = (value: (run: EnumeratedRun) => number) =>
            runs.reduce((total, run) => total + (run.session.ending === null ? 0 : run.probability * value(run)), 0);
          const near = (found: number | undefined, expected: number, tolerance: number) =>
            expect(Math.abs((found ?? NaN) - expected), name).toBeLessThan(tolerance);
          near(
            player?.mean,
            sum(({ score }) => score),
            1e-10,
          );
          near(
            player?.harmed,
            sum(({ harmed }) => Number(harmed)),
            1e-12,
          );
          for (const id of Object.keys(story.endings)) {
            const share = sum(({ session }) => Number(session.ending === id));
            near(player?.endings[id] ?? 0, share, 1e-12);
          }
          const scores = runs.filter(({ session }) => session.ending !== null).map(({ score }) => score);
          for (const [path, expected] of [
            [player?.best, Math.max(...scores)],
            [player?.worst, Math.min(...scores)],
          ] as const) {
            if (scores.length === 0) {
              expect(path, name).toBeNull();
              continue;
            }
            const session = playMoves(story, path?.moves.map(({ move }) => move) ?? []);
            expect([path?.score, scoreOf(story, session).score, session.ending], name).toEqual([
              expected,
              expected,
              path?.ending,
            ]);
          }
          player?.distribution.forEach((share, score) =>
            near(
              share,
              sum((run) => Number(run.score === score)),
              1e-12,
            ),
          );
        }
      }),
      { seed: SEED + 1, numRuns: 200 },
    );
    expect(compared).toBeGreaterThanOrEqual(1000);
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

describe('bounds', () => {
  it('call nothing impossible that some run does', () => {
    let claims = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = compileStory(scenario);
        const bounds = findBounds(story, createStepper(story), false);
        const coverage = exactCoverage(story);
        const reached = new Set([...coverage.nodes, ...coverage.endings]);
        expect(bounds.unreachable.filter((id) => reached.has(id))).toEqual([]);
        expect(bounds.neverOpen.filter((name) => coverage.opened.has(name))).toEqual([]);
        expect(bounds.alwaysOpen.filter((name) => coverage.failed.has(name))).toEqual([]);
        claims += bounds.unreachable.length + bounds.neverOpen.length + bounds.alwaysOpen.length;
      }),
      { seed: SEED + 3, numRuns: 500 },
    );
    expect(claims).toBeGreaterThan(500);
  }, 60_000);
});

/** Everything that runs through the engine do, inspections (there are none here) aside. */
function exactCoverage(story: Story) {
  const nodes = new Set<string>();
  const endings = new Set<string>();
  const opened = new Set<string>();
  const failed = new Set<string>();
  const known = new Set<string>();
  const walk = (session: Session): void => {
    for (const entry of session.transcript) if (entry.kind === 'enter') nodes.add(entry.node);
    if (session.ending !== null) {
      endings.add(session.ending);
      return;
    }
    const { node, vars, visits, chosen, spent } = session;
    const key = JSON.stringify([node, vars, visits, chosen.toSorted(), spent]);
    if (known.has(key)) return;
    known.add(key);
    for (const choice of story.nodes[node]?.choices ?? [])
      if (!holds(choice.when, session)) failed.add(`${node}/${choice.id}`);
    const open = openChoices(story, session);
    for (const { id } of story.nodes[node]?.choices ?? [])
      if (spent.length === 0 && !open.some((choice) => choice.id === id)) failed.add(`${node}/${id}`);
    for (const { id } of open) {
      opened.add(`${node}/${id}`);
      const result = apply(story, session, { type: 'choose', choice: id });
      if (result.ok) walk(result.session);
    }
  };
  walk(start(story, { seed: 1 }));
  return { nodes, endings, opened, failed };
}
