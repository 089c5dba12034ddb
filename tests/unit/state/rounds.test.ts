import { describe, expect, it } from 'vitest';
import { NO_ROUNDS, addRound, addStory, lastRound, parseRounds, seenItems } from '#state';
import type { OpenRound, Round, Rounds } from '#state';

const trial = { item: 'some-item', scam: true, difficulty: 2, rating: 5 } as const;
const round = (kind: Round['kind'], day = 10, form: Round['form'] = null): Round => ({
  kind,
  form,
  day,
  seed: 6,
  trials: [trial],
});

describe('rounds', () => {
  it('a first round opens the study, stories count, the second closes it', () => {
    const between = addStory(addRound(NO_ROUNDS, round('pre', 10, 'a')), 11);
    expect(between).toMatchObject({ first: 10, study: { seed: 6, stories: 1 } });
    expect(addRound(between, round('post', 11, 'b'))).toMatchObject({ first: 10, study: null });
  });

  it('a story alone sets the first day, and no study', () =>
    expect(addStory(NO_ROUNDS, 33)).toEqual({ ...NO_ROUNDS, first: 33 }));

  it('the last of a kind is found, and how often an item was shown', () => {
    const rounds = [round('quick', 1), round('booster', 3), round('quick', 5)].reduce(addRound, NO_ROUNDS);
    expect(lastRound(rounds, 'quick')?.day).toBe(5);
    expect(lastRound(rounds, 'post')).toBeNull();
    expect(seenItems(rounds)).toEqual({ 'some-item': 3 });
  });

  it('keeps the latest hundred', () => {
    let rounds: Rounds = NO_ROUNDS;
    for (let day = 0; day < 130; day++) rounds = addRound(rounds, round('quick', day));
    expect(rounds.finished).toHaveLength(100);
    expect(rounds.finished[0]?.day).toBe(30);
  });
});

describe('parseRounds', () => {
  const open: OpenRound = { kind: 'quick', form: null, day: 4, seed: 1, items: ['a', 'b'], ratings: [3] };

  it('gives back what was stored', () => {
    const rounds = { ...addRound(addRound(NO_ROUNDS, round('pre', 2, 'b')), round('quick', 3)), open };
    expect(parseRounds(JSON.stringify(rounds))).toEqual(rounds);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['other things', '{"finished":7,"open":3,"study":[],"first":"x"}'],
  ])('%s: no rounds', (_name, stored) => expect(parseRounds(stored)).toEqual(NO_ROUNDS));

  const sound = round('quick');
  it.each([
    ['an unknown kind', { ...sound, kind: 'exam' }],
    ['a form that a quick round does not have', { ...sound, form: 'a' }],
    ['a measured round without its form', { ...sound, kind: 'pre' }],
    ['no trials', { ...sound, trials: [] }],
    ['a rating outside 1..6', { ...sound, trials: [{ ...trial, rating: 7 }] }],
    ['an item that is no id', { ...sound, trials: [{ ...trial, item: '<b>' }] }],
    ['a day that is no whole number', { ...sound, day: 1.5 }],
    ['nothing at all', null],
  ])('leaves out a round with %s, and keeps its neighbour', (_name, broken) =>
    expect(parseRounds(JSON.stringify({ ...NO_ROUNDS, finished: [broken, sound] })).finished).toEqual([sound]),
  );

  it.each([
    ['answered to its end', { ...open, ratings: [3, 4] }],
    ['with items that are no ids', { ...open, items: [1, 2] }],
    ['with ratings that are none', { ...open, ratings: ['x'] }],
  ])('an open round %s is dropped', (_name, broken) =>
    expect(parseRounds(JSON.stringify({ ...NO_ROUNDS, open: broken })).open).toBeNull(),
  );
});
