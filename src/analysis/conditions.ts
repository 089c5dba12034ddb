/**
 * Conditions compiled to a table of interval tests: `[slot, low, high, yes, no]`, where `yes` and `no` name the test
 * that follows, or a verdict. A test leads only to tests that stand before it in the table.
 */
import type { Condition } from '#scenario';
import type { Layout } from './layout.ts';

/** Verdicts, in place of the number of a further test. */
export const YES = -1;
export const NO = -2;
/** Numbers that a test takes up in the table. */
export const TEST = 5;

const LEAST = -2_147_483_648;
const MOST = 2_147_483_647;

/** A visit counter that must stay below a limit. */
export interface Limit {
  readonly slot: number;
  readonly below: number;
}

/** Appends the tests of a condition, and of a visit limit; returns the first test or a verdict. */
export function compileCondition(
  condition: Condition | null,
  limit: Limit | null,
  layout: Layout,
  table: number[],
): number {
  const free = limit === null ? YES : within(limit.slot, LEAST, limit.below - 1, table, YES, NO);
  return condition === null ? free : compile(condition, layout, table, free, NO);
}

function compile(condition: Condition, layout: Layout, table: number[], yes: number, no: number): number {
  if ('all' in condition) {
    return condition.all.reduceRight((next, part) => compile(part, layout, table, next, no), yes);
  }
  if ('any' in condition) {
    return condition.any.reduceRight((next, part) => compile(part, layout, table, yes, next), no);
  }
  if ('not' in condition) return compile(condition.not, layout, table, no, yes);
  if ('seen' in condition) return within(layout.visits.get(condition.seen), 1, MOST, table, yes, no);
  if ('chose' in condition) return within(layout.chosen.get(condition.chose), 1, MOST, table, yes, no);
  const { gte = LEAST, lte = MOST, gt = LEAST - 1, lt = MOST + 1, eq, ne } = condition;
  const low = Math.max(gte, gt + 1, eq === undefined ? LEAST : Number(eq));
  const high = Math.min(lte, lt - 1, eq === undefined ? MOST : Number(eq));
  const slot = layout.variables.get(condition.var);
  const fits = low <= LEAST && high >= MOST ? yes : within(slot, low, high, table, yes, no);
  return ne === undefined ? fits : within(slot, Number(ne), Number(ne), table, no, fits);
}

/** A slot that does not exist reads as 0. */
function within(slot: number | undefined, low: number, high: number, table: number[], yes: number, no: number): number {
  if (yes === no) return yes;
  if (low > high || low > MOST || high < LEAST) return no;
  if (slot === undefined) return low <= 0 && high >= 0 ? yes : no;
  return table.push(slot, Math.max(LEAST, low), Math.min(MOST, high), yes, no) / TEST - 1;
}
