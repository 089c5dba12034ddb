import { describe, expect, it } from 'vitest';
import { RATINGS, accuracy, auc, brierScore, brierSkill, overconfidence, ratingProbability, saysScam } from '#learning';
import type { Forecast, Rating } from '#learning';

const forecasts = (scams: readonly Rating[], genuine: readonly Rating[]): Forecast[] => [
  ...scams.map((rating) => ({ probability: ratingProbability(rating), scam: true })),
  ...genuine.map((rating) => ({ probability: ratingProbability(rating), scam: false })),
];

describe('W4 of learning-spec §1.3', () => {
  const scams: readonly Rating[] = [6, 5, 4, 6, 3];
  const genuine: readonly Rating[] = [2, 1, 3, 4, 2];
  const rated = forecasts(scams, genuine);
  it.each([
    ['scams called scams', scams.filter(saysScam).length, 4, 0],
    ['genuine items called scams', genuine.filter(saysScam).length, 1, 0],
    ['AUC', auc(scams, genuine), 0.92, 1e-12],
    ['Brier', brierScore(rated), 0.11675, 1e-12],
    ['skill', brierSkill(rated), 0.533, 1e-12],
    ['accuracy', accuracy(rated), 0.8, 1e-12],
    ['overconfidence', overconfidence(rated), -0.035, 1e-12],
  ])('%s', (_name, actual, expected, within) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within));
});

describe('library checks of learning-spec §1.3', () => {
  it('Brier of y = [0,1,1,0], p = [.1,.9,.8,.3] is .0375', () => {
    const outcomes = [false, true, true, false];
    const given = [0.1, 0.9, 0.8, 0.3].map((probability, i) => ({ probability, scam: outcomes[i] === true }));
    expect(brierScore(given)).toBeCloseTo(0.0375, 12);
  });

  it('AUC of y = [0,0,1,1], s = [.1,.4,.35,.8] is .75', () => expect(auc([0.35, 0.8], [0.1, 0.4])).toBe(0.75));
});

describe('ratings', () => {
  it('stand for p(scam) .05 .20 .40 .60 .80 .95', () => {
    expect(RATINGS.map(ratingProbability)).toEqual([0.05, 0.2, 0.4, 0.6, 0.8, 0.95]);
  });

  it('say "scam" from 4 on, on the side of ½ that their probability lies', () => {
    for (const rating of RATINGS) expect(saysScam(rating)).toBe(ratingProbability(rating) > 0.5);
  });
});

describe('AUC', () => {
  it.each<[string, Rating[], Rating[], number]>([
    ['all told apart', [5, 6], [1, 2], 1],
    ['all the wrong way round', [1, 2], [5, 6], 0],
    ['everything rated alike', [6, 6, 6], [6, 6], 0.5],
    ['a tie counts half', [4], [4, 3], 0.75],
    ['no genuine item', [4], [], NaN],
    ['no item at all', [], [], NaN],
  ])('%s', (_name, scams, genuine, expected) => expect(auc(scams, genuine)).toBe(expected));

  it('is not moved by suspicion alone: every rating one higher', () => {
    expect(auc([5, 4, 3], [2, 4, 1])).toBe(auc([6, 5, 4], [3, 5, 2]));
  });
});

describe('confidence of no items', () => {
  it('is no number', () => {
    expect([brierScore([]), brierSkill([]), accuracy([]), overconfidence([])]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe('overconfidence', () => {
  it.each([
    ['sure and always right', forecasts([6, 6], [1, 1]), -0.05],
    ['sure and always wrong', forecasts([1, 1], [6, 6]), 0.95],
    ['saying ½ counts as "genuine"', [{ probability: 0.5, scam: true }], 0.5],
  ])('%s', (_name, given, expected) => expect(overconfidence(given)).toBeCloseTo(expected, 12));
});
