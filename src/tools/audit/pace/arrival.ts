/** From an empty device to the first line of a story over slow 4G with a slow processor: times and bytes. */
import type { CDPSession, Page } from '@playwright/test';
import { summarise, watchTransfers } from '../../transfers.ts';
import type { Stage } from '../../transfers.ts';
import { tap, whereToTouch } from './touch.ts';

/** Of the processor: a cheap phone beside a desktop computer. */
export const SLOWDOWN = 4;
/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const NO_LIMIT = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const FIRST_STORY_PATIENCE_MS = 120_000;

export interface Arrival {
  readonly readableMs: number;
  readonly touchableMs: number;
  /** From the touch on the way in until the note can be read, and from the touch on "play" until the first words. */
  readonly noteMs: number;
  readonly lineMs: number;
  readonly plaza: Stage;
  readonly firstLine: Stage;
}

type Watching = Window & { auditSeen?: Record<string, number> };

/** What must be on screen for each. */
const SIGNS = {
  touchable: '.booth-card [data-action="open"]:not([aria-disabled="true"])',
  note: '[data-action="begin"]',
  line: '.story .line, .story .caption, .story [data-open]',
} as const;

/** Runs in the page, before its scripts: when each sign was first there in a painted frame. */
function watchSigns(signs: Readonly<Record<string, string>>): void {
  const seen: Record<string, number> = {};
  (window as Watching).auditSeen = seen;
  const look = () => {
    for (const [name, selector] of Object.entries(signs)) {
      const there = seen[name] === undefined ? document.querySelector(selector) : null;
      if (there === null || there.textContent === '') continue;
      const { width } = there.getBoundingClientRect();
      // The frame after the one that draws it.
      if (width > 0) requestAnimationFrame(() => void (seen[name] ??= performance.now()));
    }
    // Once all are seen it looks no more, or every later press would wait for its looks.
    if (Object.keys(seen).length < Object.keys(signs).length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const seenIn = (page: Page, name: keyof typeof SIGNS): Promise<number> =>
  page
    .waitForFunction((sign) => (window as Watching).auditSeen?.[sign], name, { timeout: FIRST_STORY_PATIENCE_MS })
    .then((handle) => handle.jsonValue())
    .then(Number);

/** When the first words were painted (https://www.w3.org/TR/paint-timing/); the page has words before it has pictures. */
const firstContentfulPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

/** Touches as a finger does, as soon as it can be; answers when, by the page's own clock. */
async function touch(page: Page, session: CDPSession, selector: string): Promise<number> {
  await page.evaluate(noteTouch);
  const found = await page.waitForFunction(whereToTouch, [selector], { timeout: FIRST_STORY_PATIENCE_MS });
  const place = await found.jsonValue();
  if (place === null) throw new Error(`${selector} cannot be touched.`);
  await tap(session, place);
  return page.evaluate(() => (window as Watching & { auditTouch?: number }).auditTouch ?? NaN);
}

/** Runs in the page: when the next finger comes. */
function noteTouch(): void {
  const note = ({ timeStamp }: PointerEvent) =>
    void ((window as Watching & { auditTouch?: number }).auditTouch = timeStamp);
  addEventListener('pointerdown', note, { once: true, capture: true });
}

/** The network and the processor are slow until the first line is there. */
export async function measureArrival(page: Page, session: CDPSession, base: string): Promise<Arrival> {
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const transfers = await watchTransfers(page);
  await page.addInitScript(watchSigns, SIGNS);
  await page.goto(base);
  const touchableMs = await seenIn(page, 'touchable');
  const readableMs = await firstContentfulPaint(page);
  const plaza = summarise(transfers);
  const open = await touch(page, session, SIGNS.touchable);
  const note = await seenIn(page, 'note');
  const begin = await touch(page, session, SIGNS.note);
  const line = await seenIn(page, 'line');
  // The world comes now: it is counted, and not timed.
  await session.send('Network.emulateNetworkConditions', NO_LIMIT);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: FIRST_STORY_PATIENCE_MS });
  await page.waitForTimeout(500);
  return { readableMs, touchableMs, noteMs: note - open, lineMs: line - begin, plaza, firstLine: summarise(transfers) };
}
