import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#classroom';
import type { EventLog } from '../../../src/server/class/log/event-log.ts';
import { createMemoryLog } from '../../../src/server/class/log/memory-log.ts';
import { createRedisLog } from '../../../src/server/class/log/redis-log.ts';
import { openStore } from '../../../src/server/class/log/redis-store.ts';
import type { Store } from '../../../src/server/class/log/redis-store.ts';
import { judgeStore, readFacts } from '../../../src/server/class/log/store-check.ts';
import type { StoreFacts } from '../../../src/server/class/log/store-check.ts';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { digestOf, opening } from '../../support/classroom.ts';
import { REDIS, startRedis } from '../../support/redis.ts';
import type { RunningRedis } from '../../support/redis.ts';
import { FULL } from '../../support/tier.ts';

const FIRST: Entry = { at: 1000, by: null, n: null, event: opening('together') };
const chose = (pupil: number, n: number): Entry => ({
  at: 2000,
  by: pupil,
  n,
  event: { type: 'chose', pupil, choice: 'pay' },
});
const joined = (pupil: number): Entry => ({
  at: 1500,
  by: null,
  n: null,
  event: { type: 'joined', pupil, name: 7, key: digestOf(0xabc) },
});

const opened: EventLog[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const keep = (log: EventLog): EventLog => (opened.push(log), log);
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'co-nhau-log-'));
  folders.push(made);
  return made;
};

let redis: RunningRedis;
let stores: Store[] = [];
beforeAll(async () => {
  if (REDIS === null) return console.info('No redis-server here: the log in Redis was not tried.');
  redis = await startRedis();
  stores = [await openStore(redis.url)];
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await redis?.stop();
});
const emptyRedisLog = async (owner = 'a'): Promise<EventLog> => {
  for (const store of stores) await store.command(['FLUSHALL']);
  return createRedisLog(stores, owner);
};

const LOGS: readonly (readonly [string, () => Promise<EventLog>])[] = [
  ['memory', async () => keep(createMemoryLog())],
  ['node:sqlite', async () => keep(createSqliteLog(join(folder(), 'classes.sqlite')))],
  ...(REDIS === null ? [] : ([['Redis', emptyRedisLog]] as const)),
];

const CODES = ['7KM4Q9', '9QM4K7'] as const;
type Act =
  | { readonly do: 'create' | 'claim' | 'purge'; readonly code: string }
  | { readonly do: 'succeed'; readonly code: string; readonly from: number }
  | {
      readonly do: 'append';
      readonly code: string;
      readonly epoch: number;
      readonly pupil: number;
      readonly n: number;
    };
const code = fc.constantFrom(...CODES);
const small = fc.integer({ min: 1, max: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('create', 'claim'), code }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('purge'), code }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('succeed'), code, from: small }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('append'), code, epoch: small, pupil: small, n: small }) },
);

/** Does it, and answers whatever the log said. */
function perform(log: EventLog, what: Act): Promise<unknown> {
  switch (what.do) {
    case 'create':
      return log.create(what.code, CODES.indexOf(what.code as (typeof CODES)[number]), FIRST);
    case 'claim':
      return log.claim(what.code);
    case 'succeed':
      return log.succeed(what.code, what.from);
    case 'append':
      return log.append(what.code, what.epoch, chose(what.pupil, what.n));
    case 'purge':
      return log.purge(CODES.indexOf(what.code as (typeof CODES)[number]));
  }
}

describe.each(LOGS)('a log in %s', (_name, create) => {
  it('says the same as the plainest log, whatever is done to it in whatever order', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const [log, plain] = [await create(), createMemoryLog()];
        for (const what of acts)
          expect(await perform(log, what), JSON.stringify(what)).toEqual(await perform(plain, what));
      }),
      { seed: 20_260_402, numRuns: FULL ? 500 : 50 },
    );
  });

  it('of several who want to succeed one owner, one does', async () => {
    const log = await create();
    await log.create('7KM4Q9', 1000, FIRST);
    const claims = await Promise.all(Array.from({ length: 5 }, () => log.succeed('7KM4Q9', 1)));
    expect(claims.filter((claim) => claim !== 'outrun')).toMatchObject([{ epoch: 2 }]);
    expect(await log.succeed('7KM4Q9', 1)).toBe('outrun');
    expect(await log.succeed('9QM4K7', 1)).toBeNull();
  });

  it('gives back what was appended, in order', async () => {
    const log = await create();
    expect(await log.create('7KM4Q9', 1000, FIRST)).toBe(true);
    const entries = [joined(1), chose(1, 1), chose(1, 2), joined(2)];
    expect(await Promise.all(entries.map((entry) => log.append('7KM4Q9', 1, entry)))).toEqual(Array(4).fill('written'));
    const claim = await log.claim('7KM4Q9');
    expect(claim?.entries.map((text) => JSON.parse(text) as unknown)).toEqual([FIRST, ...entries]);
  });

  it('a code is one class only', async () => {
    const log = await create();
    await log.create('7KM4Q9', 1000, FIRST);
    expect(await log.create('7KM4Q9', 2000, joined(1))).toBe(false);
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(1);
  });

  it('refuses the same number of the same sender, also within one turn', async () => {
    const log = await create();
    await log.create('7KM4Q9', 1000, FIRST);
    const results = await Promise.all(
      [chose(1, 1), chose(1, 1), chose(2, 1), chose(1, 2)].map((entry) => log.append('7KM4Q9', 1, entry)),
    );
    expect(results).toEqual(['written', 'duplicate', 'written', 'written']);
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(4);
  });

  it('whoever was succeeded writes nothing any more', async () => {
    const log = await create();
    await log.create('7KM4Q9', 1000, FIRST);
    const claim = await log.claim('7KM4Q9');
    expect(claim?.epoch).toBe(2);
    expect(await log.append('7KM4Q9', 1, chose(1, 1))).toBe('fenced');
    expect(await log.append('7KM4Q9', 2, chose(1, 1))).toBe('written');
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(2);
  });

  it('knows no class that was never opened', async () => {
    const log = await create();
    expect(await log.claim('7KM4Q9')).toBeNull();
    expect(await log.append('7KM4Q9', 1, chose(1, 1))).toBe('gone');
  });

  it('erases what is old, and only that', async () => {
    const log = await create();
    await log.create('7KM4Q9', 1000, FIRST);
    await log.append('7KM4Q9', 1, joined(1));
    await log.create('9QM4K7', 5000, FIRST);
    expect(await log.purge(5000)).toEqual(['7KM4Q9']);
    expect(await log.claim('7KM4Q9')).toBeNull();
    expect((await log.claim('9QM4K7'))?.entries).toHaveLength(1);
  });
});

describe('the file', () => {
  it('outlives the program that wrote it, and two programs may have it open', async () => {
    const path = join(folder(), 'deep', 'classes.sqlite');
    const first = keep(createSqliteLog(path));
    await first.create('7KM4Q9', 1000, FIRST);
    await first.append('7KM4Q9', 1, joined(1));
    const second = keep(createSqliteLog(path));
    expect((await second.claim('7KM4Q9'))?.entries).toHaveLength(2);
    expect(await first.append('7KM4Q9', 1, chose(1, 1))).toBe('fenced');
  });

  it('holds no byte of a class any more once it was erased', async () => {
    const place = folder();
    const log = keep(createSqliteLog(join(place, 'classes.sqlite')));
    await log.create('7KM4Q9', 1000, FIRST);
    for (let pupil = 1; pupil <= 45; pupil++) await log.append('7KM4Q9', 1, joined(pupil));
    const bytes = () =>
      readdirSync(place)
        .map((file) => readFileSync(join(place, file), 'latin1'))
        .join('');
    expect(bytes()).toContain(digestOf(0xabc));
    await log.purge(2000);
    expect(bytes()).not.toContain(digestOf(0xabc));
    expect(bytes()).not.toContain('7KM4Q9');
  });
});

describe.skipIf(REDIS === null)('Redis', () => {
  it('says who leads a class, and erases it by itself within a day', async () => {
    const log = createRedisLog(stores, 'north');
    for (const store of stores) await store.command(['FLUSHALL']);
    await log.create('7KM4Q9', 1000, FIRST);
    await log.append('7KM4Q9', 1, chose(1, 1));
    expect(await log.standing('7KM4Q9')).toEqual({ epoch: 1, owner: 'north' });
    await createRedisLog(stores, 'south').succeed('7KM4Q9', 1);
    expect(await log.standing('7KM4Q9')).toEqual({ epoch: 2, owner: 'south' });
    expect(await log.standing('9QM4K7')).toBeNull();
    const keys = (await stores[0]?.command(['KEYS', '*'])) as readonly string[];
    expect(keys).toHaveLength(4);
    for (const key of keys) {
      const left = Number(await stores[0]?.command(['PTTL', key]));
      expect(left, key).toBeGreaterThan(86_000_000);
      expect(left, key).toBeLessThanOrEqual(86_400_000);
    }
  });

  it('finds its scripts again after they were thrown away', async () => {
    const log = await emptyRedisLog();
    await log.create('7KM4Q9', 1000, FIRST);
    await stores[0]?.command(['SCRIPT', 'FLUSH']);
    await log.append('7KM4Q9', 1, chose(1, 1)).catch(() => null);
    expect(await log.append('7KM4Q9', 1, chose(1, 2))).toBe('written');
  });

  it('is read at the start', async () => {
    const facts = await readFacts(stores[0] as Store);
    expect(facts).toMatchObject({ settings: { appendonly: 'yes', appendfsync: 'everysec' } });
    expect(judgeStore(facts).warnings).toHaveLength(1);
  });
});

describe('what an operator is told of the store', () => {
  const facts = (settings: Record<string, string>, version = '8.1.4'): StoreFacts => ({
    kind: 'valkey',
    version,
    settings,
  });
  const SOUND = { appendonly: 'yes', appendfsync: 'always', maxmemory: '0', 'maxmemory-policy': 'allkeys-lru' };
  it.each([
    ['in order', facts(SOUND), []],
    ['no file', facts({ ...SOUND, appendonly: 'no' }), [/every running class/]],
    ['a flush each second', facts({ ...SOUND, appendfsync: 'everysec' }), [/two seconds/]],
    ['no flush', facts({ ...SOUND, appendfsync: 'no' }), [/half a minute/]],
    ['classes thrown away when full', facts({ ...SOUND, maxmemory: '1000000' }), [/noeviction/]],
    ['silent', facts({}), [/does not tell/]],
    ['too old', facts(SOUND, '5.0.14'), [/too old/]],
  ] as const)('%s', (_what, given, expected) => {
    const { warnings, says } = judgeStore(given);
    expect(says).toContain(given.version);
    expect(warnings).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(warnings[i]).toMatch(pattern);
  });
});
