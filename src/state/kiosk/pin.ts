/** The operator's PIN: how it looks, and how long one waits after wrong tries. */
import type { KioskPin } from './record.ts';

/** What OWASP's password storage guide asks of PBKDF2-HMAC-SHA-256, 2023. */
export const PIN_ROUNDS = 600_000;
const PIN = /^\d{4,8}$/;
export const isPin = (text: string): boolean => PIN.test(text);
export const MOST_DIGITS = 8;

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** The first five wrong tries are free; then 30 s, doubling up to a quarter of an hour. */
export function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(10, wrong - FREE_TRIES));
}

export const afterWrong = (pin: KioskPin, now: number): KioskPin => {
  const wrong = pin.wrong + 1;
  return { ...pin, wrong, until: now + waitAfter(wrong) };
};

export const afterRight = (pin: KioskPin): KioskPin => ({ ...pin, wrong: 0, until: 0 });

/** What is left to wait, ms; never longer than the tries ask for. */
export const waitLeft = ({ until, wrong }: KioskPin, now: number): number =>
  Math.min(waitAfter(wrong), Math.max(0, until - now));

/** Where the clock was set back in the meantime, the wait begins again from now instead of lasting until it catches up. */
export const settleWait = (pin: KioskPin, now: number): KioskPin =>
  pin.until - now > waitAfter(pin.wrong) ? { ...pin, until: now + waitAfter(pin.wrong) } : pin;
