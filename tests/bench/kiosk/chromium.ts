/** A Chromium of its own, with a profile that may outlast it, in a group of processes that can be killed as a whole. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_ARGS } from '../../../src/tools/browser.ts';
import { openWire, until } from './wire.ts';
import type { Wire } from './wire.ts';

export interface Chromium {
  /** Its one page, as a touch screen of the wanted size. */
  readonly page: Wire;
  /** Kills every process at once, as a power cut does; resolves when they are gone. */
  kill(): Promise<void>;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Asks for less motion, as some people's devices do: the drawn world then draws only what changes. */
  readonly still: boolean;
  /** Nothing is compiled to machine code: the heap then holds what the page keeps, and not what the engine learns. */
  readonly plainCode?: boolean;
}

const PLAIN_CODE = '--js-flags=--no-opt --no-maglev --no-sparkplug';

const FLAGS = [
  ...CHROMIUM_ARGS,
  '--headless',
  // WebGL is drawn by software all the same; the page's own picture takes less so.
  '--disable-gpu',
  '--mute-audio',
  '--hide-scrollbars',
  '--no-default-browser-check',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--remote-debugging-port=0',
];

const START_MS = 60_000;

const stop = (): void => process.exit(1);

export async function startChromium(
  profile: string,
  { width, height, still, plainCode = false }: Screen,
): Promise<Chromium> {
  const noted = join(profile, 'DevToolsActivePort');
  rmSync(noted, { force: true });
  const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const args = [
    ...FLAGS,
    ...(plainCode ? [PLAIN_CODE] : []),
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    'about:blank',
  ];
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killGroup = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // None of them is left.
    }
  };
  const kill = async () => {
    killGroup();
    process.off('exit', killGroup);
    await gone;
  };
  // Nothing is left behind where the bench itself is stopped.
  process.once('exit', killGroup);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, stop);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`Could not start ${program}: ${error.message}`)));
  });
  try {
    const page = await Promise.race([connect(noted), failed]);
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await page.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 10 });
    await page.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' }],
    });
    await page.send('Page.enable');
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

async function connect(noted: string): Promise<Wire> {
  const page = await until(async () => {
    const port = existsSync(noted) ? readFileSync(noted, 'utf8').split('\n')[0] : '';
    if (port === undefined || port === '') return null;
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
    return targets.find(({ type }) => type === 'page') ?? null;
  }, START_MS);
  if (page === null) throw new Error('The browser did not start.');
  return openWire(page.webSocketDebuggerUrl);
}
