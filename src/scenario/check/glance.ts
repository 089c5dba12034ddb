/**
 * One look at every character of a text: counts its words and sentences, and notes what needs a closer look.
 * It may note too much, never too little: `patterns.ts` and `sentences.ts` have the last word.
 */
import { HASH_START, findHeads, fold, hashNext, pairOf, slotOf } from './heads.ts';
import type { Heads } from './heads.ts';
import { ABBREVIATIONS, LONGEST_ABBREVIATION, countWords, splitSentences } from './sentences.ts';

/** What needs a closer look. */
export const ODD = 1; // characters outside the table, combining marks, control and format characters
export const NUMBER = 2; // three digits or more, near each other
export const ADDRESS = 4; // a dot before a letter, `www.`, `://`
export const MARK = 8; // < & { } $
export const NAME = 16; // the beginning of a denylisted phrase

export interface Glance {
  /** Any of ODD, NUMBER, ADDRESS, MARK, NAME. */
  readonly notes: number;
  readonly words: number;
  readonly sentences: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /** Hash of the digits in their order; 0 without digits. Texts with the same digits have the same. */
  readonly figures: number;
}

/** Characters below this are in the table; Vietnamese letters and common punctuation all are. */
export const TABLE_END = 0x2100;

const WORD = 1;
const SPACE = 2;
const STOP = 4; // ends a sentence
const CLOSER = 8; // may follow the end of a sentence
const SMALL = 16;
const DIGIT = 32;
const MARKED = 64;
const OPENER = 128; // may stand before an abbreviation
const STRANGE = 256;

const NEWLINE = 10;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const ELLIPSIS = 0x2026;

interface Tables {
  readonly kinds: Uint16Array;
  /** Small letters of capitals. */
  readonly folds: Uint16Array;
  readonly denied: Heads;
}

let tables: Tables | null = null;

/** Made at the first use: importing must stay cheap. */
function makeTables(): Tables {
  const kinds = new Uint16Array(TABLE_END);
  const folds = new Uint16Array(TABLE_END);
  for (let code = 0; code < TABLE_END; code++) {
    kinds[code] = classify(String.fromCharCode(code));
    folds[code] = fold(String.fromCharCode(code)).charCodeAt(0);
  }
  return { kinds, folds, denied: findHeads() };
}

function classify(char: string): number {
  const strange =
    (/[\p{M}\p{Cc}\p{Cf}\p{Cn}]/u.test(char) && char !== '\n') ||
    char !== char.normalize('NFC') ||
    (char !== char.normalize('NFKC') && !/[\s…]/u.test(char)) ||
    (/\p{Ll}/u.test(char) && fold(char) !== char);
  return (
    (/[\p{L}\p{N}]/u.test(char) ? WORD : 0) |
    (/\s/u.test(char) ? SPACE : 0) |
    (/[.!?…]/u.test(char) ? STOP : 0) |
    (/["'”’)\]]/u.test(char) ? CLOSER : 0) |
    (/[("“‘]/u.test(char) ? OPENER : 0) |
    (/\p{Ll}/u.test(char) ? SMALL : 0) |
    (/\p{Nd}/u.test(char) ? DIGIT : 0) |
    (/[<&{}$]/u.test(char) ? MARKED : 0) |
    (strange ? STRANGE : 0)
  );
}

/** Digits with at most this many other characters between them belong to one number. */
const MAX_GAP = 4;
const MIN_DIGITS = 3;

export function glance(text: string): Glance {
  tables ??= makeTables();
  const { kinds, folds, denied } = tables;
  let notes = 0;
  let words = 0;
  let sentences = 0;
  let longest = 0;
  let here = 0; // words of the sentence so far
  let hasWord = false; // since the last space there was a letter or digit
  let before = HASH_START; // hash of the last word
  let word = HASH_START; // and of this one
  let stop = -1; // where the last run of sentence ends of this token starts, while nothing else follows it
  let digits = 0; // in this number
  let lastDigit = -9;
  let figures = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE;
    if (code >= TABLE_END) return lookClosely(text);
    const kind = kinds[code] as number;
    if (kind === (WORD | SMALL)) {
      if (stop >= 0) {
        if (text.charCodeAt(i - 1) === DOT) notes |= ADDRESS;
        stop = -1;
      }
      hasWord = true;
      word = hashNext(word, code);
      continue;
    }
    if ((kind & STRANGE) !== 0) return lookClosely(text);
    if ((kind & WORD) !== 0) word = hashNext(word, folds[code] as number);
    else if (word !== HASH_START) {
      const pair = pairOf(before, word);
      if ((denied.slots[slotOf(word)] === 1 || denied.slots[slotOf(pair)] === 1) && isHead(denied, word, pair)) {
        notes |= NAME;
      }
      before = word;
      word = HASH_START;
    }
    if ((kind & SPACE) !== 0) {
      if (hasWord) here++;
      hasWord = false;
      const ends = code === NEWLINE || (stop >= 0 && endsSentence(text, stop, i, kinds));
      stop = -1;
      if (!ends || here === 0) continue;
      words += here;
      sentences++;
      if (here > longest) longest = here;
      here = 0;
      continue;
    }
    const afterDot = i > 0 && text.charCodeAt(i - 1) === DOT;
    if (afterDot && ((kind & (WORD | DIGIT)) === WORD || followsWww(text, i))) notes |= ADDRESS;
    if ((kind & STOP) !== 0) {
      if (stop < 0 || ((kinds[text.charCodeAt(i - 1)] as number) & STOP) === 0) stop = i;
      continue;
    }
    if ((kind & CLOSER) !== 0) continue;
    stop = -1;
    if ((kind & WORD) !== 0) hasWord = true;
    if ((kind & DIGIT) !== 0) {
      digits = i - lastDigit <= MAX_GAP + 1 ? digits + 1 : 1;
      lastDigit = i;
      if (digits >= MIN_DIGITS) notes |= NUMBER;
      figures = hashNext(figures, code);
    } else if ((kind & MARKED) !== 0) notes |= MARK;
    else if (code === SLASH && text.charCodeAt(i - 1) === SLASH && text.charCodeAt(i - 2) === COLON) notes |= ADDRESS;
  }
  return { notes, words, sentences, longest, figures };
}

const isHead = ({ exact }: Heads, word: number, pair: number): boolean => exact.has(word) || exact.has(pair);

const followsWww = (text: string, at: number): boolean => /w\.$/i.test(text.slice(Math.max(0, at - 2), at));

/** The same decisions as `splitSentences`, for a token that ends in `.`, `!`, `?` or `…` with or without quotes. */
function endsSentence(text: string, stop: number, end: number, kinds: Uint16Array): boolean {
  const code = text.charCodeAt(stop);
  if (code !== DOT && code !== ELLIPSIS) return true;
  if (code === DOT && end === stop + 1) {
    let start = stop;
    const before = (): number => (start > 0 ? (kinds[text.charCodeAt(start - 1)] as number) : SPACE);
    while ((before() & (SPACE | OPENER)) === 0) if (stop - --start > LONGEST_ABBREVIATION) return true;
    const word = text.slice(start, stop);
    while ((before() & OPENER) !== 0) start--;
    return (before() & SPACE) === 0 || !ABBREVIATIONS.has(word);
  }
  if (code === DOT && text.charCodeAt(stop + 1) !== DOT) return true;
  let next = end;
  while (next < text.length && ((kinds[text.charCodeAt(next)] ?? 0) & SPACE) !== 0) next++;
  return next >= text.length || !/^\p{Ll}/u.test(text.slice(next, next + 2));
}

function lookClosely(text: string): Glance {
  const counts = splitSentences(text).map(countWords);
  const words = counts.reduce((sum, count) => sum + count, 0);
  return {
    notes: ODD | NUMBER | ADDRESS | MARK | NAME,
    words,
    sentences: counts.length,
    longest: Math.max(0, ...counts),
    figures: (text.match(/\d/g) ?? []).reduce((hash, digit) => hashNext(hash, digit.charCodeAt(0)), 0),
  };
}
