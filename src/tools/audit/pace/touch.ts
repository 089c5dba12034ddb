/** A finger on the page, past the driver's own looks at it. */
import type { CDPSession } from '@playwright/test';

/** How long a finger stays on the glass. */
const TOUCH_MS = 70;

/** Runs in the page: where to touch, in the first of these that can be; `null` where none can. */
export function whereToTouch(selectors: readonly string[]): { what: string; x: number; y: number } | null {
  for (const what of selectors) {
    const element = document.querySelector(what);
    if (element === null) continue;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    if (width > 0 && hit !== null && element.contains(hit)) return { what, x, y };
  }
  return null;
}

/** The driver's own looks at the page would wait in the same queue as the press. */
export async function tap(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await new Promise((resolve) => setTimeout(resolve, TOUCH_MS));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
