import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT } from '#scenario';
import { checkScenario } from '#scenario/check';
import { FIRST_FORMAT, MIGRATIONS, isComplete, migrateDocument } from '../../../src/scenario/migrations/index.ts';
import type { JsonDocument, Migration } from '../../../src/scenario/migrations/index.ts';
import { ROOT } from '../../support/source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const parse = (text: string): JsonDocument => JSON.parse(text) as JsonDocument;
const fixture = (from: number, name: string): string => `tests/fixtures/migrations/${from}/${name}.json`;

describe('the chain of migrations', () => {
  it('holds a step for every format from the first to the present one, in order', () => {
    expect(isComplete(MIGRATIONS, FIRST_FORMAT, FORMAT)).toBe(true);
  });

  it('shows every step by an example', () => {
    for (const { from, migrate } of MIGRATIONS) {
      const [before, after] = ['before', 'after'].map((name) => fixture(from, name));
      expect(existsSync(join(ROOT, before ?? '')), before).toBe(true);
      const migrated = migrateDocument(parse(read(before ?? '')), [{ from, migrate }], from + 1);
      expect(migrated).toEqual({ ok: true, document: parse(read(after ?? '')) });
    }
  });

  it.each([
    ['nothing to do', [], 1, 1, true],
    ['both steps', [1, 2], 1, 3, true],
    ['a gap', [1, 3], 1, 4, false],
    ['a step twice', [1, 1], 1, 3, false],
    ['the last missing', [1], 1, 3, false],
    ['one too many', [1, 2], 1, 2, false],
    ['out of order', [2, 1], 1, 3, false],
  ])('is complete or not: %s', (_name, froms, first, last, complete) => {
    const steps = froms.map((from): Migration => ({ from, migrate: (document) => document }));
    expect(isComplete(steps, first, last)).toBe(complete);
  });
});

/** Formats -1 and 0 never existed: `name` became `title`, then `title` came in two languages. */
const CHAIN: readonly Migration[] = [
  {
    from: 0,
    migrate: ({ title, ...rest }) => ({ ...rest, title: { vi: title, en: title } }),
  },
  {
    from: -1,
    migrate: ({ name, ...rest }) => ({ ...rest, title: name }),
  },
];

describe('migrateDocument', () => {
  it('applies the steps in order of their formats, and sets the format', () => {
    expect(migrateDocument({ format: -1, name: 'A', kept: [1] }, CHAIN)).toEqual({
      ok: true,
      document: { format: 1, title: { vi: 'A', en: 'A' }, kept: [1] },
    });
  });

  it('starts where the document stands', () => {
    expect(migrateDocument({ format: 0, title: 'A', name: 'B' }, CHAIN)).toEqual({
      ok: true,
      document: { format: 1, title: { vi: 'A', en: 'A' }, name: 'B' },
    });
    expect(migrateDocument({ format: 1, title: 'A' }, CHAIN)).toEqual({
      ok: true,
      document: { format: 1, title: 'A' },
    });
  });

  it('leaves the document as it was, even when a step changes what it is given', () => {
    const careless: Migration = {
      from: 0,
      migrate: (document) => {
        (document['list'] as number[]).push(2);
        return document;
      },
    };
    const document = { format: 0, list: [1] };
    expect(migrateDocument(document, [careless])).toEqual({ ok: true, document: { format: 1, list: [1, 2] } });
    expect(document).toEqual({ format: 0, list: [1] });
  });

  it.each([
    ['a newer format', 2, 'newer'],
    ['no format', undefined, 'unknown'],
    ['a word', '1', 'unknown'],
    ['a format before the first', -2, 'unknown'],
    ['a format between two', 0.5, 'unknown'],
  ])('refuses %s', (_name, format, reason) => {
    expect(migrateDocument({ format }, CHAIN)).toEqual({ ok: false, reason });
  });
});

describe('checkScenario with older formats', () => {
  const tiny = read('tests/fixtures/valid/tiny.scenario.json');
  const old = tiny
    .replace('"format": 1', '"format": -1')
    .replace('"title": { "vi": "Cuộc gọi", "en": "A call" }', '"name": "Tiny"');

  it('reads them as if they were of the present one', () => {
    const { scenario, diagnostics } = checkScenario(old, { migrations: CHAIN });
    expect(diagnostics).toEqual([]);
    expect(scenario).toEqual({ ...parse(tiny), title: { vi: 'Tiny', en: 'Tiny' } });
  });

  it('names faults at their place in the file', () => {
    const { scenario, diagnostics } = checkScenario(old.replace('"start": "hook"', '"start": "hok"'), {
      migrations: CHAIN,
    });
    expect(scenario).toBeNull();
    expect(diagnostics.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['S101', '/start', old.split('\n').findIndex((line) => line.includes('"start": "hook"')) + 1],
    ]);
  });

  it('names a format from which no way leads', () => {
    const { scenario, diagnostics } = checkScenario(old);
    expect(scenario).toBeNull();
    expect(diagnostics.find(({ code }) => code === 'F017')?.params).toEqual({ found: '-1', known: '1' });
  });
});
