import { describe, expect, it } from 'vitest';
import { HARM_UNIT, apply, harmLeft, recoveryPpm, scoreOf, start, wasHarmed } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import { play } from '../../support/play.ts';

/** One node to which every choice returns, so that choices can be made in any order. */
const story = buildStory({
  nodes: {
    hub: {
      maxVisits: 9,
      competency: 'C2',
      weight: 2,
      choices: {
        'pay-medium': { goto: 'hub', stance: 'trust', quality: 0, harm: { money: 'medium' } },
        'pay-large': { goto: 'hub', stance: 'trust', quality: 0, harm: { money: 'large', data: 'small' } },
        'pay-later': { goto: 'hub', stance: 'trust', quality: 0, harm: { money: 'small' }, minutes: 10 },
        silence: { goto: 'hub', stance: 'trust', quality: 0, harm: { isolation: 'total' } },
        wait: { goto: 'hub', minutes: 30 },
        bank: { goto: 'hub', stance: 'recover', quality: 1, recover: ['money'] },
        'bank-slow': { goto: 'hub', stance: 'recover', quality: 1, recover: ['money'], minutes: 30 },
        secure: { goto: 'hub', stance: 'recover', quality: 0.75, recover: ['data', 'safety'] },
        tell: { goto: 'hub', stance: 'tell', quality: 1 },
        'tell-bank': { goto: 'hub', stance: 'tell', quality: 1, recover: ['money'] },
      },
    },
  },
});

const left = (...choices: string[]) => {
  const { harm } = play(story, choices);
  return { money: harmLeft(harm.money), data: harmLeft(harm.data), isolation: harmLeft(harm.isolation) };
};
const quarters = (level: number) => (level * HARM_UNIT) / 4;
const afterRecovery = (level: number, minutes: number) => level * (1_000_000 - recoveryPpm('money', minutes));

describe('harm (rulings 4)', () => {
  it('combines by maximum on one channel', () => {
    expect(left('pay-medium', 'pay-large').money).toBe(quarters(3));
    expect(left('pay-large', 'pay-medium').money).toBe(quarters(3));
    expect(left('pay-medium', 'pay-medium').money).toBe(quarters(2));
  });

  it('keeps channels apart', () => {
    expect(left('pay-large')).toEqual({ money: quarters(3), data: quarters(1), isolation: 0 });
  });

  it('is remembered even when all of it was recovered', () => {
    const session = play(story, ['silence', 'tell']);
    expect(harmLeft(session.harm.isolation)).toBe(0);
    expect(wasHarmed(session)).toBe(true);
    expect(wasHarmed(play(story, ['wait']))).toBe(false);
  });
});

describe('recovery', () => {
  it.each([
    ['at once', ['pay-medium', 'bank'], 2, 0],
    ['after 30 minutes', ['pay-medium', 'wait', 'bank'], 2, 30],
    ['counting the minutes of the recovering choice', ['pay-medium', 'bank-slow'], 2, 30],
    ['from the moment after the harming choice', ['pay-later', 'bank'], 1, 0],
    ['from the first unrecovered loss', ['pay-medium', 'wait', 'pay-large', 'bank'], 3, 30],
  ])('%s', (_name, choices, level, minutes) => {
    expect(left(...choices).money).toBe(afterRecovery(level, minutes));
  });

  it('starts anew with a later loss, and the greater remainder counts', () => {
    const session = play(story, ['pay-large', 'wait', 'wait', 'bank', 'pay-medium', 'bank']);
    expect(harmLeft(session.harm.money)).toBe(afterRecovery(3, 60));
    expect(left('pay-medium', 'bank', 'pay-large', 'wait', 'bank').money).toBe(afterRecovery(3, 30));
  });

  it('acts only on harm done before it', () => {
    expect(left('bank', 'pay-medium').money).toBe(quarters(2));
    expect(left('tell', 'silence').isolation).toBe(quarters(4));
  });

  it('takes 60 % of harm to data, whenever it comes', () => {
    expect(left('pay-large', 'wait', 'secure').data).toBe(400_000);
  });

  it('telling lifts isolation, and recovers what it says it does', () => {
    expect(left('silence', 'tell').isolation).toBe(0);
    expect(left('silence', 'pay-medium', 'tell-bank')).toMatchObject({ isolation: 0, money: afterRecovery(2, 0) });
    expect(left('pay-medium', 'tell').money).toBe(quarters(2));
  });
});

describe('effects', () => {
  it('names what happened besides the session', () => {
    const result = apply(story, play(story, ['silence']), { type: 'choose', choice: 'tell' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.effects).toEqual([
      { type: 'recovered', channel: 'isolation' },
      { type: 'scored', node: 'hub', weight: 2, q4: 4 },
      { type: 'told' },
    ]);
  });

  it('recovers nothing twice', () => {
    const result = apply(story, play(story, ['pay-medium', 'bank']), { type: 'choose', choice: 'bank' });
    expect(result.ok && result.effects.filter(({ type }) => type === 'recovered')).toEqual([]);
  });
});

describe('decisions', () => {
  it('a revisited decision point counts once, with its latest choice', () => {
    const session = play(story, ['pay-medium', 'tell']);
    expect(session.decisions).toEqual([{ node: 'hub', choice: 'tell', stance: 'tell', q4: 4 }]);
    expect(scoreOf(story, session)).toMatchObject({ earned: 8, possible: 8 });
  });

  it('a choice without quality leaves the latest one standing', () => {
    expect(play(story, ['tell', 'wait']).decisions).toMatchObject([{ choice: 'tell' }]);
  });

  it('tray moves at one decision point never add up, and the reply after them is what counts', () => {
    const asked = buildStory({
      tray: {
        look: { kind: 'check', stance: 'verify', quality: 1, goto: '@stay' },
        report: { kind: 'report', stance: 'report', quality: 0.75, goto: '@stay' },
      },
      nodes: {
        ask: { competency: 'C3', weight: 3, choices: { pay: { goto: 'end', stance: 'trust', quality: 0 } } },
      },
    });
    const sums = (...choices: string[]) => {
      const { earned, possible } = scoreOf(asked, play(asked, choices));
      return [earned, possible];
    };
    expect(sums('look')).toEqual([12, 12]);
    expect(sums('look', 'report')).toEqual([9, 12]);
    expect(sums('look', 'report', 'pay')).toEqual([0, 12]);
  });

  it('a run without decisions has B = 0', () => {
    expect(scoreOf(story, start(story, { seed: 1 })).score).toBe(30);
  });
});
