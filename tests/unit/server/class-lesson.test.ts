import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askDoor } from '#platform/class';
import { nodeNetwork } from '../../support/class-network.ts';
import { comeIn, joinLesson, openLesson, startClassServer, until } from '../../support/served-lesson.ts';

/** Real connections on a machine that may be busy, ms. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof startClassServer>>;
beforeAll(async () => void (site = await startClassServer()));
afterAll(() => site.close());

const vote = (step: number, choice: string) => ({ t: 'choose', step, choice }) as const;

describe('a lesson over the wire', () => {
  it('together: votes reach the teacher at once, the wall after the reveal, and the class goes on', async () => {
    const lesson = await openLesson(site.port, 'together');
    const wall = comeIn(site.port, lesson.projector);
    const pupils = await Promise.all(Array.from({ length: 5 }, () => joinLesson(site.port, lesson.code)));
    await until(() => lesson.teacher.latest.desk?.here === 5);
    expect(await lesson.order({ type: 'start' })).toBeNull();
    const refusals = await Promise.all(pupils.map(({ ask }, i) => ask(vote(0, i < 3 ? 'tell-mum' : 'pay'))));
    expect(refusals).toEqual(Array(5).fill(null));
    await until(() => lesson.teacher.latest.desk?.answered === 5);
    expect(lesson.teacher.latest.desk?.votes).toEqual({ 'tell-mum': 3, pay: 2 });
    await until(() => wall.latest.wall?.answered === 5);
    expect(wall.latest.wall?.votes).toBeNull();
    await lesson.order({ type: 'reveal' });
    await until(() => wall.latest.wall?.votes !== null);
    await lesson.order({ type: 'advance', step: 0, choice: null });
    await until(() => pupils.every(({ latest }) => latest.class?.picks.length === 1));
    expect(pupils[0]?.latest.class).toMatchObject({ picks: ['tell-mum'], revealed: false });
    expect(wall.latest.wall).toMatchObject({ lights: 3, joined: 3 });
  });

  it('on their own: a story each, the lake of all', async () => {
    const lesson = await openLesson(site.port, 'own');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    for (const [step, choice] of ['hang-up', 'tell-mum', 'pay'].entries())
      expect(await pupil.ask({ t: 'move', step, move: { type: 'choose', choice } })).toBeNull();
    await until(() => lesson.teacher.latest.desk?.finished === 1);
    expect(lesson.teacher.latest.desk).toMatchObject({ lights: 2, joined: 1, roll: [{ done: true, here: true }] });
  });
});

describe('coming back', () => {
  it('a reloaded page finds its vote, its name and its number', async () => {
    const lesson = await openLesson(site.port, 'together');
    const first = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    await first.ask(vote(0, 'pay'));
    const name = first.latest.you?.name;
    first.link.close();
    const again = comeIn(site.port, first.entrance);
    await until(() => again.latest.you !== undefined);
    expect(again.latest.you).toMatchObject({ name, choice: 'pay', n: 1 });
    expect(await again.ask(vote(0, 'tell-mum'))).toBeNull();
  });

  it('what was chosen while the network was gone is there afterwards, once', async () => {
    const lesson = await openLesson(site.port, 'together');
    const kept = { text: null };
    const pupil = await joinLesson(site.port, lesson.code, kept);
    await lesson.order({ type: 'start' });
    await until(() => pupil.state() === 'open' && pupil.latest.class?.phase === 'running');
    for (const socket of pupil.sockets) socket.terminate();
    await pupil.ask(vote(0, 'pay'));
    await until(() => lesson.teacher.latest.desk?.answered === 1);
    expect(kept.text).toBe('[]');
  });

  it('a page that was closed before the answer came sends it again, and it counts once', async () => {
    const lesson = await openLesson(site.port, 'own');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    await pupil.ask({ t: 'move', step: 0, move: { type: 'choose', choice: 'pay' } });
    pupil.link.close();
    const kept = { text: JSON.stringify([{ t: 'move', n: 1, step: 0, move: { type: 'choose', choice: 'pay' } }]) };
    const again = comeIn(site.port, pupil.entrance, kept);
    await until(() => again.latest.you !== undefined);
    expect(again.latest.you?.moves).toHaveLength(1);
    expect(kept.text).toBe('[]');
  });

  it('a second tab takes over and the first is told', async () => {
    const lesson = await openLesson(site.port, 'together');
    const first = await joinLesson(site.port, lesson.code);
    await until(() => first.state() === 'open');
    const second = comeIn(site.port, first.entrance);
    await until(() => first.state() === 'over');
    expect(first.states.at(-1)).toBe('over: elsewhere');
    await until(() => second.latest.you !== undefined);
    await until(() => lesson.teacher.latest.desk?.here === 1);
  });

  it('the teacher’s console may be closed and opened again', async () => {
    const lesson = await openLesson(site.port, 'together');
    await lesson.order({ type: 'start' });
    lesson.teacher.link.close();
    const again = comeIn(site.port, lesson.entrance);
    await until(() => again.latest.desk !== undefined);
    expect(again.latest.desk?.phase).toBe('running');
    expect(await again.ask({ t: 'do', what: { type: 'pause', on: true } })).toBeNull();
  });

  it('when everybody has left, the class waits in its log', async () => {
    const lesson = await openLesson(site.port, 'together');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    await pupil.ask(vote(0, 'pay'));
    const others = site.server.led() - 1;
    pupil.link.close();
    lesson.teacher.link.close();
    await until(() => site.server.led() === others);
    const again = comeIn(site.port, pupil.entrance);
    await until(() => again.latest.you !== undefined);
    expect(again.latest.you?.choice).toBe('pay');
  });
});

describe('a pupil who leaves', () => {
  const leave = (entrance: { code: string; token: string }) => askDoor(nodeNetwork(site.port), 'leave', entrance);

  it('is gone from console and wall at once, and the votes count those who are there', async () => {
    const lesson = await openLesson(site.port, 'together');
    const wall = comeIn(site.port, lesson.projector);
    const pupils = await Promise.all(Array.from({ length: 3 }, () => joinLesson(site.port, lesson.code)));
    await until(() => lesson.teacher.latest.desk?.here === 3 && pupils.every(({ latest }) => latest.you !== undefined));
    await lesson.order({ type: 'start' });
    const [goes, ...stay] = pupils as [(typeof pupils)[number], ...typeof pupils];
    await goes.ask(vote(0, 'pay'));
    goes.link.close();
    expect(await leave(goes.entrance)).toEqual({ ok: true });
    for (const { ask } of stay) await ask(vote(0, 'tell-mum'));
    await until(() => lesson.teacher.latest.desk?.answered === 2);
    expect(lesson.teacher.latest.desk).toMatchObject({ pupils: 2, here: 2, votes: { 'tell-mum': 2 } });
    expect(lesson.teacher.latest.desk?.left).toEqual([goes.latest.you?.name]);
    await until(() => wall.latest.wall?.pupils === 2);
    expect(await leave(goes.entrance)).toEqual({ ok: false, fault: 'unknown' });
  });

  it('tells another page of theirs, and the place cannot be taken again', async () => {
    const lesson = await openLesson(site.port, 'own');
    const pupil = await joinLesson(site.port, lesson.code);
    await until(() => pupil.latest.you !== undefined);
    await leave(pupil.entrance);
    await until(() => pupil.state() === 'over');
    expect(pupil.states.at(-1)).toBe('over: left');
    const again = comeIn(site.port, pupil.entrance);
    await until(() => again.state() === 'over');
    expect(again.states.at(-1)).toBe('over: unknown');
  });

  it('neither teacher nor wall can leave this way', async () => {
    const lesson = await openLesson(site.port, 'together');
    for (const entrance of [lesson.entrance, lesson.projector])
      expect(await leave(entrance)).toEqual({ ok: false, fault: 'unknown' });
    expect(await lesson.order({ type: 'start' })).toBeNull();
  });
});

describe('the teacher’s keys', () => {
  it('removed: told, out, and not let in again by the old token', async () => {
    const lesson = await openLesson(site.port, 'together');
    const pupil = await joinLesson(site.port, lesson.code);
    await until(() => pupil.latest.you !== undefined);
    await lesson.order({ type: 'remove', pupil: pupil.pupil });
    await until(() => pupil.state() === 'over');
    expect(pupil.states.at(-1)).toBe('over: removed');
    const again = comeIn(site.port, pupil.entrance);
    await until(() => again.state() === 'over');
    expect(again.states.at(-1)).toBe('over: unknown');
  });

  it('locked: nobody new, everybody else back', async () => {
    const lesson = await openLesson(site.port, 'together');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'lock', on: true });
    await expect(joinLesson(site.port, lesson.code)).rejects.toThrow('locked');
    pupil.link.close();
    const again = comeIn(site.port, pupil.entrance);
    await until(() => again.latest.you !== undefined);
  });
});
