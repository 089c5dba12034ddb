/** What a report shows of counts: groups under ten are kept to themselves, cells under five are merged (rulings 18). */
import { LEAST_RESULTS } from '#learning';

export const LEAST_CELL = 5;

/** Too few for any figure. */
export const isTooFew = (people: number): boolean => people < LEAST_RESULTS;

export interface Cell {
  readonly id: string;
  readonly count: number;
}

export interface MergedCells {
  readonly shown: readonly Cell[];
  /** The small ones as one; `null` where none is small. */
  readonly merged: { readonly ids: readonly string[]; readonly count: number } | null;
}

/** Small cells become one; where that is small still, the next larger one joins them. */
export function mergeCells(cells: readonly Cell[]): MergedCells {
  const pool = cells.filter(({ count }) => count < LEAST_CELL);
  if (pool.length === 0) return { shown: cells, merged: null };
  const rest = cells.filter(({ count }) => count >= LEAST_CELL).toSorted((a, b) => a.count - b.count);
  const sum = (): number => pool.reduce((all, { count }) => all + count, 0);
  while (sum() > 0 && sum() < LEAST_CELL && rest.length > 0) pool.push(...rest.splice(0, 1));
  const ids = cells.filter((cell) => pool.includes(cell)).map(({ id }) => id);
  return { shown: cells.filter((cell) => !pool.includes(cell)), merged: { ids, count: sum() } };
}

/** Hands for one answer, of all that answered: two cells. */
export interface Split {
  readonly ids: readonly string[];
  readonly yes: number;
  readonly of: number;
}

const smallest = ({ yes, of }: Split): number => Math.min(yes, of - yes);

/** Splits with a small cell become one; a split that is small even so is left out, as `hidden` tells. */
export function mergeSplits(splits: readonly Split[]): {
  readonly shown: readonly Split[];
  readonly hidden: readonly string[];
} {
  const sound = splits.filter((split) => smallest(split) >= LEAST_CELL);
  const rest = sound.toSorted((a, b) => smallest(a) - smallest(b));
  const pool = splits.filter((split) => smallest(split) < LEAST_CELL);
  const together = (): Split => ({
    ids: splits.filter((split) => pool.includes(split)).flatMap(({ ids }) => ids),
    yes: pool.reduce((sum, { yes }) => sum + yes, 0),
    of: pool.reduce((sum, { of }) => sum + of, 0),
  });
  if (pool.length === 0) return { shown: splits, hidden: [] };
  while (smallest(together()) < LEAST_CELL && rest.length > 0) pool.push(...rest.splice(0, 1));
  const merged = together();
  const shown = splits.filter((split) => !pool.includes(split));
  return smallest(merged) < LEAST_CELL ? { shown, hidden: merged.ids } : { shown: [...shown, merged], hidden: [] };
}

/** Neighbouring levels, from the lowest on, merged until none is small. */
export function mergeLevels(
  counts: readonly number[],
): { readonly levels: readonly number[]; readonly count: number }[] {
  const groups = counts.map((count, level) => ({ levels: [level], count }));
  while (groups.length > 1) {
    const least = Math.min(...groups.map(({ count }) => count));
    if (least >= LEAST_CELL) break;
    const at = groups.findIndex(({ count }) => count === least);
    const left = groups[at - 1]?.count ?? Infinity;
    const right = groups[at + 1]?.count ?? Infinity;
    const from = left <= right ? at - 1 : at;
    const [one, other] = [groups[from], groups[from + 1]];
    if (one === undefined || other === undefined) break;
    groups.splice(from, 2, { levels: [...one.levels, ...other.levels], count: one.count + other.count });
  }
  return groups;
}
