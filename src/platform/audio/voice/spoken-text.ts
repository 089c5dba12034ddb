import type { Language } from '#scenario';
import { syllablesOfNumber, syllablesOfWord } from './english.ts';
import type { Syllable } from './syllable.ts';
import { readVietnameseNumber, readVietnameseWord } from './vietnamese.ts';

/** A word with the punctuation and white space round it, exactly as the line has it, and how it is said. */
export interface Piece {
  readonly text: string;
  /** None for a dash or a picture that stands alone. */
  readonly syllables: readonly Syllable[];
  /** Seconds of silence after it. */
  readonly pause: number;
  readonly isQuestion: boolean;
}

const SENTENCE_PAUSE = 0.34;
const PHRASE_PAUSE = 0.2;
const WORD_PAUSE = 0.012;

const SPOKEN_PART = /[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*/gu;

function pauseAfter(punctuation: string): number {
  if (/[.!?…]/u.test(punctuation)) return SENTENCE_PAUSE;
  return /[,;:–—]/u.test(punctuation) ? PHRASE_PAUSE : WORD_PAUSE;
}

function readPart(part: string, language: Language): Syllable[] {
  const isNumber = /^\p{N}/u.test(part);
  if (language === 'vi') return isNumber ? readVietnameseNumber(part) : readVietnameseWord(part);
  return isNumber ? syllablesOfNumber(part) : syllablesOfWord(part);
}

/** Cuts a line into pieces; joined they are the line again. */
export function splitLine(text: string, language: Language): Piece[] {
  const chunks = text.match(/\s*\S+\s*/gu) ?? (text === '' ? [] : [text]);
  return chunks.map((chunk) => {
    const syllables = (chunk.match(SPOKEN_PART) ?? []).flatMap((part) => readPart(part, language));
    const punctuation = chunk.replace(SPOKEN_PART, '');
    return { text: chunk, syllables, pause: pauseAfter(punctuation), isQuestion: punctuation.includes('?') };
  });
}
