import { describe, expect, it } from 'vitest';
import { countTrials, indicesOf, isRight } from '#learning';
import type { DetectionIndices, Rating, Trial } from '#learning';
import { ratedTrials as trials } from '../../support/trials.ts';

describe('whether an answer is right', () => {
  it.each<[string, boolean, Rating | null, boolean | null]>([
    ['4 says scam, of a scam', true, 4, true],
    ['3 says genuine, of a scam', true, 3, false],
    ['4 says scam, of a genuine item', false, 4, false],
    ['3 says genuine, of a genuine item', false, 3, true],
    ['passed', true, null, null],
  ])('%s', (_name, scam, rating, expected) => expect(isRight({ scam, rating })).toBe(expected));
});

describe('counts', () => {
  it.each([
    ['of nothing', [], [], 0, 0, 0, 0],
    ['of W4', [6, 5, 4, 6, 3], [2, 1, 3, 4, 2], 4, 5, 1, 5],
    ['leave passed items out, on both sides', [6, null, 3], [null, 4], 1, 2, 1, 1],
    ['of passed items only', [null], [null, null], 0, 0, 0, 0],
  ] as const)('%s', (_name, scams, genuine, hits, signals, falseAlarms, noise) =>
    expect(countTrials(trials(scams, genuine))).toEqual({ hits, signals, falseAlarms, noise }),
  );
});

describe('W4 of learning-spec §1.3, through all indices', () => {
  const indices = indicesOf(trials([6, 5, 4, 6, 3], [2, 1, 3, 4, 2]));
  it.each<[keyof DetectionIndices, number, number]>([
    ['hits', 4, 0],
    ['signals', 5, 0],
    ['falseAlarms', 1, 0],
    ['noise', 5, 0],
    ['passed', 0, 0],
    ['hitRate', 0.75, 1e-12],
    ['falseAlarmRate', 0.25, 1e-12],
    ['dPrime', 1.34898, 5e-7],
    ['dPrimeError', 0.7384, 5e-5],
    ['criterion', 0, 1e-12],
    ['auc', 0.92, 1e-12],
    ['brier', 0.11675, 1e-12],
    ['brierSkill', 0.533, 1e-12],
    ['accuracy', 0.8, 1e-12],
    ['balancedAccuracy', 0.8, 1e-12],
    ['overconfidence', -0.035, 1e-12],
  ])('%s is %d', (name, expected, within) =>
    expect(Math.abs((indices[name] ?? NaN) - expected)).toBeLessThanOrEqual(within),
  );
});

describe('what is missing', () => {
  const needsBoth = ['dPrime', 'dPrimeError', 'criterion', 'aPrime', 'auc', 'balancedAccuracy'] as const;
  const needsAny = ['accuracy', 'brier', 'brierSkill', 'overconfidence'] as const;
  const defined = (given: Trial[]): string[] =>
    Object.entries(indicesOf(given)).flatMap(([name, value]) => (value === null ? [] : [name]));
  const counts = ['hits', 'signals', 'falseAlarms', 'noise', 'passed'];

  it.each<[string, Trial[], readonly string[]]>([
    ['no item', [], []],
    ['passed items only', trials([null, null], [null]), []],
    ['scams only', trials([5, 6], []), ['hitRate', ...needsAny]],
    ['genuine items only', trials([], [1, 2]), ['falseAlarmRate', ...needsAny]],
    ['all genuine items passed', trials([5, 6], [null]), ['hitRate', ...needsAny]],
    ['one of each', trials([5], [1]), ['hitRate', 'falseAlarmRate', ...needsBoth, ...needsAny]],
  ])('%s', (_name, given, expected) => expect(defined(given).sort()).toEqual([...counts, ...expected].sort()));

  it('is never NaN or infinite', () => {
    for (const given of [trials([], []), trials([6], []), trials([], [6]), trials([6, 6], [1]), trials([1], [6])]) {
      for (const value of Object.values(indicesOf(given))) expect(value === null || Number.isFinite(value)).toBe(true);
    }
  });

  it('passed items change nothing but their count', () => {
    const answered = indicesOf(trials([6, 5, 4, 6, 3], [2, 1, 3, 4, 2]));
    const given = trials([6, null, 5, 4, 6, 3], [2, 1, null, 3, 4, 2, null]);
    expect(indicesOf(given)).toEqual({ ...answered, passed: 3 });
  });
});
