import { describe, expect, it } from 'vitest';
import SET from '../../../scenarios/season-one/items.json' with { type: 'json' };
import type { Items, LoadResult } from '#ports';
import { updateAtRest } from '#modes/kiosk';
import { formatRecord, lakeLights, newRecord, nextStep } from '#state';
import type { AppState, KioskRecord } from '#state';
import { arc, fakeKiosk } from '../../support/fake-kiosk.ts';

const ITEMS = SET.items as unknown as Items;
const DAY = 20_000;

/** Everything that a visitor could leave in the state. */
const visible = ({ kiosk, ...rest }: AppState) => ({
  ...rest,
  // These are the kiosk's own.
  theme: null,
  selected: null,
  items: null,
  kiosk: { warned: kiosk?.warned, operator: kiosk?.operator },
});

describe('a visit', () => {
  it('goes from the invitation by language, story, one message and the lake back to the invitation', async () => {
    const page = await fakeKiosk({ items: ITEMS });
    const { kiosk, commands, state } = page;
    expect(state().screen).toBe('attract');
    kiosk.wake();
    expect(state().screen).toBe('language');
    await kiosk.begin('en');
    expect([state().screen, state().settings.language]).toEqual(['hub', 'en']);
    await page.play();
    expect([state().screen, nextStep(state())]).toEqual(['debrief', 'judge']);
    await kiosk.goOn();
    expect(state().round).toEqual({ stage: 'items' });
    expect(nextStep(state())).toBeNull();
    commands.rate(1);
    expect(nextStep(state())).toBe('lake');
    await kiosk.goOn();
    expect([state().screen, nextStep(state())]).toEqual(['lake', 'end']);
    await kiosk.goOn();
    expect([state().screen, state().settings.language]).toEqual(['attract', 'vi']);
  });

  it('is counted, with its ending, its safe acts and its judgement, and kept', async () => {
    const page = await fakeKiosk({ items: ITEMS });
    await page.arrive('en');
    expect(page.record()).toMatchObject({ visiting: true, today: { visitors: 1, languages: { vi: 0, en: 1 } } });
    await page.play();
    await page.kiosk.goOn();
    page.commands.rate(1);
    await page.kiosk.restart('done');
    await page.clock.advance(0);
    expect(page.record()).toMatchObject({
      visiting: false,
      today: {
        day: DAY,
        visitors: 1,
        begun: 1,
        finished: 1,
        left: 0,
        judged: 1,
        judgedRight: 1,
        endings: { 'one/safe': 1 },
        acts: { stop: 0, check: 0, tell: 1, report: 0, recover: 0 },
        lights: [{ scenario: 'one', acts: ['tell'] }],
      },
    });
  });

  it('counts the tactics that were followed by an unsafe choice, once a story', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.play('one', 'pay');
    page.commands.choose('more');
    await page.clock.advance(0);
    expect(page.state().kiosk!.record.today.tactics).toMatchObject({ T03: 1, T01: 0 });
  });

  it('leaves nothing behind', async () => {
    const page = await fakeKiosk({ items: ITEMS });
    const before = visible(page.state());
    await page.arrive('en');
    page.commands.change({ textSize: 200, muted: true, highContrast: true });
    await page.play();
    await page.kiosk.goOn();
    page.commands.rate(6);
    page.commands.openPanel('help');
    await page.kiosk.restart('done');
    expect(visible(page.state())).toEqual(before);
    expect(page.audio.played).toContain('stop-all');
    await page.arrive();
    expect(page.state().progress).toEqual({});
  });

  it('is not disturbed by what was begun for the visitor before', async () => {
    const page = await fakeKiosk();
    let answer: (result: LoadResult) => void = () => undefined;
    const given = await page.packs.load('one');
    page.packs.load = () => new Promise((resolve) => (answer = resolve));
    await page.arrive();
    void page.commands.open('one');
    await page.kiosk.restart('done');
    answer(given);
    await page.clock.advance(5000);
    expect([page.state().screen, page.state().loading]).toEqual(['attract', false]);
  });

  it('ends with a walk through a lantern that is under way', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.commands.open('one');
    await page.kiosk.restart('done');
    await page.clock.advance(5000);
    expect([page.state().screen, page.state().transition]).toEqual(['attract', null]);
  });

  it('ends at once by quick exit', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.play();
    page.commands.quickExit();
    await page.clock.advance(0);
    expect(page.state().screen).toBe('attract');
  });

  it('takes no second language choice, and no touch elsewhere for one', async () => {
    const page = await fakeKiosk();
    await page.kiosk.begin('en');
    expect(page.state().screen).toBe('attract');
    await page.arrive();
    await page.kiosk.begin('en');
    page.kiosk.wake();
    expect(page.state()).toMatchObject({ screen: 'hub', settings: { language: 'vi' } });
    expect(page.state().kiosk!.record.today.visitors).toBe(1);
  });

  it('adds its lights to those of the day on the lake', async () => {
    const page = await fakeKiosk();
    for (const _ of [1, 2, 3]) {
      await page.arrive();
      await page.play();
      await page.kiosk.restart('done');
    }
    expect(lakeLights(page.state()).map(({ key, acts }) => [key, acts])).toEqual([
      ['0', ['tell']],
      ['1', ['tell']],
      ['2', ['tell']],
    ]);
  });
});

describe('idle (rulings 28)', () => {
  it('asks after 70 s and ends the visit after 90 s', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    page.touch();
    await page.clock.advance(69_000);
    expect(page.state().kiosk!.warned).toBe(false);
    await page.clock.advance(1000);
    expect(page.state().kiosk!.warned).toBe(true);
    await page.clock.advance(19_000);
    expect(page.state().screen).toBe('hub');
    await page.clock.advance(1000);
    expect(page.state()).toMatchObject({ screen: 'attract', kiosk: { warned: false } });
    await page.clock.advance(0);
    expect(page.record()).toMatchObject({ visiting: false, today: { visitors: 1, left: 1 } });
  });

  it('one touch goes on for as long again', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.clock.advance(80_000);
    page.touch();
    expect(page.state().kiosk!.warned).toBe(false);
    await page.clock.advance(69_000);
    expect(page.state()).toMatchObject({ screen: 'hub', kiosk: { warned: false } });
  });

  it('leaves the language question and the operator’s side as well, which are no visits', async () => {
    const page = await fakeKiosk();
    page.kiosk.wake();
    await page.clock.advance(91_000);
    expect(page.state().screen).toBe('attract');
    page.kiosk.askOperator();
    page.touch();
    await page.clock.advance(91_000);
    expect(page.state().screen).toBe('attract');
    expect(page.state().kiosk!.record.today).toMatchObject({ visitors: 0, left: 0 });
  });

  it('lets the invitation stand for as long as nobody comes', async () => {
    const page = await fakeKiosk();
    page.touch();
    await page.clock.advance(3_600_000);
    expect(page.state()).toMatchObject({ screen: 'attract', kiosk: { warned: false } });
  });
});

describe('what goes wrong', () => {
  it('an uncaught error leads back to the invitation, and is counted', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.play();
    await page.fail('error');
    expect(page.state().screen).toBe('attract');
    expect(page.record().today).toMatchObject({ left: 1, recoveries: { error: 1 } });
    expect(page.device.reloads()).toBe(0);
  });

  it('three errors within a minute open the page anew; spread out they do not', async () => {
    const page = await fakeKiosk();
    for (const _ of [1, 2, 3, 4]) {
      await page.fail('error');
      await page.clock.advance(31_000);
    }
    expect(page.device.reloads()).toBe(0);
    await page.fail('error');
    await page.fail('error');
    expect(page.device.reloads()).toBe(1);
    expect(page.record().reloads).toHaveLength(1);
  });

  it('where the page would not come back, the visit ends instead', async () => {
    const page = await fakeKiosk();
    page.device.loseNetwork();
    await page.arrive();
    await page.play();
    for (const _ of [1, 2, 3]) await page.fail('error');
    expect(page.device.reloads()).toBe(0);
    expect(page.state().screen).toBe('attract');
    expect(page.record()).toMatchObject({ visiting: false, reloads: [], today: { recoveries: { error: 3 } } });
  });

  it('frozen pictures open the page anew, once their counter is kept', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.fail('frozen');
    expect(page.device.reloads()).toBe(1);
    expect(page.record()).toMatchObject({ visiting: false, today: { recoveries: { frozen: 1 } } });
  });

  it.each(['context', 'hung', 'renderer', 'gpu', 'browser', 'astray'] as const)(
    'lost and mended by itself or from outside (%s): only counted',
    async (kind) => {
      const page = await fakeKiosk();
      await page.arrive();
      await page.fail(kind);
      expect(page.state().screen).toBe('hub');
      expect(page.state().kiosk!.record.today.recoveries[kind]).toBe(1);
    },
  );

  it('a device that keeps nothing is counted once, and visits go on', async () => {
    const page = await fakeKiosk();
    page.device.breakRecord(true);
    await page.arrive();
    await page.play();
    expect(page.state()).toMatchObject({ screen: 'debrief', kiosk: { recordFailed: true } });
    expect(page.state().kiosk!.record.today).toMatchObject({ visitors: 1, finished: 1, recoveries: { storage: 1 } });
    page.device.breakRecord(false);
    await page.kiosk.restart('done');
    await page.clock.advance(0);
    expect(page.state().kiosk!.recordFailed).toBe(false);
    expect(page.record().today).toMatchObject({ visitors: 1, finished: 1 });
  });

  it('a story that cannot be fetched is said, and after a while the page begins anew', async () => {
    const page = await fakeKiosk();
    page.packs.load = async () => ({ ok: false, reason: 'unreachable' });
    await page.arrive();
    await page.commands.open('one');
    expect(page.state().problem).toBe('scenario-unreachable');
    await page.clock.advance(5000);
    expect(page.state()).toMatchObject({ screen: 'attract', problem: null });
    expect(page.state().kiosk!.record.today.recoveries.asset).toBe(1);
  });

  it('the list of stories is asked for until it comes', async () => {
    const page = await fakeKiosk({ hold: true });
    const { catalog } = page.packs;
    let asked = 0;
    page.packs.catalog = async () => (++asked < 3 ? null : catalog());
    const open = page.open();
    for (const _ of [1, 2, 3]) await page.clock.advance(5000);
    await open;
    expect(asked).toBe(3);
    expect(page.state()).toMatchObject({ screen: 'attract', problem: null, catalog: 'ready' });
  });

  it('a visit that was cut off is counted when the page is there again', async () => {
    const cut: KioskRecord = { ...newRecord(DAY), visiting: true };
    const page = await fakeKiosk({ stored: formatRecord(cut) });
    expect(page.state().screen).toBe('attract');
    expect(page.record()).toMatchObject({ visiting: false, today: { left: 1, recoveries: { restart: 1 } } });
  });

  it('after three reloads within five minutes pictures stand still', async () => {
    const now = DAY * 86_400_000;
    const record = (reloads: readonly number[]) => formatRecord({ ...newRecord(DAY), reloads });
    expect((await fakeKiosk({ stored: record([now - 200_000, now - 100_000, now]) })).still).toBe(true);
    expect((await fakeKiosk({ stored: record([now - 400_000, now - 100_000, now]) })).still).toBe(false);
    expect((await fakeKiosk({ stored: record([now]) })).still).toBe(false);
  });

  it.each([
    ['auto', false, false],
    ['auto', true, true],
    ['moving', true, false],
    ['still', false, true],
  ] as const)(
    'pictures “%s”, drawn by the processor: %s; the world stays away: %s',
    async (pictures, software, still) => {
      const record = newRecord(DAY);
      const stored = formatRecord({ ...record, options: { ...record.options, pictures } });
      expect((await fakeKiosk({ stored, software })).still).toBe(still);
    },
  );
});

describe('the operator’s choices', () => {
  const withOptions = (options: Partial<KioskRecord['options']>) => {
    const record = newRecord(DAY);
    return formatRecord({ ...record, options: { ...record.options, ...options } });
  };

  it('hide stories; with everything hidden, everything is offered', async () => {
    const scenarios = [arc('one'), arc('two')];
    const ids = async (hidden: string[]) =>
      (await fakeKiosk({ scenarios, stored: withOptions({ hidden }) })).state().entries.map(({ id }) => id);
    expect(await ids(['one'])).toEqual(['two']);
    expect(await ids(['one', 'two'])).toEqual(['one', 'two']);
  });

  it('speak the invitation’s language, as loud as they say', async () => {
    const page = await fakeKiosk({ stored: withOptions({ language: 'en', volume: 35 }) });
    expect(page.state().settings).toMatchObject({ language: 'en', volume: { effects: 40, music: 25 } });
  });

  it('rest outside of opening hours, and open by themselves', async () => {
    const page = await fakeKiosk({ stored: withOptions({ hours: { from: 480, to: 1260 } }), minute: 470 });
    expect(page.state().screen).toBe('resting');
    page.clock.setMinute(480);
    await page.clock.advance(20_000);
    expect(page.state().screen).toBe('attract');
    await page.arrive();
    page.clock.setMinute(1260);
    await page.clock.advance(20_000);
    expect(page.state().screen).toBe('hub');
    await page.kiosk.restart('done');
    expect(page.state().screen).toBe('resting');
  });

  it('begin a new day by themselves', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    await page.play();
    await page.kiosk.restart('done');
    page.clock.setDay(DAY + 1);
    await page.clock.advance(20_000);
    expect(page.record()).toMatchObject({ today: { day: DAY + 1, visitors: 0 }, past: [{ day: DAY, visitors: 1 }] });
  });

  it('take the home address from the page’s own, if it is one', async () => {
    const home = async (homeUrl: string) => (await fakeKiosk({ homeUrl })).state().kiosk!.record.options.homeUrl;
    expect(await home('https://conhau.example/?visitor=7#x')).toBe('https://conhau.example/');
    expect(await home('javascript:alert(1)')).toBeNull();
  });
});

describe('a new build', () => {
  const waitingBuild = (page: Awaited<ReturnType<typeof fakeKiosk>>) => {
    const taken: string[] = [];
    let announce = (): void => undefined;
    updateAtRest(page.store, page.kiosk, {
      start: () => undefined,
      reportStarted: () => undefined,
      onWaiting: (listener) => ((announce = listener), () => undefined),
      // What the device holds when the page is about to open itself anew.
      apply: async () => (taken.push(JSON.stringify(page.record().visiting)), true),
    });
    announce();
    return taken;
  };

  it('is taken at the invitation, and never during a visit', async () => {
    const page = await fakeKiosk();
    await page.arrive();
    const taken = waitingBuild(page);
    await page.clock.advance(60_000);
    expect(taken).toEqual([]);
    await page.kiosk.restart('done');
    await page.clock.advance(0);
    expect(taken).toEqual(['false']);
    await page.clock.advance(60_000);
    expect(taken).toHaveLength(1);
  });

  it('waits for the next time when somebody touches the screen while the last visit is being kept', async () => {
    const page = await fakeKiosk();
    const taken = waitingBuild(page);
    page.kiosk.wake();
    await page.clock.advance(2000);
    expect(taken).toEqual([]);
    await page.kiosk.restart('done');
    await page.clock.advance(2000);
    expect(taken).toHaveLength(1);
  });
});
