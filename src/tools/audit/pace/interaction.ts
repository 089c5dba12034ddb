/** How long a press waits for the next picture, over a whole story that is played by touch. */
import type { CDPSession, Page } from '@playwright/test';
import { tap, whereToTouch } from './touch.ts';

/** A person looks before they press again; the next press is none of the last one's business. */
const BETWEEN_MS = 250;
/** When nothing comes that can be pressed, the story hangs. */
const PATIENCE_MS = 20_000;
/** The browser tells of a press after its picture; what it has not told of by then took less than it tells of. */
const TOLD_WITHIN_MS = 1500;
const TOLD_EVERY_MS = 50;

export interface Press {
  /** What was pressed, as CSS would name it. */
  readonly what: string;
  readonly ms: number;
  /** From lifting the finger until the picture with what the press did was handed over; `null` when nothing changed. */
  readonly answerMs: number | null;
}

interface Noted {
  /** Of each interaction the longest of its events, ms. */
  readonly longest: Map<number, number>;
  /** Of each lifted finger, ms; `null` until something has changed. */
  readonly answers: (number | null)[];
}

type Noting = Window & { auditNoted?: Noted };

/** What is pressed next, the first of these that can be seen; of replies the first. */
const NEXT = [
  '.story [data-continue]',
  '.story [data-open]',
  '.story [data-live]',
  '.story [data-next]',
  '.story .choices [data-choice]',
] as const;

/**
 * Runs in the page: Event Timing's duration of each interaction, the longest of its events (https://www.w3.org/TR/event-timing/),
 * below 16 ms the browser tells nothing; and how long until what was pressed for has been drawn, since a key that lights
 * up is a picture too.
 */
function notePresses(): void {
  const noted: Noted = { longest: new Map(), answers: [] };
  (window as Noting).auditNoted = noted;
  const { longest, answers } = noted;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number };
      if (interactionId > 0) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, entry.duration));
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  document.addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      const place = answers.push(null) - 1;
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => (answers[place] = performance.now() - timeStamp)));
      });
      watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
    },
    { capture: true, passive: true },
  );
}

/** Every press to the debrief, or the first `most`, by touch, each when the one before has long been painted. */
export async function measurePresses(page: Page, session: CDPSession, most = Infinity): Promise<Press[]> {
  await page.evaluate(notePresses);
  /** What was pressed, and how many presses the browser had told of before. */
  const presses: { readonly what: string; readonly before: number; readonly told: boolean }[] = [];
  const count = () => page.evaluate(() => (window as Noting).auditNoted?.longest.size ?? 0);
  let idle = 0;
  while (presses.length < most && (await page.locator('.debrief').count()) === 0) {
    const next = await page.evaluate(whereToTouch, NEXT);
    if (next === null) {
      idle += BETWEEN_MS;
      if (idle > PATIENCE_MS) throw new Error(`Nothing to press after ${presses.length} presses.`);
      await page.waitForTimeout(BETWEEN_MS);
      continue;
    }
    idle = 0;
    const before = await count();
    await tap(session, next);
    await holds(page, () => (window as Noting).auditNoted?.answers.at(-1) !== null, 0);
    const told = await holds(page, (known) => ((window as Noting).auditNoted?.longest.size ?? 0) > known, before);
    await page.waitForTimeout(BETWEEN_MS);
    presses.push({ what: next.what, before, told });
  }
  const { durations, answers } = await page.evaluate(() => {
    const { longest, answers } = (window as Noting).auditNoted ?? {};
    return { durations: [...(longest?.values() ?? [])], answers: answers ?? [] };
  });
  return presses.map(({ what, before, told }, index) => ({
    what,
    ms: told ? (durations[before] ?? 0) : 0,
    answerMs: answers[index] ?? null,
  }));
}

/** Whether it came about within the time that the browser needs to tell. */
const holds = (page: Page, condition: (known: number) => boolean, known: number): Promise<boolean> =>
  page.waitForFunction(condition, known, { polling: TOLD_EVERY_MS, timeout: TOLD_WITHIN_MS }).then(
    () => true,
    () => false,
  );
