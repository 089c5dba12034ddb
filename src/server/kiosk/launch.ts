/** Starts the browser with a profile of its own, and ends it without leaving anything behind. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectCdp } from './cdp.ts';
import type { Cdp } from './cdp.ts';

export interface RunningBrowser {
  readonly cdp: Cdp;
  readonly exited: Promise<void>;
  /** Asks it to close, and kills it with all its processes when it does not. */
  close(): Promise<void>;
  kill(): Promise<void>;
}

const START_PATIENCE = 30_000;
const CLOSE_PATIENCE = 3000;
const LOOK_EVERY = 40;
const TAIL = 2000;

/** The browser writes its port and address here. */
const portFile = (userData: string): string => join(userData, 'DevToolsActivePort');

function addressIn(userData: string): string | null {
  if (!existsSync(portFile(userData))) return null;
  const [port, path] = readFileSync(portFile(userData), 'utf8').trim().split(/\r?\n/);
  return port !== undefined && path?.startsWith('/') ? `ws://127.0.0.1:${port}${path}` : null;
}

/** Throws with the browser's last words when it does not come up. */
export async function launchBrowser(
  program: string,
  args: readonly string[],
  userData: string,
): Promise<RunningBrowser> {
  mkdirSync(userData, { recursive: true });
  rmSync(portFile(userData), { force: true });
  const child = spawn(program, args, { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    words = (words + data).slice(-TAIL);
  });
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    child.on('exit', resolve).on('error', (error) => {
      words += error.message;
      resolve();
    });
  }).then(() => {
    gone = true;
  });
  const kill = async (): Promise<void> => {
    killTree(child);
    await Promise.race([exited, sleep(CLOSE_PATIENCE)]);
  };
  try {
    const cdp = await connected(userData, () => gone);
    return { cdp, exited, kill, close: () => closeBrowser(cdp, exited, kill) };
  } catch (error) {
    await kill();
    throw new Error(`${(error as Error).message}\n${words.trim().split('\n').slice(-2).join('\n')}`.trim(), {
      cause: error,
    });
  }
}

async function connected(userData: string, isGone: () => boolean): Promise<Cdp> {
  const until = Date.now() + START_PATIENCE;
  while (Date.now() < until) {
    if (isGone()) throw new Error('The browser ended while it was starting.');
    const address = addressIn(userData);
    if (address !== null) return connectCdp(address);
    await sleep(LOOK_EVERY);
  }
  throw new Error(`The browser did not come up within ${START_PATIENCE / 1000} s.`);
}

async function closeBrowser(cdp: Cdp, exited: Promise<void>, kill: () => Promise<void>): Promise<void> {
  await cdp.send('Browser.close', {}, { timeout: CLOSE_PATIENCE }).catch(() => undefined);
  await Promise.race([exited, sleep(CLOSE_PATIENCE)]);
  // Also when it has exited: a helper process may have outlived it.
  await kill();
}

/** The browser leads a process group of its own; on Windows its processes are found by their parents. */
function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of the group.
  }
}

/**
 * Closes a browser that an earlier supervisor left behind in this profile (it was killed, or the power went), and
 * removes the marks by which a browser would take the profile for used. Call it only while holding the profile's lock.
 */
export async function clearLeftovers(userData: string): Promise<'closed' | 'none'> {
  const address = addressIn(userData);
  const old = address === null ? null : await connectCdp(address, 1000).catch(() => null);
  if (old !== null) {
    await old.send('Browser.close').catch(() => undefined);
    await Promise.race([old.closed, sleep(CLOSE_PATIENCE)]);
    await sleep(300);
  }
  for (const mark of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(userData, mark), { force: true });
  return old === null ? 'none' : 'closed';
}
