/** The share of a processor that the page's thread takes while nobody touches it. */
import type { CDPSession, Page } from '@playwright/test';

/** What a screen still builds piece by piece is over by then; after the shorter, the name of a sound is gone. */
const SETTLING_MS = { quick: 3000, full: 5000 } as const;
/** Longer than anything of the world goes on moving by itself. */
const REST_MS = 12_000;
/** The screens that are fetched ahead, from second 12 on (`ui/app`), are there by then. */
const FETCHED_BY_MS = 18_000;
const FORCED_FPS = 30;

export interface IdleShare {
  readonly moving: number;
  /** With reduced motion; `null` in a quick run. */
  readonly still: number | null;
}

export async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}

export async function measureShare(page: Page, session: CDPSession, seconds: number): Promise<number> {
  const before = await metric(session, 'TaskDuration');
  const began = performance.now();
  await page.waitForTimeout(seconds * 1000);
  const share = ((await metric(session, 'TaskDuration')) - before) / ((performance.now() - began) / 1000);
  return share;
}

/** A quick run has no time to: its two seconds come before them or after. */
const waitForFetches = (page: Page): Promise<unknown> =>
  page.waitForFunction((at) => performance.now() > at, FETCHED_BY_MS, { timeout: 2 * FETCHED_BY_MS });

/**
 * A change of the screen moves the world for some seconds yet; then its loop sleeps. What was left behind is cleared
 * away now; the browser does it once more of its own accord (V8's memory reducer: 25 to 100 ms, eight seconds later).
 */
async function comeToRest(page: Page, session: CDPSession, settleMs: number): Promise<void> {
  await page.waitForTimeout(settleMs);
  await page
    .waitForFunction(() => window.coNhau?.world?.game.loop.running !== true, null, { timeout: REST_MS })
    .catch(() => undefined);
  await session.send('HeapProfiler.collectGarbage');
}

/** With full motion and, where wanted, with reduced motion, on the screen that is shown, once it has come to rest. */
export async function measureIdle(
  page: Page,
  session: CDPSession,
  seconds: number,
  wanted: { readonly still: boolean },
): Promise<IdleShare> {
  const settleMs = wanted.still ? SETTLING_MS.full : SETTLING_MS.quick;
  if (wanted.still) await waitForFetches(page);
  await comeToRest(page, session, settleMs);
  const moving = await measureShare(page, session, seconds);
  if (!wanted.still) return { moving, still: null };
  const change = (reduced: boolean) =>
    page.evaluate((reducedMotion) => window.coNhau?.commands.change({ reducedMotion }), reduced);
  await change(true);
  await comeToRest(page, session, settleMs);
  const still = await measureShare(page, session, seconds);
  await change(false);
  return { moving, still };
}

/**
 * The same with the drawn world's loop kept awake at the pictures a second that rulings 21 allows a world that moves,
 * which is what it compares with; `null` without a world.
 */
export async function measureForcedLoop(page: Page, session: CDPSession, seconds: number): Promise<number | null> {
  const timer = await page.evaluate((fps) => {
    const loop = window.coNhau?.world?.game.loop;
    if (loop === undefined) return null;
    const force = () => {
      loop.setFPSLimit(fps);
      if (!loop.running) loop.wake();
    };
    return window.setInterval(force, 50);
  }, FORCED_FPS);
  if (timer === null) return null;
  await page.waitForTimeout(1000);
  const share = await measureShare(page, session, seconds);
  await page.evaluate((id) => clearInterval(id), timer);
  return share;
}
