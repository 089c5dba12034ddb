import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#learning';

describe("Wilson's interval", () => {
  it.each([
    ['learning-spec: 4/5', 4, 5, 0.3755, 0.9638],
    ['learning-spec: 81/263', 81, 263, 0.2553, 0.3662],
    ['learning-spec: 0/20', 0, 20, 0, 0.1611],
    ['20/20 mirrors 0/20', 20, 20, 0.8389, 1],
  ])('%s', (_name, count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(0.00005);
    expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(0.00005);
  });

  it('of nothing is everything', () => expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 }));

  it('stays within 0..1, holds the proportion, and widens with the level', () => {
    for (let total = 1; total <= 30; total++) {
      for (let count = 0; count <= total; count++) {
        const { low, high } = wilsonInterval(count, total);
        const wider = wilsonInterval(count, total, 0.99);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(count / total).toBeGreaterThanOrEqual(low - 1e-12);
        expect(count / total).toBeLessThanOrEqual(high + 1e-12);
        expect(wider.high - wider.low).toBeGreaterThan(high - low);
      }
    }
  });
});
