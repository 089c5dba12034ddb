/** How long the way out of a story takes (A19: 200 ms), in a real browser. */
import type { Browser } from '@playwright/test';
import { beginScenario } from './drive.ts';

const ROUNDS = 7;
/** Ways out of a story, by the event that ends the press. */
const WAYS = { button: 'click', escape: 'keydown' } as const;

export interface ExitTimes {
  /** Until the game was off the screen. */
  readonly hiddenMs: number;
  /** Until the neutral page was painted. */
  readonly paintedMs: number;
}

export interface QuickExitFigures {
  readonly slowdown: number;
  readonly rounds: number;
  readonly button: ExitTimes;
  readonly escape: ExitTimes;
}

/** Runs in the neutral page: ms from the noted press until the game was off the screen, and until this was painted. */
const timesAfterPress = (): Promise<{ hidden: number; painted: number }> =>
  new Promise((resolve) => {
    const since = (time: number) => time - Number(sessionStorage.getItem('pressed'));
    new PerformanceObserver((list) => {
      const painted = since(performance.timeOrigin + (list.getEntries()[0]?.startTime ?? 0));
      const hidden = since(Number(sessionStorage.getItem('hidden') ?? Infinity));
      resolve({ hidden: Math.min(hidden > 0 ? hidden : Infinity, painted), painted });
    }).observe({ type: 'paint', buffered: true });
  });

/** From the press in the middle of a story until the neutral page is painted, ms; button and Esc, slowed. */
export async function measureQuickExit(browser: Browser, base: string, slowdown: number): Promise<QuickExitFigures> {
  const times: Record<'button' | 'escape', { hidden: number; painted: number }[]> = { button: [], escape: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
      await page.goto(`${base}?world=off`);
      await page.locator('[data-action="open"]').waitFor();
      await beginScenario(page, 'midnight-call');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.evaluate((event) => {
        const note = (press: Event) => {
          sessionStorage.setItem('pressed', String(performance.timeOrigin + press.timeStamp));
          // The frame after the one in which the press was answered: by then the game is off the screen.
          requestAnimationFrame(() =>
            requestAnimationFrame((now) => sessionStorage.setItem('hidden', String(performance.timeOrigin + now))),
          );
        };
        window.addEventListener(event, note, { capture: true });
      }, WAYS[way]);
      if (way === 'button') await page.locator('.bar__exit').click({ noWaitAfter: true });
      else for (let count = 0; count < 3; count++) await page.keyboard.press('Escape');
      while (!page.url().endsWith('/exit.html')) await page.waitForTimeout(20);
      times[way].push(await page.evaluate(timesAfterPress));
      await page.close();
    }
  }
  const middle = (list: number[]) => Math.round(list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  const figures = (way: keyof typeof WAYS): ExitTimes => ({
    hiddenMs: middle(times[way].map(({ hidden }) => hidden)),
    paintedMs: middle(times[way].map(({ painted }) => painted)),
  });
  return { slowdown, rounds: ROUNDS, button: figures('button'), escape: figures('escape') };
}
