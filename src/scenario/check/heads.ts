/** A quick look-up by hash: may a denylisted word or phrase begin with this word, or with these two? */
import REAL_NAMES from '../data/real-names.json' with { type: 'json' };
import SHAMING_WORDS from '../data/shaming-words.json' with { type: 'json' };

export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SLOTS = 1 << 13;

/** Every phrase of the denylists, in any language and case. */
export const DENIED: readonly string[] = [
  ...REAL_NAMES.anyCase,
  ...REAL_NAMES.exactCase,
  ...SHAMING_WORDS.vi,
  ...SHAMING_WORDS.en,
];

/** Next hash of a word by one more character, which must be folded to small letters. */
export const hashNext = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** Small letter of a character, as far as one character stands for one. */
export function fold(char: string): string {
  const upper = char.toUpperCase();
  const lower = (upper.length === 1 ? upper : char).toLowerCase();
  return lower.length === 1 ? lower : char;
}

export const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & (SLOTS - 1);
export const pairOf = (first: number, second: number): number => Math.imul(first, 31) ^ second;

function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashNext(hash, fold(word.charAt(i)).charCodeAt(0));
  return hash;
}

export interface Heads {
  /** 1 at the slots of the hashes; most words are told apart by this alone. */
  readonly slots: Uint8Array;
  readonly exact: ReadonlySet<number>;
}

/** Heads of all denied phrases. */
export function findHeads(): Heads {
  const exact = new Set<number>();
  for (const phrase of DENIED) {
    const [first, second] = (phrase.match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
    if (first !== undefined) exact.add(second === undefined ? first : pairOf(first, second));
  }
  const slots = new Uint8Array(SLOTS);
  for (const hash of exact) slots[slotOf(hash)] = 1;
  return { slots, exact };
}
