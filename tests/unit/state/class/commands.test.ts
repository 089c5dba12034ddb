import { describe, expect, it } from 'vitest';
import { start } from '#engine';
import { STORAGE_KEYS } from '#ports';
import { viewChoices } from '#state';
import { LESSON_STEPS, formItems, lessonStories, voteInHand, withRun } from '#state/class';
import { openClass, shippedItems, shippedScenario } from '../../../support/class-lesson.ts';
import { fakeStorage, loadedFrom } from '../../../support/fake-ports.ts';

const STORIES = ['real-parcel', 'midnight-call', 'one-picture', 'room-mate'].map(shippedScenario);
const items = shippedItems();

const open = (storage = fakeStorage()) => openClass(STORIES, { items, storage });
type Page = Awaited<ReturnType<typeof open>>;

const lessonOf = ({ store }: Page) => store.getState().classroom!.lesson!;

/** Votes for the first thing that can be done now, with all hands. */
function voteOn({ store, classroom }: Page, hands: number): void {
  const { run } = store.getState();
  const [first] = viewChoices(run!).replies;
  classroom.openVote();
  const vote = voteInHand(store.getState())!;
  const [one, two] = vote.options;
  classroom.setHands(one!.id, hands);
  classroom.setHands(two!.id, 1);
  classroom.reveal();
  classroom.decide(first!.id);
}

/** Goes on with the first thing until the story has ended. */
function playThrough(page: Page): void {
  for (let step = 0; step < 80 && page.store.getState().run?.session.ending === null; step++) {
    const { run } = page.store.getState();
    const offered = viewChoices(run!);
    page.classroom.openVote();
    page.classroom.decide([...offered.replies, ...offered.recover, ...offered.tray.tell][0]!.id);
  }
}

describe('planning a lesson', () => {
  it('offers what needs no sign-off and is not too strong, traps first, and fetches story, twin and items', async () => {
    const page = await open();
    const offered = lessonStories(page.store.getState().entries).map(({ id }) => id);
    expect(offered).toEqual(['midnight-call', 'room-mate', 'real-parcel']);
    const { chosen, readiness, loaded, twin } = page.store.getState().classroom!;
    expect([chosen, readiness, loaded?.scenario.id, twin?.scenario.id]).toEqual([
      'midnight-call',
      'ready',
      'midnight-call',
      'real-parcel',
    ]);
  });

  it('takes a message of the other truth where a story has no twin', async () => {
    const page = await open();
    await page.classroom.choose('room-mate');
    page.classroom.begin(null);
    const { twin, item } = lessonOf(page);
    expect(twin).toBeNull();
    expect(items[item!]).toMatchObject({ truth: 'legit', use: 'booster' });
  });

  it('says that something could not be fetched, and begins no lesson without its story', async () => {
    const page = await openClass(STORIES, { items: null });
    expect(page.store.getState().classroom!.readiness).toBe('failed');
  });
});

describe('the care for those who are upset', () => {
  const lessonInDistress = async () => {
    const storage = fakeStorage();
    const page = await open(storage);
    page.classroom.begin(30);
    await page.classroom.goTo('story');
    page.classroom.distress();
    return { storage, page };
  };
  const overlayOf = ({ store }: Page) => store.getState().classroom?.overlay ?? null;

  it('is there again when the page is loaded anew', async () => {
    const { storage } = await lessonInDistress();
    const again = await open(storage);
    expect([overlayOf(again), lessonOf(again).step]).toEqual([{ kind: 'distress' }, 'story']);
  });

  it.each([
    ['closed', async ({ classroom }: Page) => classroom.closeOverlay()],
    ['left for another step', ({ classroom }: Page) => classroom.goTo('help')],
    ['left for the preparation', async ({ classroom }: Page) => classroom.showHome()],
  ])('is not once it was %s', async (_what, end) => {
    const { storage, page } = await lessonInDistress();
    await end(page);
    expect(overlayOf(await open(storage))).toBeNull();
  });
});

describe('the steps', () => {
  it('can be gone through in any order, in both directions', async () => {
    const page = await open();
    page.classroom.begin(45);
    for (const step of LESSON_STEPS.slice(1)) {
      await page.classroom.nextStep();
      expect(lessonOf(page).step).toBe(step);
    }
    await page.classroom.nextStep();
    expect(lessonOf(page).step).toBe('report');
    for (const step of LESSON_STEPS.toReversed().slice(1)) {
      await page.classroom.previousStep();
      expect(lessonOf(page).step).toBe(step);
    }
  });

  it('show a story where it stands, and say so where there is nothing to look back on yet', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('debrief');
    expect(page.store.getState().screen).toBe('class');
    await page.classroom.goTo('story');
    expect(page.store.getState().screen).toBe('story');
    voteOn(page, 20);
    const { node } = page.store.getState().run!.session;
    await page.classroom.goTo('help');
    await page.classroom.goTo('story');
    expect(page.store.getState().run!.session.node).toBe(node);
    playThrough(page);
    page.commands.toDebrief();
    expect([lessonOf(page).step, page.store.getState().screen]).toEqual(['debrief', 'debrief']);
    await page.classroom.goTo('twin');
    expect(page.store.getState().run!.loaded.scenario.id).toBe('real-parcel');
    playThrough(page);
    page.commands.toDebrief();
    expect([lessonOf(page).step, page.store.getState().screen]).toEqual(['twin', 'debrief']);
  });
});

describe('votes', () => {
  it('a press on a choice opens the vote with it marked, and decides nothing', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    const [, second] = viewChoices(page.store.getState().run!).replies;
    page.commands.choose(second!.id);
    expect(lessonOf(page).open).toMatchObject({ picked: second!.id, revealed: false });
    expect(page.store.getState().run!.session.moves).toEqual([]);
  });

  it('counts go into the lesson, the engine takes the choice, and a tie marks nothing', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    voteOn(page, 20);
    expect(lessonOf(page).votes).toHaveLength(1);
    expect(Object.values(lessonOf(page).votes[0]!.hands!).filter((count) => count > 0)).toEqual([20, 1]);
    expect(lessonOf(page).runs.story?.moves).toHaveLength(1);
    page.classroom.openVote();
    const { options } = voteInHand(page.store.getState())!;
    page.classroom.setHands(options[0]!.id, 9);
    page.classroom.setHands(options[1]!.id, 9);
    page.classroom.reveal();
    expect(lessonOf(page).open).toMatchObject({ revealed: true, picked: null });
    page.classroom.closeVote();
    page.classroom.openVote();
    for (const { id } of options) page.classroom.setHands(id, 0);
    page.classroom.decide(options[0]!.choices[0]!);
    expect(lessonOf(page).votes.at(-1)).toMatchObject({ hands: null, picked: options[0]!.id });
  });

  it('one choice back takes its vote back', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    voteOn(page, 20);
    voteOn(page, 21);
    page.classroom.takeBack();
    expect(lessonOf(page).votes).toHaveLength(1);
    expect(lessonOf(page).runs.story?.moves).toHaveLength(1);
    page.classroom.takeBack();
    page.classroom.takeBack();
    expect(lessonOf(page).votes).toHaveLength(0);
  });

  it('a vote that was closed, or taken back, is counted already when it is opened again, and nowhere else', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    page.classroom.openVote();
    const [a] = voteInHand(page.store.getState())!.options;
    page.classroom.setHands(a!.id, 9);
    page.classroom.closeVote();
    page.classroom.openVote();
    expect(lessonOf(page).open!.hands).toEqual({ [a!.id]: 9 });
    page.classroom.reveal();
    page.classroom.decide(viewChoices(page.store.getState().run!).replies[0]!.id);
    page.classroom.openVote();
    expect(lessonOf(page).open!.hands).toEqual({});
    page.classroom.closeVote();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    page.classroom.openVote();
    expect(lessonOf(page).open!.hands).toEqual({});
  });

  it.each([[-3], [Number.NaN], [12.7], [5000]])('%d hands are no such number', async (count) => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    page.classroom.openVote();
    const { options } = voteInHand(page.store.getState())!;
    page.classroom.setHands(options[0]!.id, count);
    const kept = lessonOf(page).open!.hands[options[0]!.id]!;
    expect(Number.isInteger(kept) && kept >= 0 && kept <= 999).toBe(true);
  });

  it('“what if” is nobody’s vote, and nothing of the lesson', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    playThrough(page);
    page.commands.toDebrief();
    const before = lessonOf(page);
    page.commands.whatIf(0);
    const [, other] = viewChoices(page.store.getState().run!).replies;
    page.commands.choose(other!.id);
    expect(page.store.getState().run!.session.moves.length).toBeGreaterThan(0);
    expect(lessonOf(page)).toEqual(before);
    page.commands.backToOriginal();
    expect(lessonOf(page)).toEqual(before);
  });
});

describe('forms by hands', () => {
  it('go on with each answer, can be passed and gone back over', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('form-a');
    const order = formItems(items, 'a', lessonOf(page).seed);
    expect(order).toHaveLength(10);
    page.classroom.answerItem('a', { scam: 30, of: 45 });
    page.classroom.answerItem('a', { scam: 46, of: 45 });
    expect(lessonOf(page).at.a).toBe(1);
    page.classroom.answerItem('a', null);
    page.classroom.showItem('a', 0);
    page.classroom.answerItem('a', { scam: 31, of: 45 });
    expect(lessonOf(page).hands).toEqual({ [order[0]!]: { scam: 31, of: 45 }, [order[1]!]: null });
    page.classroom.showItem('a', 99);
    expect(lessonOf(page).at.a).toBe(10);
  });
});

describe('what stops the lesson', () => {
  it('a card comes once; a question can be asked at any time; distress darkens all', async () => {
    const page = await open();
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    const overlay = () => page.store.getState().classroom!.overlay;
    page.classroom.ask();
    expect(overlay()).toEqual({ kind: 'ask', prompt: 'feel' });
    page.classroom.ask();
    expect(overlay()).toEqual({ kind: 'ask', prompt: 'line' });
    page.classroom.distress();
    expect(overlay()).toEqual({ kind: 'distress' });
    page.classroom.closeOverlay();
    let cards = 0;
    for (let step = 0; step < 60 && page.store.getState().run!.session.ending === null; step++) {
      page.classroom.offerCard();
      if (overlay() !== null) cards += 1;
      page.classroom.closeOverlay();
      page.classroom.openVote();
      page.classroom.decide(viewChoices(page.store.getState().run!).replies[0]!.id);
    }
    page.classroom.offerCard();
    expect(overlay()).toMatchObject({ kind: 'card', turn: 'ending' });
    expect(lessonOf(page).cards.story).toHaveLength(cards + 1);
  });
});

describe('what is kept', () => {
  it('a reload comes back to the very moment, with the vote in hand', async () => {
    const storage = fakeStorage();
    const page = await open(storage);
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    voteOn(page, 20);
    page.classroom.openVote();
    const [option] = voteInHand(page.store.getState())!.options;
    page.classroom.setHands(option!.id, 17);
    const again = await open(storage);
    expect(lessonOf(again)).toEqual(lessonOf(page));
    expect(again.store.getState().screen).toBe('story');
    expect(again.store.getState().run!.session).toEqual(page.store.getState().run!.session);
    expect(voteInHand(again.store.getState())).toEqual(voteInHand(page.store.getState()));
  });

  it('a reload keeps the hands of a vote that was put down', async () => {
    const storage = fakeStorage();
    const page = await open(storage);
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    page.classroom.openVote();
    const [option] = voteInHand(page.store.getState())!.options;
    page.classroom.setHands(option!.id, 17);
    page.classroom.closeVote();
    const again = await open(storage);
    again.classroom.openVote();
    expect(lessonOf(again).open!.hands).toEqual({ [option!.id]: 17 });
  });

  it('a window that was left behind takes nothing back: it puts the lesson down, and goes on where it is now', async () => {
    const storage = fakeStorage();
    const behind = await open(storage);
    behind.classroom.begin(45);
    await behind.classroom.goTo('story');
    const ahead = await open(storage);
    voteOn(ahead, 20);
    const kept = storage.kept.get('co-nhau.class');
    behind.classroom.openVote();
    expect(storage.kept.get('co-nhau.class')).toBe(kept);
    expect(behind.store.getState()).toMatchObject({ screen: 'class', run: null, problem: 'lesson-elsewhere' });
    expect(behind.store.getState().classroom?.view).toBe('home');
    await behind.classroom.backToLesson();
    expect(behind.store.getState().run?.session).toEqual(ahead.store.getState().run?.session);
    voteOn(behind, 3);
    expect(lessonOf(behind).votes.map(({ hands }) => Object.values(hands ?? {})[0])).toEqual([20, 3]);
  });

  it('lines that nobody has read yet are read after a look at the preparation page, or a reload', async () => {
    const storage = fakeStorage();
    const page = await open(storage);
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    voteOn(page, 20);
    page.commands.revealNext();
    const { session, shown } = page.store.getState().run!;
    expect(shown).toBeLessThan(session.transcript.length);
    page.classroom.showHome();
    await page.classroom.backToLesson();
    expect(page.store.getState().run).toMatchObject({ session, shown });
    const again = await open(storage);
    expect(again.store.getState().run).toMatchObject({ session, shown });
  });

  it('a story that is none of the lesson’s leaves it as it was', async () => {
    const page = await open();
    page.classroom.begin(45);
    const before = lessonOf(page);
    const { scenario, story } = loadedFrom(shippedScenario('room-mate'));
    expect(withRun(before, start(story, { seed: 1 }), 1)).toBe(before);
    expect(scenario.id).not.toBe(before.story);
  });

  it('a whole lesson leaves one key of its own, and nothing among a player’s things', async () => {
    const progress = '{"x":1}';
    const storage = fakeStorage({ 'co-nhau.progress': progress, 'co-nhau.save': '{"format":1}' });
    const page = await open(storage);
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    playThrough(page);
    expect([...storage.kept.keys()].sort()).toEqual(['co-nhau.class', 'co-nhau.progress', 'co-nhau.save']);
    expect(storage.kept.get('co-nhau.progress')).toBe(progress);
  });

  it.each(['eraseLesson', 'eraseData'] as const)('%s empties it', async (how) => {
    const storage = fakeStorage({ 'co-nhau.progress': '{}' });
    const page = await open(storage);
    page.classroom.begin(45);
    await page.classroom.goTo('story');
    if (how === 'eraseLesson') page.classroom.eraseLesson();
    else page.commands.eraseData();
    expect(page.store.getState()).toMatchObject({
      screen: 'class',
      run: null,
      classroom: { lesson: null, view: 'home' },
    });
    const left = how === 'eraseData' ? [] : ['co-nhau.progress'];
    expect(STORAGE_KEYS.filter((key) => storage.kept.has(key))).toEqual(left);
    expect((await open(storage)).store.getState().classroom!.lesson).toBeNull();
  });

  it('a device that keeps nothing says so once, and the lesson goes on', async () => {
    const page = await open(fakeStorage({}, true));
    page.classroom.begin(45);
    expect(page.store.getState().problem).toBe('storage-denied');
    await page.classroom.goTo('story');
    voteOn(page, 20);
    expect(lessonOf(page).votes).toHaveLength(1);
  });
});
