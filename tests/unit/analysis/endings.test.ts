import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { analyse, createStepper, endingProbabilities } from '#analysis';
import { exactEndings } from '../../../src/analysis/course.ts';
import { explore } from '../../../src/analysis/explore.ts';
import { flowEndings } from '../../../src/analysis/flow.ts';
import { buildStory } from '../../support/build-story.ts';
import { sourceFiles } from '../../support/source-files.ts';
import { generateStory } from '../../bench/story/model.ts';
import { toScenario } from '../../bench/story/scenario.ts';

const shares = (endings: readonly { id: string; probability: number }[] | undefined) =>
  Object.fromEntries(endings?.map(({ id, probability }) => [id, probability]) ?? []);

describe('endingProbabilities', () => {
  it('counts every open choice alike, and what an effect opens', () => {
    const story = buildStory({
      variables: { paid: { type: 'boolean', start: false } },
      nodes: {
        a: { choices: { pay: { goto: 'b', effects: { set: { paid: true } } }, wait: { goto: 'b' } } },
        b: { choices: { on: { goto: 'good' }, back: { goto: 'bad', when: { var: 'paid', eq: true } } } },
      },
      endings: { good: {}, bad: { tone: 'harmed' } },
    });
    const [main, ...rest] = endingProbabilities(story);
    expect(rest).toEqual([]);
    expect(main).toMatchObject({ variant: 'main', tier: 'exact', samples: 0, states: 5 });
    expect(shares(main?.endings)).toEqual({ good: 0.75, bad: 0.25 });
  });

  it('follows choices that stay, each of them once', () => {
    const story = buildStory({
      nodes: {
        a: {
          choices: { look: { goto: '@stay' }, ask: { goto: '@stay' }, out: { goto: 'end' }, off: { goto: 'other' } },
        },
      },
      endings: { end: {}, other: {}, never: {} },
    });
    const [main] = endingProbabilities(story);
    expect(main?.endings.map(({ id, reached, probability }) => [id, reached, probability])).toEqual([
      ['end', true, expect.closeTo(0.5, 12)],
      ['other', true, expect.closeTo(0.5, 12)],
      ['never', false, 0],
    ]);
  });

  it('follows circles with a visit limit', () => {
    const story = buildStory({
      nodes: {
        a: { maxVisits: 3, choices: { round: { goto: 'b' }, out: { goto: 'end' } } },
        b: { choices: { back: { goto: 'a' }, away: { goto: 'other' } } },
      },
      endings: { end: {}, other: {} },
    });
    const exact = shares(endingProbabilities(story)[0]?.endings);
    // out at the first, second or third visit: 1/2 + 1/8 + 1/32; after the third b leads only away.
    expect(exact['end']).toBeCloseTo(21 / 32, 12);
    expect((exact['end'] ?? 0) + (exact['other'] ?? 0)).toBeCloseTo(1, 12);
  });

  it('node by node as in the graph of all states', () => {
    const story = compileStory(toScenario(generateStory(5, 2)));
    const stepper = createStepper(story);
    const flow = flowEndings(story, stepper, false, 1_000_000);
    const explored = explore(story, stepper, { gentler: false, budget: 1_000_000, purpose: 'course' });
    if (explored.kind !== 'graph') throw new Error(explored.kind);
    expect(flow?.states).toBe(explored.graph.states.count());
    exactEndings(story, stepper, explored.graph).forEach(({ probability }, i) => {
      expect(Math.abs(probability - (flow?.endings[i] ?? NaN))).toBeLessThan(1e-12);
    });
  });

  it('gives the gentler run by itself', () => {
    const story = buildStory({
      nodes: { a: { choices: { on: { goto: 'b' }, out: { goto: 'other' } } }, b: { choices: { on: { goto: 'end' } } } },
      endings: { end: {}, other: {} },
      gentlerStart: 'b',
    });
    expect(endingProbabilities(story).map(({ variant, endings }) => [variant, shares(endings)])).toEqual([
      ['main', { end: 0.5, other: 0.5 }],
      ['gentler', { end: 1, other: 0 }],
    ]);
  });

  it('samples beyond the budget, with an error that covers the truth', () => {
    const story = compileStory(toScenario(generateStory(5, 3)));
    const [exact] = endingProbabilities(story);
    const [sampled] = endingProbabilities(story, { budget: 100, samples: 5000 });
    expect(exact?.tier).toBe('exact');
    expect(sampled).toMatchObject({ tier: 'sampled', samples: 5000, states: 0 });
    sampled?.endings.forEach(({ probability, error }, i) => {
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(probability - (exact?.endings[i]?.probability ?? NaN))).toBeLessThan(4 * error);
    });
  });

  it.each(sourceFiles('scenarios', ['.scenario.json']).map(({ path, text }) => [path, text] as const))(
    'agrees with the whole analysis of %s',
    (_path, text) => {
      const story = compileStory(JSON.parse(text) as Scenario);
      const whole = analyse(story);
      endingProbabilities(story).forEach(({ tier, endings }, variant) => {
        expect(tier).toBe('exact');
        endings.forEach(({ id, probability, reached }, i) => {
          const other = whole[variant]?.endings[i];
          expect(other?.id).toBe(id);
          expect(Math.abs(probability - (other?.probability ?? NaN))).toBeLessThan(1e-12);
          // The whole analysis also reaches what only an inspection opens.
          if (reached) expect(other?.reached).toBe(true);
        });
      });
    },
    30_000,
  );
});
