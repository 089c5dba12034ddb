/**
 * The service worker: answers from the build on the device, brings the next one onto it, and takes a build back that does
 * not start. The broken page cannot help with that, so nothing here waits for it. Never asks or answers another origin.
 */
import { BUILD_GLOBAL, PAGE_FILE, cacheOf, isOurCache } from './build.ts';
import type { Build } from './build.ts';
import { TRIAL_MS, buildsFor, endTrial, openPage, pageStarted, pagesOnTrial, takeOver, tidy } from './offline-state.ts';
import type { OfflineState } from './offline-state.ts';
import { fillCache, isComplete } from './precache.ts';
import { fileAskedFor, isForServer } from './request-path.ts';
import { changeState } from './state-store.ts';
import type { PageFetchEvent, WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope & Readonly<Record<typeof BUILD_GLOBAL, Build>>;
const build = worker[BUILD_GLOBAL];
const { scope } = worker.registration;

/** As last read or written by this worker, which alone writes while it is active. */
let known: OfflineState | null = null;
/** Ends the waiting for trials early. */
const sleepers = new Set<() => void>();

const tools = {
  caches,
  fetch: (request: Request) => fetch(request),
  async digest(bytes: ArrayBuffer) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return btoa(String.fromCharCode(...digest));
  },
};

/** Changes what is kept; where nothing can be kept, only what is remembered. */
async function change(next: (state: OfflineState) => OfflineState): Promise<OfflineState> {
  const alone = { current: build.id, previous: null, trial: null, bad: [], pages: {} };
  known = await changeState((state) => next(state ?? known ?? alone)).catch(() => next(known ?? alone));
  return known ?? alone;
}

const openPages = async () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
const idsOf = (pages: readonly { readonly id: string }[]) => pages.map(({ id }) => id);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'apply') event.waitUntil(worker.skipWaiting());
  if (event.data === 'started') event.waitUntil(noteStart(event.source?.id ?? ''));
});
worker.addEventListener('fetch', (event) => {
  // A request that nobody answers would stand in the console as an error of the page.
  if (isForServer(event.request, scope)) return event.respondWith(fetch(event.request).catch(() => new Response('')));
  const file = fileAskedFor(event.request, scope, build);
  if (file !== null) event.respondWith(answer(event, file));
});

async function install(): Promise<void> {
  const state = await changeState((held) => held).catch(() => null);
  if (state?.bad.includes(build.id)) throw new Error('This build did not start before');
  const others = state === null ? [] : buildsFor(state, '');
  await fillCache(build, scope, others, tools);
}

async function activate(): Promise<void> {
  if (await isComplete(build, scope, caches)) {
    const open = idsOf(await openPages());
    known = await changeState((state) => takeOver(state, build.id, open)).catch(() => null);
    if (known !== null) await dropCaches([known.current, known.previous]);
  }
  await worker.clients.claim();
}

async function dropCaches(kept: readonly (string | null)[]): Promise<void> {
  const needed = kept.map((id) => id && cacheOf(id));
  const names = (await caches.keys()).filter((name) => isOurCache(name) && !needed.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function answer(event: PageFetchEvent, file: string): Promise<Response> {
  const page = file === PAGE_FILE && event.request.mode === 'navigate';
  const client = (page ? event.resultingClientId : event.clientId) ?? '';
  const state = page
    ? await change((held) => openPage(held, Date.now(), client))
    : (known ?? (await change((held) => held)));
  if (page) event.waitUntil(watchTrial(state));
  for (const id of buildsFor(state, client)) {
    const held = await caches.match(new URL(file, scope), { cacheName: cacheOf(id) }).catch(() => undefined);
    if (held) return held;
  }
  return fetch(event.request);
}

/** Waits until the time of a trial is over, and then takes the build back from the pages that show it. */
async function watchTrial({ trial }: OfflineState): Promise<void> {
  if (trial === null || trial.since === null) return;
  await sleep(trial.since + TRIAL_MS - Date.now());
  const pages = await openPages();
  let before: OfflineState | null = null;
  const after = await change((state) => endTrial((before = state), Date.now(), idsOf(pages)));
  if (before === null || before === after) return;
  if (after.trial !== null) return watchTrial(after);
  const broken = pagesOnTrial(before, idsOf(pages));
  // To the same address with its fragment the page would only scroll.
  const reload = pages
    .filter(({ id }) => broken.includes(id))
    .map((page) => page.navigate(page.url.split('#')[0] ?? ''));
  await Promise.allSettled(reload);
}

async function noteStart(page: string): Promise<void> {
  const open = idsOf(await openPages());
  const before = known;
  const after = await change((state) => tidy(pageStarted(state, page), open));
  if (after.trial === null) for (const wake of sleepers) wake();
  const gone = [...after.bad, before?.previous].filter((id) => id && id !== after.current && id !== after.previous);
  await Promise.all(gone.map((id) => caches.delete(cacheOf(id!))));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      sleepers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.max(0, ms));
    sleepers.add(wake);
  });
}
