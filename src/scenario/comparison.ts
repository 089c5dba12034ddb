import type { Condition } from './schema.ts';

/** A condition on one variable. */
export type Comparison = Extract<Condition, { var: string }>;

/** Whether a variable's value meets every comparison that the condition states; booleans count as 0 and 1. */
export function meets({ gte, lte, gt, lt, eq, ne }: Comparison, value: number): boolean {
  return (
    (gte === undefined || value >= gte) &&
    (lte === undefined || value <= lte) &&
    (gt === undefined || value > gt) &&
    (lt === undefined || value < lt) &&
    (eq === undefined || value === Number(eq)) &&
    (ne === undefined || value !== Number(ne))
  );
}
