/** Numbers that a translation must keep: amounts and everything of three digits or more. */

/** Units of amounts in both languages, in value. */
const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  ng: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  tr: 1e6,
  củ: 1e6,
  triệu: 1e6,
  m: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  billion: 1e9,
};

const NUMBER = new RegExp(
  String.raw`(\d+(?:[.,]\d+)*)(?:\s?(${Object.keys(UNITS).join('|')})(?![\p{L}\p{N}]))?`,
  'giu',
);

/** Below this a number may as well be written as a word, or be an hour, which the languages count differently. */
const LEAST = 100;

/** Points and commas before groups of three part thousands; a single one before anything else is a decimal mark. */
function valueOf(number: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(number);
  return Number(grouped ? number.replaceAll(/[.,]/g, '') : number.replace(/[.,]/, '.').replaceAll(/,/g, ''));
}

/** Values of the amounts of a text, smallest first, each once. */
export function findAmounts(text: string): number[] {
  const values = new Set<number>();
  for (const [, number = '', unit] of text.normalize('NFC').matchAll(NUMBER)) {
    const value = valueOf(number) * (unit === undefined ? 1 : (UNITS[unit.toLowerCase()] ?? 1));
    if (value >= LEAST) values.add(Math.round(value));
  }
  return [...values].sort((a, b) => a - b);
}
