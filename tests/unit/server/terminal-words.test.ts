import { describe, expect, it } from 'vitest';
import en from '../../../src/server/locales/en.json' with { type: 'json' };
import vi from '../../../src/server/locales/vi.json' with { type: 'json' };
import { inBoth } from '../../../src/server/words.ts';
import { sourceFiles } from '../../support/source-files.ts';

const MAX_SYLLABLES = 28;
const gaps = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted();
const asked = [...sourceFiles('src/tools', ['.mjs']), ...sourceFiles('src/tools', ['start.ts'])].flatMap(({ text }) =>
  [...text.matchAll(/'((?:start|setup)\.[\w-]+)'/g)].map(([, key]) => key ?? '').filter((key) => key !== 'start.ts'),
);

describe('words of the window that a server runs in', () => {
  it('are in both languages, sorted', () => {
    expect(Object.keys(vi)).toEqual(Object.keys(en));
    expect(Object.keys(vi)).toEqual(Object.keys(vi).toSorted());
  });

  it.each(Object.entries(vi))('%s is short, composed, and fills the same gaps', (key, text) => {
    expect(text).toBe(text.normalize('NFC'));
    for (const sentence of text.split(/[.:?]\s|\n/))
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(MAX_SYLLABLES);
    expect(gaps(Object.entries(en).find(([name]) => name === key)?.[1] ?? '')).toEqual(gaps(text));
  });

  it('exist for every key that the set-up and the start ask for', () => {
    expect(asked.length).toBeGreaterThan(5);
    expect(Object.keys(vi)).toEqual(expect.arrayContaining(asked));
  });

  it('come Vietnamese first', () => {
    expect(inBoth('start.port-taken', { wanted: 4173, port: 4174 }).map((words) => words.split(':')[0])).toEqual([
      'CHÚ Ý',
      'ATTENTION',
    ]);
  });
});
