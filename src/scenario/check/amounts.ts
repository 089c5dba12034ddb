/** Numbers that a translation must keep: amounts and everything of three digits or more. */
import AMOUNT_UNITS from '../data/amount-units.json' with { type: 'json' };
import type { Words } from './model.ts';

/** Value of each unit. */
const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(AMOUNT_UNITS));

const NUMBER = new RegExp(String.raw`(\d+(?:[.,]\d+)*)(?:\s?(${[...UNITS.keys()].join('|')})(?![\p{L}\p{N}]))?`, 'giu');

/** Below this a number may as well be written as a word, or be an hour, which the languages count differently. */
const LEAST = 100;

/** Points and commas before groups of three part thousands; a single one before anything else is a decimal mark. */
function valueOf(number: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(number);
  return Number(grouped ? number.replaceAll(/[.,]/g, '') : number.replace(/[.,]/, '.').replaceAll(/,/g, ''));
}

/** Values of the amounts of a text, smallest first, each once. */
function findAmounts(text: string): number[] {
  const values = new Set<number>();
  for (const [, number = '', unit] of text.normalize('NFC').matchAll(NUMBER)) {
    const value = valueOf(number) * (unit === undefined ? 1 : (UNITS.get(unit.toLowerCase()) ?? 1));
    if (value >= LEAST) values.add(Math.round(value));
  }
  return [...values].sort((a, b) => a - b);
}

/** The amounts of a text and of its translation where both name some, and not the same; else `null`. */
export function differingAmounts({ vi = '', en = '' }: Words): { readonly vi: string; readonly en: string } | null {
  const [ours, theirs] = [findAmounts(vi), findAmounts(en)];
  if (ours.length === 0 || theirs.length === 0 || ours.join() === theirs.join()) return null;
  return { vi: ours.join(', '), en: theirs.join(', ') };
}
