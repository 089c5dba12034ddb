/** What a row of numbers says. */

/** The value below or at which this share of the list lies (nearest rank); `null` for none. */
export function percentile(list: readonly number[], share: number): number | null {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
