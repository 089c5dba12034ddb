import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { MOST_HANDS } from '#state/class';
import { typedCount } from './typed-count.ts';

interface TypedHandsOptions {
  readonly value: number | null;
  readonly onChange: (hands: number) => void;
  readonly onBlank: (() => void) | undefined;
  readonly onText: ((text: string) => void) | undefined;
}

/**
 * What typing in a field of hands means: `read` after each change of its text, `change` for a count by other keys;
 * `refused` as long as the last that was typed is no count.
 */
export function useTypedHands(
  input: RefObject<HTMLInputElement | null>,
  { value, onChange, onBlank, onText }: TypedHandsOptions,
) {
  const typed = useRef<number | null>(null);
  const byKey = useRef(false);
  const [refused, setRefused] = useState(false);
  // Counted by a key: digits that are typed next replace the count, they do not go on behind it.
  useLayoutEffect(() => {
    byKey.current = value !== typed.current;
    if (byKey.current && document.activeElement === input.current) input.current?.select();
    typed.current = value;
  }, [value]);
  const clamp = (hands: number): number => Math.min(Math.max(hands, 0), MOST_HANDS);
  const change = (hands: number) => {
    setRefused(false);
    onChange(clamp(hands));
  };
  const read = (field: HTMLInputElement) => {
    const count = typedCount(field.value);
    const isCount = count === 'blank' || (count !== null && count <= MOST_HANDS);
    setRefused(!isCount);
    if (!isCount) {
      const text = field.value;
      // A letter, or more than there can be, changes no count by itself.
      field.value = value === null ? '' : String(value);
      if (byKey.current) field.select();
      return onText?.(text);
    }
    typed.current = count === 'blank' ? null : count;
    if (count !== 'blank') onChange(count);
    else if (onBlank === undefined) onChange(0);
    else onBlank();
  };
  return { change, read, refused };
}
