/** A neutral reading for English and for foreign words in a Vietnamese line: right in number and rhythm, no more. */
import { plainLetters } from '#scenario';
import { mannerOf, type Syllable } from './syllable.ts';

/** Spellings of vowels, longest first, and the Vietnamese vowels nearest to their usual sound. */
const VOWEL_SOUNDS: readonly (readonly [spelling: string, vowels: string])[] = [
  ['ee', 'i'], ['ea', 'i'], ['oo', 'u'], ['ou', 'au'], ['ow', 'au'], ['ai', 'êi'], ['ay', 'êi'], ['ey', 'i'],
  ['oi', 'oi'], ['oy', 'oi'], ['au', 'o'], ['aw', 'o'], ['ie', 'i'], ['oa', 'ôu'], ['ue', 'u'],
  ['a', 'a'], ['e', 'e'], ['i', 'i'], ['o', 'o'], ['u', 'â'], ['y', 'i'],
]; // prettier-ignore

const SYLLABLE = /([^aeiouy]*)([aeiouy]+)([^aeiouy]*$)?/gu;

/** Letters that are written and not said: the last e of `made`, the e of `made` + s or d, but not of `wanted`. */
function withoutSilentE(word: string): string {
  const groups = word.match(/[aeiouy]+/gu)?.length ?? 0;
  if (groups < 2 || word.endsWith('le')) return word;
  return word.replace(/([^aeiouy])e$/u, '$1').replace(/([^aeiouydt])e(d)$/u, '$1$2');
}

function vowelsOf(spelling: string): string {
  return VOWEL_SOUNDS.find(([start]) => spelling.startsWith(start))?.[1] ?? 'ơ';
}

/** A word's syllables, the first of them stressed if the word has more than a few letters. */
export function syllablesOfWord(word: string): Syllable[] {
  const letters = plainLetters(word);
  const initialY = letters.startsWith('y') && /^y[aeiou]/u.test(letters);
  const spoken = withoutSilentE(initialY ? letters.slice(1) : letters);
  const syllables = [...spoken.matchAll(SYLLABLE)].map(([, before = '', vowels = '', after = ''], i): Syllable => {
    const tone = i === 0 && letters.length > 3 ? 'strong' : 'weak';
    return { onset: mannerOf(before.at(-1)), vowels: vowelsOf(vowels), main: 0, coda: mannerOf(after[0]), tone };
  });
  if (syllables.length > 0) return syllables;
  return Array.from(letters, (letter) => ({
    onset: mannerOf(letter),
    vowels: 'i',
    main: 0,
    coda: 'none',
    tone: 'strong',
  }));
}

/** Syllables in the names of the digits 0 to 9; only seven has two. */
const DIGIT_SYLLABLES = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1];

export function syllablesOfNumber(number: string): Syllable[] {
  return [...number.replace(/[.,]000/gu, '0').matchAll(/\d/gu)].flatMap(([digit]) =>
    Array.from({ length: DIGIT_SYLLABLES[Number(digit)]! }, (_, i): Syllable => {
      return { onset: 'fricative', vowels: 'âi'[i % 2]!, main: 0, coda: 'nasal', tone: i === 0 ? 'strong' : 'weak' };
    }),
  );
}
