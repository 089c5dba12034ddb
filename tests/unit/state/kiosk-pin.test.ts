import { describe, expect, it } from 'vitest';
import {
  afterRight,
  afterWrong,
  formatRecord,
  isPin,
  newRecord,
  parseRecord,
  settleWait,
  waitAfter,
  waitLeft,
} from '#state';
import type { KioskPin } from '#state';

const MINUTE = 60_000;
const DAY = 20_000;
const NOW = DAY * 86_400_000;
const FRESH: KioskPin = {
  salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
  hash: 'aGFzaGhhc2hoYXNoaGFzaA==',
  rounds: 600_000,
  wrong: 0,
  until: 0,
};
const tried = (times: number, now = NOW): KioskPin =>
  Array.from({ length: times }).reduce<KioskPin>((pin) => afterWrong(pin, now), FRESH);
/** As the page finds it after a power cut. */
const reopened = (pin: KioskPin): KioskPin => parseRecord(formatRecord({ ...newRecord(DAY), pin }), DAY).pin ?? FRESH;

describe('what a PIN looks like', () => {
  it.each([
    ['1234', true],
    ['00000000', true],
    ['123', false],
    ['123456789', false],
    ['12a4', false],
    ['１２３４', false],
    [' 1234', false],
    ['1234\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => expect(isPin(text)).toBe(expected));
});

describe('waits after wrong tries', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30_000],
    [6, MINUTE],
    [7, 2 * MINUTE],
    [8, 4 * MINUTE],
    [9, 8 * MINUTE],
    [10, 15 * MINUTE],
    [11, 15 * MINUTE],
    [1_000_000, 15 * MINUTE],
  ])('after %i: %i ms', (wrong, ms) => expect(waitAfter(wrong)).toBe(ms));

  it('never become shorter with another wrong try', () => {
    for (let wrong = 0; wrong < 50; wrong++) expect(waitAfter(wrong + 1)).toBeGreaterThanOrEqual(waitAfter(wrong));
  });

  it('leave at most 100 tries a day', () => {
    let [pin, now, tries] = [FRESH, NOW, 0];
    while (now < NOW + 24 * 60 * MINUTE) {
      pin = afterWrong(pin, now);
      tries += 1;
      now += waitLeft(pin, now);
    }
    expect(tries).toBeLessThanOrEqual(110);
  });

  it('run down with the clock', () => {
    const pin = tried(6);
    expect([0, 20_000, MINUTE, 2 * MINUTE].map((ms) => waitLeft(pin, NOW + ms))).toEqual([MINUTE, 40_000, 0, 0]);
  });

  it('end with the right PIN', () => expect(afterRight(tried(9))).toEqual(FRESH));
});

describe('nobody gets around a wait', () => {
  it('by opening the page anew', () => {
    for (let times = 0; times < 12; times++) expect(reopened(tried(times))).toEqual(tried(times));
    expect(waitLeft(reopened(tried(8)), NOW + MINUTE)).toBe(3 * MINUTE);
  });

  it('by setting the clock back: the wait begins again, and does not last until the clock has caught up', () => {
    const yesterday = NOW - 24 * 60 * MINUTE;
    const pin = settleWait(tried(6), yesterday);
    expect(waitLeft(pin, yesterday)).toBe(MINUTE);
    expect(waitLeft(pin, yesterday + MINUTE)).toBe(0);
  });

  it('and a clock that goes right changes nothing', () => {
    const pin = tried(7);
    for (const ms of [0, 1, MINUTE, 10 * MINUTE]) expect(settleWait(pin, NOW + ms)).toBe(pin);
  });

  it('and a time that nobody has waited for is no wait', () => {
    const pin = settleWait({ ...FRESH, until: Number.MAX_SAFE_INTEGER }, NOW);
    expect(waitLeft(pin, NOW)).toBe(0);
  });
});
