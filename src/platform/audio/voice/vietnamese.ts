import { syllablesOfWord } from './english.ts';
import type { Manner, Syllable, Tone } from './syllable.ts';

const TONE_OF_MARK: Readonly<Record<string, Tone>> = {
  '\u0300': 'huyen',
  '\u0301': 'sac',
  '\u0309': 'hoi',
  '\u0303': 'nga',
  '\u0323': 'nang',
};
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** `gi` and `qu` take their vowel letter with them, unless no other vowel follows (`gì`). */
const SYLLABLE =
  /^(ngh|ng|nh|ch|gh|gi(?=[aăâeêioôơuưy])|kh|ph|th|tr|qu(?=[aăâeêioôơyư])|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ng|nh|ch|[cmnpt])?$/u;

const ONSETS: Readonly<Record<Exclude<Manner, 'none'>, readonly string[]>> = {
  stop: ['b', 'c', 'ch', 'đ', 'k', 'p', 'q', 'qu', 't', 'tr'],
  nasal: ['m', 'n', 'ng', 'ngh', 'nh'],
  fricative: ['d', 'g', 'gh', 'gi', 'h', 'kh', 'ph', 'r', 's', 'th', 'v', 'x'],
  liquid: ['l'],
};

function onsetManner(spelling: string | undefined): Manner {
  if (!spelling) return 'none';
  const found = Object.entries(ONSETS).find(([, spellings]) => spellings.includes(spelling));
  return (found?.[0] as Manner | undefined) ?? 'none';
}

function codaManner(spelling: string | undefined): Manner {
  if (!spelling) return 'none';
  return /[mng]$|nh$/u.test(spelling) ? 'nasal' : 'stop';
}

/** The vowel that carries the syllable: the last marked one (`ươ`), else the second after a glide (`oa`), else the first. */
function mainVowel(vowels: string): number {
  const marked = Math.max(...Array.from('ăâêôơ', (letter) => vowels.lastIndexOf(letter)));
  if (marked >= 0) return marked;
  return /^(o[ae]|uy)/u.test(vowels) ? 1 : 0;
}

/** Takes the tone off a word; what is left is its letters in composed form. Both NFC and NFD spellings are understood. */
function toneless(word: string): { letters: string; tone: Tone } {
  let tone: Tone = 'ngang';
  const bare = word.normalize('NFD').replace(TONE_MARKS, (mark) => {
    tone = TONE_OF_MARK[mark] ?? tone;
    return '';
  });
  return { letters: bare.normalize('NFC').toLowerCase(), tone };
}

/** Reads one written syllable, or says that it is none. */
export function parseVietnameseSyllable(word: string): Syllable | undefined {
  const { letters, tone } = toneless(word);
  const match = SYLLABLE.exec(letters);
  if (!match) return undefined;
  const vowels = match[2]!;
  return { onset: onsetManner(match[1]), vowels, main: mainVowel(vowels), coda: codaManner(match[3]), tone };
}

/** A letter of an abbreviation, said by its name. */
function letterName(letter: string): Syllable {
  const { letters } = toneless(letter);
  const isVowel = /[aăâeêioôơuưy]/u.test(letters);
  return { onset: isVowel ? 'none' : 'stop', vowels: isVowel ? letters : 'ê', main: 0, coda: 'none', tone: 'ngang' };
}

/** Reads a run of letters: a Vietnamese syllable, an abbreviation letter by letter, or a foreign word said evenly. */
export function readVietnameseWord(word: string): Syllable[] {
  const syllable = parseVietnameseSyllable(word);
  if (syllable) return [syllable];
  const composed = word.normalize('NFC');
  if (composed === composed.toUpperCase() && composed.length <= 5) return Array.from(composed, letterName);
  return syllablesOfWord(toneless(word).letters).map((foreign) => ({ ...foreign, tone: 'ngang' }));
}

/** The names of the digits 0 to 9. */
const DIGIT_NAMES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const THOUSAND = 'nghìn';

/** Reads a number: digit by digit, each full group of three noughts as one word. */
export function readVietnameseNumber(number: string): Syllable[] {
  const words = (number.match(/[.,]000|\d/gu) ?? []).map((part) => DIGIT_NAMES[Number(part)] ?? THOUSAND);
  return words.flatMap((word) => parseVietnameseSyllable(word) ?? []);
}
