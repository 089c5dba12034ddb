import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEASON_CODES } from '#analysis';
import { DIAGNOSTIC_CODES } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { LINTS } from '#scenario/lint';
import { ROOT } from '../../support/source-files.ts';

interface Expected {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly suggestion?: string;
}

const FOLDER = join(ROOT, 'tests/fixtures/invalid');
const SUFFIX = '.scenario.json';
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const expected = JSON.parse(read('expected.json')) as Record<string, Expected[]>;
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith(SUFFIX) ? [file.slice(0, -SUFFIX.length)] : []));

const words = Object.fromEntries(
  ['vi', 'en'].map((language) => [
    language,
    JSON.parse(readFileSync(join(ROOT, `assets/locales/diagnostics.${language}.json`), 'utf8')) as Record<
      string,
      string
    >,
  ]),
);

/** The one file that shows how faults are listed together. */
const MANY = 'many-faults';

/** As the authors' toolchain checks: with the rules of writing. */
const check = (name: string) => checkScenario(read(`${name}${SUFFIX}`), { lints: LINTS });

/** Codes that need several files at once; `pack.test.ts` and the tests of the season trigger them. */
const ACROSS_FILES = [
  ...SEASON_CODES,
  'S170',
  'S171',
  'S172',
  'S173',
  'S174',
  'S175',
  'S176',
  'S180',
  'S181',
  'S182',
  'S183',
  'S184',
  'S185',
  'S186',
];

describe('broken scenario files', () => {
  it('lists what is expected of every file, and of no other', () => {
    expect(Object.keys(expected).toSorted()).toEqual(names.toSorted());
    expect(names.filter((name) => name.startsWith('F')).length).toBeGreaterThanOrEqual(10);
    expect(names.filter((name) => name.startsWith('S')).length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s: every fault, with code, pointer, place and hint, and nothing else', (name) => {
    const { scenario, diagnostics } = check(name);
    const found = diagnostics.map(({ code, path, line, column, suggestion }) => ({
      code,
      path,
      line,
      column,
      ...(suggestion === null ? {} : { suggestion }),
    }));
    expect(found).toEqual(expected[name]);
    expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  });

  it.each(names.filter((name) => name !== MANY))('%s triggers the code of its name, and no other', (name) => {
    expect(expected[name]?.map(({ code }) => code)).toEqual([name.slice(0, 4)]);
  });

  it('has an example of every code', () => {
    const shown = new Set([
      ...Object.values(expected)
        .flat()
        .map(({ code }) => code),
      ...ACROSS_FILES,
    ]);
    expect([...DIAGNOSTIC_CODES.keys()].filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(names)('%s: messages leave no placeholder open in either language', (name) => {
    for (const { messageKey, params } of check(name).diagnostics) {
      for (const language of ['vi', 'en']) {
        const marks = [...(words[language]?.[messageKey] ?? '{{missing}}').matchAll(/\{\{(\w+)\}\}/g)];
        expect(Object.keys(params), `${language} ${messageKey}`).toEqual(
          expect.arrayContaining(marks.map((mark) => mark[1])),
        );
      }
    }
  });
});

describe('the table of codes', () => {
  it.each([...DIAGNOSTIC_CODES.values()])('$code has words in both languages', ({ messageKey }) => {
    expect(words['vi']?.[messageKey]).toBeTruthy();
    expect(words['en']?.[messageKey]).toBeTruthy();
  });
});
