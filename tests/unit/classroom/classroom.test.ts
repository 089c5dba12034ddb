import { describe, expect, it } from 'vitest';
import { classView, countVotes, deskView, ownView, wallView } from '#classroom';
import type { ClassMode, Command } from '#protocol';
import { MOST_COMINGS_PER_SEAT, parseServerFrame } from '#protocol';
import { buildStory } from '../../support/build-story.ts';
import { classWithLog } from '../../support/classroom.ts';

const vote = (n: number, step: number, choice: string) => ({ t: 'choose', n, step, choice }) as const;
const move = (n: number, step: number, choice: string) =>
  ({ t: 'move', n, step, move: { type: 'choose', choice } }) as const;
const NOBODY = new Set<number>();

const running = (mode: ClassMode, pupils = 3) => {
  const it = classWithLog(mode);
  for (let i = 0; i < pupils; i++) it.join(i);
  it.order({ type: 'start' });
  return it;
};

describe('a class at the teacher’s pace', () => {
  it('goes by the majority, counts votes, lights lanterns', () => {
    const lesson = running('together');
    expect(lesson.send(1, vote(1, 0, 'pay'))).toMatchObject({ ok: true });
    expect(lesson.send(2, vote(1, 0, 'tell-mum'))).toMatchObject({ ok: true });
    expect(lesson.send(3, vote(1, 0, 'tell-mum'))).toMatchObject({ ok: true });
    expect(countVotes(lesson.room())).toEqual({ pay: 1, 'tell-mum': 2 });
    expect(lesson.order({ type: 'reveal' })).toMatchObject({ ok: true });
    expect(lesson.send(1, vote(2, 0, 'hang-up'))).toEqual({ ok: false, why: 'late' });
    expect(lesson.order({ type: 'advance', step: 0, choice: null })).toMatchObject({ event: { choice: 'tell-mum' } });
    expect(lesson.room()).toMatchObject({
      revealed: false,
      lights: 2,
      joined: 2,
      tallies: { first: { pay: 1, 'tell-mum': 2 } },
    });
    expect([...lesson.room().pupils.values()].map(({ choice }) => choice)).toEqual([null, null, null]);
  });

  it('a vote may be changed until the reveal, and counts once', () => {
    const lesson = running('together');
    lesson.send(1, vote(1, 0, 'pay'));
    lesson.send(1, vote(2, 0, 'hang-up'));
    expect(countVotes(lesson.room())).toEqual({ 'hang-up': 1 });
  });

  it('equal votes go to the choice that is written first', () => {
    const lesson = running('together', 2);
    lesson.send(1, vote(1, 0, 'pay'));
    lesson.send(2, vote(1, 0, 'tell-mum'));
    expect(lesson.order({ type: 'advance', step: 0, choice: null })).toMatchObject({ event: { choice: 'tell-mum' } });
  });

  it('without votes only the teacher’s own pick goes on', () => {
    const lesson = running('together');
    expect(lesson.order({ type: 'advance', step: 0, choice: null })).toEqual({ ok: false, why: 'no-votes' });
    expect(lesson.order({ type: 'advance', step: 0, choice: 'pay' })).toMatchObject({ ok: true });
  });

  it('an order that was meant for the step before does nothing', () => {
    const lesson = running('together');
    lesson.order({ type: 'advance', step: 0, choice: 'pay' });
    expect(lesson.order({ type: 'advance', step: 0, choice: 'pay' })).toEqual({ ok: false, why: 'late' });
  });
});

describe('a class of pupils on their own', () => {
  it('each goes through their own story; counts are of all', () => {
    const lesson = running('own');
    for (const [step, choice] of ['hang-up', 'pay', 'tell-mum'].entries()) lesson.send(1, move(step + 1, step, choice));
    lesson.send(2, move(1, 0, 'pay'));
    expect(lesson.room()).toMatchObject({
      lights: 2,
      joined: 1,
      tallies: { first: { 'hang-up': 1, pay: 1 }, third: { 'tell-mum': 1 } },
    });
    expect(deskView(lesson.room(), new Set([1]), 1)).toMatchObject({ finished: 1, here: 1, pupils: 3 });
  });

  it('nobody passes the gate', () => {
    const lesson = running('own');
    lesson.order({ type: 'gate', decisions: 1 });
    expect(lesson.send(1, move(1, 0, 'pay'))).toMatchObject({ ok: true });
    expect(lesson.send(1, move(2, 1, 'pay'))).toEqual({ ok: false, why: 'gate' });
    lesson.order({ type: 'gate', decisions: null });
    expect(lesson.send(1, move(3, 1, 'pay'))).toMatchObject({ ok: true });
  });
});

describe('a pupil who leaves', () => {
  it('before the start leaves nothing behind, and their seat and name are free again', () => {
    const lesson = classWithLog('together', undefined, 1);
    lesson.join(5);
    expect(lesson.leave(1)).toMatchObject({ ok: true, event: { type: 'left', pupil: 1 } });
    expect(deskView(lesson.room(), NOBODY, 1)).toMatchObject({ pupils: 0, roll: [], left: [] });
    expect(lesson.join(5)).toMatchObject({ ok: true, event: { pupil: 2, name: 5 } });
  });

  it('later is said to the teacher by name, counts no more, and takes the waiting vote along', () => {
    const lesson = running('together');
    lesson.send(1, vote(1, 0, 'pay'));
    lesson.send(2, vote(1, 0, 'tell-mum'));
    const name = lesson.room().pupils.get(1)?.name;
    lesson.leave(1);
    expect(deskView(lesson.room(), NOBODY, 1)).toMatchObject({ pupils: 2, answered: 1, left: [name] });
    expect(countVotes(lesson.room())).toEqual({ 'tell-mum': 1 });
    expect(wallView(lesson.room(), NOBODY, 1).names).not.toContain(name);
    lesson.join(name);
    expect(lesson.room().pupils.get(4)?.name).not.toBe(name);
  });

  it('keeps what the class has counted of them', () => {
    const lesson = running('own');
    lesson.send(1, move(1, 0, 'tell-mum'));
    lesson.leave(1);
    expect(lesson.room()).toMatchObject({ lights: 1, joined: 1, tallies: { first: { 'tell-mum': 1 } } });
  });

  it.each([
    ['twice', (lesson: ReturnType<typeof running>) => lesson.leave(1)],
    ['after having been removed', (lesson: ReturnType<typeof running>) => lesson.order({ type: 'remove', pupil: 1 })],
    ['after the end', (lesson: ReturnType<typeof running>) => lesson.order({ type: 'end' })],
  ] as const)('%s changes nothing more', (_when, before) => {
    const lesson = running('together');
    before(lesson);
    const room = lesson.room();
    expect(lesson.leave(1)).toEqual({ ok: true, event: null, repeated: true });
    expect(lesson.room()).toBe(room);
  });

  it('and comes, and leaves, without end: the class is full one day, and its log is bounded', () => {
    const lesson = classWithLog('together', undefined, 2);
    lesson.order({ type: 'start' });
    let comings = 0;
    while (lesson.join(comings).ok && comings < 1000) lesson.leave(++comings);
    expect(comings).toBe(2 * MOST_COMINGS_PER_SEAT);
    expect(lesson.join()).toEqual({ ok: false, why: 'full' });
    expect(lesson.room().leavers).toHaveLength(2);
  });
});

describe('what is refused', () => {
  const order = (what: Command) => ({ t: 'do', n: 1, what }) as const;
  it.each([
    ['a pupil’s order', () => running('together').send(1, order({ type: 'end' })), 'not-allowed'],
    ['somebody unknown', () => running('together').send(9, vote(1, 0, 'pay')), 'unknown-pupil'],
    [
      'a vote before the start',
      () => {
        const it = classWithLog('together');
        it.join();
        return it.send(1, vote(1, 0, 'pay'));
      },
      'not-running',
    ],
    [
      'a vote in a pause',
      () => {
        const it = running('together');
        it.order({ type: 'pause', on: true });
        return it.send(1, vote(1, 0, 'pay'));
      },
      'paused',
    ],
    ['a vote for what is not offered', () => running('together').send(1, vote(1, 0, 'fly')), 'unknown-choice'],
    ['a vote for an inherited name', () => running('together').send(1, vote(1, 0, 'constructor')), 'unknown-choice'],
    ['a vote for a step to come', () => running('together').send(1, vote(1, 5, 'pay')), 'late'],
    ['an own move in a class together', () => running('together').send(1, move(1, 0, 'pay')), 'not-allowed'],
    ['a vote in a class of their own', () => running('own').send(1, vote(1, 0, 'pay')), 'not-allowed'],
    ['a second start', () => running('together').order({ type: 'start' }), 'already'],
    [
      'coming in when locked',
      () => {
        const it = running('together');
        it.order({ type: 'lock', on: true });
        return it.join();
      },
      'locked',
    ],
    [
      'coming in when full',
      () => {
        const it = classWithLog('together', undefined, 1);
        it.join();
        return it.join();
      },
      'full',
    ],
    [
      'coming in after the end',
      () => {
        const it = running('together');
        it.order({ type: 'end' });
        return it.join();
      },
      'ended',
    ],
    [
      'a vote after the end',
      () => {
        const it = running('together');
        it.order({ type: 'end' });
        return it.send(1, vote(1, 0, 'pay'));
      },
      'ended',
    ],
    [
      'a removed pupil',
      () => {
        const it = running('together');
        it.order({ type: 'remove', pupil: 1 });
        return it.send(1, vote(1, 0, 'pay'));
      },
      'unknown-pupil',
    ],
    ['another name after the start', () => running('together').send(1, { t: 'rename', n: 1 }), 'late'],
    [
      'more hours than a day of school',
      () => {
        const it = running('together');
        for (let i = 0; i < 3; i++) it.order({ type: 'extend', minutes: 200 });
        return it.order({ type: 'extend', minutes: 200 });
      },
      'too-long',
    ],
  ] as const)('%s', (_what, act, why) => expect(act()).toEqual({ ok: false, why }));

  it('nothing of the class is changed by it', () => {
    const lesson = running('together');
    const before = lesson.room();
    lesson.send(1, vote(1, 0, 'fly'));
    lesson.send(2, { t: 'do', n: 1, what: { type: 'end' } });
    expect(lesson.room()).toBe(before);
  });

  it('a number that was done before is done: acknowledged again, without an event', () => {
    const lesson = running('together');
    lesson.send(1, vote(4, 0, 'pay'));
    const before = lesson.room();
    expect(lesson.send(1, vote(4, 0, 'hang-up'))).toMatchObject({ ok: true, event: null });
    expect(lesson.send(1, vote(2, 0, 'hang-up'))).toMatchObject({ ok: true, event: null });
    expect(lesson.order({ type: 'pause', on: true }, 1)).toMatchObject({ ok: true, event: null });
    expect(lesson.room()).toBe(before);
  });
});

describe('names', () => {
  it('two pupils never have the same, after asking for others neither', () => {
    const lesson = classWithLog('together');
    for (let i = 0; i < 30; i++) lesson.join(7);
    for (let i = 1; i <= 30; i++) lesson.send(i, { t: 'rename', n: 1 }, 7);
    expect(new Set([...lesson.room().pupils.values()].map(({ name }) => name)).size).toBe(30);
  });
});

describe('who sees what', () => {
  const lesson = running('together');
  lesson.send(1, vote(1, 0, 'pay'));
  const [first] = lesson.room().pupils.values();

  it('pupils see no counts; the wall sees them after the reveal; the teacher at once', () => {
    expect(classView(lesson.room(), 1)).not.toHaveProperty('votes');
    expect(wallView(lesson.room(), NOBODY, 1)).toMatchObject({ answered: 1, votes: null });
    expect(deskView(lesson.room(), NOBODY, 1)).toMatchObject({ votes: { pay: 1 } });
    lesson.order({ type: 'reveal' });
    expect(wallView(lesson.room(), NOBODY, 1)).toMatchObject({ votes: { pay: 1 } });
  });

  it('only the pupil’s own page learns what they chose, and nobody a digest', () => {
    const views = [classView(lesson.room(), 1), wallView(lesson.room(), NOBODY, 1), deskView(lesson.room(), NOBODY, 1)];
    expect(JSON.stringify(views)).not.toMatch(/[0-9a-f]{64}|"choice"/);
    expect(first === undefined ? null : ownView(first)).toMatchObject({ choice: 'pay', n: 1 });
  });

  it('every view is read back by pages as it is', () => {
    const room = lesson.room();
    const views = [
      classView(room, 1),
      wallView(room, NOBODY, 2),
      deskView(room, NOBODY, 3),
      ...[...room.pupils.values()].map(ownView),
    ];
    for (const view of views) expect(parseServerFrame(JSON.stringify(view))).toEqual(view);
  });
});

describe('lanterns of a class are lit as those at home', () => {
  const scored = (stance: 'tell' | 'refuse' | 'trust') => ({ goto: 'end', stance, quality: 1 }) as const;
  const lit = (truth: 'scam' | 'legit', choice: string) => {
    const decision = { competency: 'C2', weight: 1 } as const;
    const unscored = { goto: 'end', stance: 'tell' } as const;
    const choices = { tell: scored('tell'), refuse: scored('refuse'), trust: scored('trust') };
    const first = choice === 'unscored' ? { choices: { unscored } } : { decision, choices };
    const story = buildStory({ truth, nodes: { first } });
    const lesson = classWithLog('together', story);
    lesson.join();
    lesson.order({ type: 'start' });
    lesson.send(1, vote(1, 0, choice));
    lesson.order({ type: 'advance', step: 0, choice });
    const { lights, joined } = lesson.room();
    return { lights, joined };
  };

  it.each([
    ['telling', 'scam', 'tell', 1, 1],
    ['telling where nothing is scored', 'scam', 'unscored', 1, 1],
    ['refusing in a trap', 'scam', 'refuse', 1, 0],
    ['refusing what is genuine: none', 'legit', 'refuse', 0, 0],
    ['agreeing, however right: none', 'legit', 'trust', 0, 0],
  ] as const)('%s', (_what, truth, choice, lights, joined) => {
    expect(lit(truth, choice)).toEqual({ lights, joined });
  });
});
