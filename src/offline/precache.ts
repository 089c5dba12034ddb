/** Brings a build onto the device, whole or not at all: every byte is compared with what was built. */
import { cacheOf } from './build.ts';
import type { Build } from './build.ts';

/** Files fetched at once: few, for somebody may be playing. */
const AT_ONCE = 4;

/** Headers that spoke of the way a file came, not of the file. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'etag', 'date', 'age'];

/** What is used of the browser. */
export interface Tools {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** SHA-256 in Base64. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
}

/**
 * Fills the cache of `build`. Files that it or the caches of `others` hold already are not fetched again. Rejects when a
 * file does not come as it was built, or does not fit; what has come stays for the next try, unless space is short.
 */
export async function fillCache(build: Build, scope: string, others: readonly string[], tools: Tools): Promise<void> {
  const queue = Object.keys(build.files);
  const held = await Promise.all([build.id, ...others].map((id) => holdings(id, tools.caches)));
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) await keep(build, path, scope, held, tools);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (!(await isComplete(build, scope, tools.caches))) throw new Error('Something was taken away meanwhile');
  } catch (error) {
    queue.length = 0;
    if (error instanceof Error && error.name === 'QuotaExceededError') await tools.caches.delete(cacheOf(build.id));
    throw error;
  }
}

/** Whether the cache of `build` holds a file for every path; the bytes were compared when they came. */
export async function isComplete({ id, files }: Build, scope: string, caches: CacheStorage): Promise<boolean> {
  const { addresses } = await holdings(id, caches);
  return Object.keys(files).every((path) => addresses.has(new URL(path, scope).href));
}

interface Holdings {
  readonly id: string;
  readonly addresses: ReadonlySet<string>;
}

async function holdings(id: string, caches: CacheStorage): Promise<Holdings> {
  const requests = (await caches.has(cacheOf(id))) ? await (await caches.open(cacheOf(id))).keys() : [];
  return { id, addresses: new Set(requests.map(({ url }) => url)) };
}

async function keep(build: Build, path: string, scope: string, holders: readonly Holdings[], tools: Tools) {
  const { caches } = tools;
  const address = new URL(path, scope).href;
  const cache = await caches.open(cacheOf(build.id));
  for (const { id, addresses } of holders) {
    const held = addresses.has(address) ? await caches.match(address, { cacheName: cacheOf(id) }) : undefined;
    const copy = held && (await verified(held, build.files[path], tools));
    if (!copy) continue;
    if (id !== build.id) await cache.put(address, copy);
    return;
  }
  // What has its digest in its name may come from the browser's own store; if that is spoilt, from the server.
  const usual: RequestCache = path.startsWith('assets/') ? 'default' : 'no-cache';
  for (const mode of [usual, 'reload'] as const) {
    const answer = await tools.fetch(new Request(address, { cache: mode, priority: 'low' }));
    const copy = answer.ok && (await verified(answer, build.files[path], tools));
    if (copy) return cache.put(address, copy);
  }
  throw new Error(`${path} did not come as it was built`);
}

async function verified(response: Response, wanted: string | undefined, tools: Tools): Promise<Response | null> {
  const bytes = await response.arrayBuffer();
  if ((await tools.digest(bytes)) !== wanted) return null;
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(bytes, { headers });
}
