/** How long the way out of a story takes (A19: 200 ms), in a real browser. */
import type { Browser } from '@playwright/test';
import { beginScenario } from './drive.ts';

const ROUNDS = 7;
/** Ways out of a story, by the event in which the press arrives. */
const WAYS = { button: 'click', escape: 'keydown' } as const;

export interface ExitTimes {
  /** Until the neutral page's words, in the place of the game, were painted. */
  readonly neutralMs: number;
  /** Until the page at the neutral address was painted, which looks the same. */
  readonly leftMs: number;
}

export interface QuickExitFigures {
  readonly slowdown: number;
  readonly rounds: number;
  readonly button: ExitTimes;
  readonly escape: ExitTimes;
}

/** Runs in the neutral page: ms from the noted press until its words stood there, and until this page was painted. */
const timesAfterPress = (): Promise<{ neutral: number; left: number }> =>
  new Promise((resolve) => {
    const since = (time: number) => time - Number(sessionStorage.getItem('pressed'));
    new PerformanceObserver((list) => {
      const left = since(performance.timeOrigin + (list.getEntries()[0]?.startTime ?? 0));
      const neutral = sessionStorage.getItem('neutral');
      resolve({ neutral: neutral === null ? left : since(Number(neutral)), left });
    }).observe({ type: 'paint', buffered: true });
  });

/** Runs in the game: notes when a press comes, and when the frame that shows the neutral words has been painted. */
const noteTimes = (event: 'click' | 'keydown'): void => {
  const watch = new MutationObserver(() => {
    if (document.querySelector('body > main > table') === null) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => sessionStorage.setItem('neutral', String(performance.timeOrigin + performance.now()))),
    );
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
  const note = (press: Event) => sessionStorage.setItem('pressed', String(performance.timeOrigin + press.timeStamp));
  window.addEventListener(event, note, { capture: true });
};

/** From the press in the middle of a story until the neutral page is painted, ms; button and Esc, slowed. */
export async function measureQuickExit(browser: Browser, base: string, slowdown: number): Promise<QuickExitFigures> {
  const times: Record<'button' | 'escape', { neutral: number; left: number }[]> = { button: [], escape: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
      await page.goto(`${base}?world=off`);
      await page.locator('[data-action="open"]').waitFor();
      await page.waitForLoadState('networkidle');
      await beginScenario(page, 'midnight-call');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.evaluate(noteTimes, WAYS[way]);
      if (way === 'button') await page.locator('.bar__exit').click({ noWaitAfter: true });
      else for (let count = 0; count < 3; count++) await page.keyboard.press('Escape');
      while (!page.url().endsWith('/exit.html')) await page.waitForTimeout(20);
      times[way].push(await page.evaluate(timesAfterPress));
      await page.close();
    }
  }
  const middle = (list: number[]) => Math.round(list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  const figures = (way: keyof typeof WAYS): ExitTimes => ({
    neutralMs: middle(times[way].map(({ neutral }) => neutral)),
    leftMs: middle(times[way].map(({ left }) => left)),
  });
  return { slowdown, rounds: ROUNDS, button: figures('button'), escape: figures('escape') };
}
