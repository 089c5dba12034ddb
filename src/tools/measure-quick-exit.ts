/** How long the way out of a story takes (A19: 200 ms), in a real browser. */
import type { Browser } from '@playwright/test';
import { beginScenario } from './drive.ts';

const ROUNDS = 7;
/** Ways out of a story, by the event that ends the press. */
const WAYS = { button: 'click', escape: 'keydown' } as const;

export interface QuickExitFigures {
  readonly slowdown: number;
  readonly rounds: number;
  readonly buttonMs: number;
  readonly escapeMs: number;
}

/** Runs in the neutral page: ms from the noted press to its first paint. */
const paintedAfterPress = (): Promise<number> =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntries()[0]?.startTime ?? 0;
      resolve(performance.timeOrigin + paint - Number(sessionStorage.getItem('pressed')));
    }).observe({ type: 'paint', buffered: true });
  });

/** From the press in the middle of a story until the neutral page is painted, ms; button and Esc, slowed. */
export async function measureQuickExit(browser: Browser, base: string, slowdown: number): Promise<QuickExitFigures> {
  const times: Record<'button' | 'escape', number[]> = { button: [], escape: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
      await page.goto(`${base}?world=off`);
      await page.locator('[data-action="open"]').waitFor();
      await beginScenario(page, 'midnight-call');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.evaluate((event) => {
        const note = (press: Event) =>
          sessionStorage.setItem('pressed', String(performance.timeOrigin + press.timeStamp));
        window.addEventListener(event, note, { capture: true });
      }, WAYS[way]);
      if (way === 'button') await page.locator('.bar__exit').click({ noWaitAfter: true });
      else for (let count = 0; count < 3; count++) await page.keyboard.press('Escape');
      while (!page.url().endsWith('/exit.html')) await page.waitForTimeout(20);
      times[way].push(await page.evaluate(paintedAfterPress));
      await page.close();
    }
  }
  const middle = (list: number[]) => Math.round(list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  return { slowdown, rounds: ROUNDS, buttonMs: middle(times.button), escapeMs: middle(times.escape) };
}
