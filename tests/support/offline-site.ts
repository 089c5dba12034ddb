/** A site that can go away, stop in the middle, or publish another build; and builds made from the tested one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { createStaticServer } from '../../src/server/static-server.ts';
import { CHROMIUM_ARGS } from '../../src/tools/browser.ts';
import { WORKER_FILE, listBuild, writeWorker } from '../../src/tools/offline-plugin.ts';
import { ROOT } from './source-files.ts';

const TESTED = join(ROOT, '.cache', 'test-build');

/** Removes folders again, after the test. */
export type Cleanup = (folder: string) => string;

export function createCleanup(): { readonly later: Cleanup; now(): void } {
  const folders: string[] = [];
  return {
    later: (folder) => (folders.push(folder), folder),
    now: () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })),
  };
}

export const emptyFolder = (later: Cleanup): string => later(mkdtempSync(join(tmpdir(), 'co-nhau-')));

/** What a journey about updates does without: it plays one story, and says nothing aloud. */
const SPARE = /audio\/.+|(?<!easy-job)\.scenario\.json$/;

/** A build of its own: the tested one, changed by `edit`, whose `index.html` says `name` in `data-build`. */
export function makeBuild(
  later: Cleanup,
  name: string,
  edit: (folder: string) => void = () => undefined,
  whole = false,
): string {
  const folder = emptyFolder(later);
  cpSync(TESTED, folder, {
    recursive: true,
    filter: (path) => !/\.(br|gz|source)$/.test(path) && (whole || !SPARE.test(path)),
  });
  editPage(folder, (html) => html.replace('<html', `<html data-build="${name}"`));
  edit(folder);
  const [, ...code] = readFileSync(join(folder, WORKER_FILE), 'utf8').split('\n');
  writeWorker(folder, code.join('\n'));
  return folder;
}

export function editPage(folder: string, edit: (html: string) => string): void {
  const file = join(folder, 'index.html');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

export const filesOf = (folder: string): string[] => Object.keys(listBuild(folder).files);

export interface Site {
  readonly base: string;
  publish(folder: string): void;
  /** From now on only so many files are answered; later ones hang. */
  stallAfter(files: number): void;
  /** The network is gone. */
  stop(): Promise<void>;
}

export async function openSite(folder: string): Promise<Site> {
  let pages = createStaticServer(folder);
  let left = Infinity;
  const server = createServer((request, response) => {
    if (request.url !== `/${WORKER_FILE}` && left-- <= 0) return;
    pages.emit('request', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish: (next) => void (pages = createStaticServer(next)),
    stallAfter: (files) => void (left = files),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser with a memory of its own in `profile`, as one that is closed and started again. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What stood on the console, and what was asked of other sites. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** `whole`: no file of the build is spared, and none may be missed. */
export async function openBrowser(profile: string, base: string, whole = false): Promise<Visitor> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...CHROMIUM_ARGS],
    baseURL: base,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    // The configuration of all other journeys blocks them, in every browser.
    serviceWorkers: 'allow',
    viewport: { width: 360, height: 640 },
  });
  const faults: string[] = [];
  context.on('console', (message) => {
    const { url } = message.location();
    // What is fetched ahead of the spare files is not there.
    if (whole || !SPARE.test(url)) faults.push(`${message.type()}: ${message.text()} ${url.replace(base, '')}`);
  });
  context.on('weberror', (error) => void faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(base)) faults.push(`foreign: ${request.url()}`);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, faults, close: () => context.close() };
}

/** Opens the page and waits until it can be used; `search` goes on after `?sw=on&world=off`. */
export async function arriveAt(page: Page, search = ''): Promise<void> {
  await page.goto(`./?sw=on&world=off${search}`);
  await page.locator('[data-action="open"]').waitFor();
}

/** The first visit, until the build is on the device and answers. */
export async function firstVisit(page: Page): Promise<void> {
  await arriveAt(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 60_000,
    // A browser with a profile draws few pictures here, and nothing may wait for them.
    polling: 250,
  });
}

/** Into a story, from its content note. */
export async function beginStory(page: Page): Promise<void> {
  await arriveAt(page);
  await page.goto('./?sw=on&world=off#note/easy-job');
  await page.locator('[data-action="begin"]').dispatchEvent('click');
  await page.locator('.story').waitFor();
}

export const buildOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-build');

/** Looks for an update as the page does by itself now and then; answers what became of it. */
export const lookForUpdate = (page: Page): Promise<'waiting' | 'failed' | 'none'> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.waiting) return 'waiting';
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') await new Promise((next) => setTimeout(next, 50));
    return worker.state === 'redundant' ? 'failed' : 'waiting';
  });

/** The page goes out of sight, as when another one is looked at. */
export const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
