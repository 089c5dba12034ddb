/** All indices again, as an analyst would write them down, with nothing of the code under test. */
import type { DetectionIndices } from '#learning';

/** A row of the CSV, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The normal distribution by Simpson's rule from 0, and its inverse by halving. */
function phi(x: number): number {
  const steps = 2000;
  const density = (t: number): number => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let area = density(0) + density(x);
  for (let i = 1; i < steps; i++) area += (i % 2 === 1 ? 4 : 2) * density((i * x) / steps);
  return 0.5 + (area * x) / steps / 3;
}
const known = new Map<number, number>();
function inverse(p: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (phi(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
const z = (p: number): number => {
  const value = known.get(p) ?? inverse(p);
  known.set(p, value);
  return value;
};

const P = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

/** The figures of a set of trials, passed ones included. */
export function recompute(rows: readonly Row[]): Record<keyof DetectionIndices, number | null> {
  const rated = rows
    .filter(({ rating }) => rating !== '')
    .map((row) => ({ y: Number(row['scam']), r: Number(row['rating']) }));
  const [scams, real] = [rated.filter(({ y }) => y === 1), rated.filter(({ y }) => y === 0)];
  const [S, N] = [scams.length, real.length];
  const [h, f] = [scams.filter(({ r }) => r > 3).length, real.filter(({ r }) => r > 3).length];
  const [H, F] = [(h + 0.5) / (S + 1), (f + 0.5) / (N + 1)];
  const [a, b] = [h / S, f / N];
  const both = (value: number): number | null => (S > 0 && N > 0 ? value : null);
  const any = (value: number): number | null => (S + N > 0 ? value : null);
  let wins = 0;
  for (const scam of scams) for (const other of real) wins += scam.r > other.r ? 1 : scam.r === other.r ? 0.5 : 0;
  const squares = rated.reduce((sum, { y, r }) => sum + (P[r]! - y) ** 2, 0) / rated.length;
  const sure = rated.reduce((sum, { r }) => sum + Math.max(P[r]!, 1 - P[r]!), 0) / rated.length;
  const right = rated.filter(({ y, r }) => (r > 3 ? y === 1 : y === 0)).length / rated.length;
  const aPrime = a === b ? 0.5
    : a > b ? 0.5 + ((a - b) * (1 + a - b)) / (4 * a * (1 - b))
    : 0.5 - ((b - a) * (1 + b - a)) / (4 * b * (1 - a)); // prettier-ignore
  return {
    hits: h,
    signals: S,
    falseAlarms: f,
    noise: N,
    passed: rows.length - rated.length,
    hitRate: S > 0 ? H : null,
    falseAlarmRate: N > 0 ? F : null,
    dPrime: both(z(H) - z(F)),
    dPrimeError: both(error(S, N, H, F)),
    criterion: both(-(z(H) + z(F)) / 2),
    aPrime: both(aPrime),
    auc: both(wins / (S * N)),
    balancedAccuracy: both((a + 1 - b) / 2),
    accuracy: any(right),
    brier: any(squares),
    brierSkill: any(1 - squares / 0.25),
    overconfidence: any(sure - right),
  };
}

function error(S: number, N: number, H: number, F: number): number {
  const bin = (k: number, n: number, p: number): number => {
    let ways = 1;
    for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
    return ways * p ** k * (1 - p) ** (n - k);
  };
  const all: [share: number, d: number][] = [];
  for (let i = 0; i <= S; i++) {
    for (let j = 0; j <= N; j++)
      all.push([bin(i, S, H) * bin(j, N, F), z((i + 0.5) / (S + 1)) - z((j + 0.5) / (N + 1))]);
  }
  const m = all.reduce((sum, [share, d]) => sum + share * d, 0);
  return Math.sqrt(all.reduce((sum, [share, d]) => sum + share * (d - m) ** 2, 0));
}
