import { describe, expect, it } from 'vitest';
import { analystExport, formatAnalystCsv, formatAnalystJson } from '#learning';
import type { AnalystExport, DetectionIndices, Recorded } from '#learning';
import { recompute } from '../../support/naive-indices.ts';
import type { Row } from '../../support/naive-indices.ts';
import { drawRecorded } from '../../support/recorded.ts';

const NOTHING: Recorded = { first: null, rounds: [], practice: [], runs: {} };
const parse = (text: string): AnalystExport => JSON.parse(text) as AnalystExport;

/** Reads CSV as RFC 4180 says it is written, character by character. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (inside && sign === '"' && text[i + 1] === '"') cell += text[i++]!;
    else if (sign === '"') inside = !inside;
    else if (!inside && sign === ',') [row, cell] = [[...row, cell], ''];
    else if (!inside && sign === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i++;
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) throw new Error('The last line does not end');
  return rows;
}

function rowsOf(csv: string): Row[] {
  const [header = [], ...rows] = parseCsv(csv);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i]!, cell])));
}

function expectSame(actual: DetectionIndices, rows: readonly Row[]): void {
  const expected = recompute(rows);
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, value] of Object.entries(expected)) {
    const given = actual[name as keyof DetectionIndices];
    if (value === null || given === null) expect(given, name).toBe(value);
    else expect(Math.abs(given - value), `${name}: ${given} against ${value}`).toBeLessThan(1e-9);
  }
}

describe('figures', () => {
  const recorded = drawRecorded(2025, 24);
  const document = analystExport(recorded);
  const rows = rowsOf(formatAnalystCsv(document));

  it('of every round come from the CSV by the formulas written down', () => {
    expect(document.rounds.length).toBe(24);
    for (const round of document.rounds) {
      expectSame(
        round.indices,
        rows.filter((row) => row['round'] === String(round.index)),
      );
    }
  });

  it('over all rounds too', () => expectSame(document.indices, rows));

  it('of mastery come from the practice in the document', () => {
    const { practice, mastery } = parse(formatAnalystJson(document));
    expect(practice.length).toBe(recorded.practice.length);
    for (const [id, { opportunities, mastery: m, level }] of Object.entries(mastery)) {
      const met = practice
        .filter(({ competency }) => competency === id)
        .map((one) => ({ w: Number(one.weight), q: Number(one.quality), of: one.scenario }));
      const expected = met.reduce((sum, { w, q }) => sum + w * q, 1) / met.reduce((sum, { w }) => sum + w, 2);
      const firm = expected >= 0.8 && new Set(met.map((one) => one.of)).size >= 2 && met.at(-1)!.q >= 0.75;
      expect(opportunities).toBe(met.length);
      expect(m).toBeCloseTo(expected, 12);
      expect(level).toBe(met.length < 3 ? 'unknown' : firm ? 'firm' : expected >= 0.5 ? 'growing' : 'starting');
    }
    expect(new Set(Object.keys(mastery))).toEqual(new Set(practice.map(({ competency }) => competency)));
  });
});

describe('the document', () => {
  const document = analystExport(drawRecorded(7, 10));

  it('says what every column and every figure is', () => {
    const { columns, formulas, rounds, indices, practice, mastery, runs } = parse(formatAnalystJson(document));
    const round = rounds[0]!;
    const trialFields = [...Object.keys(round), ...Object.keys(round.trials[0]!)]
      .filter((name) => name !== 'trials' && name !== 'indices')
      .map((name) => (name === 'index' ? 'round' : name));
    expect(Object.keys(columns.trials).sort()).toEqual(trialFields.sort());
    expect(Object.keys(columns.practice)).toEqual(Object.keys(practice[0]!));
    expect(Object.keys(columns.runs)).toEqual(Object.keys(runs[0]!));
    const figures = [...Object.keys(indices), ...Object.keys(Object.values(mastery)[0]!)];
    expect(Object.keys(formulas).sort()).toEqual(figures.sort());
    for (const { formula, source } of Object.values(formulas))
      expect(formula.length * source.length).toBeGreaterThan(0);
  });

  it('is the same when read again', () => expect(parse(formatAnalystJson(document))).toEqual(document));

  it('holds no date: the same rounds on other days are the same document', () => {
    const recorded = drawRecorded(7, 10);
    const later = recorded.rounds.map((round) => ({ ...round, day: round.day + 365 }));
    const moved = analystExport({ ...recorded, first: 20_365, rounds: later });
    expect(formatAnalystJson(moved)).toBe(formatAnalystJson(document));
    expect(formatAnalystJson(document)).not.toMatch(/20[0-9]{3}\b|\d{4}-\d\d-\d\d/);
  });

  it('counts days from the first one, below 0 where the clock was put back', () => {
    const { rounds } = drawRecorded(7, 3);
    const days = [20_003, 20_000, 19_990];
    const put = { ...NOTHING, first: 20_000, rounds: rounds.map((round, i) => ({ ...round, day: days[i]! })) };
    const since = (recorded: Recorded) => analystExport(recorded).rounds.map(({ daysSinceFirst }) => daysSinceFirst);
    expect(since(put)).toEqual([3, 0, -10]);
    expect(since({ ...put, first: null })).toEqual([13, 10, 0]);
  });

  it('of nothing holds nothing, and says so without a number that is none', () => {
    const empty = analystExport(NOTHING);
    expect(empty.rounds).toEqual([]);
    expect(empty.indices.auc).toBeNull();
    expect(parse(formatAnalystJson(empty))).toEqual(empty);
    expect(parseCsv(formatAnalystCsv(empty))).toEqual([Object.keys(empty.columns.trials)]);
  });
});

describe('the CSV', () => {
  it('has a header and one row a trial, with lines that end in CR LF', () => {
    const trial = { item: 'parcel-fee', scam: true, difficulty: 3, rating: 5 } as const;
    const trials = [trial, { ...trial, item: 'bus-change', scam: false, difficulty: 1, rating: null }];
    const rounds = [{ kind: 'pre', form: 'a', day: 12, seed: -7, trials }] as const;
    expect(formatAnalystCsv(analystExport({ ...NOTHING, first: 10, rounds }))).toBe(
      'round,kind,form,daysSinceFirst,seed,position,item,scam,difficulty,rating\r\n' +
        '1,pre,a,2,-7,1,parcel-fee,1,3,5\r\n' +
        '1,pre,a,2,-7,2,bus-change,0,1,\r\n',
    );
  });

  it.each(['a,b', 'say "no"', 'two\r\nlines', 'one\nmore', '"', ','])('quotes %j by RFC 4180', (item) => {
    const trials = [{ item, scam: true, difficulty: 1, rating: 6 } as const];
    const rounds = [{ kind: 'quick', form: null, day: 0, seed: 1, trials }];
    const [row] = rowsOf(formatAnalystCsv(analystExport({ ...NOTHING, rounds })));
    expect(row?.['item']).toBe(item);
    expect(row?.['form']).toBe('');
  });
});
