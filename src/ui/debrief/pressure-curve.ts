/** Geometry of the debrief's pressure curve: from the story's levels to a line that flows and never overshoots. */
import type { PressurePoint } from '#state';

/** Pressure levels go from 0 to 4; x is the share of the run, 0..1. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * A level holds from its point to the next: the curve passes through the middle of each stay and eases between them.
 * It begins at the first level and ends at the last, so that where the pressure fell away is seen to its end.
 */
export function curvePoints(levels: readonly PressurePoint[]): CurvePoint[] {
  const first = levels[0];
  const last = levels.at(-1);
  if (first === undefined || last === undefined) return [{ x: 0, y: 0 }, { x: 1, y: 0 }]; // prettier-ignore
  const points: CurvePoint[] = [{ x: 0, y: first.pressure }];
  levels.forEach(({ at, pressure }, index) => {
    const until = levels[index + 1]?.at ?? 1;
    const x = (at + until) / 2;
    if (until > at && x > (points.at(-1)?.x ?? 0)) points.push({ x, y: pressure });
  });
  if ((points.at(-1)?.x ?? 0) < 1) points.push({ x: 1, y: last.pressure });
  return points;
}

/** Slopes of the monotone cubic through the points (Fritsch and Carlson 1980): no bump that the story did not have. */
function slopes(points: readonly CurvePoint[]): number[] {
  const secants = points.slice(1).map((point, i) => {
    const from = points[i] ?? point;
    return (point.y - from.y) / (point.x - from.x);
  });
  return points.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    if (before === undefined || after === undefined || before * after <= 0) return 0;
    // Harmonic mean: never steeper than three times the flatter side.
    return (2 * before * after) / (before + after);
  });
}

/** The height of the curve at `x`. */
export function heightAt(points: readonly CurvePoint[], x: number): number {
  const index = Math.max(
    0,
    points.findLastIndex((point, i) => point.x <= x && i < points.length - 1),
  );
  const [from, to] = [points[index], points[index + 1]];
  if (from === undefined || to === undefined) return from?.y ?? 0;
  const all = slopes(points);
  const width = to.x - from.x;
  const t = Math.min(1, Math.max(0, (x - from.x) / width));
  const [m0, m1] = [(all[index] ?? 0) * width, (all[index + 1] ?? 0) * width];
  return (
    from.y * (2 * t ** 3 - 3 * t ** 2 + 1) +
    m0 * (t ** 3 - 2 * t ** 2 + t) +
    to.y * (3 * t ** 2 - 2 * t ** 3) +
    m1 * (t ** 3 - t ** 2)
  );
}

/** The curve as an SVG path; `place` maps shares and levels to the picture's units. */
export function curvePath(points: readonly CurvePoint[], place: (point: CurvePoint) => CurvePoint): string {
  const all = slopes(points);
  const write = (point: CurvePoint): string => {
    const { x, y } = place(point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return points
    .map((to, i) => {
      const from = points[i - 1];
      if (from === undefined) return `M${write(to)}`;
      const third = (to.x - from.x) / 3;
      const first = { x: from.x + third, y: from.y + third * (all[i - 1] ?? 0) };
      const second = { x: to.x - third, y: to.y - third * (all[i] ?? 0) };
      return `C${write(first)} ${write(second)} ${write(to)}`;
    })
    .join('');
}
