import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePath, curvePoints, heightAt } from '../../../src/ui/debrief/pressure-curve.ts';

const level = (at: number, pressure: number) => ({ at, pressure, minute: 0 });
const levels = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 20 })
  .map((list) => list.toSorted(([a], [b]) => a - b).map(([at, pressure]) => level(at / 100, pressure)));

describe('pressure curve', () => {
  it('passes the middle of every stay at its level', () => {
    const points = curvePoints([level(0, 0), level(0.2, 3), level(0.6, 1)]);
    for (const [x, height] of [
      [0.1, 0],
      [0.4, 3],
      [0.8, 1],
    ] as const)
      expect(heightAt(points, x)).toBeCloseTo(height, 10);
  });

  it('ends where the story ended', () => {
    const points = curvePoints([level(0, 4), level(1, 0)]);
    expect(points.at(-1)).toEqual({ x: 1, y: 0 });
    expect(heightAt(points, 1)).toBe(0);
  });

  it('never leaves the levels that the story had, and goes from left to right', () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 0, max: 1, noNaN: true }), (list, x) => {
        const points = curvePoints(list);
        const values = list.map(({ pressure }) => pressure);
        const height = heightAt(points, x);
        expect(height).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(height).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        points.slice(1).forEach((point, i) => expect(point.x).toBeGreaterThan(points[i]?.x ?? 0));
        expect(curvePath(points, (point) => point)).not.toContain('NaN');
      }),
      { seed: 20251101, numRuns: 300 },
    );
  });

  it('a run without levels is calm', () => expect(heightAt(curvePoints([]), 0.5)).toBe(0));
});
