/** Mastery of one competency over all that was played (learning-spec §1.5). */

/** A decision point met: weight 1..3, quality in quarters 0..4 as in the engine, and where. */
export interface Opportunity {
  readonly weight: number;
  readonly q4: number;
  readonly scenario: string;
}

/** `unknown` chưa đủ dữ liệu · `starting` bắt đầu · `growing` đang lên · `firm` vững. */
export const MASTERY_LEVELS = ['unknown', 'starting', 'growing', 'firm'] as const;
export type MasteryLevel = (typeof MASTERY_LEVELS)[number];

const ENOUGH_OPPORTUNITIES = 3;
const ENOUGH_SCENARIOS = 2;
const FIRM_LATEST_Q4 = 3;

/** m = (Σwq + 1)/(Σw + 2), strictly between 0 and 1; .5 before anything was met. */
export function masteryOf(opportunities: readonly Opportunity[]): number {
  let earned = 0;
  let weights = 0;
  for (const { weight, q4 } of opportunities) {
    earned += weight * q4;
    weights += weight;
  }
  return (earned / 4 + 1) / (weights + 2);
}

/**
 * The level, from opportunities in the order in which they were met. Firm needs m ≥ .80, three opportunities in two
 * scenarios, and a latest quality of at least .75; without these an m of .50 or more is growing.
 */
export function masteryLevel(opportunities: readonly Opportunity[]): MasteryLevel {
  const latest = opportunities.at(-1);
  if (latest === undefined || opportunities.length < ENOUGH_OPPORTUNITIES) return 'unknown';
  const mastery = masteryOf(opportunities);
  const scenarios = new Set(opportunities.map(({ scenario }) => scenario)).size;
  if (mastery >= 0.8 && scenarios >= ENOUGH_SCENARIOS && latest.q4 >= FIRM_LATEST_Q4) return 'firm';
  return mastery >= 0.5 ? 'growing' : 'starting';
}
