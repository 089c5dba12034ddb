/** What is no count because of a sign in it: “-3”, “1.5”. A letter may mean something else. */
export const isSigned = (text: string): boolean => /^[^\p{L}]*[^\p{L}\d\s][^\p{L}]*$/u.test(text.normalize('NFKC'));

/** A count of digits alone that was typed, wide ones too; `'blank'` for nothing, `null` for what is no count. */
export function typedCount(text: string): number | 'blank' | null {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return 'blank';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
