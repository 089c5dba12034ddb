import { describe, expect, it } from 'vitest';
import { createRandom } from '#scenario/random';
import { abilityOf, chanceOf, chooseItems, nextAbility, scaleOf } from '#learning';
import type { Candidate, Choice, Rating, Trial } from '#learning';

const trial = (difficulty: number, scam: boolean, rating: Rating | null): Trial => ({
  item: 'one',
  scam,
  difficulty,
  rating,
});

describe('adaptation of learning-spec §1.5', () => {
  it('θ = 0, b = 0, x = 1 → .20', () => expect(nextAbility(0, 0, true)).toBeCloseTo(0.2, 12));

  it.each([
    ['equal to the item: one in two', 0, 0, 0.5],
    ['one above', 1, 0, 0.731058578630005],
    ['one below', 0, 1, 0.268941421369995],
    ['ln 4 above: four in five', Math.log(4), 0, 0.8],
  ])('chance of a right answer, %s', (_name, ability, b, expected) =>
    expect(chanceOf(ability, b)).toBeCloseTo(expected, 12),
  );

  it.each([
    ['wrong at θ = 0, b = 0', 0, 0, false, -0.2],
    ['right where it was nearly sure moves little', 3, 0, true, 3 + 0.4 * (1 - 1 / (1 + Math.exp(-3)))],
    ['wrong where it was nearly sure moves much', 3, 0, false, 3 - 0.4 / (1 + Math.exp(-3))],
  ])('θ after an answer: %s', (_name, ability, b, right, expected) =>
    expect(nextAbility(ability, b, right)).toBeCloseTo(expected, 12),
  );

  it('difficulty 1, 2, 3 is b = −1, 0, 1', () => expect([1, 2, 3].map(scaleOf)).toEqual([-1, 0, 1]));
});

describe('θ over all trials', () => {
  it.each<[string, Trial[], number]>([
    ['none', [], 0],
    ['a scam called one', [trial(2, true, 5)], 0.2],
    ['a genuine item called a scam', [trial(2, false, 4)], -0.2],
    ['passed ones change nothing', [trial(2, true, null), trial(2, true, 5), trial(3, false, null)], 0.2],
    ['one after the other', [trial(2, true, 5), trial(1, false, 6)], nextAbility(0.2, -1, false)],
  ])('%s', (_name, trials, expected) => expect(abilityOf(trials)).toBeCloseTo(expected, 12));
});

describe('choice of items', () => {
  const pool: Candidate[] = [true, false].flatMap((scam) =>
    [1, 2, 3].flatMap((difficulty) =>
      ['x', 'y', 'z'].map((name) => ({ id: `${scam ? 'scam' : 'real'}-${difficulty}-${name}`, scam, difficulty })),
    ),
  );
  const choose = (patch: Partial<Choice>, seed = 1) =>
    chooseItems(pool, { scams: 3, genuine: 3, ability: 0, seen: {}, ...patch }, createRandom(seed));
  const difficulties = (patch: Partial<Choice>) => choose(patch).map(({ difficulty }) => difficulty);

  it.each([
    ['θ = 0: P = .73, .50, .27', 0, 1],
    ['θ = ln 4 − 1: P of easy items is .80', Math.log(4) - 1, 1],
    ['θ = ln 4: P of medium items is .80', Math.log(4), 2],
    ['θ = ln 4 + 1: P of hard items is .80', Math.log(4) + 1, 3],
    ['θ = 4: hard items are nearest', 4, 3],
    ['θ = −4: easy items are nearest', -4, 1],
  ])('P nearest .80: %s', (_name, ability, difficulty) =>
    expect(difficulties({ ability })).toEqual(Array.from({ length: 6 }, () => difficulty)),
  );

  it('goes on to the next nearest when these are used up', () =>
    expect(choose({ scams: 5, genuine: 0 }).map(({ difficulty }) => difficulty)).toEqual([1, 1, 1, 2, 2]));

  it('takes those seen least before those that fit best', () => {
    const seen = Object.fromEntries(pool.filter(({ difficulty }) => difficulty === 1).map(({ id }) => [id, 1]));
    expect(difficulties({ seen })).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('gives so many of each kind, or what there is', () => {
    const kinds = (scams: number, genuine: number) => choose({ scams, genuine }).map(({ scam }) => scam);
    expect(kinds(2, 1)).toEqual([true, true, false]);
    expect(kinds(0, 0)).toEqual([]);
    expect(kinds(20, 20).filter(Boolean).length).toBe(9);
  });

  it('varies by chance among equals, and is the same for one seed', () => {
    const chosen = (seed: number) =>
      choose({ scams: 1, genuine: 0 }, seed)
        .map(({ id }) => id)
        .join();
    expect(chosen(3)).toBe(chosen(3));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => chosen(seed))).size).toBe(3);
  });
});
