/** Codes by chance, and codes written bit by bit, as the formatters would not write them. */
import * as fc from 'fast-check';
import { COMPETENCIES, CUES } from '#scenario';
import { checksumOf, formResult, MASTERY_LEVELS, MOST_MISSED } from '#learning';
import type { ClassCode, FormResult, PracticeCode, Rating } from '#learning';
import { ratedTrials } from './trials.ts';

export const CODE_RUNS = { seed: 20_251_101, numRuns: 400 };

/** Characters in the order of their values. */
export const LETTERS: readonly string[] = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

const ratings = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 }) as fc.Arbitrary<Rating[]>;
const form: fc.Arbitrary<FormResult> = fc
  .tuple(ratings, ratings)
  .map(([scams, genuine]) => formResult(ratedTrials(scams, genuine))!);

export const classCode: fc.Arbitrary<ClassCode> = fc.record({
  first: fc.constantFrom('a', 'b'),
  before: form,
  after: form,
});

export const practiceCode: fc.Arbitrary<PracticeCode> = fc.record({
  levels: fc.record(
    Object.fromEntries(COMPETENCIES.map((id) => [id, fc.constantFrom(...MASTERY_LEVELS)])),
  ) as fc.Arbitrary<PracticeCode['levels']>,
  missed: fc.uniqueArray(fc.constantFrom(...CUES), { maxLength: MOST_MISSED }),
});

/** The 40 bits of a code as zeros and ones. */
export const bitsOfCode = (text: string): string =>
  Array.from(text, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');

export const codeOfBits = (bits: string): string =>
  Array.from({ length: 8 }, (_, i) => LETTERS[parseInt(bits.slice(5 * i, 5 * i + 5), 2)]).join('');

/** A code with a sound checksum, whatever its fields say. */
export function codeOfFields(
  fields: readonly (readonly [value: number, bits: number])[],
  width: number,
  polynomial: number,
): string {
  const payload = fields.map(([value, bits]) => value.toString(2).padStart(bits, '0')).join('');
  const check = checksumOf(Array.from(payload, Number), { width, polynomial });
  return codeOfBits(payload + check.toString(2).padStart(width, '0'));
}
