/** The kiosk as a program: options, folder, lock, server, browser; resolves to its exit code. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createStaticServer } from '../static-server.ts';
import { browserPlaces, findBrowser } from './find-browser.ts';
import { browserArgs } from './flags.ts';
import { firstUsable, profilePlaces } from './folder.ts';
import { clearLeftovers, launchBrowser } from './launch.ts';
import { takeLock } from './lock.ts';
import { createLog } from './log.ts';
import type { Note } from './log.ts';
import { HELP, parseOptions } from './options.ts';
import type { KioskOptions } from './options.ts';
import { supervise } from './supervisor.ts';
import type { Recovery } from './watch.ts';
import { both } from './words.ts';
import type { WordKey } from './words.ts';

export interface Surroundings {
  /** The folder of the built pages. */
  readonly web: string;
  /** The folder beside which the profile is kept unless told otherwise. */
  readonly beside: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly stop: AbortSignal;
}

const CHECK_PATIENCE = 60_000;
const CHECK_TRIES = 2;
const PORT_PATIENCE = 5000;
/** The start scripts begin again after any other code. */
const EXIT = { stopped: 0, refused: 2 } as const;

export async function runKiosk(args: readonly string[], around: Surroundings): Promise<number> {
  const parsed = parseOptions(args);
  if (parsed.kind === 'help') {
    around.print(HELP);
    return EXIT.stopped;
  }
  if (parsed.kind === 'wrong') {
    for (const fault of parsed.faults) around.complain(fault);
    around.complain('Nothing was started. --help lists every option.');
    return EXIT.refused;
  }
  return start(parsed.options, around);
}

async function start(options: KioskOptions, around: Surroundings): Promise<number> {
  const refuse = (key: WordKey, params: Parameters<typeof both>[1]): number => {
    around.complain(both(key, params));
    return EXIT.refused;
  };
  const { platform, env } = process;
  if (!existsSync(join(around.web, 'index.html'))) return refuse('no-pages', { folder: around.web });
  const browser = findBrowser({ platform, env, exists: existsSync }, options.browser);
  if (browser === null) {
    if (options.browser !== null) return refuse('wrong-browser', { path: options.browser });
    const looked = browserPlaces({ platform, env }).map(({ path }) => path);
    return refuse('no-browser', { places: looked.join(', ') });
  }
  const places = options.profile === null ? profilePlaces(around.beside, platform, env) : [resolve(options.profile)];
  const folder = firstUsable(places);
  if (folder === null) return refuse('no-folder', { places: places.join(', ') });
  const lock = await takeLock(folder);
  if (lock === null) return refuse('already-running', { folder });
  const server = await serve(around.web, options.port);
  if (server === null) {
    lock.release();
    return refuse('port-taken', { port: options.port });
  }
  const home = homeAddress(options);
  const userData = join(folder, 'browser');
  const note = createLog(folder, around.print);
  around.print(both('running', { address: home, folder }));
  note('start', `with ${browser.kind}`);
  if ((await clearLeftovers(userData)) === 'closed') note('start', 'closed a browser that an earlier run left behind');
  const { windowed, browserArgs: extra } = options;
  const launchArgs = browserArgs({ kind: browser.kind, home, userData, windowed, extra });
  const checked = await superviseUntilStopped(options, around, home, note, () =>
    launchBrowser(browser.path, launchArgs, userData),
  );
  note('stop', around.stop.aborted ? 'stopped as asked' : 'the check is over');
  server.closeAllConnections();
  server.close();
  lock.release();
  if (options.onceCheck && checked) around.print('OK');
  else if (options.onceCheck) around.complain(both('check-failed'));
  return options.onceCheck && !checked ? EXIT.refused : EXIT.stopped;
}

/** Resolves to whether the page ever came. */
async function superviseUntilStopped(
  { onceCheck }: KioskOptions,
  { stop }: Surroundings,
  home: string,
  note: Note,
  launch: Parameters<typeof supervise>[0]['launch'],
): Promise<boolean> {
  const enough = new AbortController();
  const counts: Partial<Record<Recovery['kind'], number>> = {};
  let came = false;
  const ready = (recovery: Recovery | null): void => {
    came = true;
    if (onceCheck) enough.abort();
    if (recovery === null) return note('ready', 'the page is there');
    const count = (counts[recovery.kind] ?? 0) + 1;
    counts[recovery.kind] = count;
    note(
      'recovered',
      `${recovery.kind} after ${Math.round(performance.now() - recovery.began)} ms (${count} since the start)`,
    );
  };
  const limit = onceCheck ? [AbortSignal.timeout(CHECK_PATIENCE)] : [];
  await supervise({
    home,
    launch,
    tries: onceCheck ? CHECK_TRIES : Infinity,
    host: { now: () => performance.now(), sleep, processors: cpus, note, ready },
    stop: AbortSignal.any([stop, enough.signal, ...limit]),
  });
  return came;
}

function homeAddress({ port, homeUrl }: KioskOptions): string {
  const home = homeUrl === null ? '' : `&home=${encodeURIComponent(homeUrl)}`;
  return `http://127.0.0.1:${port}/?mode=kiosk${home}`;
}

/** Exactly this port, for settings belong to it; a server that is just ending gets a moment. */
async function serve(web: string, port: number): Promise<Server | null> {
  for (const until = Date.now() + PORT_PATIENCE; ; await sleep(500)) {
    const server = createStaticServer(web);
    const free = await new Promise<boolean>((settle) => {
      server.once('error', () => settle(false)).listen(port, '127.0.0.1', () => settle(true));
    });
    if (free) return server;
    if (Date.now() > until) return null;
  }
}
