/** Milliseconds after which it is done even if the page never rests. */
const AT_LATEST = 8000;

/** Resolves when the page has nothing better to do, the plaza drawn. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: AT_LATEST });
    else setTimeout(resolve, AT_LATEST / 4);
  });
}
