import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cacheOf, fillCache, isComplete } from '#offline';
import type { Build } from '#offline';

const SCOPE = 'https://game.example/';
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('base64');

const buildOf = (id: string, files: Readonly<Record<string, string>>): Build => ({
  id,
  files: Object.fromEntries(Object.entries(files).map(([path, body]) => [path, sha256(body)])),
});

/** The caches of a browser, as far as they are used. */
function fakeCaches(room = Infinity) {
  const held = new Map<string, Map<string, Response>>();
  const caches = {
    has: async (name: string) => held.has(name),
    delete: async (name: string) => held.delete(name),
    match: async (url: string, { cacheName }: { cacheName: string }) => held.get(cacheName)?.get(url)?.clone(),
    async open(name: string) {
      const cache = held.get(name) ?? new Map<string, Response>();
      held.set(name, cache);
      return {
        keys: async () => [...cache.keys()].map((url) => ({ url })),
        async put(url: string, response: Response) {
          if (cache.size >= room) throw new DOMException('Full', 'QuotaExceededError');
          cache.set(url, response);
        },
      };
    },
  };
  return { held, caches: caches as unknown as CacheStorage };
}

function tools(served: Readonly<Record<string, string | undefined>>, caches: CacheStorage) {
  const asked: string[] = [];
  return {
    asked,
    caches,
    digest: async (bytes: ArrayBuffer) => sha256(new Uint8Array(bytes)),
    async fetch(request: Request) {
      const path = request.url.slice(SCOPE.length);
      asked.push(`${path} ${request.cache}`);
      const body = served[path];
      return new Response(body ?? 'Not found', {
        status: body === undefined ? 404 : 200,
        headers: { 'content-encoding': 'br', 'content-type': 'text/x-test' },
      });
    },
  };
}

const FILES = { 'index.html': 'page', 'assets/a-1.js': 'script', 'scenarios/s.json': '{}' };

describe('bringing a build onto the device', () => {
  it('keeps every file as it was built', async () => {
    const { held, caches } = fakeCaches();
    await fillCache(buildOf('A', FILES), SCOPE, [], tools(FILES, caches));
    expect(await isComplete(buildOf('A', FILES), SCOPE, caches)).toBe(true);
    const page = held.get(cacheOf('A'))?.get(`${SCOPE}index.html`);
    expect(await page?.text()).toBe('page');
    expect([...(page?.headers.keys() ?? [])]).toEqual(['content-type']);
  });

  it('asks the server itself once more where bytes are wrong, then gives up', async () => {
    const { caches } = fakeCaches();
    const spoilt = tools({ ...FILES, 'assets/a-1.js': 'scr' }, caches);
    await expect(fillCache(buildOf('A', FILES), SCOPE, [], spoilt)).rejects.toThrow('assets/a-1.js');
    expect(spoilt.asked.filter((asked) => asked.startsWith('assets'))).toEqual([
      'assets/a-1.js default',
      'assets/a-1.js reload',
    ]);
    expect(await isComplete(buildOf('A', FILES), SCOPE, caches)).toBe(false);
  });

  it('a missing file: gives up, and goes on from what has come', async () => {
    const { caches } = fakeCaches();
    const build = buildOf('A', FILES);
    await expect(fillCache(build, SCOPE, [], tools({ ...FILES, 'index.html': undefined }, caches))).rejects.toThrow(
      'index.html',
    );
    const next = tools(FILES, caches);
    await fillCache(build, SCOPE, [], next);
    expect(next.asked).toEqual(['index.html no-cache']);
  });

  it('takes from another build what has not changed, and only that', async () => {
    const { caches } = fakeCaches();
    await fillCache(buildOf('A', FILES), SCOPE, [], tools(FILES, caches));
    const next = { ...FILES, 'scenarios/s.json': '{"new":1}', 'assets/a-2.js': 'script two' };
    const served = tools(next, caches);
    await fillCache(buildOf('B', next), SCOPE, ['A'], served);
    expect(served.asked.sort()).toEqual(['assets/a-2.js default', 'scenarios/s.json no-cache']);
    expect(await isComplete(buildOf('B', next), SCOPE, caches)).toBe(true);
    expect(await isComplete(buildOf('A', FILES), SCOPE, caches)).toBe(true);
  });

  it('does not trust what it holds itself', async () => {
    const { held, caches } = fakeCaches();
    const build = buildOf('A', FILES);
    await fillCache(build, SCOPE, [], tools(FILES, caches));
    held.get(cacheOf('A'))?.set(`${SCOPE}index.html`, new Response('spoilt'));
    await fillCache(build, SCOPE, [], tools(FILES, caches));
    expect(await held.get(cacheOf('A'))?.get(`${SCOPE}index.html`)?.text()).toBe('page');
  });

  it('without room: gives up, and takes no room', async () => {
    const { held, caches } = fakeCaches(2);
    await expect(fillCache(buildOf('A', FILES), SCOPE, [], tools(FILES, caches))).rejects.toThrow('Full');
    expect([...held.keys()]).toEqual([]);
  });
});
