import { describe, expect, it } from 'vitest';
import type { Story } from '#scenario';
import { analyse, createStepper } from '#analysis';
import type { Analysis } from '#analysis';
import { findBounds } from '../../../src/analysis/bounds.ts';
import { buildStory } from '../../support/build-story.ts';
import type { NodeParts } from '../../support/build-story.ts';

const VARIABLES = {
  level: { type: 'integer' as const, min: 0, max: 10, start: 2 },
  paid: { type: 'boolean' as const, start: false },
};
const bounds = (story: Story) => findBounds(story, createStepper(story), false);
const story = (nodes: Record<string, NodeParts>, inspectables: Record<string, string> = {}) =>
  buildStory({ variables: VARIABLES, nodes, inspectables, endings: { end: {}, other: {} } });

describe('findBounds', () => {
  it('adds what effects add, and knows what can never be', () => {
    const found = bounds(
      story({
        a: {
          choices: {
            up: { goto: 'b', effects: { add: { level: 3 } } },
            down: { goto: 'b', effects: { add: { level: -9 } } },
          },
        },
        b: {
          choices: {
            high: { goto: 'c', when: { var: 'level', gt: 5 } },
            sure: { goto: 'end', when: { var: 'level', lte: 5 } },
            some: { goto: 'end', when: { var: 'level', gte: 5 } },
          },
        },
        c: { choices: { on: { goto: 'other' } } },
      }),
    );
    expect(found).toEqual({ unreachable: ['c', 'other'], neverOpen: ['b/high'], alwaysOpen: ['b/sure'] });
  });

  it('carries what a condition has shown into what follows it', () => {
    const found = bounds(
      story({
        a: {
          choices: {
            up: { goto: '@stay', effects: { add: { level: 5 } } },
            on: { goto: 'b', when: { var: 'level', gte: 4 } },
            out: { goto: 'end' },
          },
        },
        b: { choices: { low: { goto: 'other', when: { var: 'level', lt: 4 } }, on: { goto: 'end' } } },
      }),
    );
    expect(found.neverOpen).toEqual(['b/low']);
    expect(found.unreachable).toEqual(['other']);
  });

  it('takes branches in order', () => {
    const found = bounds(
      story({
        a: { choices: { on: { goto: 'b' } } },
        b: {
          branches: [
            { when: { var: 'level', lte: 2 }, goto: 'end' },
            { when: { var: 'level', lte: 9 }, goto: 'c' },
          ],
          goto: 'c',
        },
        c: { goto: 'other' },
      }),
    );
    expect(found.unreachable).toEqual(['c', 'other']);
  });

  it('counts visits and remembers choices', () => {
    const found = bounds(
      story({
        a: {
          maxVisits: 3,
          choices: {
            round: { goto: 'a' },
            first: { goto: 'end', when: { not: { seen: 'a' } } },
            after: { goto: 'end', when: { chose: 'a/first' } },
            on: { goto: 'end', when: { any: [{ chose: 'a/round' }, { seen: 'a' }] } },
          },
        },
      }),
    );
    expect(found.neverOpen).toEqual(['a/first', 'a/after']);
    expect(found.alwaysOpen).toEqual(['a/on']);
  });

  it('knows that inspections may come at any time', () => {
    const nodes: Record<string, NodeParts> = {
      a: { choices: { on: { goto: 'end' }, known: { goto: 'other', when: { var: 'paid', eq: true } } } },
    };
    expect(bounds(story(nodes)).neverOpen).toEqual(['a/known']);
    expect(bounds(story(nodes, { number: 'paid' })).neverOpen).toEqual([]);
  });

  it('comes to an end where a variable has many values', () => {
    const wide = buildStory({
      variables: { count: { type: 'integer', min: 0, max: 1_000_000_000, start: 0 } },
      nodes: {
        a: { maxVisits: 9, choices: { more: { goto: 'b', effects: { add: { count: 1 } } } } },
        b: {
          choices: { back: { goto: 'a' }, out: { goto: 'end', when: { var: 'count', gt: 500 } }, off: { goto: 'end' } },
        },
      },
    });
    expect(bounds(wide).unreachable).toEqual([]);
  });
});

describe('analysis beyond the budget', () => {
  const nodes: Record<string, NodeParts> = {
    a: { choices: { on: { goto: 'b' }, over: { goto: 'b' } } },
    b: { choices: { on: { goto: 'end' }, never: { goto: 'c', when: { var: 'level', gt: 2 } } } },
    c: { choices: { on: { goto: 'other' } } },
  };

  it('proves by bounds what random runs only suggest', () => {
    const [analysis] = analyse(story(nodes), { budget: 1, samples: 500 });
    expect(analysis).toMatchObject({ tier: 'sampled', dead: ['b/never'], bounds: { unreachable: ['c', 'other'] } });
    const proven = analysis?.findings.filter(({ evidence }) => evidence === 'intervals');
    expect(proven?.map(({ code, params }) => [code, params])).toEqual([
      ['A303', { node: 'c' }],
      ['A304', { ending: 'other' }],
      ['A305', { node: 'b', choice: 'never' }],
    ]);
  });

  it('says the same with every state in view', () => {
    const [analysis] = analyse(story(nodes));
    expect(analysis).toMatchObject({ tier: 'exact', dead: ['b/never'], bounds: null });
    expect(
      analysis?.findings.filter(({ code }) => code < 'A306').map(({ code, evidence }) => [code, evidence]),
    ).toEqual([
      ['A303', 'exact'],
      ['A304', 'exact'],
      ['A305', 'exact'],
    ]);
  });

  it('shows a run that got stuck', () => {
    const stuck = story({
      a: { choices: { on: { goto: 'b' } } },
      b: { maxVisits: 2, choices: { again: { goto: 'b' } } },
    });
    const [analysis] = analyse(stuck, { budget: 1, samples: 50 });
    const found = analysis?.findings.find(({ code }) => code === 'A301');
    expect(found).toMatchObject({ params: { node: 'b' }, evidence: 'sampled' });
    expect(found?.witness.map(({ node }) => node)).toEqual(['a', 'b']);
  });

  it.each<[string, Story, { budget?: number }, Partial<Analysis['evidence']>]>([
    ['every state', story(nodes), {}, { A301: 'exact', A302: 'exact', A305: 'exact', A306: 'exact', A309: 'exact' }],
    [
      'bounds and random runs',
      story(nodes),
      { budget: 1 },
      { A301: 'sampled', A302: 'sampled', A303: 'intervals', A305: 'intervals', A306: 'sampled', A309: 'sampled' },
    ],
    [
      'a circle that never ends: nothing else is known',
      story({ a: { choices: { on: { goto: 'b' }, out: { goto: 'end' } } }, b: { choices: { back: { goto: 'a' } } } }),
      {},
      { A301: null, A302: 'exact', A303: null, A306: null, A311: null },
    ],
  ])('says what each verdict rests on: %s', (_name, told, options, expected) => {
    expect(analyse(told, { samples: 50, ...options })[0]?.evidence).toMatchObject(expected);
  });
});
