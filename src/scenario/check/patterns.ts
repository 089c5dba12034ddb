/** What must not stand in any text: numbers, addresses and names of the real world, markup (learning-spec §6). */
import REAL_NAMES from '../data/real-names.json' with { type: 'json' };
import SERVICE_NUMBERS from '../data/service-numbers.json' with { type: 'json' };
import SHAMING_WORDS from '../data/shaming-words.json' with { type: 'json' };
import TOP_LEVEL_DOMAINS from '../data/top-level-domains.json' with { type: 'json' };
import UNITS from '../data/units.json' with { type: 'json' };
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Language } from '../vocabulary.ts';
import { ADDRESS, MARK, NAME, NUMBER, ODD } from './glance.ts';

export interface Match {
  readonly code: DiagnosticCode;
  readonly found: string;
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** Whole words or phrases only: letters and digits of any script may not touch them. */
const phrases = (words: readonly string[], flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${anyOf(words)})(?![\p{L}\p{N}])`, `gu${flags}`);

const SHAMING: Readonly<Record<Language, RegExp>> = {
  vi: phrases(SHAMING_WORDS.vi, 'i'),
  en: phrases(SHAMING_WORDS.en, 'i'),
};
const NAMES = [phrases(REAL_NAMES.anyCase, 'i'), phrases(REAL_NAMES.exactCase, '')];
const HTML = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/giu;
const PLACEHOLDER = /\{\{[^{}]*\}\}|\{\{|\}\}|\$t\(/gu;
/** Control and format characters (zero width, direction, byte order marks), except line ends and joiners inside emoji. */
const INVISIBLE = /(?!\n|(?<=[\p{Extended_Pictographic}\uFE0F])\u200D)[\p{Cc}\p{Cf}]/gu;
const ADDRESS_PATTERN = new RegExp(
  String.raw`(?:https?:\/\/|www\.)[^\s"'<>]+|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:${anyOf(TOP_LEVEL_DOMAINS)})(?![\p{L}\p{N}-])(?:\/\S*)?`,
  'giu',
);
const SAFE_HOST = /^(?:https?:\/\/)?(?:[^\s/@]*@)?(?:[\p{L}\p{N}-]+\.)+(?:example|test)(?=[/:?#.,;!)\]]|$)/iu;

/** Digits with at most two separators between them: spaces, dots, commas, slashes, hyphens, brackets, middle dots. */
const NUMBER_PATTERN = /\+?\d(?:[\s.,/\-–—()·_\u00A0]{0,2}\d)*/gu;
const UNIT_AFTER = new RegExp(String.raw`^\s?(?:${anyOf(UNITS)})(?![\p{L}\p{N}])`, 'iu');
const UNIT_BEFORE = /[$₫€]\s?$/u;
const MOBILE = /^(?:84|0)[35789]\d{8}$/;
/** Held apart by the same wide mark all along, e.g. `0912 - 345 - 678`. */
const SPREAD_MOBILE = /(?<!\d)(?:\+?84|0)[35789]?(?:[\s.,/\-–—·_]{0,4}\d){8,9}(?![\d]|\s?[.,]\d)/gu;
/** Sums of money do not start like telephone numbers. */
const NO_AMOUNT = /^(?:0\d|\+)/;
const GROUPED = /^\d{1,3}(?:[.,\s]\d{3})+$/;
/** A day, a span of days of one month or two, or a span of years. */
const DATE =
  /^(?:(?:\d{1,2}(?:[./]\d{1,2})?\s?[-–—]\s?)?\d{1,2}[./\-–]\d{1,2}[./\-–](?:19|20)\d\d|(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d)$/;
const SERVICE = /^1[89]00\d{4,6}$/;
/** Digits of a short service number. */
const MIN_CALLED = 3;
const MAX_CALLED = 5;
const CALLED = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyOf(SERVICE_NUMBERS.callWords)})(?:\s+(?:${anyOf(SERVICE_NUMBERS.fillers)})){0,2}\s*:?\s*(\d{${MIN_CALLED},${MAX_CALLED}})(?![\s.,:()\-–—·_]{0,2}\d)`,
  'giu',
);

export interface Look {
  /** Numbers that may be named. */
  readonly listed: ReadonlySet<string>;
  /** The words are the game's own or a helper's, and must not shame. */
  readonly blames: () => boolean;
  /** What a glance at the text has noted; the rest is not looked for. */
  readonly notes: number;
}

/** Everything forbidden that one text holds. */
export function findForbidden(text: string, language: Language, { listed, blames, notes }: Look): Match[] {
  const matches: Match[] = [];
  const scan = (code: DiagnosticCode, pattern: RegExp, show = (found: string) => found): void => {
    for (const found of text.match(pattern) ?? []) matches.push({ code, found: show(found) });
  };
  if ((notes & NAME) !== 0) {
    if (blames()) scan('L205', SHAMING[language]);
    for (const pattern of NAMES) scan('L206', pattern);
  }
  if ((notes & ADDRESS) !== 0) {
    for (const found of text.match(ADDRESS_PATTERN) ?? []) {
      if (!SAFE_HOST.test(found)) matches.push({ code: 'L207', found });
    }
  }
  if ((notes & MARK) !== 0) {
    scan('L214', PLACEHOLDER);
    scan('L215', HTML);
  }
  if ((notes & ODD) !== 0) {
    scan('L216', INVISIBLE, (found) => `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  if ((notes & NUMBER) !== 0) matches.push(...findNumbers((notes & ODD) === 0 ? text : text.normalize('NFKC'), listed));
  return matches;
}

function findNumbers(text: string, listed: ReadonlySet<string>): Match[] {
  const matches: Match[] = [];
  let maybeCalled = false;
  for (const match of text.matchAll(NUMBER_PATTERN)) {
    const found = match[0];
    const digits = found.replaceAll(/\D/g, '');
    const amount =
      UNIT_AFTER.test(text.slice(match.index + found.length)) || UNIT_BEFORE.test(text.slice(0, match.index));
    if ((amount && !NO_AMOUNT.test(found)) || DATE.test(found)) continue;
    if (digits.length >= MIN_CALLED && digits.length <= MAX_CALLED) maybeCalled = true;
    if (SERVICE.test(digits)) {
      if (!listed.has(digits)) matches.push({ code: 'L210', found });
    } else if (MOBILE.test(digits)) matches.push({ code: 'L208', found });
    else if (digits.length >= 8 && !isGroupedAmount(found)) matches.push({ code: 'L209', found });
    else if (
      SERVICE_NUMBERS.numbers.includes(digits) &&
      found === digits &&
      !listed.has(digits) &&
      standsAlone(text, match.index, digits)
    ) {
      matches.push({ code: 'L210', found });
    }
  }
  matches.push(...findSpread(text));
  for (const [whole, digits = ''] of maybeCalled ? text.matchAll(CALLED) : []) {
    const known =
      listed.has(digits) ||
      matches.some(({ code, found }) =>
        code === 'L210' ? found === digits : code === 'L208' && found.includes(digits),
      );
    if (known || UNIT_AFTER.test(text.slice(text.indexOf(whole) + whole.length))) continue;
    matches.push({ code: 'L210', found: digits });
  }
  return matches;
}

/** Mobile numbers that the pattern of numbers sees in pieces. */
function findSpread(text: string): Match[] {
  return (text.match(SPREAD_MOBILE) ?? []).flatMap((found): Match[] => {
    const gaps = new Set(found.match(/(?<=\d)\D+(?=\d)/gu));
    const [gap = ''] = gaps;
    const spread = gaps.size === 1 && gap.length > 2 && MOBILE.test(found.replaceAll(/\D/g, ''));
    return spread ? [{ code: 'L208', found }] : [];
  });
}

/** "1.250.000" is an amount even without a unit; "0912 345 678" was caught before. */
const isGroupedAmount = (found: string): boolean => GROUPED.test(found) && /[.,]/.test(found) && !found.startsWith('0');

/** Not part of a time, a date, a room number or a decimal. */
function standsAlone(text: string, index: number, digits: string): boolean {
  const before = text.slice(Math.max(0, index - 1), index);
  const after = text.slice(index + digits.length, index + digits.length + 2);
  return !/[\p{L}\p{N}:/.,-]/u.test(before) && !/^(?:[\p{L}\p{N}:/-]|[.,]\d)/u.test(after);
}
