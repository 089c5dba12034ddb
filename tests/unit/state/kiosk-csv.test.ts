import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTER_COLUMNS,
  addFinished,
  addRecovery,
  addVisitor,
  countersFileName,
  formatCounters,
  isoDay,
  newDay,
} from '#state';

const DAY = 20_000;
const past = addVisitor(newDay(DAY - 1), 'en');
const today = addRecovery(
  addFinished(addVisitor(newDay(DAY), 'vi'), {
    scenario: 'call',
    ending: 'late',
    acts: ['tell', 'stop'],
    tactics: ['T03'],
  }),
  'asset',
);

/** A reader of RFC 4180 of its own, so that no fault of the writer is repeated in reading. */
function read(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = 1;
  let row: string[] = [];
  for (let found = field.exec(text); found !== null; found = field.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
    if (field.lastIndex === text.length) return rows;
  }
  throw new Error('not RFC 4180');
}

const countIn = (rows: string[][], date: string, figure: string, of = '') =>
  rows.find((row) => row[0] === date && row[1] === figure && row[2] === of)?.[3];

describe('the table of counters', () => {
  const rows = read(formatCounters({ today, past: [past] }));

  it('has the columns it promises, in every row', () => {
    expect(rows[0]).toEqual([...COUNTER_COLUMNS]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([COUNTER_COLUMNS.length]));
  });

  it.each([
    ['yesterday’s visitor', '2024-10-03', 'visitors', '', '1'],
    ['yesterday’s language', '2024-10-03', 'language', 'en', '1'],
    ['today’s visitor', '2024-10-04', 'visitors', '', '1'],
    ['a story that was finished', '2024-10-04', 'finished', '', '1'],
    ['its ending', '2024-10-04', 'ending', 'call/late', '1'],
    ['a tactic that got through', '2024-10-04', 'tactic', 'T03', '1'],
    ['one that did not', '2024-10-04', 'tactic', 'T01', '0'],
    ['lanterns', '2024-10-04', 'lanterns', '', '2'],
    ['an act', '2024-10-04', 'act', 'tell', '1'],
    ['a recovery', '2024-10-04', 'recovery', 'asset', '1'],
    ['an ending nobody reached', '2024-10-04', 'ending', 'call/mended', undefined],
  ])('counts %s', (_what, date, figure, of, count) => expect(countIn(rows, date, figure, of)).toBe(count));

  it('has each figure of a day once', () => {
    const keys = rows.map((row) => row.slice(0, 3).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names the file by the day', () => expect(countersFileName({ today })).toBe('co-nhau-kiosk-2024-10-04.csv'));

  it.each([
    [0, '1970-01-01'],
    [19_782, '2024-02-29'],
    [1_000_000, '4707-11-29'],
  ])('writes day %i as %s', (day, iso) => expect(isoDay(day)).toBe(iso));

  it('begins no cell as a formula begins, whatever stands in the record, and reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.nat()), (endings) => {
        const text = formatCounters({ today: { ...newDay(DAY), endings }, past: [] });
        const found = read(text).filter((row) => row[1] === 'ending');
        for (const row of found) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(found.map((row) => row[3])).toEqual(Object.values(endings).map(String));
        const names = Object.keys(endings).map((key) => (/^[=+\-@\t\r]/.test(key) ? `'${key}` : key));
        expect(found.map((row) => row[2])).toEqual(names);
      }),
      { seed: 20_260_402, numRuns: 300 },
    );
  });
});
