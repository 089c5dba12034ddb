import { describe, expect, it } from 'vitest';
import { announcement, isHome } from '../../../src/server/kiosk/page-script.ts';
import { supervise } from '../../../src/server/kiosk/supervisor.ts';
import { Watch } from '../../../src/server/kiosk/watch.ts';
import type { Lost } from '../../../src/server/kiosk/watch.ts';
import { FakeBrowser, HOME } from '../../support/fake-browser.ts';

interface Watched {
  readonly browser: FakeBrowser;
  readonly lost: () => Lost | null;
}

async function watched(pending: Lost['recovery'] | null = null): Promise<Watched> {
  const browser = new FakeBrowser();
  const watch = new Watch(browser, HOME, browser, pending);
  let lost: Lost | null = null;
  void watch.run().then((outcome) => {
    lost = outcome;
  });
  await browser.pass(1000);
  browser.acts();
  return { browser, lost: () => lost };
}

const crash = (browser: FakeBrowser): void => browser.tell('Target.targetCrashed', { targetId: 'ours' });

describe('watching the page', () => {
  it('says once that the page is there, and then leaves it alone', async () => {
    const { browser, lost } = await watched();
    await browser.pass(120_000);
    expect(browser.came).toEqual([null]);
    expect(browser.acts()).toEqual([]);
    expect(lost()).toBeNull();
  });

  it('loads a page whose process was lost, and tells the page', async () => {
    const { browser } = await watched();
    crash(browser);
    await browser.pass(1000);
    expect(browser.acts()).toEqual(['Page.navigate', 'Runtime.evaluate']);
    expect(browser.came.at(-1)).toMatchObject({ kind: 'renderer', began: 1000 });
  });

  it('ends the process of a page that hangs, and loads it', async () => {
    const { browser } = await watched();
    browser.answers = false;
    await browser.pass(9000);
    expect(browser.acts()).toEqual(['Page.crash', 'Page.navigate', 'Runtime.evaluate']);
    expect(browser.came.map((recovery) => recovery?.kind)).toEqual([undefined, 'hung']);
  });

  it.each([
    [{ url: 'about:blank' }, ['Page.navigate', 'Runtime.evaluate']],
    [{ url: 'https://elsewhere.example/' }, ['Page.navigate', 'Runtime.evaluate']],
    [{ url: HOME, unreachableUrl: 'https://elsewhere.example/' }, ['Page.navigate', 'Runtime.evaluate']],
    [{ url: `${HOME}#there` }, []],
    [{ url: 'https://frame.example/', parentId: 'main' }, []],
  ])('brings %j home when it went astray', async (frame, acts) => {
    const { browser } = await watched();
    browser.tell('Page.frameNavigated', { frame }, 'session');
    await browser.pass(1000);
    expect(browser.acts()).toEqual(acts);
  });

  it('closes other windows, and answers dialogs', async () => {
    const { browser } = await watched();
    browser.tell('Target.targetCreated', { targetInfo: { type: 'page', targetId: 'other' } });
    browser.tell('Target.targetCreated', { targetInfo: { type: 'page', targetId: 'ours' } });
    browser.tell('Target.targetCreated', { targetInfo: { type: 'service_worker', targetId: 'worker' } });
    browser.tell('Page.javascriptDialogOpening', {}, 'session');
    await browser.pass(1000);
    expect(browser.sent.filter((text) => text.startsWith('Target.closeTarget'))).toEqual([
      'Target.closeTarget {"targetId":"other"}',
    ]);
    expect(browser.acts()).toEqual(['Target.closeTarget', 'Page.handleJavaScriptDialog']);
  });

  it('counts a lost graphics process, and lets the page be while it draws', async () => {
    const { browser } = await watched();
    browser.gpu = 11;
    await browser.pass(4000);
    expect(browser.acts()).toEqual(['Runtime.evaluate']);
    expect(browser.came.at(-1)?.kind).toBe('gpu');
  });

  it('loads a page that draws no more, and then asks for a new browser', async () => {
    const { browser, lost } = await watched();
    [browser.gpu, browser.draws] = [11, false];
    await browser.pass(6000);
    expect(browser.acts()).toContain('Page.navigate');
    await browser.pass(6000);
    expect(lost()).toMatchObject({ why: 'nothing is drawn', recovery: { kind: 'gpu' } });
  });

  it('asks for a new browser when the window is closed', async () => {
    const { browser, lost } = await watched();
    browser.tell('Target.targetDestroyed', { targetId: 'ours' });
    await browser.pass(100);
    expect(lost()?.recovery.kind).toBe('browser');
  });

  it('asks for a new browser when a page is lost again and again', async () => {
    const { browser, lost } = await watched();
    for (let round = 0; round < 4; round++) {
      crash(browser);
      await browser.pass(2000);
      expect(lost()).toBeNull();
    }
    crash(browser);
    await browser.pass(100);
    expect(lost()?.recovery.kind).toBe('renderer');
  });

  it('carries a recovery over to the next browser', async () => {
    const { browser } = await watched({ kind: 'browser', began: -500 });
    expect(browser.came).toEqual([{ kind: 'browser', began: -500 }]);
  });
});

describe('starting browsers anew', () => {
  it('waits longer each time, and gives up only when told', async () => {
    const host = new FakeBrowser();
    const starts: number[] = [];
    const done = supervise({
      home: HOME,
      host,
      stop: new AbortController().signal,
      tries: 6,
      launch: () => {
        starts.push(host.now());
        return Promise.reject(new Error('no'));
      },
    });
    await host.pass(20_000);
    await done;
    expect(starts.map((time, at) => time - (starts[at - 1] ?? 0))).toEqual([0, 50, 500, 1000, 2000, 4000]);
    expect(host.notes).toHaveLength(6);
  });

  it('closes the browser when it is stopped', async () => {
    const host = new FakeBrowser();
    const control = new AbortController();
    const ends: string[] = [];
    const done = supervise({
      home: HOME,
      host,
      stop: control.signal,
      launch: () =>
        Promise.resolve({
          cdp: host,
          exited: new Promise<void>(() => undefined),
          close: () => Promise.resolve(void ends.push('close')),
          kill: () => Promise.resolve(void ends.push('kill')),
        }),
    });
    await host.pass(2000);
    control.abort();
    await done;
    expect(ends).toEqual(['close']);
  });
});

describe('addresses and words', () => {
  it.each([
    [HOME, true],
    [`${HOME}&home=https%3A%2F%2Fa.example#x`, true],
    ['http://127.0.0.1:4190/?mode=home', false],
    ['http://127.0.0.1:4190/other?mode=kiosk', false],
    ['http://127.0.0.1:4191/?mode=kiosk', false],
    ['about:blank', false],
    ['chrome-error://chromewebdata/', false],
    ['', false],
  ])('%s is home: %s', (address, home) => {
    expect(isHome(address, HOME)).toBe(home);
  });

  it('tells the page the kind and the time', () => {
    expect(announcement('gpu', 1234.5)).toBe(
      `window.dispatchEvent(new CustomEvent('kiosk-recovered', { detail: {"kind":"gpu","ms":1235} }))`,
    );
  });
});
