/** Numbers that were checked long ago should be rung again before a release (rulings 12); it fails nothing. */

const MAX_AGE_DAYS = 180;
const DAY_MS = 86_400_000;

export interface CheckedNumber {
  readonly number: string;
  /** ISO date on which somebody made sure of it. */
  readonly verifiedOn: string;
}

export interface StaleNumber extends CheckedNumber {
  /** Whole days since then. */
  readonly age: number;
}

/** The numbers checked more than 180 days before `today`, an ISO date. */
export const staleHelplines = (lines: readonly CheckedNumber[], today: string): StaleNumber[] =>
  lines
    .map(({ number, verifiedOn }) => ({
      number,
      verifiedOn,
      age: Math.floor((Date.parse(today) - Date.parse(verifiedOn)) / DAY_MS),
    }))
    .filter(({ age }) => age > MAX_AGE_DAYS);
