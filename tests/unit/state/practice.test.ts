import { describe, expect, it } from 'vitest';
import {
  NO_ROUNDS, addPractice, flagQuality, formatPractice, hasBadge, masteryLevels, parsePractice, practiceOfTrials,
} from '#state'; // prettier-ignore
import type { Practice } from '#state';
import { COMPETENCIES } from '#scenario';

const met = (competency: Practice['competency'], scenario: string, q4 = 4): Practice => ({
  competency,
  scenario,
  weight: 1,
  q4,
});
const trial = (scam: boolean, rating: 1 | 6 | null) => ({ item: 'x', scam, difficulty: 2, rating });
const firm = COMPETENCIES.flatMap((id) => [met(id, 'a'), met(id, 'b'), met(id, 'a')]);

describe('practice', () => {
  it('an answered item is a chance to recognise, a passed one is none', () =>
    expect(practiceOfTrials([trial(true, 6), trial(false, 6), trial(true, null)])).toEqual([
      met('C1', 'items', 4),
      met('C1', 'items', 0),
    ]));

  it.each([
    ['nothing flagged: flagging is free', { found: 0, missed: 9, wrong: 0, precision: null, recall: 0 }, null],
    ['one right of twenty: nobody has to flag all', { found: 1, missed: 19, wrong: 0, precision: 1, recall: 0.05 }, 4],
    ['one right, one wrong', { found: 1, missed: 0, wrong: 1, precision: 0.5, recall: 1 }, 2],
    ['only wrong ones', { found: 0, missed: 3, wrong: 2, precision: 0, recall: 0 }, 0],
  ])('flags: %s', (_name, counts, q4) => expect(flagQuality(counts)).toBe(q4));

  it('a level for every competency', () => {
    const levels = masteryLevels([met('C3', 'a'), met('C3', 'b'), met('C3', 'a')]);
    expect(levels).toEqual({ C1: 'unknown', C2: 'unknown', C3: 'firm', C4: 'unknown', C5: 'unknown', C6: 'unknown' });
  });

  const good = [...Array(5).fill(trial(true, 6)), ...Array(5).fill(trial(false, 1))];
  it.each([
    ['all firm, ten items told apart', firm, good, true],
    ['nine items', firm, good.slice(1), false],
    ['scams only', firm, [...good, ...good].filter(({ scam }) => scam), false],
    ['everything called a scam', firm, good.map(({ scam }) => trial(scam, 6)), false],
    ['one skill not firm', firm.slice(3), good, false],
  ])('the badge: %s', (_name, practice, trials, expected) =>
    expect(
      hasBadge({
        practice,
        rounds: { ...NO_ROUNDS, finished: [{ kind: 'quick', form: null, day: 1, seed: 1, trials }] },
      }),
    ).toBe(expected),
  );

  it('the badge does not tell what the first of the measured pair showed while the second is to come', () => {
    const waiting = { kind: 'pre', form: 'a', day: 1, seed: 1, trials: good } as const;
    const rounds = { ...NO_ROUNDS, finished: [waiting], study: { seed: 1, stories: 0 } };
    expect(hasBadge({ practice: firm, rounds })).toBe(false);
    expect(hasBadge({ practice: firm, rounds: { ...rounds, study: null } })).toBe(true);
  });

  it('keeps the latest six hundred', () => {
    const many = addPractice(
      Array.from({ length: 600 }, () => met('C1', 'old')),
      [met('C2', 'new')],
    );
    expect(many).toHaveLength(600);
    expect(many.at(-1)?.scenario).toBe('new');
  });

  it('is given back as it was stored, and without what does not fit', () => {
    expect(parsePractice(formatPractice(firm))).toEqual(firm);
    const broken = { met: [['C9', 'a', 1, 4], ['C1', 'a', 4, 4], ['C1', 'a', 1, 5], ['C1', 'a', 1, 4], 'x', null] };
    expect(parsePractice(JSON.stringify(broken))).toEqual([met('C1', 'a')]);
    expect(parsePractice('nonsense')).toEqual([]);
  });
});
