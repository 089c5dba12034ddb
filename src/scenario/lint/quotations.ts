/** Quotations in what explains a text, and whether the text really says so. */
import { plainWords } from './seen.ts';

/** The marks that show a quotation as one in an explanation of an item. */
export const CURLY_MARKS = /“([^“”]+)”/gu;
/** Any marks of a quotation in either language. */
export const ANY_MARKS = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»/gu;

/** What stands between marks. */
export const quotationsIn = (text: string, marks: RegExp): string[] =>
  [...text.matchAll(marks)].map(([, ...inside]) => inside.find((words) => words !== undefined) ?? '');

/** Words of a quotation; marks alone are none. */
export const countOf = (quotation: string): number => plainWords(quotation).trim().split(' ').filter(Boolean).length;

/** A quotation apart where `…` leaves words out. */
export const piecesOf = (quotation: string): string[] => quotation.split(/…|\.{3}/u);

/** Do the words of each piece stand side by side, one piece after the other, in one of these plain texts? */
export function occurs(pieces: readonly string[], texts: readonly string[]): boolean {
  const plain = pieces.map(plainWords).filter((piece) => piece.trim() !== '');
  return texts.some((text) => {
    let from = 0;
    return plain.every((piece) => {
      const at = text.indexOf(piece, from);
      // The space after a word may begin the next piece.
      from = at + piece.length - 1;
      return at >= 0;
    });
  });
}
