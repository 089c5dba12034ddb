/** What a teacher types: counts of hands, and the letters of options, also through a Vietnamese input method. */

/** A count of digits alone, wide ones too; `'blank'` for nothing, `null` for what is no count. */
export function typedCount(text: string): number | 'blank' | null {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return 'blank';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

type Key = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The letter A–Z of a key; `null` for any other. An input method hides the key (`Process`), and Telex makes one letter of
 * two (of `aa` an a with a circumflex), so that the second press comes as the letter that was made.
 */
export function letterOfKey({ key, code }: Key): string | null {
  const hidden = key === 'Process' || key === 'Unidentified';
  const letter = hidden ? code.replace(/^Key/, '') : plain(key);
  return /^[A-Z]$/.test(letter) ? letter : null;
}

/** Whether an input method has made it of two presses, and has taken back what the first one did. */
export const isComposed = (key: string): boolean => /^\p{L}$/u.test(key) && plain(key) !== key.toUpperCase();

const plain = (key: string): string =>
  key.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().replace('\u0110', 'D');
