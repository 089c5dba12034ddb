/** A count of digits alone that was typed, wide ones too; `'blank'` for nothing, `null` for what is no count. */
export function typedCount(text: string): number | 'blank' | null {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return 'blank';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
