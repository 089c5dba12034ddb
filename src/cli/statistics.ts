/** Figures of a score distribution, as the reports show them. */

export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Scores 0..100 in steps of five; the last bucket holds 95 to 100. */
export function histogram(distribution: readonly number[]): Bucket[] {
  return Array.from({ length: 20 }, (_, i) => {
    const from = i * 5;
    const to = i === 19 ? 100 : from + 4;
    return { from, to, share: distribution.slice(from, to + 1).reduce((sum, share) => sum + share, 0) };
  });
}

/** Mean, and the scores below which a tenth and nine tenths of the runs stay. */
export function summary(distribution: readonly number[]): { mean: number; low: number; high: number } {
  const at = (wanted: number): number => {
    let sum = 0;
    return distribution.findIndex((share) => (sum += share) >= wanted - 1e-12);
  };
  return { mean: distribution.reduce((sum, share, score) => sum + share * score, 0), low: at(0.1), high: at(0.9) };
}

/** `12.3 %`; what is rarer than shown but possible reads `< 0.1 %`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 - 1e-9 && share > 0.999) return '> 99.9 %';
  return `${(100 * share).toFixed(1)} %`;
}
