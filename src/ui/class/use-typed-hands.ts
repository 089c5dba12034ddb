import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { MOST_HANDS } from '#state/class';
import { isSigned, typedCount } from './typed-count.ts';

/** Digits that come so soon behind a sign, ms, are one number with it: “-3” is no 3. */
const WITH_SIGN_MS = 2000;

/** What was typed last and is no count; with a sign, or a letter. */
export type RefusedText = 'sign' | 'text' | null;

interface TypedHandsOptions {
  readonly value: number | null;
  readonly onChange: (hands: number) => void;
  readonly onBlank: (() => void) | undefined;
  readonly onText: ((text: string) => void) | undefined;
}

/**
 * What typing in a field of hands means: `read` after each change of its text, `change` for a count by other keys;
 * `refused` as long as the last that was typed is no count; `leave` ends what was typed.
 */
export function useTypedHands(
  input: RefObject<HTMLInputElement | null>,
  { value, onChange, onBlank, onText }: TypedHandsOptions,
) {
  const typed = useRef<number | null>(null);
  const byKey = useRef(false);
  const [refused, setRefused] = useState<RefusedText>(null);
  /** Until when digits belong to a sign that was refused. */
  const signed = useRef(0);
  // Counted by a key: digits that are typed next replace the count, they do not go on behind it.
  useLayoutEffect(() => {
    byKey.current = value !== typed.current;
    if (byKey.current && document.activeElement === input.current) input.current?.select();
    typed.current = value;
  }, [value]);
  const clamp = (hands: number): number => Math.min(Math.max(hands, 0), MOST_HANDS);
  const leave = () => void (signed.current = 0);
  const change = (hands: number) => {
    setRefused(null);
    leave();
    onChange(clamp(hands));
  };
  const read = (field: HTMLInputElement, isErased = false) => {
    const count = typedCount(field.value);
    const now = performance.now();
    const hasSign = isSigned(field.value) || (count !== 'blank' && !isErased && now < signed.current);
    const isCount = count === 'blank' || (count !== null && count <= MOST_HANDS && !hasSign);
    if (isSigned(field.value)) signed.current = now + WITH_SIGN_MS;
    else if (!hasSign) leave();
    setRefused(isCount ? null : hasSign ? 'sign' : 'text');
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
  return { change, read, leave, refused };
}
