import { describe, expect, it } from 'vitest';
import { masteryLevel, masteryOf } from '#learning';
import type { MasteryLevel, Opportunity } from '#learning';

/** Opportunities `[weight, q]`, alternately from two scenarios. */
const met = (...list: [weight: number, q: number][]): Opportunity[] =>
  list.map(([weight, q], i) => ({ weight, q4: q * 4, scenario: i % 2 === 0 ? 'one' : 'two' }));

describe('mastery m = (Σwq + 1)/(Σw + 2)', () => {
  it.each<[string, Opportunity[], number]>([
    ['learning-spec: three clean opportunities of weight 1', met([1, 1], [1, 1], [1, 1]), 0.8],
    ['nothing met', [], 0.5],
    ['one clean', met([1, 1]), 2 / 3],
    ['one missed', met([1, 0]), 1 / 3],
    ['weights count', met([3, 1], [1, 0]), 4 / 6],
    ['quarters count', met([2, 0.75], [2, 0.25]), 3 / 6],
  ])('%s', (_name, opportunities, expected) => expect(masteryOf(opportunities)).toBeCloseTo(expected, 15));
});

describe('level of learning-spec §1.5', () => {
  const oneScenario = met([1, 1], [1, 1], [1, 1]).map((item) => ({ ...item, scenario: 'one' }));
  it.each<[string, Opportunity[], MasteryLevel]>([
    ['nothing met', [], 'unknown'],
    ['fewer than three opportunities', met([3, 1], [3, 1]), 'unknown'],
    ['m of exactly .80', met([1, 1], [1, 1], [1, 1]), 'firm'],
    ['m of .80 in one scenario only', oneScenario, 'growing'],
    ['latest quality of exactly .75', met([3, 1], [3, 1], [3, 1], [1, 0.75]), 'firm'],
    ['latest quality below .75', met([3, 1], [3, 1], [3, 1], [1, 0.5]), 'growing'],
    ['the latest counts, not the best', met([1, 0.5], [3, 1], [3, 1], [3, 1]), 'firm'],
    ['m just under .80', met([1, 1], [1, 1], [1, 0.75]), 'growing'],
    ['m of exactly .50', met([1, 0.5], [1, 0.5], [1, 0.5]), 'growing'],
    ['m under .50', met([1, 0.5], [1, 0.25], [1, 0.5]), 'starting'],
  ])('%s', (_name, opportunities, level) => expect(masteryLevel(opportunities)).toBe(level));
});
