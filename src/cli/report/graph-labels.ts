/** Where the names of ways stand: on the way's first stretch, and not on top of one another where that can be. */
import type { Point } from './graph-layout.ts';

/** Half the room that a name takes, at its size of type. */
const HALF_LETTER = 3.1;
const HALF_LINE = 6;

/** Shares of the stretch at which a name may stand; the first two by turns, so that neighbours differ in height. */
const PLACES = [0.36, 0.62, 0.5, 0.24, 0.74];

export type PlaceLabel = (name: string, points: readonly Point[], port: number) => Point;

/** Remembers what was placed, so that each name finds the first free place; where none is free, its usual one. */
export function createLabelPlaces(): PlaceLabel {
  const taken: (Point & { readonly half: number })[] = [];
  return (name, [first, second], port) => {
    if (first === undefined || second === undefined) return { x: 0, y: 0 };
    const half = name.length * HALF_LETTER;
    const isFree = ({ x, y }: Point): boolean =>
      taken.every((other) => Math.abs(x - other.x) > half + other.half || Math.abs(y - other.y) > 2 * HALF_LINE);
    const [usual = 0.36, other = 0.62, ...rest] = PLACES;
    const order = port % 2 === 0 ? [usual, other, ...rest] : [other, usual, ...rest];
    const places = order.map((share) => onStretch(first, second, share));
    const place = places.find(isFree) ?? places[0] ?? first;
    taken.push({ ...place, half });
    return place;
  };
}

/** A point of the curve between two points; a little lower, so that the name sits on the line. */
function onStretch(first: Point, second: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 3 + 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2 + t ** 3, 1.5 * (1 - t) * t];
  const y = (1 - t) ** 3 * first.y + c * (first.y + second.y) + t ** 3 * second.y;
  return { x: a * first.x + b * second.x, y: y + 3 };
}
