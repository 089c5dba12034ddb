/** What a row of samples says, without a page. */

/** One sample of a page load; what `x` counts is up to the caller. */
export interface Point {
  readonly load: number;
  readonly x: number;
  readonly y: number;
}

export interface Slope {
  readonly perSession: number;
  /** Standard error of it. */
  readonly error: number;
  readonly samples: number;
  readonly loads: number;
}

/** Fewer samples say nothing of a slope. */
const LEAST = 20;

/**
 * Least squares with one slope and an own intercept for each load of the page, as a load empties the heap. The first
 * `warmUp` samples of a load are left out: code and sounds arrive then. `null` where too few are left.
 */
export function pooledSlope(points: readonly Point[], warmUp: number, last: number): Slope | null {
  const latest = new Set(points.slice(-last));
  const groups = byLoad(points)
    .map((group) => group.slice(warmUp).filter((point) => latest.has(point)))
    .filter((group) => group.length > 1);
  const samples = groups.reduce((sum, group) => sum + group.length, 0);
  if (samples < LEAST) return null;
  let [xx, xy, yy] = [0, 0, 0];
  for (const group of groups) {
    const [mx, my] = [mean(group.map(({ x }) => x)), mean(group.map(({ y }) => y))];
    for (const { x, y } of group) {
      xx += (x - mx) ** 2;
      xy += (x - mx) * (y - my);
      yy += (y - my) ** 2;
    }
  }
  if (xx === 0) return null;
  const free = samples - groups.length - 1;
  const error = free > 0 ? Math.sqrt(Math.max(0, yy - (xy * xy) / xx) / free / xx) : NaN;
  return { perSession: xy / xx, error, samples, loads: groups.length };
}

function byLoad<T extends { readonly load: number }>(all: readonly T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const one of all) groups.set(one.load, [...(groups.get(one.load) ?? []), one]);
  return [...groups.values()];
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

export type Counts = Readonly<Record<string, number>>;

export interface Growth {
  readonly least: number;
  readonly most: number;
  /** By how much the least of the later half of a load lies above that of its earlier half; 0 is constant. */
  readonly growth: number;
}

/**
 * Looks within each load of the page whether the floor of a count rises: what comes and goes, such as a timer that is
 * about to end, moves single samples and not the floor.
 */
export function growthOf(
  samples: readonly { readonly load: number; readonly counts: Counts }[],
  name: string,
  warmUp: number,
): Growth {
  const all: number[] = [];
  let growth = 0;
  for (const group of byLoad(samples)) {
    const row = group.slice(warmUp).map(({ counts }) => counts[name] ?? 0);
    all.push(...row);
    const half = row.length >> 1;
    if (half > 1) growth = Math.max(growth, Math.min(...row.slice(-half)) - Math.min(...row.slice(0, half)));
  }
  return all.length === 0
    ? { least: 0, most: 0, growth: 0 }
    : { least: Math.min(...all), most: Math.max(...all), growth };
}

/** Every count whose floor rises, the fastest first. */
export function growing(
  samples: Parameters<typeof growthOf>[0],
  warmUp: number,
): (Growth & { readonly name: string })[] {
  const names = new Set(samples.flatMap(({ counts }) => Object.keys(counts)));
  return [...names]
    .map((name) => ({ name, ...growthOf(samples, name, warmUp) }))
    .filter(({ growth }) => growth > 0)
    .sort((a, b) => b.growth - a.growth);
}
