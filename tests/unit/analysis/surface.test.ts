import { describe, expect, it } from 'vitest';
import { LEAST_SAMPLES, surfaceReport } from '#analysis';
import type { Measured } from '#analysis';
import type { Truth } from '#scenario';
import { createRandom } from '../../support/random.ts';

/** Samples of one truth, each of a group of its own unless told. */
const samples = (truth: Truth, rows: readonly (readonly number[])[], group?: string): Measured[] =>
  rows.map((values, i) => ({ id: `${truth}-${i}`, group: group ?? `${truth}-${i}`, truth, values }));
const column = (...values: number[]): number[][] => values.map((value) => [value]);

describe('surfaceReport', () => {
  it('says nothing of nothing, nor of one truth alone', () => {
    expect(surfaceReport([])).toMatchObject({ scams: 0, genuine: 0, accuracy: null, enough: false, givesAway: false });
    expect(surfaceReport(samples('scam', column(1, 2, 3))).accuracy).toBeNull();
  });

  it('tells apart what differs, and gives the mean of each truth', () => {
    const report = surfaceReport([...samples('scam', column(5, 6, 7)), ...samples('legit', column(1, 2, 3))]);
    expect(report.accuracy?.balanced).toBe(1);
    expect(report.features).toEqual([{ scam: 6, legit: 2, balanced: 1 }]);
  });

  it('worked by hand: one of three scams lies on the other side', () => {
    // Left out, 2 is nearer to the genuine mean 2 than to the scams' 6.5; all others are told rightly.
    const report = surfaceReport([...samples('scam', column(6, 7, 2)), ...samples('legit', column(1, 2, 3))]);
    expect(report.accuracy?.balanced).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });

  it('a feature that is the same everywhere says nothing, and does not hide another one', () => {
    const rows = (...values: number[]) => values.map((value) => [0, value]);
    const report = surfaceReport([...samples('scam', rows(5, 6, 7)), ...samples('legit', rows(1, 2, 3))]);
    expect(report.accuracy?.balanced).toBe(1);
    expect(report.features[0]).toEqual({ scam: 0, legit: 0, balanced: 0.5 });
  });

  it('a mark that every scam carries and nothing else gives it away at once', () => {
    const rows = {
      scam: column(...Array.from({ length: 10 }, () => 1)),
      legit: column(...Array.from({ length: 10 }, () => 0)),
    };
    const report = surfaceReport([...samples('scam', rows.scam), ...samples('legit', rows.legit)]);
    expect(report).toMatchObject({ enough: true, givesAway: true, accuracy: { balanced: 1 } });
  });

  it('learns nothing about a sample from its own group', () => {
    const together = [...samples('scam', column(5, 6, 7), 'one'), ...samples('legit', column(1, 2, 3), 'two')];
    expect(surfaceReport(together).accuracy).toBeNull();
  });

  it('the interval at the least number: 8 of 10 on both sides lies above one half, 7 of 10 does not', () => {
    const side = (truth: Truth, wrong: number): Measured[] => {
      const [own, other] = truth === 'scam' ? [10, 0] : [0, 10];
      return samples(truth, column(...Array.from({ length: LEAST_SAMPLES }, (_, i) => (i < wrong ? other : own))));
    };
    const eight = surfaceReport([...side('scam', 2), ...side('legit', 2)]);
    expect(eight.accuracy?.balanced).toBeCloseTo(0.8, 12);
    expect(eight.givesAway).toBe(true);
    const seven = surfaceReport([...side('scam', 3), ...side('legit', 3)]);
    expect(seven.accuracy?.balanced).toBeCloseTo(0.7, 12);
    expect(seven).toMatchObject({ enough: true, givesAway: false });
  });

  it('gives nothing away while there are too few', () => {
    const nine = [...samples('scam', column(...Array(9).fill(9))), ...samples('legit', column(...Array(9).fill(1)))];
    expect(surfaceReport(nine)).toMatchObject({ enough: false, givesAway: false, accuracy: { balanced: 1 } });
  });
});

describe('seasons without any difference (seeded)', () => {
  const random = createRandom(20_261_125);
  const uniform = (): number => random(1_000_003) / 1_000_003;
  /** Nearly normal: a sum of twelve. */
  const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
  const noise = (count: number): number[][] => Array.from({ length: count }, () => Array.from({ length: 10 }, normal));

  it('are called revealing in few of 200', () => {
    let [revealing, missed] = [0, 0];
    for (let i = 0; i < 200; i++) {
      const report = surfaceReport([...samples('scam', noise(14)), ...samples('legit', noise(12))]);
      if (report.givesAway) revealing++;
      const { low = 0, high = 1 } = report.accuracy?.interval ?? {};
      if (low > 0.5 || high < 0.5) missed++;
    }
    expect(revealing).toBeLessThanOrEqual(10);
    expect(missed).toBeLessThanOrEqual(24);
  });

  it('a difference of three spreads in one feature of ten is found in most of 50', () => {
    let found = 0;
    for (let i = 0; i < 50; i++) {
      const marked = noise(14).map(([first = 0, ...rest]) => [first + 3, ...rest]);
      if (surfaceReport([...samples('scam', marked), ...samples('legit', noise(12))]).givesAway) found++;
    }
    expect(found).toBeGreaterThan(40);
  });
});
