/** What happens to either code when people read it aloud and type it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#scenario/random';
import { checksumOf, formatClassCode, formatPracticeCode, parseClassCode, parsePracticeCode } from '#learning';
import { bitsOfCode, classCode, CODE_RUNS, codeOfBits, LETTERS, practiceCode } from '../../support/class-codes.ts';

/** Both kinds: how to draw one, an example, and how many of the 26,908 pairs of wrong characters are not found. */
const KINDS = [
  ['class code', classCode.map(formatClassCode), parseClassCode, '3QCM6HMQ', 9],
  ['practice code', practiceCode.map(formatPracticeCode), parsePracticeCode, '5S7Z0G5F', 34],
] as const;

describe('checksums', () => {
  const bits = Array.from('123456789').flatMap((digit) =>
    Array.from({ length: 8 }, (_, i) => (digit.charCodeAt(0) >> (7 - i)) & 1),
  );
  it.each([
    ['CRC-11/UMTS', 11, 0x307, 0x061],
    ['CRC-10/ATM', 10, 0x233, 0x199],
    ['CRC-8/SMBUS', 8, 0x07, 0xf4],
  ])('check value of %s in the Catalogue of parametrised CRC algorithms', (_name, width, polynomial, check) =>
    expect(checksumOf(bits, { width, polynomial })).toBe(check),
  );
});

describe.each(KINDS)('%s', (_name, codes, parse, example, missedPairs) => {
  it('is eight characters of the alphabet', () => {
    fc.assert(
      fc.property(codes, (text) => {
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
      CODE_RUNS,
    );
  });

  it('loses no wrong character: each of 8 × 31', () => {
    const caught = fc.property(codes, (text) => {
      for (let at = 0; at < 8; at++) {
        for (const letter of LETTERS) {
          if (letter === text[at]) continue;
          expect(parse(text.slice(0, at) + letter + text.slice(at + 1))).toEqual({ ok: false, reason: 'checksum' });
        }
      }
    });
    fc.assert(caught, { ...CODE_RUNS, numRuns: 60 });
  });

  it('loses no two neighbours swapped: each of 7', () => {
    const caught = fc.property(codes, (text) => {
      for (let at = 0; at < 7; at++) {
        if (text[at] === text[at + 1]) continue;
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        expect(parse(swapped)).toEqual({ ok: false, reason: 'checksum' });
      }
    });
    fc.assert(caught, CODE_RUNS);
  });

  it('loses no three wrong bits, and few pairs of wrong characters', () => {
    // The checksum is linear: what is found in one code is found in all.
    const isLost = (text: string): boolean => {
      const parsed = parse(text);
      return parsed.ok || parsed.reason !== 'checksum';
    };
    const bits = Array.from(bitsOfCode(example), Number);
    const flip = (...at: number[]): string =>
      codeOfBits(bits.map((bit, i) => (at.includes(i) ? 1 - bit : bit)).join(''));
    let lost = 0;
    for (let a = 0; a < 40; a++) {
      for (let b = a; b < 40; b++) for (let c = b; c < 40; c++) lost += Number(isLost(flip(a, b, c)));
    }
    expect(lost).toBe(0);

    const wrong = (text: string, at: number): string[] =>
      LETTERS.flatMap((letter) => (letter === text[at] ? [] : [text.slice(0, at) + letter + text.slice(at + 1)]));
    let pairs = 0;
    for (let a = 0; a < 8; a++) {
      for (let b = a + 1; b < 8; b++) {
        for (const text of wrong(example, a)) pairs += wrong(text, b).filter(isLost).length;
      }
    }
    expect(pairs).toBe(missedPairs);
  });

  it('is hardly ever met by chance: at most 1 in 1,000 of 10,000 random strings', () => {
    const random = createRandom(20_251_102);
    const draw = () => Array.from({ length: 8 }, () => LETTERS[Math.floor(random() * 32)]).join('');
    const taken = Array.from({ length: 10_000 }, draw).filter((text) => parse(text).ok).length;
    expect(taken).toBeLessThanOrEqual(10);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(parse(text).ok).toBe(false);
      }),
      CODE_RUNS,
    );
  });
});
