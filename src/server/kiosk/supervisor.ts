/** Keeps one browser with one page alive: starts it, watches it, starts it anew when it is gone. */
import type { RunningBrowser } from './launch.ts';
import { Watch } from './watch.ts';
import type { Lost, Recovery, WatchHost } from './watch.ts';

export interface Supervision {
  readonly home: string;
  readonly host: WatchHost;
  readonly launch: () => Promise<RunningBrowser>;
  readonly stop: AbortSignal;
  /** Browsers that may be lost in a row; without it the supervisor never gives up. */
  readonly tries?: number;
}

/** Pauses before the next start, in milliseconds; a browser that lived for `STEADY` begins again at the first. */
const PAUSES: readonly number[] = [0, 500, 1000, 2000, 4000, 8000, 15_000];
const LONGEST_PAUSE = 30_000;
const STEADY = 60_000;

/** Runs until `stop` is given, or `tries` are used up; the browser is then closed. Never throws: a browser that fails is started again. */
export async function supervise({ home, host, launch, stop, tries = Infinity }: Supervision): Promise<void> {
  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop.aborted) resolve('stopped');
    stop.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let pending: Recovery | null = null;
  let failures = 0;
  while (!stop.aborted) {
    const began = host.now();
    const lost = await oneBrowser(home, host, launch, stopped, pending);
    if (lost === 'stopped') return;
    pending = lost.recovery;
    host.note(lost.recovery.kind, lost.why);
    if (host.now() - began > STEADY) failures = 0;
    if (failures + 1 >= tries) return;
    await Promise.race([host.sleep(PAUSES[failures] ?? LONGEST_PAUSE), stopped]);
    failures += 1;
  }
}

async function oneBrowser(
  home: string,
  host: WatchHost,
  launch: () => Promise<RunningBrowser>,
  stopped: Promise<'stopped'>,
  pending: Recovery | null,
): Promise<Lost | 'stopped'> {
  const lostNow = (why: string): Lost => ({ why, recovery: pending ?? { kind: 'browser', began: host.now() } });
  let browser: RunningBrowser;
  try {
    browser = await launch();
  } catch (error) {
    return lostNow((error as Error).message);
  }
  const watch = new Watch(browser.cdp, home, host, pending);
  const gone = (why: string) => (): Lost => ({
    why,
    recovery: watch.recovery ?? { kind: 'browser', began: host.now() },
  });
  const outcome = await Promise.race([
    watch.run().catch((error: unknown) => lostNow((error as Error).message)),
    browser.exited.then(gone('the browser ended')),
    browser.cdp.closed.then(gone('the browser broke off')),
    stopped,
  ]);
  watch.stop();
  if (outcome === 'stopped') await browser.close();
  else await browser.kill();
  browser.cdp.close();
  return outcome;
}
