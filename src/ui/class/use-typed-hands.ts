import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { MOST_HANDS } from '#state/class';
import { isComposed, letterOfKey } from '../components/keys.ts';
import { typedCount } from './typed-count.ts';

/** No hand presses Backspace and then a letter that soon; an input method does. */
export const TAKEN_BACK_MS = 100;

interface TypedHandsOptions {
  readonly value: number | null;
  readonly letter: string | undefined;
  readonly onChange: (hands: number) => void;
  readonly onBlank: (() => void) | undefined;
}

/** What typing in a field of hands means: `read` after each change of its text, `change` for a count by other keys. */
export function useTypedHands(
  input: RefObject<HTMLInputElement | null>,
  { value, letter, onChange, onBlank }: TypedHandsOptions,
) {
  const typed = useRef<number | null>(null);
  const byKey = useRef(false);
  const emptied = useRef<{ readonly count: number; readonly at: number } | null>(null);
  // Counted by a key: digits that are typed next replace the count, they do not go on behind it.
  useLayoutEffect(() => {
    byKey.current = value !== typed.current;
    if (byKey.current && document.activeElement === input.current) input.current?.select();
    typed.current = value;
  }, [value]);
  const clamp = (hands: number): number => Math.min(Math.max(hands, 0), MOST_HANDS);
  const change = (hands: number) => onChange(clamp(hands));
  const read = (field: HTMLInputElement) => {
    const count = typedCount(field.value);
    if (count === null || (count !== 'blank' && count > MOST_HANDS)) {
      const { current } = emptied;
      const takenBack = current !== null && performance.now() - current.at < TAKEN_BACK_MS && isComposed(field.value);
      // What an input method has taken back to make its letter of two presses is put back; the second one counts.
      if (takenBack) return change(current.count + (letterOfKey({ key: field.value, code: '' }) === letter ? 1 : 0));
      // A letter, or more than there can be, changes no count.
      field.value = value === null ? '' : String(value);
      if (byKey.current) field.select();
      return;
    }
    if (count === 'blank' && value !== null) emptied.current = { count: value, at: performance.now() };
    typed.current = count === 'blank' ? null : count;
    if (count !== 'blank') onChange(count);
    else if (onBlank === undefined) onChange(0);
    else onBlank();
  };
  return { change, read };
}
