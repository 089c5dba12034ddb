/** Flag counts of one run (rulings 3): never part of the Actions score. */

export interface FlagCounts {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  /** found / (found + wrong); `null` when nothing was flagged. */
  readonly precision: number | null;
  /** found / (found + missed); `null` when no seen line carried a cue. */
  readonly recall: number | null;
}

/** Counts over lines actually seen. `carriesCue` says whether flagging that line is right. */
export function countFlags(
  seen: readonly string[],
  flagged: readonly string[],
  carriesCue: (line: string) => boolean,
): FlagCounts {
  const lines = [...new Set(seen)];
  const marked = new Set(flagged);
  const found = lines.filter((line) => marked.has(line) && carriesCue(line)).length;
  const missed = lines.filter((line) => !marked.has(line) && carriesCue(line)).length;
  const wrong = lines.filter((line) => marked.has(line) && !carriesCue(line)).length;
  return {
    found,
    missed,
    wrong,
    precision: found + wrong === 0 ? null : found / (found + wrong),
    recall: found + missed === 0 ? null : found / (found + missed),
  };
}
