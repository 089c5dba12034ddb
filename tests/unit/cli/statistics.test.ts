import { describe, expect, it } from 'vitest';
import { errorOf, scoreWithError, shareWithError } from '../../../src/cli/precision.ts';
import { histogram, percent, summary } from '../../../src/cli/statistics.ts';

const at = (...scores: number[]) =>
  Array.from({ length: 101 }, (_, score) => scores.filter((one) => one === score).length / scores.length);

describe('figures of a distribution', () => {
  it('puts every score into one bucket', () => {
    const buckets = histogram(at(0, 4, 5, 94, 95, 100));
    expect(buckets).toHaveLength(20);
    expect(buckets[0]).toEqual({ from: 0, to: 4, share: expect.closeTo(2 / 6) });
    expect(buckets[19]).toEqual({ from: 95, to: 100, share: expect.closeTo(2 / 6) });
    expect(buckets.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('gives mean and percentiles', () => {
    expect(summary(at(10, 20, 30, 40, 50, 60, 70, 80, 90, 100))).toEqual({
      mean: expect.closeTo(55),
      low: 10,
      high: 90,
    });
  });

  it.each([
    [0, '0.0 %'],
    [0.00001, '< 0.1 %'],
    [0.5, '50.0 %'],
    [0.9999, '> 99.9 %'],
    [1, '100.0 %'],
    [1 - 1e-15, '100.0 %'],
  ])('%s reads %s', (share, text) => expect(percent(share)).toBe(text));
});

describe('error bars', () => {
  it('stand beside what was sampled, and nowhere else', () => {
    expect(shareWithError(0.5, errorOf({ error: 0.01 }, 'error'))).toBe('50.0 % ± 2.0 %');
    expect(shareWithError(0.5, errorOf({ error: 0 }, 'error'))).toBe('50.0 %');
    expect(scoreWithError(70, errorOf({ meanError: null }, 'meanError'))).toBe('70.00');
    expect(scoreWithError(70, errorOf({ meanError: 0.5 }, 'meanError'))).toBe('70.00 ± 1.00');
  });
});
