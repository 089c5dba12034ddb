import { describe, expect, it } from 'vitest';
import { HARM_UNIT, actionsScore, recoveryPpm } from '#engine';
import type { ScoredDecision } from '#engine';

const NONE = { money: 0, data: 0, safety: 0, isolation: 0 };
const decisions = (...pairs: [weight: number, q: number][]): ScoredDecision[] =>
  pairs.map(([weight, q]) => ({ weight, q4: q * 4 }));

/** The formula as learning-spec §1.2 writes it, in floating point. */
function formula(list: readonly ScoredDecision[], harm: Record<keyof typeof NONE, number>): number {
  const weight = list.reduce((sum, { weight: w }) => sum + w, 0);
  const b = weight === 0 ? 0 : list.reduce((sum, { weight: w, q4 }) => sum + (w * q4) / 4, 0) / weight;
  const hi = 1 - (1 - 0.5 * harm.money) * (1 - 0.5 * harm.data) * (1 - harm.safety) * (1 - 0.7 * harm.isolation);
  return 100 * (0.7 * b + 0.3 * (1 - hi));
}

describe('table of learning-spec §1.2', () => {
  // Recovery of .6 at 30 minutes leaves .6·(1 − ρ), ρ = .8·2^(−.5).
  const recovered = (2_400_000 / 1_000_000) * (1_000_000 - recoveryPpm('money', 30));
  it.each([
    ['W1 early resist', decisions([1, 0.5], [2, 1], [3, 1]), NONE, 94],
    [
      'W2 pays, tells, recovers at 30 min',
      decisions([1, 0.5], [2, 1], [3, 0.25], [3, 1], [2, 1]),
      { ...NONE, money: recovered },
      79,
    ],
    [
      'W3 pays, stays silent',
      decisions([1, 0.5], [2, 1], [3, 0.25], [3, 0], [2, 0]),
      { ...NONE, money: 2_400_000, isolation: HARM_UNIT / 2 },
      34,
    ],
  ])('%s', (_name, list, harm, score) => expect(actionsScore(list, harm).score).toBe(score));

  it.each([
    ['W1 B', share([1, 0.5], [2, 1], [3, 1]), 0.9167],
    ['W2 B', share([1, 0.5], [2, 1], [3, 0.25], [3, 1], [2, 1]), 0.75],
    ['W2 ρ', recoveryPpm('money', 30) / 1_000_000, 0.5657],
    ['W2 money', recovered / HARM_UNIT, 0.2606],
    ['W2 HI', 1 - actionsScore([], { ...NONE, money: recovered }).unharmed, 0.1303],
    ['W3 B', share([1, 0.5], [2, 1], [3, 0.25], [3, 0], [2, 0]), 0.2955],
    ['W3 HI', 1 - actionsScore([], { ...NONE, money: 2_400_000, isolation: HARM_UNIT / 2 }).unharmed, 0.545],
  ])('%s', (_name, actual, expected) => expect(actual).toBeCloseTo(expected, 4));
});

/** B of the formula. */
function share(...pairs: [weight: number, q: number][]): number {
  const { earned, possible } = actionsScore(decisions(...pairs), NONE);
  return earned / possible;
}

describe('actionsScore', () => {
  it('agrees with the formula over a grid, except where that lies on a rounding edge', () => {
    const levels = [0, 1, 2, 3, 4];
    let compared = 0;
    for (const money of levels)
      for (const data of levels)
        for (const safety of levels)
          for (const isolation of levels) {
            for (const q4 of levels) {
              const list = [
                { weight: 3, q4 },
                { weight: 1, q4: 2 },
              ];
              const quarters = { money: money / 4, data: data / 4, safety: safety / 4, isolation: isolation / 4 };
              const expected = formula(list, quarters);
              if (Math.abs(expected - Math.floor(expected) - 0.5) < 1e-6) continue;
              const units = Object.fromEntries(
                Object.entries(quarters).map(([name, value]) => [name, value * HARM_UNIT]),
              );
              expect(actionsScore(list, units as typeof NONE).score).toBe(Math.round(expected));
              compared++;
            }
          }
    expect(compared).toBeGreaterThan(3000);
  });

  it.each([
    ['exactly 52.5 becomes 53', decisions([1, 0.75]), { ...NONE, safety: HARM_UNIT }, 53],
    ['exactly 82.5 becomes 83', decisions([1, 0.75]), NONE, 83],
    ['exactly 47.5 becomes 48', decisions([1, 0.25]), NONE, 48],
  ])('rounds half up: %s', (_name, list, harm, score) => expect(actionsScore(list, harm).score).toBe(score));

  it.each([
    ['nothing decided, nothing lost', [], NONE, 30],
    ['everything right', decisions([3, 1], [1, 1]), NONE, 100],
    [
      'everything wrong and lost',
      decisions([3, 0]),
      { money: HARM_UNIT, data: HARM_UNIT, safety: HARM_UNIT, isolation: HARM_UNIT },
      0,
    ],
  ])('%s', (_name, list, harm, score) => expect(actionsScore(list, harm).score).toBe(score));

  it('shows what remains unharmed to four digits', () => {
    expect(actionsScore([], { ...NONE, money: HARM_UNIT }).unharmed).toBe(0.5);
    expect(actionsScore([], NONE).unharmed).toBe(1);
    // 1 − .5·.250025 = .8749875
    expect(actionsScore([], { ...NONE, money: 1_000_100 }).unharmed).toBe(0.875);
  });
});

describe('recoveryPpm', () => {
  it('is .8·2^(−t/60) for money at every whole minute of 21 hours, to one part in a million', () => {
    for (let minute = 0; minute < 21 * 60; minute++) {
      const exact = 800_000 * 2 ** (-minute / 60);
      expect(Math.abs(recoveryPpm('money', minute) - exact), `minute ${minute}`).toBeLessThanOrEqual(1);
    }
  });

  it('never rises with time and ends at nothing', () => {
    for (let minute = 1; minute < 3000; minute++) {
      expect(recoveryPpm('money', minute)).toBeLessThanOrEqual(recoveryPpm('money', minute - 1));
    }
    expect(recoveryPpm('money', 21 * 60)).toBe(0);
  });

  it.each([
    ['data', 600_000],
    ['safety', 900_000],
    ['isolation', 1_000_000],
  ] as const)('is constant for %s', (channel, ppm) => {
    expect([0, 30, 600].map((minute) => recoveryPpm(channel, minute))).toEqual([ppm, ppm, ppm]);
  });
});
