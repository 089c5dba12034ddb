import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentHash } from '#scenario';
import { createFetchPacks } from '../../../src/platform/fetch-packs.ts';
import { fixture } from '../../support/run-cli.ts';

const TINY = readFileSync(fixture('valid/tiny'), 'utf8');
const OTHER_FORMAT = (format: unknown) => JSON.stringify({ ...JSON.parse(TINY), format });

afterEach(() => vi.unstubAllGlobals());

/** A site that publishes one scenario, and whose catalog vouches for a text; `asked` counts what is asked of it. */
async function publish(text: string, checked = text) {
  const asked: string[] = [];
  let reached = true;
  const entries = [{ id: 'tiny', file: 'a/tiny.scenario.json', hash: contentHash(checked) }];
  const files = new Map([
    ['/scenarios/catalog.json', JSON.stringify({ entries, broken: [] })],
    ['/scenarios/a/tiny.scenario.json', text],
  ]);
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    if (!reached) return Promise.reject(new TypeError('Failed to fetch'));
    const body = files.get(address);
    return Promise.resolve(new Response(body ?? '', { status: body === undefined ? 404 : 200 }));
  });
  const packs = createFetchPacks('/');
  await packs.catalog();
  return { packs, asked, setReached: (yes: boolean) => void (reached = yes) };
}

const load = async (text: string, checked = text) => (await publish(text, checked)).packs.load('tiny');

describe('a published scenario', () => {
  it('is taken as the one that was checked, unless it changed', async () => {
    expect(await load(TINY)).toMatchObject({ ok: true, loaded: { scenario: { id: 'tiny', format: 1 } } });
    expect(await load(TINY.replace('"Linh", "en": "Linh"', '"Lan", "en": "Lan"'), TINY)).toMatchObject({ ok: true });
    expect(await load(TINY.replace('"hook"', '"hok"'), TINY)).toMatchObject({ ok: false, reason: 'faults' });
  });

  it.each<[string, string, string]>([
    ['an older format', OTHER_FORMAT(0), 'F017'],
    ['a newer format', OTHER_FORMAT(2), 'F016'],
    ['a format that is no number', OTHER_FORMAT('1'), 'F017'],
    ['no JSON', TINY.slice(1), 'F0'],
    ['no object', '[]', 'F009'],
    ['nothing', 'null', 'F009'],
  ])('goes through the check, whatever the catalog says of it, where it is of %s', async (_name, text, code) => {
    const result = await load(text);
    expect(result).toMatchObject({ ok: false, reason: 'faults' });
    expect(JSON.stringify(result)).toContain(code);
  });

  it('that was fetched early is not fetched again, but once more the next time', async () => {
    const { packs, asked } = await publish(TINY);
    await packs.prefetch('tiny');
    await packs.prefetch('tiny');
    await packs.prefetch('unknown');
    expect(asked).toHaveLength(2);
    expect(await packs.load('tiny')).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
    expect(await packs.load('tiny')).toMatchObject({ ok: true });
    expect(asked).toHaveLength(3);
  });

  it('that could not be fetched early is asked for again', async () => {
    const { packs, setReached } = await publish(TINY);
    setReached(false);
    await packs.prefetch('tiny');
    setReached(true);
    expect(await packs.load('tiny')).toMatchObject({ ok: true });
  });
});
