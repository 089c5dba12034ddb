import { describe, expect, it } from 'vitest';
import { viewChoices } from '#state';
import { letterOf, pupilScreen, standsOf } from '#state/pupil';
import { CLASS_SCENARIO, CODE, TOKEN, openPupilPage, settle } from '../../../support/pupil-page.ts';
import type { PupilTestPage } from '../../../support/pupil-page.ts';
import { fakeStorage } from '../../../support/fake-ports.ts';

async function begun(): Promise<PupilTestPage> {
  const page = openPupilPage('together');
  await page.join();
  page.order({ type: 'start' });
  await settle();
  return page;
}
const standing = (page: PupilTestPage) => standsOf(page.known(), page.state().run)?.standing;
const offered = (page: PupilTestPage) => {
  const { run } = page.state();
  if (run === null) return [];
  const { replies, recover, tray } = viewChoices(run);
  return [...replies, ...recover, ...Object.values(tray).flat()].map(({ id }) => id).sort();
};

/** Another tab of the same device has a place in another class meanwhile. */
function placeOfAnotherTab({ storage }: PupilTestPage): string {
  const own = JSON.parse(storage.kept.get('co-nhau.pupil') ?? '{}') as object;
  const other = JSON.stringify({ ...own, code: '9QM4K7', token: 'C'.repeat(22) });
  storage.port.write('co-nhau.pupil', other);
  return other;
}

describe('coming in', () => {
  it.each([
    ['a code that is none', '123', 'malformed', 0],
    ['a class that is locked', CODE, 'locked', 1],
  ])('%s is said', async (_, typed, fault, asked) => {
    const page = openPupilPage('together');
    page.setDoor(() => ({ ok: false, fault: 'locked' }));
    await page.pupil.join(typed);
    expect(page.known()).toMatchObject({ stage: 'door', fault, asking: false });
    expect(page.asked).toHaveLength(asked);
    expect(page.storage.kept.has('co-nhau.pupil')).toBe(false);
  });

  it('nobody answers', async () => {
    const page = openPupilPage('together');
    page.setDoor(() => null);
    await page.pupil.join(CODE);
    expect(page.known()).toMatchObject({ stage: 'door', fault: 'unreachable' });
  });

  it('whoever leaves the page in a hurry is away for the class at once, and the place stays', async () => {
    const page = openPupilPage('together');
    await page.join();
    page.commands.quickExit();
    expect(page.isConnected()).toBe(false);
    expect(page.exits).toEqual(['exit']);
    expect(page.storage.kept.get('co-nhau.pupil')).toContain('"token"');
    expect(JSON.stringify(page.asked)).not.toContain('leave');
  });

  it('an invitation goes straight in, with its secret', async () => {
    const page = openPupilPage('together');
    page.pupil.begin({ code: CODE, pass: 'B'.repeat(22) });
    await settle();
    page.mend();
    await settle();
    expect(page.asked).toEqual([['join', { code: CODE, pass: 'B'.repeat(22) }]]);
    expect(pupilScreen(page.known())).toBe('lobby');
  });

  it('a place that was kept is come back to, and no second one is asked for', async () => {
    const place = { format: 1, at: 20_000 * 86_400_000, code: CODE, token: TOKEN, outbox: '[]', marks: [] };
    const page = openPupilPage('together', CLASS_SCENARIO, {
      storage: fakeStorage({ 'co-nhau.pupil': JSON.stringify(place) }),
    });
    page.lesson.join(3);
    page.pupil.begin({ code: CODE, pass: null });
    expect(pupilScreen(page.known())).toBe('coming');
    page.mend();
    expect(pupilScreen(page.known())).toBe('lobby');
    expect(page.asked).toEqual([]);
  });

  it('an invitation to another class keeps the way back to the one at hand', async () => {
    const page = openPupilPage('together');
    await page.join();
    page.setDoor(() => ({ ok: false, fault: 'unknown' }));
    const before = page.asked.length;
    page.pupil.begin({ code: '9QM4K7', pass: 'B'.repeat(22) });
    await settle();
    // Nobody leaves a class without having been asked.
    expect(page.known()).toMatchObject({ stage: 'door', code: '9QM4K7', fault: null, behind: CODE });
    expect(page.asked).toHaveLength(before);
    await page.pupil.join('9qm 4k7');
    expect(page.asked.at(-1)).toEqual(['join', { code: '9QM4K7', pass: 'B'.repeat(22) }]);
    expect(page.known()).toMatchObject({ stage: 'door', code: '9QM4K7', fault: 'unknown', behind: CODE });
    page.pupil.comeBack();
    page.mend();
    expect(page.known()).toMatchObject({ stage: 'class', code: CODE, behind: null });
  });

  it('whoever joins the other class gives the place in the first one back', async () => {
    const page = openPupilPage('together');
    await page.join();
    page.setDoor(() => ({
      ok: true,
      code: '9QM4K7',
      seat: 'a/b?sessionId=d',
      token: 'C'.repeat(22),
      pupil: 1,
      name: 4,
    }));
    page.pupil.begin({ code: '9QM4K7', pass: null });
    await page.pupil.join('9QM4K7');
    expect(page.asked.slice(1)).toEqual([
      ['join', { code: '9QM4K7' }],
      ['leave', { code: CODE, token: TOKEN }],
    ]);
    expect(page.storage.kept.get('co-nhau.pupil')).toContain('C'.repeat(22));
  });

  it('whoever types the code of the class that they were about to leave is back in it', async () => {
    const page = openPupilPage('together');
    await page.join();
    page.pupil.begin({ code: '9QM4K7', pass: null });
    await page.pupil.join(CODE);
    page.mend();
    expect(page.asked).toHaveLength(1);
    expect(page.known()).toMatchObject({ stage: 'class', code: CODE });
  });

  it.each([
    ['by the door', (page: PupilTestPage) => page.pupil.toDoor()],
    ['by erasing what the device keeps', (page: PupilTestPage) => page.commands.eraseData()],
  ])('out %s the place is given back, once', async (_how, out) => {
    const page = openPupilPage('together');
    await page.join();
    out(page);
    out(page);
    expect(page.asked.slice(1)).toEqual([['leave', { code: CODE, token: TOKEN }]]);
    expect(page.known()).toMatchObject({ stage: 'door', link: 'connecting' });
    expect(page.storage.kept.has('co-nhau.pupil')).toBe(false);
  });

  it('a class that was left in another tab is over here, and what that tab keeps stays', async () => {
    const page = openPupilPage('together');
    await page.join();
    const other = placeOfAnotherTab(page);
    page.bye('left');
    expect(pupilScreen(page.known())).toBe('left');
    page.pupil.toDoor();
    expect(page.asked).toHaveLength(1);
    expect(page.storage.kept.get('co-nhau.pupil')).toBe(other);
  });

  it.each(['removed', 'closed'] as const)('what another tab keeps outlasts being %s here', async (why) => {
    const page = openPupilPage('together');
    await page.join();
    const other = placeOfAnotherTab(page);
    page.bye(why);
    expect(page.storage.kept.get('co-nhau.pupil')).toBe(other);
  });

  it('before the start another name can be asked for, once at a time', async () => {
    const page = openPupilPage('together');
    await page.join();
    page.pupil.reroll();
    page.pupil.reroll();
    expect(page.waiting().map(({ t }) => t)).toEqual(['rename']);
    page.order({ type: 'start' });
    page.deliverAll();
    page.pupil.reroll();
    expect(page.waiting()).toEqual([]);
  });
});

describe('a vote', () => {
  it('is sent when it is acknowledged, not before', async () => {
    const page = await begun();
    expect(pupilScreen(page.known())).toBe('story');
    expect(standing(page)).toBe('choose');
    page.commands.choose('pay');
    expect(standing(page)).toBe('sending');
    page.deliverAll();
    expect(standing(page)).toBe('sent');
    expect(page.lesson.room().pupils.get(1)?.choice).toBe('pay');
    expect(page.state().run?.session.moves).toEqual([]);
  });

  it('can be changed until the reveal, and not after', async () => {
    const page = await begun();
    for (const choice of ['pay', 'stay', 'mum']) page.commands.choose(choice);
    page.deliverAll();
    expect(page.lesson.room().pupils.get(1)?.choice).toBe('mum');
    page.order({ type: 'reveal' });
    expect(standing(page)).toBe('revealed');
    page.commands.choose('pay');
    expect(page.waiting()).toEqual([]);
  });

  it('made without a network is kept, and delivered when there is one', async () => {
    const page = await begun();
    page.cut();
    expect(standing(page)).toBe('lost');
    page.commands.choose('stay');
    expect(standing(page)).toBe('lost-kept');
    expect(page.storage.kept.get('co-nhau.pupil')).toContain('stay');
    page.mend();
    page.deliverAll();
    expect(standing(page)).toBe('sent');
    expect(page.lesson.room().pupils.get(1)?.choice).toBe('stay');
  });

  it('whose answer got lost is known after the way back', async () => {
    const page = await begun();
    page.commands.choose('stay');
    page.deliver({ lose: true });
    expect(standing(page)).toBe('lost-kept');
    page.mend();
    expect(standing(page)).toBe('sent');
    expect(page.waiting()).toEqual([]);
  });

  it('that came too late is not called sent', async () => {
    const page = await begun();
    page.cut();
    page.commands.choose('stay');
    page.order({ type: 'reveal' });
    page.mend();
    page.deliverAll();
    expect(standing(page)).toBe('late');
    page.order({ type: 'advance', step: 0, choice: 'pay' });
    expect(standing(page)).toBe('choose');
  });
});

describe('the class goes on', () => {
  it('to what was picked, and says what came of it', async () => {
    const page = await begun();
    page.order({ type: 'advance', step: 0, choice: 'stay' });
    expect(page.state().run?.session.node).toBe('second');
    expect(offered(page)).toEqual(['leave', 'mum', 'on']);
    expect(page.known().read).toBe(0);
    page.pupil.readOn();
    expect(page.known().read).toBe(1);
  });

  it('without the past for who comes late', async () => {
    const page = openPupilPage('together');
    page.lesson.order({ type: 'start' });
    page.lesson.order({ type: 'advance', step: 0, choice: 'stay' });
    await page.join();
    expect(page.state().run?.session.node).toBe('second');
    expect(page.known().read).toBe(1);
  });

  it('rests while the teacher speaks', async () => {
    const page = await begun();
    page.order({ type: 'pause', on: true });
    expect(standing(page)).toBe('paused');
    page.commands.choose('stay');
    expect(page.waiting()).toEqual([]);
    page.order({ type: 'pause', on: false });
    expect(standing(page)).toBe('choose');
  });

  it('flags stay on the device and survive the next step', async () => {
    const page = await begun();
    const line = page.state().run?.session.transcript.find(({ kind }) => kind === 'line');
    const key = line?.kind === 'line' ? line.line : '';
    page.commands.flag(key, true);
    page.order({ type: 'advance', step: 0, choice: 'stay' });
    expect(page.state().run?.session.flags).toEqual(key === '' ? [] : [key]);
    expect(page.waiting()).toEqual([]);
  });

  it('letters are those of every screen: replies first, then the drawers that hold something', async () => {
    const page = await begun();
    const { run } = page.state();
    expect(run && new Set(['stay', 'pay'].map((id) => letterOf(run, id)))).toEqual(new Set(['A', 'B']));
    expect(run && letterOf(run, 'mum')).toBe('C');
    expect(run && letterOf(run, 'none')).toBeNull();
  });
});

describe('leaving', () => {
  it.each([
    ['removed', 'removed', false],
    ['closed', 'ended', false],
    ['elsewhere', 'elsewhere', true],
  ] as const)('%s: its own screen; only another tab keeps the place', async (why, screen, kept) => {
    const page = await begun();
    page.bye(why);
    expect(pupilScreen(page.known())).toBe(screen);
    expect(page.storage.kept.has('co-nhau.pupil')).toBe(kept);
  });

  it('the older tab writes nothing any more, and can take the place back', async () => {
    const page = await begun();
    page.bye('elsewhere');
    page.pupil.mark('nodes/first/lines/x', true);
    expect(page.storage.kept.get('co-nhau.pupil')).not.toContain('nodes/first');
    page.pupil.comeBack();
    page.mend();
    await settle();
    expect(pupilScreen(page.known())).toBe('story');
  });

  it('when the teacher ends the class, everything kept of it is erased', async () => {
    const page = await begun();
    page.commands.choose('stay');
    page.order({ type: 'end' });
    expect(pupilScreen(page.known())).toBe('ended');
    expect([...page.storage.kept.keys()]).toEqual([]);
  });
});

describe('the story', () => {
  it('of another version is asked for past every cache, then said', async () => {
    const other = { ...CLASS_SCENARIO, seat: 'friend' as const, clock: '10:00' };
    const page = openPupilPage('together', CLASS_SCENARIO, { published: other });
    await page.join();
    page.order({ type: 'start' });
    await settle();
    expect(page.fresh).toEqual(['built']);
    expect(page.known().story).toBe('other');
    expect(pupilScreen(page.known())).toBe('no-story');
  });

  it('that cannot be fetched is tried again when the class is there again', async () => {
    const page = openPupilPage('together', CLASS_SCENARIO, { unreachable: true });
    await page.join();
    page.order({ type: 'start' });
    await settle();
    expect(page.known().story).toBe('failed');
    page.cut();
    page.mend();
    await settle();
    expect(page.fresh.length).toBeGreaterThan(1);
  });
});
