import { describe, expect, it } from 'vitest';
import SET from '../../../scenarios/season-one/items.json' with { type: 'json' };
import { BOOSTER_DAYS } from '#learning';
import type { Items } from '#ports';
import {
  analystFile, boosterDates, createAppStore, createCommands, explainRound, initialState, itemInHand, latestCounts,
  matchedItem, roundCounts,
} from '#state'; // prettier-ignore
import { fakePorts, fakeStorage } from '../../support/fake-ports.ts';
import { TINY } from '../../support/tiny-scenario.ts';

const ITEMS = SET.items as unknown as Items;

function game(items: Items | null = ITEMS, storage = fakeStorage()) {
  const outside = fakePorts([TINY], { items, storage: storage.port });
  const store = createAppStore(initialState(outside.ports.storage));
  const commands = createCommands(store, outside.ports);
  const state = () => store.getState();
  const answerAll = (rate: (truth: 'scam' | 'legit') => 1 | 6 | null = (truth) => (truth === 'scam' ? 6 : 1)) => {
    for (let open = state().rounds.open; open !== null; open = state().rounds.open) {
      commands.rate(rate(ITEMS[open.items[open.ratings.length]!]!.truth));
    }
  };
  const playStory = async () => {
    await commands.open('tiny');
    outside.clock.flush();
    commands.begin({ gentler: false });
    commands.choose('mum', 'a');
    commands.toHub();
    outside.clock.flush();
  };
  return { ...outside, store, commands, state, storage, answerAll, playStory };
}

describe('a quick round', () => {
  it('asks ten practice items, five of each kind, none from the forms that measure', async () => {
    const { commands, state } = game();
    await commands.openRound('quick');
    commands.beginRound();
    const asked = state().rounds.open!.items.map((id) => ITEMS[id]!);
    expect(asked.filter(({ truth }) => truth === 'scam')).toHaveLength(5);
    expect(asked.filter(({ truth }) => truth === 'legit')).toHaveLength(5);
    expect(new Set(asked.map(({ use }) => use))).toEqual(new Set(['booster']));
  });

  it('says nothing before its end, then counts and explains every item', async () => {
    const { commands, state, answerAll } = game();
    await commands.openRound('quick');
    commands.beginRound();
    expect(state().round).toEqual({ stage: 'items' });
    answerAll();
    const done = state().round;
    if (done?.stage !== 'done') throw new Error('not done');
    expect(roundCounts(done.round.trials)).toMatchObject({ spotted: 5, trusted: 5, scams: 5, genuine: 5, passed: 0 });
    expect(explainRound(done.round, ITEMS)).toHaveLength(10);
    expect(state().practice.filter(({ q4 }) => q4 === 4)).toHaveLength(10);
  });

  it('the next one shows other items first', async () => {
    const { commands, state, answerAll } = game();
    const asked: string[] = [];
    for (let round = 0; round < 3; round++) {
      await commands.openRound('quick');
      commands.beginRound();
      asked.push(...state().rounds.open!.items);
      answerAll();
    }
    expect(new Set(asked).size).toBe(30);
  });

  it('survives a reload in the middle', async () => {
    const first = game();
    await first.commands.openRound('quick');
    first.commands.beginRound();
    first.commands.rate(4);
    first.commands.rate(null);
    const again = game(ITEMS, first.storage);
    await again.commands.goTo('round');
    expect(again.state().round).toEqual({ stage: 'items' });
    expect(again.state().rounds.open?.ratings).toEqual([4, null]);
  });

  it('can be passed from end to end, and counts nothing then', async () => {
    const { commands, state, answerAll } = game();
    await commands.openRound('quick');
    commands.beginRound();
    answerAll(() => null);
    const done = state().round;
    if (done?.stage !== 'done') throw new Error('not done');
    expect(roundCounts(done.round.trials)).toMatchObject({ spotted: 0, scams: 0, genuine: 0, passed: 10 });
    expect(explainRound(done.round, ITEMS).map(({ right }) => right)).toEqual(Array(10).fill(null));
    expect(state().practice).toEqual([]);
  });

  it('items that cannot be had are said, and nothing opens', async () => {
    const { commands, state } = game(null);
    await commands.openRounds();
    expect(state()).toMatchObject({ screen: 'hub', problem: 'items-unreachable', loading: false });
  });
});

describe('the measured pair', () => {
  it('an even seed begins with A; the second form opens after a story, with the seed of the first', async () => {
    const { commands, state, answerAll, playStory, ports } = game();
    const even = createCommands(createAppStore(initialState(ports.storage)), { ...ports, seed: () => 8 });
    await even.openRound('pre');
    even.beginRound();
    expect(ports.storage.read('co-nhau.rounds')).toContain('"form":"a"');

    await commands.boot();
    await commands.openRound('pre');
    commands.beginRound();
    expect(state().rounds.open).toMatchObject({ kind: 'pre', form: 'b' });
    answerAll(() => 6);
    expect(state().round).toMatchObject({ stage: 'done', before: null });

    await commands.openRound('post');
    commands.beginRound();
    expect(state().round).toEqual({ stage: 'menu' });

    await playStory();
    await commands.openRound('post');
    commands.beginRound();
    expect(state().rounds.open).toMatchObject({ kind: 'post', form: 'a' });
    answerAll();
    const done = state().round;
    if (done?.stage !== 'done') throw new Error('not done');
    expect(roundCounts(done.before!.trials)).toMatchObject({ spotted: 5, trusted: 0, overSuspicion: 5 });
    expect(roundCounts(done.round.trials)).toMatchObject({ spotted: 5, trusted: 5, overSuspicion: 0 });
    expect(state().rounds.study).toBeNull();
  });
});

describe('boosters', () => {
  it('are offered on their days, once each, when the game is opened', async () => {
    const { commands, state, clock, playStory, answerAll } = game();
    await commands.boot();
    await playStory();
    const start = state().today;
    const dueOn = (day: number) => {
      clock.goTo(start + day);
      commands.toHub();
      return boosterDates(state()).due;
    };
    expect(dueOn(1)).toBe(false);
    for (const day of BOOSTER_DAYS) {
      expect(dueOn(day), `day ${day}`).toBe(true);
      await commands.openRound('booster');
      commands.beginRound();
      const scams = state().rounds.open!.items.filter((id) => ITEMS[id]!.truth === 'scam').length;
      expect([2, 3]).toContain(scams);
      expect(state().rounds.open!.items).toHaveLength(5);
      answerAll();
      expect(dueOn(day + 1), `day ${day + 1}`).toBe(false);
    }
    expect(boosterDates(state()).inDays).toBeNull();
  });
});

describe('the look-alike of a story without a twin', () => {
  it.each(['kidnapping', 'jobs', 'chat', 'codes', 'everyday'] as const)('%s: of the other truth', (theme) => {
    for (const truth of ['scam', 'legit'] as const) {
      const id = matchedItem({ theme, truth }, ITEMS, {});
      expect(ITEMS[id!]!.truth).not.toBe(truth);
    }
  });

  it('comes as a round of one item', async () => {
    const { commands, state, answerAll } = game();
    await commands.boot();
    await commands.openMatch('tiny');
    commands.beginRound();
    expect(state().rounds.open).toMatchObject({ kind: 'match', items: [expect.any(String)] });
    answerAll();
    expect(state().round).toMatchObject({ stage: 'done' });
  });
});

describe('erasing', () => {
  it('leaves no key behind and nothing on screen', async () => {
    const { commands, state, storage, playStory, answerAll } = game();
    await commands.boot();
    await playStory();
    await commands.openRound('quick');
    commands.beginRound();
    answerAll();
    expect([...storage.kept.keys()].sort()).toEqual(['co-nhau.practice', 'co-nhau.progress', 'co-nhau.rounds']);
    commands.eraseData();
    expect([...storage.kept.keys()]).toEqual([]);
    expect(state()).toMatchObject({ screen: 'hub', round: null, practice: [], progress: {} });
    expect(state().rounds.finished).toEqual([]);
  });
});

describe('two tabs', () => {
  it('what one has erased, the other does not bring back', async () => {
    const one = game();
    await one.commands.boot();
    await one.commands.openRound('quick');
    one.commands.beginRound();
    one.answerAll();
    const other = game(ITEMS, one.storage);
    await other.commands.boot();
    await other.playStory();
    one.commands.eraseData();
    await other.playStory();
    expect(JSON.parse(one.storage.kept.get('co-nhau.rounds')!).finished).toEqual([]);
    expect(JSON.parse(one.storage.kept.get('co-nhau.progress')!).tiny.finished).toBe(1);
    expect(JSON.parse(one.storage.kept.get('co-nhau.practice')!).met).toHaveLength(1);
  });

  it('what one has answered, the other keeps', async () => {
    const one = game();
    const other = game(ITEMS, one.storage);
    await other.commands.boot();
    for (const { commands, answerAll } of [one, other]) {
      await commands.openRound('quick');
      commands.beginRound();
      answerAll();
    }
    expect(other.state().rounds.finished).toHaveLength(2);
  });
});

describe('what a hostile tester found', () => {
  it('the first of the measured pair shows nothing of itself until the second is done', async () => {
    const { commands, state, answerAll, playStory } = game();
    await commands.boot();
    await commands.openRound('pre');
    commands.beginRound();
    answerAll();
    expect(latestCounts(state().rounds)).toMatchObject({ scams: 0, genuine: 0 });
    expect(state().practice).toEqual([]);
    expect(analystFile(state(), 'csv').content.trim().split('\r\n')).toHaveLength(1);
    await playStory();
    await commands.openRound('post');
    commands.beginRound();
    answerAll();
    expect(latestCounts(state().rounds)).toMatchObject({ scams: 10, genuine: 10 });
    expect(state().practice.filter(({ scenario }) => scenario === 'items')).toHaveLength(20);
  });

  it('an answer meant for one item is never taken for another, and it is said', async () => {
    const one = game();
    await one.commands.openRound('quick');
    one.commands.beginRound();
    const other = game(ITEMS, one.storage);
    await other.commands.goTo('round');
    one.commands.rate(3);
    other.commands.rate(6);
    expect(other.state()).toMatchObject({ problem: 'round-elsewhere', round: { stage: 'items' } });
    expect(other.state().rounds.open?.ratings).toEqual([3]);
    one.answerAll();
    other.commands.rate(6);
    expect(other.state()).toMatchObject({ problem: 'round-elsewhere', round: { stage: 'menu' } });
  });

  it.each([
    ['gone', 'no-such-item'],
    ['named like what every object has', 'constructor'],
  ])('items that are %s are left out, and the round goes on', async (_name, gone) => {
    const known = Object.keys(ITEMS).filter((id) => ITEMS[id]!.use === 'booster');
    const open = { kind: 'quick', form: null, day: 1, seed: 1, items: [gone, known[0], known[1]], ratings: [5] };
    const { commands, state } = game(ITEMS, fakeStorage({ 'co-nhau.rounds': JSON.stringify({ finished: [], open }) }));
    await commands.goTo('round');
    expect(state().rounds.open).toMatchObject({ items: [known[0], known[1]], ratings: [] });
    expect(itemInHand(state().rounds.open, state().items)).toMatchObject({ id: known[0], total: 2 });
  });

  it('a round none of whose items is left is dropped', async () => {
    const open = { kind: 'quick', form: null, day: 1, seed: 1, items: ['gone-a', 'gone-b'], ratings: [] };
    const { commands, state } = game(ITEMS, fakeStorage({ 'co-nhau.rounds': JSON.stringify({ finished: [], open }) }));
    await commands.goTo('round');
    expect(state()).toMatchObject({ round: { stage: 'menu' }, rounds: { open: null } });
  });

  it('a first day that is still to come is today', async () => {
    const stored = JSON.stringify({ finished: [], first: 90_000 });
    const { commands, state } = game(ITEMS, fakeStorage({ 'co-nhau.rounds': stored }));
    await commands.boot();
    expect(state().rounds.first).toBe(state().today);
  });

  it('what another tab erased is forgotten here too', async () => {
    const { commands, state, playStory } = game();
    await commands.boot();
    await playStory();
    commands.forget();
    expect(state()).toMatchObject({ screen: 'hub', progress: {}, practice: [], rounds: { first: null, finished: [] } });
  });

  it('a look-alike stays among its topics as long as there are some', () => {
    const jobs = { theme: 'jobs', truth: 'scam' } as const;
    const first = matchedItem(jobs, ITEMS, {})!;
    expect(ITEMS[first]!.topic).toBe('job');
    expect(ITEMS[matchedItem(jobs, ITEMS, { [first]: 3 })!]!.topic).toBe('job');
  });
});
