/** Counting words, syllables and sentences. In written Vietnamese a syllable is a word between spaces. */
import LIST from '../data/abbreviations.json' with { type: 'json' };

export const ABBREVIATIONS: ReadonlySet<string> = new Set(LIST);
export const LONGEST_ABBREVIATION = Math.max(...LIST.map(({ length }) => length));

const HAS_WORD = /[\p{L}\p{N}]/u;

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => HAS_WORD.test(word)).length;

/** Splits at `.`, `!`, `?`, `…` and line ends; not inside amounts, after abbreviations, or where "…" only hesitates. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(from, match.index);
    const after = text.slice(end).trimStart();
    if (match[0] === '.' && isAbbreviation(before)) continue;
    if (/^(?:…|\.{2,})/u.test(match[0]) && /^\p{Ll}/u.test(after)) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => HAS_WORD.test(sentence));
}

function isAbbreviation(before: string): boolean {
  const last = /\S+$/u.exec(before)?.[0] ?? '';
  return ABBREVIATIONS.has(last.replace(/^[("“‘]+/u, ''));
}
