import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import type { Analysis } from '#analysis';
import type { Story } from '#scenario';
import { buildStory } from '../../support/build-story.ts';
import type { ChoiceParts, NodeParts } from '../../support/build-story.ts';

const only = (story: Story, options = {}): Analysis => {
  const [analysis] = analyse(story, options);
  if (analysis === undefined) throw new Error('no analysis');
  return analysis;
};
const codes = (story: Story, options = {}) => only(story, options).findings.map(({ code }) => code);
const moves = (path: { moves: Analysis['findings'][number]['witness'] } | null | undefined) =>
  path?.moves.map(({ node, move }) => `${node}/${move.type === 'choose' ? move.choice : move.type}`);

const trust = (goto: string, rest: Partial<ChoiceParts> = {}): ChoiceParts => ({
  goto,
  stance: 'trust',
  quality: 0,
  harm: { money: 'large' },
  ...rest,
});
const verify = (goto: string): ChoiceParts => ({ goto, stance: 'verify', quality: 1 });
const refuse = (goto: string): ChoiceParts => ({ goto, stance: 'refuse', quality: 0.5 });
const decision = (choices: Record<string, ChoiceParts>): NodeParts => ({ competency: 'C2', weight: 1, choices });

/** Five decision points in a row, each with a trusting, a refusing and a checking choice. */
const row = (): Record<string, NodeParts> =>
  Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((id, i, all) => {
      const next = all[i + 1] ?? 'end';
      return [id, decision({ trust: trust(next), refuse: refuse(next), verify: verify(next) })];
    }),
  );

describe('analyse', () => {
  it('knows a fair story to the last digit', () => {
    const analysis = only(buildStory({ nodes: row() }));
    expect(analysis).toMatchObject({ tier: 'exact', samples: 0, findings: [] });
    expect(analysis.endings).toEqual([
      { id: 'end', tone: 'safe', reached: true, probability: expect.closeTo(1, 12), error: 0 },
    ]);
    expect(moves(analysis.best)).toEqual(['a/verify', 'b/verify', 'c/verify', 'd/verify', 'e/verify']);
    expect(analysis.best?.score).toBe(100);
    // Four checks and one trusting choice: B = .8, 1 − HI = 1 − .5·.75 = .625.
    expect(analysis.bestHarmed?.score).toBe(Math.round(56 + 18.75));
    expect(analysis.worst?.score).toBe(Math.round(18.75));
    expect([analysis.shortest?.decisions, analysis.longest?.decisions]).toEqual([5, 5]);
    const mean = (name: string) => analysis.players.find((player) => player.name === name)?.mean;
    expect([mean('always-verify'), mean('always-refuse'), mean('always-trust'), mean('expert')]).toEqual([
      100, 65, 19, 100,
    ]);
    expect(analysis.players.find(({ name }) => name === 'random')?.harmed).toBeCloseTo(1 - (2 / 3) ** 5, 12);
    expect(analysis.distribution.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('gives every player his own distribution and endings', () => {
    const story = buildStory({
      nodes: { a: decision({ trust: trust('bad'), refuse: refuse('good'), verify: verify('good') }) },
      endings: { good: {}, bad: { tone: 'harmed' } },
    });
    const of = (name: string) => only(story).players.find((player) => player.name === name);
    expect(of('always-trust')).toMatchObject({ mean: 19, harmed: 1, endings: { bad: 1 } });
    expect(of('always-refuse')).toMatchObject({ mean: 65, harmed: 0, endings: { good: 1 } });
    expect(of('always-refuse')?.distribution[65]).toBe(1);
    expect(of('random')?.endings).toEqual({ bad: expect.closeTo(1 / 3, 12), good: expect.closeTo(2 / 3, 12) });
    expect(of('expert')).toMatchObject({ mean: 100, endings: { good: 1 } });
  });

  it('analyses a gentler run by itself', () => {
    const analyses = analyse(buildStory({ nodes: row(), gentlerStart: 'b' }));
    expect(analyses.map(({ variant, shortest }) => [variant, shortest?.decisions])).toEqual([
      ['main', 5],
      ['gentler', 4],
    ]);
    expect(analyses.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['A309']]);
  });

  it('calls nothing missing that one of its variants reaches', () => {
    const nodes = row();
    const soft = { soft: { goto: 'a' } };
    const analyses = analyse(buildStory({ nodes: { ...nodes, ...soft }, gentlerStart: 'soft' }));
    expect(analyses.map(({ findings }) => findings)).toEqual([[], []]);
  });

  it('lets inspections open choices, but not for the players of a kind', () => {
    const nodes = row();
    const story = buildStory({
      variables: { looked: { type: 'boolean', start: false } },
      inspectables: { number: 'looked' },
      nodes: {
        ...nodes,
        e: decision({ refuse: refuse('end'), verify: { ...verify('end'), when: { var: 'looked', eq: true } } }),
      },
    });
    const analysis = only(story);
    expect(moves(analysis.best)?.filter((step) => step.endsWith('/inspect'))).toHaveLength(1);
    expect(analysis.best?.score).toBe(100);
    expect(analysis.players.find(({ name }) => name === 'always-verify')?.mean).toBe(93);
    expect(analysis.findings).toEqual([]);
  });
});

describe('findings', () => {
  it('A301: a run gets stuck, with the moves that lead there', () => {
    const story = buildStory({
      nodes: { a: { choices: { on: { goto: 'b' } } }, b: { maxVisits: 2, choices: { again: { goto: 'b' } } } },
    });
    const found = only(story).findings.find(({ code }) => code === 'A301');
    expect(found?.params).toEqual({ node: 'b' });
    expect(found?.witness.map(({ node }) => node)).toEqual(['a', 'b']);
  });

  it('goes through any number of nodes without a choice', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `n${i}`);
    const long = Object.fromEntries(ids.map((id, i) => [id, { goto: ids[i + 1] ?? 'end' }]));
    const nodes = { first: { choices: { go: verify('n0') } }, ...long };
    expect(only(buildStory({ nodes })).endings).toMatchObject([{ id: 'end', probability: 1 }]);
  });

  it('A302: a run can go on for ever, with the circle', () => {
    const story = buildStory({
      nodes: {
        a: { choices: { round: { goto: 'b' }, out: { goto: 'end' } } },
        b: { choices: { back: { goto: 'a' } } },
      },
    });
    const [found] = only(story).findings;
    expect(found?.code).toBe('A302');
    expect(found?.witness.map(({ node }) => node)).toEqual(['a', 'b']);
  });

  it.each<[string, string, Story]>([
    ['A303', 'a node never reached', buildStory({ nodes: { ...row(), lost: { goto: 'end' } } })],
    ['A304', 'an ending never reached', buildStory({ nodes: row(), endings: { end: {}, lost: {} } })],
    [
      'A305',
      'a choice never open',
      buildStory({
        variables: { paid: { type: 'boolean', start: false } },
        nodes: {
          ...row(),
          e: decision({ a: verify('end'), b: { ...refuse('end'), when: { var: 'paid', eq: true } } }),
        },
      }),
    ],
    [
      'A306',
      'harm pays',
      buildStory({
        nodes: {
          ...row(),
          e: decision({
            trust: trust('end', { quality: 1, harm: { money: 'small' } }),
            refuse: { goto: 'end', quality: 0 },
          }),
        },
      }),
    ],
    [
      'A307',
      'checking does not pay',
      buildStory({
        nodes: {
          a: decision({ verify: { goto: 'end', stance: 'verify', quality: 0 }, rest: { goto: 'end', quality: 1 } }),
        },
      }),
    ],
    [
      'A308',
      'refusing everything wins',
      buildStory({
        nodes: { a: decision({ refuse: { goto: 'end', stance: 'refuse', quality: 1 }, other: verify('end') }) },
      }),
    ],
    ['A309', 'over too soon', buildStory({ nodes: { a: decision({ verify: verify('end'), trust: trust('end') }) } })],
    ['A310', 'no way without harm', buildStory({ nodes: { a: decision({ trust: trust('end') }) } })],
  ])('%s: %s', (code, _name, story) => expect(codes(story)).toContain(code));

  it('A307 and A308 show a run of the player they name', () => {
    const unfair = buildStory({
      nodes: {
        a: decision({
          refuse: { goto: 'end', stance: 'refuse', quality: 1 },
          verify: { ...verify('end'), quality: 0 },
        }),
      },
    });
    const found = only(unfair).findings.filter(({ code }) => code === 'A307' || code === 'A308');
    expect(found.map(({ code, witness }) => [code, moves({ moves: witness })])).toEqual([
      ['A307', ['a/verify']],
      ['A308', ['a/refuse']],
    ]);
  });

  it('asks three decision points of kiosk arcs', () => {
    const nodes = row();
    const parts = { c: nodes['c']!, d: nodes['d']!, e: nodes['e']! };
    expect(codes(buildStory({ nodes: parts }))).toEqual(['A309']);
    expect(codes(buildStory({ arc: true, nodes: parts }))).toEqual([]);
  });

  it('A312: allows six decision points in an arc, and any number in a story', () => {
    const chain = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => {
          const next = i + 1 < count ? `n${i + 1}` : 'end';
          return [`n${i}`, decision({ verify: verify(next), trust: trust(next) })];
        }),
      );
    const isTooLong = (arc: boolean, count: number) => codes(buildStory({ arc, nodes: chain(count) })).includes('A312');
    expect([isTooLong(true, 6), isTooLong(true, 7), isTooLong(false, 7)]).toEqual([false, true, false]);
  });
});

describe('tiers', () => {
  const story = buildStory({ nodes: row() });

  it('says when scores are sampled', () => {
    const exact = only(story);
    const budget = exact.states;
    const sampled = only(story, { budget, samples: 4000 });
    expect(sampled).toMatchObject({ tier: 'scores-sampled', samples: 4000, states: budget });
    expect(sampled.endings).toEqual(exact.endings);
    const random = (analysis: Analysis) => analysis.players.find(({ name }) => name === 'random');
    const [known, guessed] = [random(exact), random(sampled)];
    expect(known).toMatchObject({ meanError: 0, harmedError: 0 });
    expect(exact.distributionErrors).toEqual(exact.distribution.map(() => 0));
    expect(guessed?.meanError).toBeGreaterThan(0);
    for (const figure of ['mean', 'harmed'] as const) {
      const difference = Math.abs((guessed?.[figure] ?? NaN) - (known?.[figure] ?? NaN));
      expect(difference, figure).toBeLessThan(4 * (guessed?.[`${figure}Error`] ?? 0));
    }
    sampled.distribution.forEach((share, score) => {
      const error = sampled.distributionErrors[score] ?? 0;
      expect(Math.abs(share - (exact.distribution[score] ?? NaN)), String(score)).toBeLessThan(5 * error);
    });
    expect(sampled.players.find(({ name }) => name === 'expert')).toMatchObject({ meanError: null, harmedError: null });
  });

  it('says when everything is sampled', () => {
    const sampled = only(story, { budget: 3, samples: 2000 });
    expect(sampled).toMatchObject({ tier: 'sampled', samples: 2000, states: 0 });
    expect(sampled.best?.score).toBe(100);
  });

  it('samples the same every time', () => {
    expect(only(story, { budget: 3, samples: 200 }).players).toEqual(only(story, { budget: 3, samples: 200 }).players);
  });
});
