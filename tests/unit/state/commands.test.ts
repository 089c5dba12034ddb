import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  createAppStore,
  createCommands,
  initialState,
  replacedBy,
  viewChoices,
  viewDebrief,
  viewPhone,
} from '#state';
import { fakePorts, fakeStorage } from '../../support/fake-ports.ts';
import { TINY } from '../../support/tiny-scenario.ts';

function game(options: Parameters<typeof fakePorts>[1] = {}) {
  const outside = fakePorts([TINY], options);
  const store = createAppStore(initialState(outside.ports.storage));
  const commands = createCommands(store, outside.ports);
  return { ...outside, store, commands, run: () => store.getState().run! };
}

async function playing(options: Parameters<typeof fakePorts>[1] = {}) {
  const made = game(options);
  await made.commands.boot();
  await made.commands.open('tiny');
  made.clock.flush();
  made.commands.begin({ gentler: false });
  made.commands.revealAll();
  return made;
}

describe('what a lantern holds out first', () => {
  const [first, second, third] = ['first', 'second', 'third'].map((id) => ({ ...TINY, id }));

  it('the first story, then the first that was never finished, and above all the one left unfinished', async () => {
    const storage = fakeStorage();
    const outside = fakePorts([first!, second!, third!], { storage: storage.port });
    const store = createAppStore(initialState(storage.port));
    const commands = createCommands(store, outside.ports);
    await commands.boot();
    const offered = () => {
      commands.focusTheme('chat');
      return store.getState().selected;
    };
    expect(offered()).toBe('first');
    const done = { finished: 1, bestScore: 50, endings: [], told: false, acts: [] };
    store.setState({ progress: { first: done } });
    expect(offered()).toBe('second');
    store.setState({ saved: 'third' });
    expect(offered()).toBe('third');
    store.setState({ saved: null, progress: { first: done, second: done, third: done } });
    expect(offered()).toBe('first');
  });
});

describe('what the plaza offers', () => {
  const arc = { ...TINY, id: 'arc', arc: true };

  it.each([
    ['whole stories', false, ['tiny']],
    ['arcs at a kiosk', true, ['arc']],
  ])('%s', async (_name, arcs, expected) => {
    const outside = fakePorts([TINY, arc], { arcs });
    const store = createAppStore(initialState(outside.ports.storage));
    await createCommands(store, outside.ports).boot();
    expect(store.getState().entries.map(({ id }) => id)).toEqual(expected);
  });
});

describe('from the plaza to the debrief', () => {
  it('walks in, plays, and lights a lantern', async () => {
    const { store, commands, clock } = game();
    await commands.boot();
    commands.focusTheme('chat');
    expect(store.getState().selected).toBe('tiny');
    await commands.open('tiny');
    expect(store.getState().transition).toEqual({ kind: 'enter', theme: 'chat' });
    clock.flush();
    expect(store.getState().screen).toBe('note');
    commands.begin({ gentler: false });
    expect(store.getState().screen).toBe('story');
    commands.choose('mum', 'a');
    commands.revealAll();
    commands.toDebrief();
    expect(store.getState().screen).toBe('debrief');
    expect(store.getState().progress['tiny']).toEqual({
      finished: 1,
      bestScore: 100,
      endings: ['safe'],
      told: true,
      acts: ['tell'],
    });
    commands.toHub();
    expect(store.getState().run).toBeNull();
  });

  it('keeps a save after every move, and removes it when the finished run is left', async () => {
    const storage = fakeStorage();
    const { commands, store } = await playing({ storage: storage.port });
    commands.choose('pay');
    expect(JSON.parse(storage.kept.get('co-nhau.save')!)).toMatchObject({ ended: false, moves: [{}] });
    commands.choose('bank');
    expect(JSON.parse(storage.kept.get('co-nhau.save')!)).toMatchObject({ ended: true, moves: [{}, {}] });
    expect(store.getState().saved).toBeNull();
    commands.toDebrief();
    commands.toHub();
    expect(storage.kept.has('co-nhau.save')).toBe(false);
  });

  it('a reload comes back to the debrief, and counts nothing twice', async () => {
    const storage = fakeStorage();
    const first = await playing({ storage: storage.port });
    first.commands.choose('pay');
    first.commands.choose('bank');
    first.commands.toDebrief();
    first.commands.flag('nodes/ask/lines/hi', true);
    expect(first.shown.at(-1)).toBe('debrief/tiny');
    const second = game({ storage: storage.port, fragment: 'debrief/tiny' });
    await second.commands.boot();
    expect(second.store.getState()).toMatchObject({ screen: 'debrief', saved: null });
    expect(second.run().session).toEqual(first.run().session);
    expect(second.store.getState().progress['tiny']?.finished).toBe(1);
  });

  it('a finished run that was left by closing the page is not offered again', async () => {
    const storage = fakeStorage();
    const first = await playing({ storage: storage.port });
    first.commands.choose('pay');
    first.commands.choose('bank');
    const second = game({ storage: storage.port });
    await second.commands.boot();
    expect(second.store.getState()).toMatchObject({ screen: 'hub', saved: null, run: null });
    expect(storage.kept.has('co-nhau.save')).toBe(false);
  });

  it('playing another way from the debrief leaves the finished run where it was', async () => {
    const storage = fakeStorage();
    const first = await playing({ storage: storage.port });
    first.commands.choose('pay');
    first.commands.choose('bank');
    first.commands.toDebrief();
    first.commands.whatIf(0);
    expect(first.shown.at(-1)).toBe('debrief/tiny');
    const second = game({ storage: storage.port, fragment: 'debrief/tiny' });
    await second.commands.boot();
    expect(second.run()).toMatchObject({ whatIf: false, session: { ending: 'saved' } });
  });

  it('resumes by itself when the address still shows the run', async () => {
    const storage = fakeStorage();
    const first = await playing({ storage: storage.port });
    first.commands.choose('pay');
    const second = game({ storage: storage.port, fragment: 'play/tiny' });
    await second.commands.boot();
    expect(second.store.getState().screen).toBe('story');
    expect(second.run().session.node).toBe('after');
  });

  it('a rejected move changes nothing', async () => {
    const { commands, run } = await playing();
    const before = run().session;
    commands.choose('no-such-choice');
    expect(run().session).toBe(before);
  });
});

describe('what the phone shows', () => {
  it('reveals entry by entry, and says when more is to come', async () => {
    const { commands, clock, run } = game();
    await commands.boot();
    await commands.open('tiny');
    clock.flush();
    commands.begin({ gentler: false });
    expect(viewPhone(run())).toMatchObject({ pending: true, items: {} });
    commands.revealNext();
    commands.revealNext();
    expect(viewPhone(run())).toMatchObject({ pending: false, next: null });
    commands.revealNext();
    expect(run().shown).toBe(run().session.transcript.length);
  });

  it('puts the said words and flags where they belong', async () => {
    const { commands, run } = await playing();
    commands.flag('nodes/ask/lines/hi', true);
    const view = viewPhone(run());
    expect(view.pressure).toBe(1);
    expect(view.items['chat']?.[0]).toMatchObject({ kind: 'line', flagged: true });
    expect(
      viewChoices(run())
        .replies.map(({ id }) => id)
        .sort(),
    ).toEqual(['no', 'pay']);
    expect(viewChoices(run()).tray.tell.map(({ id }) => id)).toEqual(['mum']);
  });

  it('a check that stays is spent until the node is entered again', async () => {
    const { commands, run } = await playing();
    commands.choose('look');
    expect(run().session.node).toBe('ask');
    expect(viewChoices(run()).tray.check).toEqual([]);
  });
});

describe('debrief', () => {
  it('counts flags over seen lines and keeps the score apart from them', async () => {
    const { commands, run } = await playing();
    commands.flag('nodes/ask/lines/hi', true);
    commands.choose('pay');
    commands.choose('bank');
    const debrief = viewDebrief(run().loaded, run().session);
    expect(debrief.flags).toEqual({ found: 1, missed: 1, wrong: 0, precision: 1, recall: 0.5 });
    expect(debrief.score.reasons.map(({ choice }) => choice)).toEqual(['pay', 'bank']);
    expect(debrief.harmed).toBe(true);
  });

  it('steps back for a what-if without touching progress or the save', async () => {
    const storage = fakeStorage();
    const { commands, run, store } = await playing({ storage: storage.port });
    commands.choose('pay');
    commands.choose('bank');
    const progress = store.getState().progress;
    const save = storage.kept.get('co-nhau.save');
    commands.whatIf(0);
    expect(run()).toMatchObject({ whatIf: true });
    expect(run().session.node).toBe('ask');
    commands.choose('no');
    expect(store.getState().progress).toBe(progress);
    expect(storage.kept.get('co-nhau.save')).toBe(save);
    commands.backToOriginal();
    expect(run().session.ending).toBe('saved');
  });
});

describe('when something is not there', () => {
  it('plays on when storage is denied, and says so', () => {
    const { commands, store } = game({ storage: fakeStorage({}, true).port });
    commands.change({ highContrast: true });
    expect(store.getState()).toMatchObject({ problem: 'storage-denied', settings: { highContrast: true } });
  });

  it('names a scenario that is not there and stays on the plaza', async () => {
    const { commands, store } = game();
    await commands.boot();
    await commands.open('missing');
    expect(store.getState()).toMatchObject({ screen: 'hub', problem: 'scenario-missing', loading: false });
  });

  it('ignores a save that cannot be trusted', async () => {
    const storage = fakeStorage({ 'co-nhau.save': '{"format":1,"scenario":"tiny","moves":[{"type":"hack"}]}' });
    const { commands, store } = game({ storage: storage.port, fragment: 'play/tiny' });
    await commands.boot();
    expect(store.getState()).toMatchObject({ screen: 'hub', saved: null });
  });

  it('says once that a run cannot be kept', async () => {
    const { commands, store } = await playing({ storage: fakeStorage({}, true).port });
    expect(store.getState().problem).toBe('storage-denied');
    commands.dismissProblem();
    commands.choose('pay');
    expect(store.getState().problem).toBeNull();
  });

  it('two tabs that finish a story count two runs', async () => {
    const storage = fakeStorage();
    const [first, second] = [await playing({ storage: storage.port }), await playing({ storage: storage.port })];
    for (const { commands } of [first, second]) commands.choose('pay');
    for (const { commands } of [first, second]) commands.choose('bank');
    expect(JSON.parse(storage.kept.get('co-nhau.progress')!).tiny.finished).toBe(2);
  });

  it.each(['toHub', 'playAgain'] as const)('%s keeps the save of another run', async (leave) => {
    const storage = fakeStorage();
    const { commands } = await playing({ storage: storage.port });
    commands.choose('no');
    const other = JSON.stringify({ ...JSON.parse(storage.kept.get('co-nhau.save')!), seed: 99 });
    storage.kept.set('co-nhau.save', other);
    commands[leave]();
    expect(storage.kept.get('co-nhau.save')).toBe(other);
  });

  it('says that a save comes from a later version, and leaves it where it is', async () => {
    const save = '{"format":2,"scenario":"tiny"}';
    const storage = fakeStorage({ 'co-nhau.save': save });
    const { commands, store } = game({ storage: storage.port });
    await commands.boot();
    expect(store.getState()).toMatchObject({ screen: 'hub', saved: null, problem: 'save-newer' });
    expect(storage.kept.get('co-nhau.save')).toBe(save);
  });

  it('stays in the language before when the words of another cannot be fetched', async () => {
    const { commands, store, ports } = game();
    ports.text.setLanguage = async () => undefined;
    commands.change({ language: 'en' });
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState()).toMatchObject({ problem: 'language-unreachable', settings: { language: 'vi' } });
  });

  it('erasing in the middle of a story ends it, so that nothing is written back', async () => {
    const storage = fakeStorage();
    const { commands, store } = await playing({ storage: storage.port });
    commands.choose('pay');
    commands.eraseData();
    expect([...storage.kept.keys()]).toEqual([]);
    commands.toHub();
    expect(store.getState()).toMatchObject({ screen: 'hub', run: null, saved: null, progress: {} });
  });

  it('erasing leaves the page in the hands of one switch', () => {
    const { commands, store } = game();
    commands.change({ scanning: true, scanStepMs: 4000, muted: true });
    commands.eraseData();
    expect(store.getState().settings).toEqual({ ...DEFAULT_SETTINGS, scanning: true, scanStepMs: 4000 });
  });

  it('counts a finished run once, however often its lines are flagged afterwards', async () => {
    const { commands, store } = await playing();
    commands.choose('no');
    commands.flag('nodes/ask/lines/hi', true);
    commands.flag('nodes/ask/lines/hi', false);
    expect(store.getState().progress['tiny']?.finished).toBe(1);
  });

  it('quick exit silences first', () => {
    const { commands, audio, exits } = game();
    commands.quickExit();
    expect(audio.played).toEqual(['stop-all']);
    expect(exits).toEqual(['exit']);
  });
});

describe('an address names a screen', () => {
  it('a content note comes back on reload', async () => {
    const { commands, store, clock } = game({ fragment: 'note/tiny' });
    await commands.boot();
    clock.flush();
    expect(store.getState()).toMatchObject({ screen: 'note', pending: { scenario: { id: 'tiny' } } });
  });

  it('a story that nothing is stored of begins at its note, and an unknown one at the plaza', async () => {
    const first = game({ fragment: 'play/tiny' });
    await first.commands.boot();
    first.clock.flush();
    expect(first.store.getState().screen).toBe('note');
    const second = game({ fragment: 'play/no-such-story' });
    await second.commands.boot();
    expect(second.store.getState().screen).toBe('hub');
    expect(second.shown).toEqual(['']);
  });

  it('one step forward, after one step back to the plaza, leads into the story again', async () => {
    const { commands, store, run } = await playing();
    commands.choose('pay');
    const { session } = run();
    await commands.goTo('');
    expect(store.getState()).toMatchObject({ screen: 'hub', run: null, saved: 'tiny' });
    await commands.goTo('play/tiny');
    expect(store.getState().screen).toBe('story');
    expect(run().session).toEqual(session);
  });
});

describe('one step back from a finished run', () => {
  it('leads to the plaza, and one step forward to its debrief again; nothing is counted twice', async () => {
    const storage = fakeStorage();
    const { commands, store, ports } = await playing({ storage: storage.port });
    commands.choose('pay');
    commands.choose('bank');
    commands.toDebrief();
    await commands.goTo('');
    expect(store.getState()).toMatchObject({ screen: 'hub', run: null, saved: null });
    Object.assign(ports.links, { fragment: () => 'debrief/tiny' });
    await commands.goTo('debrief/tiny');
    expect(store.getState()).toMatchObject({ screen: 'debrief' });
    expect(store.getState().progress['tiny']?.finished).toBe(1);
  });
});

describe('a file dropped in the middle of a story', () => {
  it('with faults: shows them, and leads back to the very moment', async () => {
    const { commands, store, run } = await playing();
    commands.choose('pay');
    const before = run();
    await commands.openOwn('broken.json', '{');
    expect(store.getState().screen).toBe('faults');
    commands.goBack();
    expect(store.getState()).toMatchObject({ screen: 'story', faults: null });
    expect(run()).toBe(before);
  });

  it('without faults: its note can be declined, and only beginning it replaces a run', async () => {
    const { commands, store, run, ports, clock } = await playing();
    commands.choose('pay');
    const before = run();
    const loaded = await ports.packs.load('tiny');
    Object.assign(ports.packs, { loadOwn: async () => loaded });
    await commands.openOwn('mine.json', '{}');
    clock.flush();
    expect(store.getState()).toMatchObject({ screen: 'note', pendingOwn: true });
    expect(replacedBy(store.getState())).toBeNull();
    commands.goBack();
    expect(store.getState()).toMatchObject({ screen: 'story', pending: null });
    expect(run()).toBe(before);
  });
});

describe('beginning one story while another is unfinished', () => {
  const OTHER = { ...TINY, id: 'other' };

  it('names the one whose place would be lost', async () => {
    const storage = fakeStorage();
    const outside = fakePorts([TINY, OTHER], { storage: storage.port });
    const store = createAppStore(initialState(storage.port));
    const commands = createCommands(store, outside.ports);
    await commands.boot();
    await commands.open('tiny');
    outside.clock.flush();
    expect(replacedBy(store.getState())).toBeNull();
    commands.begin({ gentler: false });
    commands.toHub();
    outside.clock.flush();
    await commands.open('other');
    outside.clock.flush();
    expect(replacedBy(store.getState())).toEqual(TINY.title);
    commands.goBack();
    expect(store.getState()).toMatchObject({ screen: 'hub', saved: 'tiny' });
    outside.clock.flush();
    await commands.open('tiny');
    outside.clock.flush();
    expect(replacedBy(store.getState())).toBeNull();
  });
});

describe('what a reload shows again', () => {
  async function rung() {
    const ringing = { ...TINY, id: 'ringing', threads: { ...TINY.threads } } as typeof TINY;
    for (const [id, thread] of Object.entries(ringing.threads)) {
      Object.assign(ringing.threads, { [id]: { ...thread, app: 'call' } });
    }
    const storage = fakeStorage();
    const outside = fakePorts([ringing], { storage: storage.port });
    const store = createAppStore(initialState(storage.port));
    const commands = createCommands(store, outside.ports);
    await commands.boot();
    await commands.open('ringing');
    outside.clock.flush();
    commands.begin({ gentler: false });
    return { store, commands };
  }

  it('rings on where something was looked up meanwhile, and has kept what the caller has not said yet', async () => {
    const { store, commands } = await rung();
    commands.choose('look');
    commands.toHub();
    await commands.resumeSaved();
    const { session, shown } = store.getState().run!;
    expect(session.transcript.map(({ kind }) => kind)).toEqual(['enter', 'choice', 'line']);
    expect(shown).toBe(2);
  });

  it('rings once more for a call that had just come in', async () => {
    const { store, commands } = await rung();
    commands.revealAll();
    commands.toHub();
    await commands.resumeSaved();
    expect(store.getState().run!.shown).toBe(0);
    commands.revealAll();
    commands.choose('pay');
    commands.toHub();
    await commands.resumeSaved();
    const { run } = store.getState();
    expect(run!.shown).toBe(run!.session.transcript.length);
  });
});

describe('a debrief beside another tab', () => {
  it('flags set in it leave the run that the other tab began where it is', async () => {
    const storage = fakeStorage();
    const { commands } = await playing({ storage: storage.port });
    commands.choose('pay');
    commands.choose('bank');
    commands.toDebrief();
    const theirs = JSON.stringify({
      ...JSON.parse(storage.kept.get('co-nhau.save')!),
      seed: 99,
      moves: [],
      ended: false,
    });
    storage.kept.set('co-nhau.save', theirs);
    commands.flag('nodes/ask/lines/hi', true);
    expect(storage.kept.get('co-nhau.save')).toBe(theirs);
  });
});
