import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '#classroom';
import type { EventLog } from '../../../src/server/class/log/event-log.ts';
import { createMemoryLog } from '../../../src/server/class/log/memory-log.ts';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { digestOf, opening } from '../../support/classroom.ts';

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
const LOGS: readonly [string, () => EventLog][] = [
  ['memory', () => keep(createMemoryLog())],
  ['node:sqlite', () => keep(createSqliteLog(join(folder(), 'classes.sqlite')))],
];

describe.each(LOGS)('a log in %s', (_name, create) => {
  it('gives back what was appended, in order', async () => {
    const log = create();
    expect(await log.create('7KM4Q9', 1000, FIRST)).toBe(true);
    const entries = [joined(1), chose(1, 1), chose(1, 2), joined(2)];
    expect(await Promise.all(entries.map((entry) => log.append('7KM4Q9', 1, entry)))).toEqual(Array(4).fill('written'));
    const claim = await log.claim('7KM4Q9');
    expect(claim?.entries.map((text) => JSON.parse(text) as unknown)).toEqual([FIRST, ...entries]);
  });

  it('a code is one class only', async () => {
    const log = create();
    await log.create('7KM4Q9', 1000, FIRST);
    expect(await log.create('7KM4Q9', 2000, joined(1))).toBe(false);
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(1);
  });

  it('refuses the same number of the same sender, also within one turn', async () => {
    const log = create();
    await log.create('7KM4Q9', 1000, FIRST);
    const results = await Promise.all(
      [chose(1, 1), chose(1, 1), chose(2, 1), chose(1, 2)].map((entry) => log.append('7KM4Q9', 1, entry)),
    );
    expect(results).toEqual(['written', 'duplicate', 'written', 'written']);
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(4);
  });

  it('whoever was succeeded writes nothing any more', async () => {
    const log = create();
    await log.create('7KM4Q9', 1000, FIRST);
    const claim = await log.claim('7KM4Q9');
    expect(claim?.epoch).toBe(2);
    expect(await log.append('7KM4Q9', 1, chose(1, 1))).toBe('fenced');
    expect(await log.append('7KM4Q9', 2, chose(1, 1))).toBe('written');
    expect((await log.claim('7KM4Q9'))?.entries).toHaveLength(2);
  });

  it('knows no class that was never opened', async () => {
    const log = create();
    expect(await log.claim('7KM4Q9')).toBeNull();
    expect(await log.append('7KM4Q9', 1, chose(1, 1))).toBe('gone');
  });

  it('erases what is old, and only that', async () => {
    const log = create();
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
