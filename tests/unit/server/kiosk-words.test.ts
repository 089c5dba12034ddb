import { describe, expect, it } from 'vitest';
import en from '../../../src/server/kiosk/locales/en.json' with { type: 'json' };
import vi from '../../../src/server/kiosk/locales/vi.json' with { type: 'json' };
import { both } from '../../../src/server/kiosk/words.ts';

const MAX_SYLLABLES = 28;
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(String);

describe('words of the kiosk’s window', () => {
  it('are in both languages, sorted', () => {
    expect(Object.keys(vi)).toEqual(Object.keys(en));
    expect(Object.keys(vi)).toEqual(Object.keys(vi).toSorted());
  });

  it.each(Object.entries(vi))('%s is short, composed, and fills the same gaps', (key, text) => {
    expect(text).toBe(text.normalize('NFC'));
    for (const sentence of text.split(/[.:]\s|\n/))
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(MAX_SYLLABLES);
    const english = Object.entries(en).find(([name]) => name === key)?.[1] ?? '';
    if (key !== 'no-browser') expect(new Set(placeholders(english))).toEqual(new Set(placeholders(text)));
  });

  it('come Vietnamese first', () => {
    expect(both('port-taken', { port: 4190 })).toMatch(/^\nCổng 4190 [^\n]+\nPort 4190 [^\n]+\n$/);
  });
});
