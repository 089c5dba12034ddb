/** Where families of lanterns may float, CSS px. */
export interface Zone {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** What one family takes, px of a lantern's drawing: from its line up and down, and from side to side. */
export interface FamilySize {
  readonly up: number;
  readonly down: number;
  readonly across: number;
}

/** CSS px, and CSS px per px of the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Row {
  readonly y: number;
  readonly scale: number;
  /** Families that have room side by side. */
  readonly room: number;
}

/** The farthest lanterns against the nearest. */
const FAR = 0.5;
/** From one row to the next, and up to how much higher than its row's line a family stands, px of the drawing. */
const ROW = 104;
const RAISE = 18;
/** The most of a row's width that families take, so that rows do not stand one behind the other. */
const FILLED = 0.9;
/** Water at both ends of a row together, in gaps between its families. */
const ENDS = 1.3;
/** How much a gap may differ from the others: 0 would draw columns, 1 would let families touch. */
const UNEVEN = 0.7;

/** Places for `count` families, the nearest row first, at the largest scale up to `largest` for which there is room. */
export function familyPlaces(zone: Zone, family: FamilySize, count: number, largest: number): Place[] {
  let scale = largest;
  let rows = rowsOf(zone, family, scale);
  while (roomOf(rows) < count) {
    scale *= 0.97;
    rows = rowsOf(zone, family, scale);
  }
  const taken = spread(rows, count);
  return rows.flatMap((row, index) =>
    placesIn(row, zone, family.across * row.scale, { count: taken[index] ?? 0, index }),
  );
}

function rowsOf({ width, top, bottom }: Zone, { up, down, across }: FamilySize, nearest: number): Row[] {
  const rows: Row[] = [];
  let y = bottom - down * nearest;
  for (;;) {
    const scale = nearest * (FAR + ((1 - FAR) * (y - top)) / (bottom - top));
    if (y - up * scale < top) return rows;
    rows.push({ y, scale, room: Math.floor((width * FILLED) / (across * scale)) });
    y -= ROW * scale;
  }
}

const roomOf = (rows: readonly Row[]): number => rows.reduce((sum, { room }) => sum + room, 0);

/** How many families each row takes: evenly by their room, the middle of the lake first. */
function spread(rows: readonly Row[], count: number): number[] {
  const taken = rows.map(() => 0);
  const middle = (rows.length - 1) / 2;
  const crowding = (index: number) => (taken[index] ?? 0) / (rows[index]?.room ?? 1) + 0.01 * Math.abs(index - middle);
  for (let i = 0; i < count; i++) {
    const free = rows.flatMap(({ room }, index) => ((taken[index] ?? 0) < room ? [index] : []));
    const next = free.reduce((best, index) => (crowding(index) < crowding(best) ? index : best));
    taken[next] = (taken[next] ?? 0) + 1;
  }
  return taken;
}

/** One row from left to right: what is left over of the water lies between its families, now more, now less, and at its ends. */
function placesIn(row: Row, zone: Zone, wide: number, { count, index }: { count: number; index: number }): Place[] {
  const shares = Array.from({ length: Math.max(0, count - 1) }, (_, i) => 1 + UNEVEN * (2 * golden(i + 1, index) - 1));
  const unit = (zone.width - count * wide) / (ENDS + shares.reduce((sum, share) => sum + share, 0));
  let x = zone.left + unit * ENDS * golden(index, 0.5);
  return Array.from({ length: count }, (_, i) => {
    const place = { x: x + wide / 2, y: row.y - RAISE * row.scale * golden(i + 1, 0.6 * index), scale: row.scale };
    x += wide + unit * (shares[i] ?? 0);
    return place;
  });
}

/** Spread evenly over 0..1, without a pattern that eyes find: multiples of the golden section. */
const golden = (step: number, turn: number): number => (0.618_034 * (step + turn)) % 1;
