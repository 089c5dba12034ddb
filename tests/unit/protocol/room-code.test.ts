import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import SHUNNED from '../../../src/protocol/data/shunned-pairs.json' with { type: 'json' };
import { CODE_LENGTH, CODE_LETTERS, drawRoomCode, formatRoomCode, isDecentCode, parseRoomCode } from '#protocol';

const letters = fc.array(fc.constantFrom(...Array.from(CODE_LETTERS)), {
  minLength: CODE_LENGTH,
  maxLength: CODE_LENGTH,
});
const number = fc.integer({ min: 0, max: 4_294_967_295 });

/** Every code that may be used, counted by the two characters before the next one. */
function countCodes(): number {
  const isLetter = (text: string) => /[A-Z]/.test(text);
  let ends = new Map<string, number>();
  for (const a of CODE_LETTERS) for (const b of CODE_LETTERS) if (!SHUNNED.includes(a + b)) ends.set(a + b, 1);
  for (let i = 2; i < CODE_LENGTH; i++) {
    const next = new Map<string, number>();
    for (const [end, ways] of ends) {
      for (const c of CODE_LETTERS) {
        const [a = '', b = ''] = end;
        if (SHUNNED.includes(b + c) || [a, b, c].every(isLetter)) continue;
        next.set(b + c, (next.get(b + c) ?? 0) + ways);
      }
    }
    ends = next;
  }
  return [...ends.values()].reduce((sum, ways) => sum + ways, 0);
}

describe('room codes', () => {
  it('there are 28 characters, each once', () => expect(new Set(CODE_LETTERS).size).toBe(28));
  it('there are as many as the page says', () => expect(countCodes()).toBe(141_820_672));

  it('a drawn code is decent and read back from any way of writing it', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 6, maxLength: 300 }), (numbers) => {
        const code = drawRoomCode(numbers);
        if (code === null) return;
        expect(isDecentCode(code)).toBe(true);
        expect(parseRoomCode(formatRoomCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  it('every character is drawn equally often', () => {
    // 2³² is no multiple of 28: of its last, incomplete row nothing is used.
    const last = 4_294_967_295;
    expect(drawRoomCode([last, last, last, last, last, last])).toBeNull();
  });

  it('nothing but six of the characters is a code', () => {
    fc.assert(fc.property(fc.string(), (text) => isCodeOrNull(parseRoomCode(text))));
    fc.assert(fc.property(letters, (six) => parseRoomCode(six.join('')) === six.join('')));
  });

  it.each([
    ['7km-4q9', '7KM4Q9'],
    [' 7 K M 4 Q 9 ', '7KM4Q9'],
    ['O1ZSGB', 'QL2568'],
    ['7KM4Q', null],
    ['7KM4Q99', null],
    ['7KM4Q!', null],
    ['', null],
    ['7'.repeat(100), null],
  ])('%j is read as %j', (typed, code) => expect(parseRoomCode(typed)).toBe(code));
});

const isCodeOrNull = (code: string | null): boolean => code === null || /^[2-9A-Y]{6}$/.test(code);
