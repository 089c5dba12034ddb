import { describe, expect, it } from 'vitest';
import { NICKNAMES, deskView, wallView } from '#classroom';
import type { DeskView, WallView } from '#protocol';
import { countedVotes, deskModel, letteredChoices, pupilBase, sessionsOf, wallModel } from '#state/desk';
import { CLASS_STORY, classWithLog } from '../../../support/classroom.ts';
import { loadedStory } from '../../../support/loaded-story.ts';

const loaded = loadedStory(CLASS_STORY);
const here = new Set([1, 2, 3]);

/** A class together with three pupils, that has begun. */
function running(votes: readonly string[] = []) {
  const room = classWithLog('together');
  for (let i = 0; i < 3; i++) room.join(i);
  room.order({ type: 'start' });
  votes.forEach((choice, i) => room.send(i + 1, { t: 'choose', n: 1, step: 0, choice }));
  return room;
}
const wallOf = (room: ReturnType<typeof running>): WallView => wallView(room.room(), here, 1);
const deskOf = (room: ReturnType<typeof running>): DeskView => deskView(room.room(), here, 1);

describe('what a wall shows', () => {
  it('names before the start', () => {
    const room = classWithLog('together');
    room.join(5);
    const model = wallModel(wallView(room.room(), here, 1), loaded);
    expect(model).toMatchObject({ kind: 'lobby', names: [5], pupils: 1, locked: false });
    expect(NICKNAMES).toBeGreaterThan(5);
  });

  it('how many have chosen, and only after the reveal what', () => {
    const room = running(['pay', 'pay', 'tell-mum']);
    expect(wallModel(wallOf(room), loaded)).toMatchObject({ kind: 'vote', answered: 3, counts: null });
    room.order({ type: 'reveal' });
    const model = wallModel(wallOf(room), loaded);
    expect(model.kind === 'vote' && model.counts).toMatchObject({ total: 3, leaders: ['pay'] });
  });

  it.each([
    ['no copy of the story', null],
    ['another version of it', { ...loaded, story: { ...CLASS_STORY, hash: 'other' } }],
  ])('%s: nothing of it', (_what, copy) => expect(wallModel(wallOf(running()), copy).kind).toBe('no-story'));

  it('a curtain while the class talks, the ending, and then the lake', () => {
    const room = running(['tell-mum']);
    room.order({ type: 'pause', on: true });
    expect(wallModel(wallOf(room), loaded)).toMatchObject({ kind: 'vote', curtain: true });
    room.order({ type: 'pause', on: false });
    for (let step = 0; step < 3; step++) room.order({ type: 'advance', step, choice: 'hang-up' });
    expect(wallModel(wallOf(room), loaded).kind).toBe('ending');
    room.order({ type: 'end' });
    expect(wallModel(wallOf(room), loaded)).toMatchObject({ kind: 'over', lights: 1, joined: 1 });
  });

  it('counts of a class on their own, without any story', () => {
    const room = classWithLog('own');
    room.join();
    room.order({ type: 'start' });
    room.send(1, { t: 'move', n: 1, step: 0, move: { type: 'choose', choice: 'tell-mum' } });
    const model = wallModel(wallView(room.room(), here, 1), null);
    expect(model).toMatchObject({ kind: 'own', finished: 0, lights: 1, joined: 1, gate: null });
  });
});

describe('what a teacher can order', () => {
  it.each([
    ['before the start', classWithLog('together'), 'start'],
    ['while votes come', running(), 'reveal'],
  ])('%s', (_what, room, leading) => expect(deskModel(deskOf(room), loaded, 0).leading).toBe(leading));

  it.each([
    ['one choice leads', ['pay', 'pay', 'hang-up'], 'pay', false],
    ['a tie', ['pay', 'hang-up'], null, true],
    ['nobody voted', [], null, true],
  ] as const)('after the reveal: %s', (_what, votes, majority, tie) => {
    const room = running(votes);
    room.order({ type: 'reveal' });
    expect(deskModel(deskOf(room), loaded, 0)).toMatchObject({ leading: 'advance', majority, tie });
  });

  it('leads to the end once the story has ended, and is nothing any more after that', () => {
    const room = running();
    for (let step = 0; step < 3; step++) room.order({ type: 'advance', step, choice: 'pay' });
    expect(deskModel(deskOf(room), loaded, 0).leading).toBe('end');
    room.order({ type: 'end' });
    expect(deskModel(deskOf(room), loaded, 0).leading).toBeNull();
  });

  it('goes on without a copy of the story, as far as that is possible', () => {
    const model = deskModel(deskOf(running()), null, 0);
    expect(model).toMatchObject({ storyMissing: true, moment: null, leading: null });
    expect(model.may({ type: 'pause', on: true })).toBe(true);
  });
});

describe('choices and their letters', () => {
  it('stand in the order of the story screen, replies first', () => {
    const [session] = sessionsOf(loaded, deskOf(running())) ?? [];
    const choices = session === undefined ? [] : letteredChoices(loaded, session);
    expect(choices.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(choices.map(({ id }) => id).toSorted()).toEqual(['hang-up', 'pay', 'tell-mum']);
  });

  it('count no vote for what is not offered', () => {
    const choices = [{ id: 'a', letter: 'A', part: 'reply' }] as const;
    expect(countedVotes(choices, { a: 2, b: 9 })).toMatchObject({ total: 2, leaders: ['a'] });
  });
});

describe('the address that pupils are shown', () => {
  it.each([
    ['http://localhost:4173/', ['192.168.1.5:4173'], 'http://192.168.1.5:4173/'],
    ['http://127.0.0.1:4173/x/', ['10.0.0.2:4173', '192.168.1.5:4173'], 'http://10.0.0.2:4173/x/'],
    ['http://localhost:4173/', [], 'http://localhost:4173/'],
    ['https://lop.example/', ['192.168.1.5'], 'https://lop.example/'],
  ])('%s with %j is %s', (address, hosts, shown) => expect(pupilBase(address, hosts)).toBe(shown));
});
