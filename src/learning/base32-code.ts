/**
 * Eight characters that people read aloud and type: 40 bits, the fields one after the other, most significant bit
 * first, then a checksum over them.
 */

/** Digits and capital letters without I, L, O and U (Crockford, D. Base 32, https://www.crockford.com/base32.html). */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTER_BITS = 5;
const LETTERS = 8;

/** A whole number of 0 or more, and how many bits it takes. */
export type Field = readonly [value: number, bits: number];

/**
 * A cyclic redundancy check: its width in bits, and its polynomial without the highest term. It finds every error that
 * lies within `width` bits next to each other: any one wrong character, and with 10 bits or more any two neighbours
 * swapped. A narrower one finds all swaps unless the polynomial divides d·(x⁵ + 1) for a d below x⁵.
 *
 * Source: Peterson, W. W., & Brown, D. T. (1961). Cyclic codes for error detection. Proceedings of the IRE 49(1), 228–235.
 */
export interface Checksum {
  readonly width: number;
  readonly polynomial: number;
}

/** Why a typed text is no code. */
export const CODE_FAULTS = ['length', 'letter', 'checksum', 'version', 'counts'] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];

export type ParsedCode<T> =
  { readonly ok: true; readonly code: T } | { readonly ok: false; readonly reason: CodeFault };

const bitsOf = ([value, bits]: Field): number[] =>
  Array.from({ length: bits }, (_, i) => (value >> (bits - 1 - i)) & 1);

const numberOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => sum * 2 + bit, 0);

/** The checksum of a row of bits, from a register of zeros. */
export function checksumOf(bits: readonly number[], { width, polynomial }: Checksum): number {
  const mask = (1 << width) - 1;
  return bits.reduce((register, bit) => {
    const carry = (register >> (width - 1)) ^ bit;
    return ((register << 1) & mask) ^ (carry === 1 ? polynomial : 0);
  }, 0);
}

/** The code of fields that together with the checksum take 40 bits. */
export function formatFields(fields: readonly Field[], checksum: Checksum): string {
  const payload = fields.flatMap(bitsOf);
  const bits = [...payload, ...bitsOf([checksumOf(payload, checksum), checksum.width])];
  return Array.from(
    { length: LETTERS },
    (_, i) => CODE_ALPHABET[numberOf(bits.slice(i * LETTER_BITS, (i + 1) * LETTER_BITS))],
  ).join('');
}

/** The characters of a typed code that count. Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. */
export const codeLetters = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** The values of fields of these widths, from what was typed. */
export function parseFields(
  text: string,
  widths: readonly number[],
  checksum: Checksum,
): ParsedCode<readonly number[]> {
  const letters = codeLetters(text);
  if (letters.length !== LETTERS) return { ok: false, reason: 'length' };
  const values = Array.from({ length: LETTERS }, (_, i) => CODE_ALPHABET.indexOf(letters.charAt(i)));
  if (values.includes(-1)) return { ok: false, reason: 'letter' };
  const bits = values.flatMap((value) => bitsOf([value, LETTER_BITS]));
  const payload = bits.slice(0, -checksum.width);
  const sound = checksumOf(payload, checksum) === numberOf(bits.slice(-checksum.width));
  if (!sound) return { ok: false, reason: 'checksum' };
  let read = 0;
  const code = widths.map((width) => numberOf(payload.slice(read, (read += width))));
  return { ok: true, code };
}
