import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_KINDS } from '#ports';
import { LANGUAGES, TACTICS } from '#scenario';
import {
  PICTURES,
  DEFAULT_OPTIONS,
  MOST_LIGHTS,
  SAFE_ACTS,
  addFinished,
  addVisitor,
  formatRecord,
  isOpen,
  newDay,
  newRecord,
  noteReload,
  parseHomeUrl,
  parseRecord,
  reloadsTooOften,
  turnDay,
} from '#state';
import type { KioskDay, KioskOptions, KioskPin, KioskRecord } from '#state';

const DAY = 20_000;
const SEED = 20_260_402;
const busy = (day: number): KioskDay => addVisitor(newDay(day), 'vi');

const id = fc.constantFrom('call', 'two-minute-job', 'a1', 'x');
const count = fc.integer({ min: 0, max: 1_000_000 });
const counts = <K extends string>(keys: readonly K[]): fc.Arbitrary<Record<K, number>> =>
  fc
    .tuple(...keys.map(() => count))
    .map((all) => Object.fromEntries(keys.map((key, i) => [key, all[i]])) as Record<K, number>);
const someActs = fc.subarray([...SAFE_ACTS]);
const days = (day: fc.Arbitrary<number>): fc.Arbitrary<KioskDay> =>
  fc.record({
    day,
    visitors: count,
    languages: counts(LANGUAGES),
    begun: count,
    finished: count,
    left: count,
    judged: count,
    judgedRight: count,
    endings: fc
      .dictionary(
        fc.tuple(id, id).map(([scenario, ending]) => `${scenario}/${ending}`),
        fc.integer({ min: 1, max: 1_000_000 }),
      )
      .map((endings) => ({ ...endings })),
    tactics: counts(TACTICS),
    acts: counts(SAFE_ACTS),
    recoveries: counts(RECOVERY_KINDS),
    lights: fc.array(fc.record({ scenario: id, acts: someActs }), { maxLength: MOST_LIGHTS }),
  });
const base64 = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => btoa(String.fromCharCode(...all)));
const time = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const minute = fc.integer({ min: 0, max: 1440 });
const options: fc.Arbitrary<KioskOptions> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  hidden: fc.array(id),
  volume: fc.integer({ min: 0, max: 100 }),
  brightness: fc.integer({ min: 30, max: 100 }),
  pictures: fc.constantFrom(...PICTURES),
  hours: fc.option(fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to)),
  homeUrl: fc.option(fc.webUrl().map(parseHomeUrl)),
});
const pins: fc.Arbitrary<KioskPin> = fc.record({
  salt: base64(16),
  hash: base64(32),
  rounds: fc.integer({ min: 1, max: 10_000_000 }),
  wrong: count,
  until: time,
});
const records: fc.Arbitrary<KioskRecord> = fc.record({
  today: days(fc.constant(DAY)),
  past: fc.array(days(fc.integer({ min: 0, max: DAY - 1 })), { maxLength: 4 }),
  options,
  pin: fc.option(pins),
  visiting: fc.boolean(),
  reloads: fc.array(time, { maxLength: 3 }),
});

describe('a record that was kept', () => {
  it.each([
    ['pictures that stood still', { lowLight: true }, 'still'],
    ['pictures that did not', { lowLight: false }, 'auto'],
    ['a choice of today', { pictures: 'moving', lowLight: true }, 'moving'],
    ['a choice that is none', { pictures: 'quick' }, 'auto'],
  ])('of an earlier version with %s', (_what, kept, pictures) =>
    expect(parseRecord(JSON.stringify({ options: kept }), DAY).options.pictures).toBe(pictures),
  );

  it('comes back as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(formatRecord(record), DAY)).toEqual(record);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{"today":'],
    ['a list', '[1,2]'],
    ['a number', '7'],
    ['wrong kinds', '{"today":7,"past":{},"options":"x","pin":[],"visiting":"yes","reloads":{}}'],
    ['a PIN without its hash', JSON.stringify({ pin: { salt: 'c2FsdHNhbHRzYWx0c2FsdA==', rounds: 1 } })],
    [
      'a PIN whose salt is no base64',
      JSON.stringify({ pin: { salt: 'A'.repeat(17), hash: 'A'.repeat(44), rounds: 1 } }),
    ],
    ['a PIN of no rounds', JSON.stringify({ pin: { salt: 'A'.repeat(24), hash: 'A'.repeat(44), rounds: 0 } })],
  ])('is as new when it is %s', (_what, stored) => expect(parseRecord(stored, DAY)).toEqual(newRecord(DAY)));

  it('is sound whatever stands there', () => {
    const parts = fc.record(
      { today: fc.anything(), past: fc.anything(), options: fc.anything(), pin: fc.anything(), reloads: fc.anything() },
      { requiredKeys: [] },
    );
    const near = records.chain((record) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(record)), fc.jsonValue())
        .map(([key, value]) => ({ ...record, [key]: value })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), parts, near), (value) => {
        const found = parseRecord(JSON.stringify(value) ?? null, DAY);
        expect(found.today.day).toBe(DAY);
        // Whatever was sound the first time is found the same the second time.
        expect(parseRecord(formatRecord(found), DAY)).toEqual(found);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('keeps nothing that is not on the list (P04)', () => {
    const record = {
      ...newRecord(DAY),
      today: addFinished(busy(DAY), { scenario: 'call', ending: 'late', acts: ['tell'], tactics: [] }),
    };
    const spoilt = JSON.parse(formatRecord(record), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, name: 'Linh', __class: '7A' }
        : value,
    ) as unknown;
    expect(JSON.stringify(spoilt)).toContain('Linh');
    expect(parseRecord(JSON.stringify(spoilt), DAY)).toEqual(record);
  });

  it.each([
    ['a count below 0', { visitors: -1 }, { visitors: 0 }],
    ['a count with a fraction', { begun: 1.5 }, { begun: 0 }],
    ['an ending of no story', { endings: { late: 3, 'a/b/c': 1, 'call/late': 2, 'call/none': 0 } }, { endings: { 'call/late': 2 } }],
    ['an act that is none', { lights: [{ scenario: 'call', acts: ['tell', 'dance'] }, { scenario: 'X Y', acts: [] }] }, { lights: [{ scenario: 'call', acts: ['tell'] }] }],
  ])('drops %s, and keeps the rest', (_what, damage, mended) => {
    const stored = { ...newRecord(DAY), today: { ...newDay(DAY), finished: 9, ...damage } };
    expect(parseRecord(JSON.stringify(stored), DAY).today).toEqual({ ...newDay(DAY), finished: 9, ...mended });
  }); // prettier-ignore
});

describe('another day', () => {
  it('puts yesterday’s counters among the days before', () => {
    const record = turnDay({ ...newRecord(DAY), today: busy(DAY) }, DAY + 1);
    expect([record.today, record.past]).toEqual([newDay(DAY + 1), [busy(DAY)]]);
  });

  it('keeps no empty day', () => expect(turnDay(newRecord(DAY), DAY + 3).past).toEqual([]));

  it('keeps a month', () => {
    let record = newRecord(0);
    for (let day = 0; day < 50; day++) record = turnDay({ ...record, today: busy(day) }, day + 1);
    expect(record.past.map(({ day }) => day)).toEqual(Array.from({ length: 31 }, (_, i) => 19 + i));
  });

  it('does not begin by a clock that is set back', () => {
    const record = { ...newRecord(DAY), today: busy(DAY) };
    expect(turnDay(record, DAY - 5)).toBe(record);
  });

  it('found so by a page opened anew, too: the counters go on under the day of the clock', () => {
    const found = parseRecord(formatRecord({ ...newRecord(DAY), today: busy(DAY) }), DAY - 5);
    expect([found.today, found.past]).toEqual([busy(DAY - 5), []]);
  });
});

describe('the address of the game at home', () => {
  it.each([
    ['https://conhau.example', 'https://conhau.example/'],
    ['  https://conhau.example/game/  ', 'https://conhau.example/game/'],
    ['HTTPS://CoNhau.Example/Game', 'https://conhau.example/Game'],
    ['http://192.168.1.4:4170/', 'http://192.168.1.4:4170/'],
    ['http://[fe80::1]:80/x', 'http://[fe80::1]:80/x'],
    ['https://conhau.example/?visitor=12#7', 'https://conhau.example/'],
    ['https://conhau.example#me', 'https://conhau.example/'],
    ['https://conhau.example/a%20b', 'https://conhau.example/a%20b'],
    ['https://xn--cnhau-qta.vn/', 'https://xn--cnhau-qta.vn/'],
  ])('%j is %s', (text, expected) => expect(parseHomeUrl(text)).toBe(expected));

  it.each([
    '', ' ', 'conhau.example', '//conhau.example', 'https://', 'https:///x', 'https://?', 'https://.', 'https://-', 'https://a..b',
    'javascript:alert(1)', 'JAVASCRIPT://conhau.example/%0aalert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://conhau.example',
    'intent://conhau.example', 'https:conhau.example', 'https:/conhau.example', 'https:\\\\conhau.example', 'https://conhau.example\\@evil.example',
    'https://me:secret@conhau.example/', 'https://me@conhau.example/', 'https://conhau.example:99999/', 'https://conhau.example:/', 'https://conhau.example:x/',
    'https://có-nhau.vn/', 'https://conhau.example/có', 'https://con hau.example', 'https://conhau.example/a b', 'https://conhau.example/\u202egp.', 'https://conhau.example/"><b>',
    'https://conhau.example/\nhttps://evil.example', `https://conhau.example/${'x'.repeat(200)}`, `https://${'a-'.repeat(90)}`,
  ])('%j is none', (text) => expect(parseHomeUrl(text)).toBeNull()); // prettier-ignore

  it('is one that a browser reads the same, and holds nothing after a question mark', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['https', 'http'] }),
        (text) => {
          const found = parseHomeUrl(text);
          if (found === null) return;
          const [url, given] = [new URL(found), new URL(text)];
          expect([url.origin, url.username, url.search, url.hash]).toEqual([given.origin, '', '', '']);
          expect(parseHomeUrl(found)).toBe(found);
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('opening hours', () => {
  const open = (from: number, to: number, at: number) => isOpen({ ...DEFAULT_OPTIONS, hours: { from, to } }, at);
  it.each([
    ['before', 480, 1020, 479, false],
    ['from the first minute on', 480, 1020, 480, true],
    ['until the last', 480, 1020, 1019, true],
    ['not at closing time', 480, 1020, 1020, false],
    ['over midnight, late', 1200, 60, 1439, true],
    ['over midnight, early', 1200, 60, 59, true],
    ['over midnight, closed by day', 1200, 60, 60, false],
    ['over midnight, closed until evening', 1200, 60, 1199, false],
    ['until midnight', 480, 1440, 1439, true],
    ['until midnight, written as its first minute', 480, 0, 1439, true],
    ['after it', 480, 0, 0, false],
    ['the whole day', 0, 1440, 0, true],
  ])('%s', (_name, from, to, at, expected) => expect(open(from, to, at)).toBe(expected));

  it('without any, always', () => {
    for (const at of [0, 600, 1439]) expect(isOpen(DEFAULT_OPTIONS, at)).toBe(true);
  });
});

describe('pages that had to be opened anew', () => {
  const now = DAY * 86_400_000;
  const after = (...minutes: number[]) => minutes.reduce((record, at) => noteReload(record, now + at * 60_000), newRecord(DAY));
  it.each([
    ['twice in a moment', [0, 0.1], 0.2, false],
    ['three times in a moment', [0, 0.1, 0.2], 0.3, true],
    ['three times within five minutes', [0, 2, 4], 4.9, true],
    ['three times, the first long ago', [0, 2, 4], 5, false],
    ['noted by a clock that was set back since', [10, 11, 12], 0, false],
  ])('%s', (_name, minutes, at, expected) =>
    expect(reloadsTooOften(after(...minutes), now + at * 60_000)).toBe(expected));
}); // prettier-ignore
