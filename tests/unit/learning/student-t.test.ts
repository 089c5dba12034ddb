import { describe, expect, it } from 'vitest';
import { normalCdf, studentQuantile, z } from '#learning';

const expectWithin = (actual: number, expected: number, within: number) =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(within);

describe("quantile of Student's t", () => {
  it.each([
    [1, 12.7062, 5e-5],
    [2, 4.30265, 5e-6],
    [9, 2.262157, 5e-7],
    [19, 2.093024, 5e-7],
    [44, 2.015368, 5e-7],
    [199, 1.971957, 5e-7],
  ])('table: t.975 with %i degrees of freedom is %d', (df, expected, within) =>
    expectWithin(studentQuantile(0.975, df), expected, within),
  );

  /** From SciPy 1.17, `scipy.stats.t.ppf`. */
  it.each([
    [0.6, 1, 0.32491969623290634],
    [0.6, 2, 0.2886751345948128],
    [0.001, 3, -10.214531852407385],
    [0.9995, 4, 8.610301581379522],
    [0.9995, 5, 6.868826625881276],
    [0.001, 9, -4.296805662729919],
    [0.9995, 44, 3.5258013064872133],
    [0.975, 1000, 1.9623390808264083],
  ])('ten digits: p = %d, %i degrees of freedom', (p, df, expected) =>
    expectWithin(studentQuantile(p, df) / expected, 1, 1e-10),
  );

  it('is tan(π(p − ½)) with one degree of freedom, and odd about a half', () => {
    for (let i = 1; i < 100; i++) {
      expectWithin(studentQuantile(i / 100, 1), Math.tan(Math.PI * (i / 100 - 0.5)), 1e-11);
      for (const df of [2, 7]) expectWithin(studentQuantile(i / 100, df) + studentQuantile(1 - i / 100, df), 0, 1e-12);
    }
  });

  it('rises with p, falls with the degrees of freedom, towards the normal', () => {
    for (let df = 2; df <= 60; df++) {
      expect(studentQuantile(0.975, df)).toBeLessThan(studentQuantile(0.975, df - 1));
      expect(studentQuantile(0.98, df)).toBeGreaterThan(studentQuantile(0.975, df));
      expect(studentQuantile(0.975, df)).toBeGreaterThan(z(0.975));
    }
    expectWithin(studentQuantile(0.975, 100_000), z(0.975), 1e-4);
  });

  it.each([
    ['at a half', 0.5, 4, 0],
    ['at 0', 0, 4, -Infinity],
    ['at 1', 1, 4, Infinity],
    ['below 0', -0.1, 4, NaN],
    ['above 1', 1.1, 4, NaN],
    ['of nothing', NaN, 4, NaN],
    ['no degree of freedom', 0.9, 0, NaN],
    ['half a degree of freedom', 0.9, 2.5, NaN],
  ])('%s', (_name, p, df, expected) => expect(studentQuantile(p, df)).toBe(expected));
});

describe('Φ, the normal distribution', () => {
  /** From SciPy 1.17, `scipy.stats.norm.cdf`. */
  it.each([
    [-8, 6.22096057427174e-16],
    [-5, 2.866515718791933e-7],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [6, 0.9999999990134123],
  ])('Φ(%d)', (x, expected) => expectWithin(normalCdf(x), expected, 1e-15));

  it.each([
    ['far below', -40, 0],
    ['far above', 40, 1],
    ['−∞', -Infinity, 0],
    ['+∞', Infinity, 1],
    ['no number', NaN, NaN],
  ])('%s', (_name, x, expected) => expect(normalCdf(x)).toBe(expected));

  it('undoes z', () => {
    for (let i = 1; i < 200; i++) expectWithin(normalCdf(z(i / 200)), i / 200, 2e-15);
  });
});
