import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_END, glance } from '../../src/scenario/check/glance.ts';
import { DENIED } from '../../src/scenario/check/heads.ts';
import { findForbidden } from '../../src/scenario/check/patterns.ts';
import { countWords, splitSentences } from '../../src/scenario/check/sentences.ts';

const SEED = 20_260_405;
const ALL_NOTES = 0xffff;

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('em', 'Đơn', 'giữ', 'máy', 'a', 'The', 'caller', 'Ừ', 'x1', '½', 'ﬁn', 'ſo') },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ' ', '\n', '\u00A0', '  ', '\t', '\u2028') },
  { weight: 3, arbitrary: fc.constantFrom('.', '…', '...', '!', '?', '"', '”', ')', '(', '“', ',', ':', '-', '’', '‥') },
  { weight: 2, arbitrary: fc.constantFrom('TP.', '(TP.', 'v.v.', 'a(St.', 'P.', 'Mr. ', 'e.g.', 'www.', 'https://', '.com') },
  { weight: 2, arbitrary: fc.constantFrom('0912', '345', '678', '19 00', '1.250.000', '9'.repeat(9), '٣٤', '¹²³', '156', 'k') },
  { weight: 1, arbitrary: fc.constantFrom('<b>', '&nbsp;', '{{', '$t(', '\u200B', '\u0301', 'e\u0302', '😀', '👩‍💻', 'K', '\uD800') },
  { weight: 1, arbitrary: fc.constantFrom(...DENIED, ...DENIED.map((word) => word.toUpperCase())) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
); // prettier-ignore
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('a glance', () => {
  it('counts words and sentences as they are counted one by one', () => {
    fc.assert(
      fc.property(text, (words) => {
        const counts = splitSentences(words).map(countWords);
        const sum = counts.reduce((total, count) => total + count, 0);
        const { words: found, sentences, longest } = glance(words);
        expect([found, sentences, longest]).toEqual([sum, counts.length, Math.max(0, ...counts)]);
        expect(sum).toBe(countWords(words));
      }),
      { seed: SEED, numRuns: 4000 },
    );
  }, 60_000);

  it('never overlooks what the patterns would find', () => {
    const look = { listed: new Set(['111']), blames: () => true };
    fc.assert(
      fc.property(text, fc.constantFrom('vi' as const, 'en' as const), (words, language) => {
        const { notes } = glance(words);
        const normal = words.normalize('NFC');
        const find = (noted: number) =>
          findForbidden(normal, language, { ...look, notes: noted }).map(({ code, found }) => [
            code,
            found.normalize('NFKC'),
          ]);
        expect(find(notes)).toEqual(find(ALL_NOTES));
        if (normal !== words) expect(notes).not.toBe(0);
      }),
      { seed: SEED, numRuns: 4000 },
    );
  }, 60_000);

  it.each(DENIED)('notes "%s" in every case, alone and inside a sentence', (phrase) => {
    for (const word of [phrase, phrase.toUpperCase(), phrase.toLowerCase()]) {
      for (const words of [word, `(${word})`, `Em xem ${word}, nhé.`]) expect(glance(words).notes, words).not.toBe(0);
    }
  });

  it('takes only characters for plain that NFC and NFKC leave alone, but for spaces and dots', () => {
    const wrong: string[] = [];
    for (let code = 0; code < TABLE_END; code++) {
      const char = String.fromCharCode(code);
      if (glance(`a${char}b`).notes !== 0 || /[\s…]/u.test(char)) continue;
      if (char !== char.normalize('NFKC') || /[\p{M}\p{Cc}\p{Cf}]/u.test(char)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('tells texts with other digits apart', () => {
    expect(glance('Em ck 250k.').figures).not.toBe(glance('Em ck 350k.').figures);
    expect(glance('Em ck 250k.').figures).toBe(glance('Please send 250k 😀.').figures);
  });
});
