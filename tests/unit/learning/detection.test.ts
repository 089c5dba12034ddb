import { describe, expect, it } from 'vitest';
import { aPrime, balancedAccuracy, criterion, dPrime, dPrimeError, logLinearRates, rawRates, z } from '#learning';
import type { DetectionCounts, DetectionRates } from '#learning';

/** `counts('4/5', '1/5')`: hits of scams, false alarms of genuine items, as the tables write them. */
function counts(scams: string, genuine: string): DetectionCounts {
  const [hits = 0, signals = 0] = scams.split('/').map(Number);
  const [falseAlarms = 0, noise = 0] = genuine.split('/').map(Number);
  return { hits, signals, falseAlarms, noise };
}
const rates = (hit: number, falseAlarm: number): DetectionRates => ({ hit, falseAlarm });

/** As good as its printed digits: within half a unit of the last one. */
function expectPrinted(actual: number, printed: string): void {
  const digits = printed.split('.')[1]?.length ?? 0;
  expect(Math.abs(actual - Number(printed)), `${actual} against ${printed}`).toBeLessThanOrEqual(0.5 * 10 ** -digits);
}
const WITHIN = 1e-6;
const expectClose = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(WITHIN);

describe('z, the inverse normal', () => {
  it.each([
    ['learning-spec: z(.975)', 0.975, '1.959963985'],
    ['learning-spec: z(.75)', 0.75, '.674489750'],
  ])('%s', (_name, p, printed) => expectPrinted(z(p), printed));

  it.each([
    ['z(.25), the central region', 0.25, -0.6744897501960817],
    ['z(.001), the tail', 0.001, -3.090232306167814],
    ['z(1e-20), the far tail', 1e-20, -9.26234008979841],
  ])('check value of AS 241 to one part in 10¹⁵: %s', (_name, p, expected) =>
    expect(Math.abs(z(p) / expected - 1)).toBeLessThan(1e-15),
  );

  it.each([
    ['at a half', 0.5, 0],
    ['at 0', 0, -Infinity],
    ['at 1', 1, Infinity],
    ['below 0', -0.1, NaN],
    ['above 1', 1.1, NaN],
    ['of nothing', NaN, NaN],
  ])('%s', (_name, p, expected) => expect(z(p)).toBe(expected));

  it('is odd about a half and rises', () => {
    let before = -Infinity;
    for (let i = 1; i < 1000; i++) {
      const x = z(i / 1000);
      expect(x).toBeGreaterThan(before);
      expect(Math.abs(x + z(1 - i / 1000))).toBeLessThan(1e-12);
      before = x;
    }
  });
});

describe('count table of learning-spec §1.3 (log-linear)', () => {
  it.each([
    ['4/5, 1/5', counts('4/5', '1/5'), '1.348980', '0.000000', '.7384'],
    ['5/5, 0/5 (ceiling)', counts('5/5', '0/5'), '2.765988', '0.000000', '.5594'],
    ['5/5, 5/5 "everything is a scam"', counts('5/5', '5/5'), '0.000000', '-1.382994', null],
    ['0/5, 0/5 "trust all"', counts('0/5', '0/5'), '0.000000', '1.382994', null],
    ['5/5, 2/5', counts('5/5', '2/5'), '1.593423', '-.586283', null],
    ['8/10, 3/10', counts('8/10', '3/10'), '1.220648', '-.137535', '.5883'],
  ])('%s', (_name, data, d, c, error) => {
    const corrected = logLinearRates(data);
    expectPrinted(dPrime(corrected), d);
    expectPrinted(criterion(corrected), c);
    if (error !== null) expectPrinted(dPrimeError(data), error);
  });

  it('4/5, 1/5 has a 95 % interval of about −0.10…2.80', () => {
    const data = counts('4/5', '1/5');
    const half = z(0.975) * dPrimeError(data);
    expectPrinted(dPrime(logLinearRates(data)) - half, '-0.10');
    expectPrinted(dPrime(logLinearRates(data)) + half, '2.80');
  });
});

describe('published reference pairs of learning-spec §1.3', () => {
  it('R1 statpsych: 82/100, 46/100, log-linear', () => {
    const corrected = logLinearRates(counts('82/100', '46/100'));
    expectClose(corrected.hit, 0.8168317);
    expectClose(corrected.falseAlarm, 0.460396);
    expectClose(dPrime(corrected), 1.002793);
    expectClose(criterion(corrected), -0.4019603);
  });

  it.each([
    ['R2 sdt_metrics: 20/25, 10/25, raw', rawRates(counts('20/25', '10/25')), 1.0949683, -0.2941371],
    ['R3 sdt_metrics: the same, log-linear', logLinearRates(counts('20/25', '10/25')), 1.0444987, -0.2788452],
  ])('%s', (_name, used, d, c) => {
    expectClose(dPrime(used), d);
    expectClose(criterion(used), c);
  });

  it('R4 Statistics::SDT: 50/50, 17/25, extremes moved to 1 − 1/(2N)', () => {
    const corrected = rates(1 - 1 / (2 * 50), 17 / 25);
    expectPrinted(corrected.hit, '.99');
    expectPrinted(corrected.falseAlarm, '.68');
    expectPrinted(dPrime(corrected), '1.86');
    expectPrinted(aPrime(corrected), '.82');
    expectPrinted(criterion(corrected), '-1.40');
    // ln β = c·d′
    expectPrinted(criterion(corrected) * dPrime(corrected), '-2.60');
  });

  it('R5 kriterion: H .75, F .21', () => {
    expectClose(dPrime(rates(0.75, 0.21)), 1.480910997214322);
    expectClose(criterion(rates(0.75, 0.21)), 0.06596574841107933);
    expectClose(aPrime(rates(0.75, 0.21)), 0.850886075949367);
  });

  it.each([
    ['R6 DetectionTheory.jl', 0.8, 0.4, '1.095'],
    ['R6 DetectionTheory.jl', 0.32, 0.04, '1.283'],
    ['R6 DetectionTheory.jl', 0.99, 0.01, '4.65'],
    ['R7 detectable-math', 0.8, 0.2, '1.683'],
    ['R7 detectable-math', 0.3, 0.7, '-1.049'],
  ])("%s: d'(%d, %d)", (_name, hit, falseAlarm, printed) => expectPrinted(dPrime(rates(hit, falseAlarm)), printed));

  it.each([
    ['R7 detectable-math', 0.7, 0.8, '-.683'],
    ['R7 detectable-math', 0.1, 0.2, '1.062'],
  ])('%s: c(%d, %d)', (_name, hit, falseAlarm, printed) => expectPrinted(criterion(rates(hit, falseAlarm)), printed));

  it('R8 skidvision/SDT: 29/45, 2/45, raw', () => {
    const raw = rawRates(counts('29/45', '2/45'));
    expectPrinted(dPrime(raw), '2.07165');
    expectPrinted(criterion(raw), '.665462');
  });

  it("R9 psycho tests: A' for 5/10, 0/8", () => expect(aPrime(rawRates(counts('5/10', '0/8')))).toBe(0.875));

  it('does not add .5 twice to the denominator: 1 hit, 6 misses, 1 false alarm, 4 rejections', () => {
    const d = dPrime(logLinearRates(counts('1/7', '1/5')));
    expectPrinted(d, '-.2126568');
    expect(Math.abs(d - -0.1925836)).toBeGreaterThan(0.02);
  });
});

describe("A'", () => {
  it.each([
    ['is .5 where the rates are equal', 0.3, 0.3, 0.5],
    ['even at nothing', 0, 0, 0.5],
    ['and at everything', 1, 1, 0.5],
    ['is 1 when all is right', 1, 0, 1],
    ['is 0 when all is wrong', 0, 1, 0],
    ['swaps the rates below chance', 0.21, 0.75, 1 - aPrime(rates(0.75, 0.21))],
  ])('%s', (_name, hit, falseAlarm, expected) => expect(aPrime(rates(hit, falseAlarm))).toBeCloseTo(expected, 12));
});

describe('balanced accuracy', () => {
  it.each([
    ['of always saying "scam"', '5/5', '5/5', 0.5],
    ['of always trusting', '0/5', '0/5', 0.5],
    ['of 4/5, 1/5', '4/5', '1/5', 0.8],
    ['does not reward the more frequent kind', '9/9', '1/1', 0.5],
  ])('%s', (_name, scams, genuine, expected) =>
    expect(balancedAccuracy(rawRates(counts(scams, genuine)))).toBeCloseTo(expected, 12),
  );
});

describe("exact error of d'", () => {
  it('equals the double enumeration of learning-spec §1.3', () => {
    for (const data of [counts('4/5', '1/5'), counts('3/7', '2/4'), counts('12/25', '20/25')]) {
      expect(dPrimeError(data)).toBeCloseTo(enumerated(data), 12);
    }
  });

  it('shrinks with more items, and does not fail on very many', () => {
    expect(dPrimeError(counts('40/50', '10/50'))).toBeLessThan(dPrimeError(counts('4/5', '1/5')));
    // For long series the normal approximation holds: var z = H(1 − H)/(N·φ(z(H))²).
    const many = dPrimeError(counts('4000/5000', '1000/5000'));
    const density = Math.exp(-(z(0.8) ** 2) / 2) / Math.sqrt(2 * Math.PI);
    expect(many / Math.sqrt((2 * 0.8 * 0.2) / (5000 * density ** 2))).toBeCloseTo(1, 2);
  });
});

/** The formula of the spec to the letter: √(Σᵢⱼ Bin(i;S,H)·Bin(j;N,F)·(d′ᵢⱼ − mean)²). */
function enumerated(data: DetectionCounts): number {
  const { hit, falseAlarm } = logLinearRates(data);
  const outcomes: { share: number; d: number }[] = [];
  for (let hits = 0; hits <= data.signals; hits++) {
    for (let falseAlarms = 0; falseAlarms <= data.noise; falseAlarms++) {
      outcomes.push({
        share: bin(hits, data.signals, hit) * bin(falseAlarms, data.noise, falseAlarm),
        d: dPrime(logLinearRates({ ...data, hits, falseAlarms })),
      });
    }
  }
  const mean = outcomes.reduce((sum, { share, d }) => sum + share * d, 0);
  return Math.sqrt(outcomes.reduce((sum, { share, d }) => sum + share * (d - mean) ** 2, 0));
}

function bin(k: number, n: number, p: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways * p ** k * (1 - p) ** (n - k);
}
