/** Keys that do something by themselves: letters also where they come through a Vietnamese input method. */
import { plainLetters } from '#scenario';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';

/** Held with a key that makes it the browser's or the system's. */
export const isChord = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;

type Key = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The letter A–Z of a key; `null` for any other. An input method hides the key (`Process`), and Telex makes one letter of
 * two (of `aa` an a with a circumflex), so that the second press comes as the letter that was made.
 */
export function letterOfKey({ key, code }: Key): string | null {
  const hidden = key === 'Process' || key === 'Unidentified';
  const letter = hidden ? code.replace(/^Key/, '') : plainLetters(key).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : null;
}

/** Whether an input method has made it of two presses, and has taken back what the first one did. */
export const isComposed = (key: string): boolean => /^\p{L}$/u.test(key) && plainLetters(key) !== key.toLowerCase();
