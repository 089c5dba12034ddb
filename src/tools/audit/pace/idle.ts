/** The share of a processor that the page's thread takes while nobody touches it. */
import type { CDPSession, Page } from '@playwright/test';

export interface IdleShare {
  readonly moving: number;
  readonly still: number;
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

/** With full motion and with reduced motion, on the screen that is shown. */
export async function measureIdle(page: Page, session: CDPSession, seconds: number): Promise<IdleShare> {
  const share = async (reducedMotion: boolean): Promise<number> => {
    await page.evaluate((reduced) => window.coNhau?.commands.change({ reducedMotion: reduced }), reducedMotion);
    await page.waitForTimeout(1000);
    return measureShare(page, session, seconds);
  };
  const still = await share(true);
  return { moving: await share(false), still };
}

/** The same with the drawn world's loop kept awake, which rulings 21 compares with; `null` without a world. */
export async function measureForcedLoop(page: Page, session: CDPSession, seconds: number): Promise<number | null> {
  const timer = await page.evaluate(() => {
    const loop = window.coNhau?.world?.game.loop;
    return loop === undefined ? null : window.setInterval(() => loop.running || loop.wake(), 50);
  });
  if (timer === null) return null;
  const share = await measureShare(page, session, seconds);
  await page.evaluate((id) => clearInterval(id), timer);
  return share;
}
