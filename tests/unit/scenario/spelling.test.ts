import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../../support/source-files.ts';

/** The tone of an open oa, oe or uy on its first letter; the interface writes it on the last, as schoolbooks do. */
const OLD_TONE = /\p{L}*(?:[óòỏõọ][ae]|(?<!q)[úùủũụ]y)(?!\p{L})/giu;

describe('Vietnamese is spelt in one way', () => {
  const files = [...sourceFiles('scenarios', ['.json']), ...sourceFiles('assets/locales', ['vi.json'])];
  it.each(files.map(({ path }) => path))('%s', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8').match(OLD_TONE) ?? []).toEqual([]);
  });
});

describe('English has its own apostrophes and quotation marks, as Vietnamese has', () => {
  const isForPlayers = (path: string) => !/schema\.json$|\/diagnostics\.|\/pack\.json$/.test(path);
  const files = [...sourceFiles('scenarios', ['.json']), ...sourceFiles('assets/locales', ['.json'])];
  it.each(files.map(({ path }) => path).filter(isForPlayers))('%s', (path) => {
    const straight = /\S*(?:'|\\")\S*/gu;
    expect(readFileSync(join(ROOT, path), 'utf8').match(straight) ?? []).toEqual([]);
  });
});
