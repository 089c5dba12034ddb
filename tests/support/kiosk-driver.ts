/** Starts the kiosk over a real Chromium, does it harm as the world does, and looks at it through its own connection. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectCdp } from '../../src/server/kiosk/cdp.ts';
import type { Cdp, Fields } from '../../src/server/kiosk/cdp.ts';

const PROGRAM = fileURLToPath(new URL('./kiosk-program.ts', import.meta.url));
export const PAGES = fileURLToPath(new URL('../../.cache/test-build', import.meta.url));
const BROWSER = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const POLL = 50;
/** Without WebGL: software drawing would take the cores that other tests need, and seconds for a frame. */
const ARGS = ['--headless=new', '--no-sandbox', '--disable-gpu'];

export interface Kiosk {
  readonly profile: string;
  readonly lines: string[];
  /** Waits for a line of the supervisor, from the given line on. */
  said(pattern: RegExp, from?: number, timeout?: number): Promise<string>;
  /** A connection of our own to the page, for one harm or one look. */
  page(patience?: number): Promise<Page>;
  /** Ends the supervisor by a signal and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Page {
  evaluate(expression: string): Promise<unknown>;
  send(method: string, params?: Fields): Promise<Fields>;
  browser(method: string, params?: Fields): Promise<Fields>;
  pids(type: 'browser' | 'GPU' | 'renderer'): Promise<number[]>;
  close(): void;
}

/** A port that is free now; the kiosk refuses one that is taken. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'kiosk thử '));

export function startKiosk(port: number, profile = newProfile(), extra: readonly string[] = []): Kiosk {
  const args = ARGS.map((arg) => `--browser-arg=${arg}`);
  const child = spawn(
    process.execPath,
    [PROGRAM, PAGES, `--port=${port}`, `--profile=${profile}`, `--browser=${BROWSER}`, ...args, ...extra],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  }
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    profile,
    lines,
    said: (pattern, from = 0, timeout = 40_000) =>
      until(
        () => lines.slice(from).find((line) => pattern.test(line)),
        timeout,
        () => `${pattern}:\n${lines.join('\n')}`,
      ),
    page: (patience = 10_000) => openPage(profile, patience),
    end: async (signal) => {
      if (signal !== undefined) child.kill(signal);
      return exit;
    },
  };
}

async function until<T>(look: () => T | undefined, timeout: number, what: () => string): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; await sleep(POLL)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`Never came within ${timeout} ms: ${what()}`);
}

/** The connection fails while the browser is down. */
async function openPage(profile: string, patience: number): Promise<Page> {
  const [port, path] = readFileSync(join(profile, 'browser', 'DevToolsActivePort'), 'utf8')
    .trim()
    .split('\n');
  const cdp: Cdp = await connectCdp(`ws://127.0.0.1:${port}${path}`, 1000);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = (targetInfos as readonly Fields[]).find(({ type }) => type === 'page');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target?.['targetId'], flatten: true });
  const send = (method: string, params: Fields = {}) =>
    cdp.send(method, params, { session: String(sessionId), timeout: patience });
  return {
    send,
    evaluate: async (expression) => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      return (result as Fields)['value'];
    },
    browser: (method, params) => cdp.send(method, params),
    pids: async (type) => {
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
      return (processInfo as readonly Fields[]).filter((info) => info['type'] === type).map(({ id }) => Number(id));
    },
    close: () => cdp.close(),
  };
}

/** A page that can be used: the kiosk's, one of its screens on it, two frames drawn, and not the one marked as old. */
const USABLE = `(async () => {
  if (globalThis.old === true || document.documentElement.dataset.mode !== 'kiosk') return false;
  if (document.querySelector('[data-screen]') === null) return false;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return true;
})()`;

/** Milliseconds from now until the page can be used again. */
export async function timeToUsable(kiosk: Kiosk, timeout = 30_000): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < timeout) {
    const page = await kiosk.page(1000).catch(() => null);
    const usable = await page?.evaluate(USABLE).catch(() => false);
    page?.close();
    if (usable === true) return performance.now() - began;
    await sleep(POLL);
  }
  throw new Error(`Not usable within ${timeout} ms:\n${kiosk.lines.join('\n')}`);
}

/** The processes that still run with this profile. */
export function processesOf(profile: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandOf(pid))
    .filter((command) => command.includes(profile));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // It has just ended.
  }
}

export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
