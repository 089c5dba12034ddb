import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_DIGITS, isPin } from '#state';

export interface Digits {
  readonly digits: string;
  readonly full: boolean;
  readonly complete: boolean;
  add(digit: string): void;
  drop(): void;
  clear(): void;
  enter(): void;
}

/** A PIN while it is typed, on the screen's keys or on a keyboard. Nothing is typed while `busy`. */
export function useDigits(busy: boolean, onEnter: (pin: string) => void): Digits {
  const [digits, setDigits] = useState('');
  const typed: Digits = {
    digits,
    full: digits.length >= MOST_DIGITS,
    complete: isPin(digits),
    add: (digit) => !busy && setDigits((before) => (before + digit).slice(0, MOST_DIGITS)),
    drop: () => !busy && setDigits((before) => before.slice(0, -1)),
    clear: () => setDigits(''),
    enter() {
      if (busy || !isPin(digits)) return;
      setDigits('');
      onEnter(digits);
    },
  };
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^\d$/.test(event.key)) latest.current.add(event.key);
      else if (event.key === 'Backspace') latest.current.drop();
      // On a button that has the focus, Enter presses that button.
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) latest.current.enter();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return typed;
}
