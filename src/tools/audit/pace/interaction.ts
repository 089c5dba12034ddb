/** How long a press waits for the next picture, over a whole story. */
import type { Page } from '@playwright/test';
import { playToEnding, press } from '../../drive.ts';

type Noting = Window & { auditPresses?: { at: number; ms: number; reported: boolean }[] };

/**
 * Runs in the page: the browser's own figure where it gives one (16 ms and more, in steps of 8), else from the press to
 * the second frame after it.
 */
function notePresses(): void {
  const presses: { at: number; ms: number; reported: boolean }[] = [];
  (window as Noting).auditPresses = presses;
  const note = (at: number, ms: number, reported: boolean) => {
    const known = presses.find((one) => Math.abs(one.at - at) < 1);
    if (known === undefined) presses.push({ at, ms, reported });
    else if (reported) Object.assign(known, { ms: known.reported ? Math.max(known.ms, ms) : ms, reported });
  };
  for (const type of ['click', 'keydown'] as const)
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => requestAnimationFrame(() => note(timeStamp, performance.now() - timeStamp, false))),
      { capture: true },
    );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'click' || entry.name === 'keydown') note(entry.startTime, entry.duration, true);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

/** ms of every press from here to the debrief. */
export async function measurePresses(page: Page): Promise<number[]> {
  await page.evaluate(notePresses);
  await playToEnding(page);
  await press(page, page.locator('[data-continue]'));
  await page.locator('.debrief').waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as Noting).auditPresses?.map(({ ms }) => ms) ?? []);
}
