/**
 * The code by which a class is joined: six characters that can be read off a wall, said aloud and typed on any phone.
 * Letters never stand three in a row, nor in pairs that pupils use as swear words, so no code is a word.
 */
import SHUNNED from './data/shunned-pairs.json' with { type: 'json' };
import { CODE_LENGTH } from './limits.ts';

/** 28 characters without look-alikes: no B (8), G (6), I and 1 (L), O and 0 (Q), S (5), Z (2). */
export const CODE_LETTERS = '23456789ACDEFHJKLMNPQRTUVWXY';

const PATTERN = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);
const THREE_LETTERS = /[A-Z]{3}/;
/** What people type for a character that no code has. */
const READ_AS: Readonly<Record<string, string>> = { B: '8', G: '6', I: 'L', O: 'Q', S: '5', Z: '2', 0: 'Q', 1: 'L' };

/** Whether six characters of the alphabet may be the code of a class. */
export const isDecentCode = (code: string): boolean =>
  !THREE_LETTERS.test(code) && !SHUNNED.some((pair) => code.includes(pair));

/**
 * A code drawn with numbers from 0 to 2³²−1, which the caller makes unguessable. `null` when they ran out before a code
 * came that may be used; seven of ten may not, and each takes six numbers. 141,820,672 may be (27 bits).
 */
export function drawRoomCode(numbers: readonly number[]): string | null {
  // Numbers of the last, incomplete row of 28 would make some characters likelier than others.
  const even = numbers.filter((number) => number < 4_294_967_296 - (4_294_967_296 % CODE_LETTERS.length));
  for (let from = 0; from + CODE_LENGTH <= even.length; from += CODE_LENGTH) {
    const drawn = even.slice(from, from + CODE_LENGTH);
    const code = drawn.map((number) => CODE_LETTERS[number % CODE_LETTERS.length]).join('');
    if (isDecentCode(code)) return code;
  }
  return null;
}

/** The code that a person meant: case, spaces and hyphens do not matter. `null` when it can be none. */
export function parseRoomCode(text: string): string | null {
  if (text.length > 32) return null;
  const typed = text.toUpperCase().replaceAll(/[\s\p{Dash_Punctuation}]/gu, '');
  const code = Array.from(typed, (letter) => (Object.hasOwn(READ_AS, letter) ? READ_AS[letter] : letter)).join('');
  return PATTERN.test(code) ? code : null;
}

/** As it is shown: `7KM 4Q9`, which no line breaks in two. */
export const formatRoomCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
