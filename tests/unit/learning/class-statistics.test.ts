import { describe, expect, it } from 'vitest';
import {
  bootstrapInterval,
  CLASS_SENTENCES,
  classReport,
  classSentence,
  expandedTail,
  LEAST_RESULTS,
  meanInterval,
  pairedChange,
} from '#learning';
import type { ClassSentence, PairedResult } from '#learning';

const results = (changes: readonly number[], criterion = 0): PairedResult[] =>
  changes.map((change) => ({ aucBefore: 0.5, aucAfter: 0.5 + change, criterionBefore: 0, criterionAfter: criterion }));

/** So many changes around a mean: half of them this much above, half below. */
const around = (n: number, middle: number, off: number): number[] =>
  Array.from({ length: n }, (_, i) => middle + (i % 2 === 0 ? off : -off));

describe('interval of a mean', () => {
  it('Student (1908), the additional sleep of ten patients: .70…2.46 hours', () => {
    const { low, high } = meanInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
    expect(low).toBeCloseTo(0.7001, 3);
    expect(high).toBeCloseTo(2.4599, 3);
  });

  it('learning-spec §2: n = 45 with a standard deviation of .20 reaches .060 to either side', () => {
    const off = 0.2 * Math.sqrt(44 / 45);
    const changes = [...around(44, 0, off * Math.sqrt(45 / 44)), 0];
    const { low, high } = meanInterval(changes);
    expect((high - low) / 2).toBeCloseTo(0.0601, 4);
  });

  it('is a point where all are alike, and no number of fewer than two', () => {
    expect(meanInterval([0.25, 0.25, 0.25])).toEqual({ low: 0.25, high: 0.25 });
    expect(meanInterval([0.25])).toEqual({ low: NaN, high: NaN });
    expect(meanInterval([])).toEqual({ low: NaN, high: NaN });
  });
});

describe('expanded percentile bootstrap', () => {
  it.each([
    ['learning-spec §2: n = 20', 20, 0.01588],
    ['learning-spec §2: n = 45', 45, 0.02077],
  ])('%s', (_name, n, expected) => expect(Math.abs(expandedTail(n) - expected)).toBeLessThanOrEqual(0.000005));

  it('comes to .025 with many', () => expect(expandedTail(100_000)).toBeCloseTo(0.025, 5));

  it('agrees with the t interval on a symmetric sample', () => {
    const changes = Array.from({ length: 45 }, (_, i) => (i - 22) / 100);
    const [t, bootstrap] = [meanInterval(changes), bootstrapInterval(changes)];
    expect(Math.abs(t.low - bootstrap.low)).toBeLessThan(0.004);
    expect(Math.abs(t.high - bootstrap.high)).toBeLessThan(0.004);
  });

  it('gives the same for the same values, in any order', () => {
    const changes = [0.1, -0.2, 0.3, 0.04, 0.5, -0.06, 0.7, 0.08, 0.09, 0.1];
    expect(bootstrapInterval([...changes].reverse())).toEqual(bootstrapInterval(changes));
  });

  it('is a point where all are alike, and no number of fewer than two', () => {
    expect(bootstrapInterval([0.25, 0.25, 0.25])).toEqual({ low: 0.25, high: 0.25 });
    expect(bootstrapInterval([0.25])).toEqual({ low: NaN, high: NaN });
  });
});

describe('paired change', () => {
  it('is after minus before, for AUC and for c', () => {
    const change = pairedChange([
      { aucBefore: 0.5, aucAfter: 0.75, criterionBefore: 0.5, criterionAfter: -0.5 },
      { aucBefore: 0.75, aucAfter: 0.5, criterionBefore: 0, criterionAfter: -0.5 },
      { aucBefore: 0.5, aucAfter: 1, criterionBefore: 0, criterionAfter: 0 },
    ]);
    expect(change.auc).toBeCloseTo(0.5 / 3, 12);
    expect(change.criterion).toBeCloseTo(-0.5, 12);
    expect((change.interval.low + change.interval.high) / 2).toBeCloseTo(change.auc, 12);
  });
});

describe('sentence by the priorities of rulings 19', () => {
  it.each<[string, number, [number, number], number, ClassSentence]>([
    ['1: nine results, whatever they say', 9, [0.1, 0.2], -1, 'too-few'],
    ['2: interval below 0', 10, [-0.2, -0.1], 0, 'worse'],
    ['2 goes before 3', 10, [-0.2, -0.1], -1, 'worse'],
    ['3: interval includes 0, c falls by more than .3', 45, [-0.1, 0.1], -0.31, 'more-suspicious'],
    ['3: interval includes 0, c rises by more than .3', 45, [-0.1, 0.1], 0.31, 'more-trusting'],
    ['4: interval includes 0', 45, [-0.1, 0.1], 0, 'no-evidence'],
    ['4: a shift of exactly .3 is not named', 45, [-0.1, 0.1], -0.3, 'no-evidence'],
    ['4: an interval that begins at 0 includes it', 45, [0, 0.1], 0, 'no-evidence'],
    ['4: an interval that ends at 0 includes it', 45, [-0.1, 0], 0, 'no-evidence'],
    ['5: interval above 0, c falls by more than .3', 45, [0.01, 0.1], -0.31, 'better-suspicious'],
    ['5: interval above 0, c rises by more than .3', 45, [0.01, 0.1], 0.31, 'better-trusting'],
    ['6: interval above 0', 45, [0.01, 0.1], 0.3, 'better'],
  ])('%s', (_name, n, [low, high], criterion, expected) => {
    expect(classSentence(n, { auc: (low + high) / 2, interval: { low, high }, criterion })).toBe(expected);
  });
});

describe('report of a class', () => {
  it.each([0, 1, LEAST_RESULTS - 1])('says nothing of %i results', (n) => {
    const none = { results: n, sentence: 'too-few', change: null, bootstrap: null };
    expect(classReport(results(around(n, 0.3, 0.01), -2))).toEqual(none);
  });

  it.each<[string, PairedResult[], ClassSentence]>([
    ['ten that tell apart better', results(around(10, 0.2, 0.1)), 'better'],
    ['twenty that tell apart better and are warier', results(around(20, 0.2, 0.1), -0.5), 'better-suspicious'],
    ['twenty that are only warier', results(around(20, 0, 0.2), -0.5), 'more-suspicious'],
    ['twenty whose changes cancel out', results(around(20, 0.01, 0.2)), 'no-evidence'],
    ['twenty without any change', results(around(20, 0, 0)), 'no-evidence'],
    ['twenty that tell apart less well', results(around(20, -0.2, 0.1)), 'worse'],
  ])('%s', (_name, given, sentence) => {
    const report = classReport(given);
    expect(report.sentence).toBe(sentence);
    expect(CLASS_SENTENCES).toContain(report.sentence);
    expect(report.results).toBe(given.length);
    expect(report.change).toEqual(pairedChange(given));
    expect(report.bootstrap).not.toBeNull();
  });
});
