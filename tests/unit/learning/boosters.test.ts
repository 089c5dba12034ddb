import { describe, expect, it } from 'vitest';
import { BOOSTER_DAYS, BOOSTER_SIZE, dueBooster, nextBoosterDay } from '#learning';

/** The first day of play in all rows. */
const START = 20_000;
const days = (...since: number[]): number[] => since.map((day) => START + day);

describe('boosters of learning-spec §1.5', () => {
  it('come on days 2, 7, 21, 60 and 150, five items each', () => {
    expect(BOOSTER_DAYS).toEqual([2, 7, 21, 60, 150]);
    expect(BOOSTER_SIZE).toBe(5);
  });

  it.each<[string, number[], number, number | null]>([
    ['on the first day', [], 0, null],
    ['the day before the first', [], 1, null],
    ['due: day 2', [], 2, 0],
    ['due still: day 6', [], 6, 0],
    ['taken: day 2, the same day', [2], 2, null],
    ['taken: day 2, days later', [2], 6, null],
    ['due: day 7, the first one taken', [2], 7, 1],
    ['due: day 21, two taken', [2, 7], 21, 2],
    ['due: day 60', [2, 7, 21], 60, 3],
    ['due: day 150', [2, 7, 21, 60], 150, 4],
    ['all taken', [2, 7, 21, 60, 150], 400, null],
    ['late: day 8 offers that of day 7', [2], 8, 1],
    ['late: none ever taken, day 30 offers the latest only', [], 30, 2],
    ['late: once it is taken, earlier ones are not made up for', [30], 31, null],
    ['late: that of day 2 taken on day 6 leaves day 7', [6], 7, 1],
    ['late: a year', [], 365, 4],
    ['clock put back before the first day', [], -3, null],
    ['clock put back behind what was taken', [21], 8, null],
    ['clock put right again', [21], 60, 3],
  ])('%s', (_name, taken, since, expected) => {
    expect(dueBooster(START, days(...taken), START + since)).toBe(expected);
  });

  it('none before anything was played', () => expect(dueBooster(null, [], START)).toBeNull());
});

describe('day of the next booster', () => {
  it.each<[string, number, number | null]>([
    ['on the first day', 0, 2],
    ['on a day of a booster: the one after', 2, 7],
    ['between', 20, 21],
    ['before the last', 149, 150],
    ['on the last', 150, null],
    ['afterwards', 500, null],
    ['clock put back', -3, 2],
  ])('%s', (_name, since, next) => {
    expect(nextBoosterDay(START, START + since)).toBe(next === null ? null : START + next);
  });

  it('none before anything was played', () => expect(nextBoosterDay(null, START)).toBeNull());
});
