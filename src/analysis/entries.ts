/**
 * The entries of `spreadScores` as columns, found by their state and sums: a million small objects would cost more
 * than the sums themselves.
 */

/** Where an entry comes to stand, and how. */
export interface Arrival {
  state: number;
  /** The edge taken. */
  edge: number;
  /** Σ w·4q and Σ 4w; both stay below 65,536. */
  earned: number;
  possible: number;
  /** Number of the final harm. */
  harm: number;
  /** Decision points newly scored on the way. */
  decided: number;
}

export interface Entries {
  count(): number;
  /** The start: certain. */
  addFirst(): void;
  /** Carries an entry over an edge that is taken with the probability `share`. */
  pass(from: number, arrival: Readonly<Arrival>, share: number): void;
  /** Nothing arrives at this state any more. */
  close(state: number): void;
  /** First entry of a state, and the one after an entry at the same state; −1 for none. */
  first(state: number): number;
  next(entry: number): number;
  state(entry: number): number;
  earned(entry: number): number;
  possible(entry: number): number;
  harm(entry: number): number;
  decisions(entry: number): number;
  /** The entry before on a path with the fewest decision points; −1 at the start. */
  parent(entry: number): number;
  edge(entry: number): number;
  mass(entry: number): number;
}

const COLUMNS = { points: 0, harm: 1, state: 2, decisions: 3, parent: 4, edge: 5, next: 6, size: 7 } as const;
/** Spots in the first table of a state; a power of two, as its successors are. */
const FIRST_TABLE = 16;

export function createEntries(states: number): Entries {
  const heads = new Int32Array(states).fill(-1);
  const counts = new Int32Array(states);
  /** One small table for each state that can still be arrived at: entry + 1 by a hash of its sums, 0 for a free spot. */
  const tables: (Int32Array | undefined)[] = [];
  let count = 0;
  let rows = new Int32Array(4096 * COLUMNS.size);
  let mass = new Float64Array(4096);
  const spotOf = (table: Int32Array, points: number, harm: number): number => {
    let spot = hash(points, harm) & (table.length - 1);
    for (let found = table[spot]!; found !== 0; found = table[spot]!) {
      const row = (found - 1) * COLUMNS.size;
      if (rows[row] === points && rows[row + COLUMNS.harm] === harm) break;
      spot = (spot + 1) & (table.length - 1);
    }
    return spot;
  };
  const widen = (state: number, table: Int32Array): Int32Array => {
    const wider = new Int32Array(2 * table.length);
    for (let entry = heads[state]!; entry >= 0; entry = rows[entry * COLUMNS.size + COLUMNS.next]!) {
      const row = entry * COLUMNS.size;
      wider[spotOf(wider, rows[row]!, rows[row + COLUMNS.harm]!)] = entry + 1;
    }
    return wider;
  };
  const add = (from: number, { state, edge, harm }: Readonly<Arrival>, points: number, decided: number): number => {
    if ((count + 1) * COLUMNS.size > rows.length) {
      const [widerRows, widerMass] = [new Int32Array(2 * rows.length), new Float64Array(2 * mass.length)];
      widerRows.set(rows);
      widerMass.set(mass);
      [rows, mass] = [widerRows, widerMass];
    }
    const row = count * COLUMNS.size;
    rows[row] = points;
    rows[row + COLUMNS.harm] = harm;
    rows[row + COLUMNS.state] = state;
    rows[row + COLUMNS.decisions] = decided;
    rows[row + COLUMNS.parent] = from;
    rows[row + COLUMNS.edge] = edge;
    rows[row + COLUMNS.next] = heads[state]!;
    heads[state] = count;
    counts[state] = counts[state]! + 1;
    return count++;
  };
  const get = (column: number) => (entry: number) => rows[entry * COLUMNS.size + column]!;
  return {
    count: () => count,
    addFirst() {
      add(-1, { state: 0, edge: -1, earned: 0, possible: 0, harm: 0, decided: 0 }, 0, 0);
      mass[0] = 1;
    },
    pass(from, arrival, share) {
      const points = (arrival.possible << 16) | arrival.earned;
      const reached = rows[from * COLUMNS.size + COLUMNS.decisions]! + arrival.decided;
      const table = (tables[arrival.state] ??= new Int32Array(FIRST_TABLE));
      const spot = spotOf(table, points, arrival.harm);
      let entry = table[spot]! - 1;
      if (entry < 0) {
        entry = add(from, arrival, points, reached);
        table[spot] = entry + 1;
        if (2 * counts[arrival.state]! > table.length) tables[arrival.state] = widen(arrival.state, table);
      }
      const row = entry * COLUMNS.size;
      const before = rows[row + COLUMNS.decisions]!;
      // A way that is taken is shown rather than one by an inspection, which nobody makes.
      if (reached < before || (reached === before && mass[entry] === 0 && mass[from]! * share > 0)) {
        rows[row + COLUMNS.decisions] = reached;
        rows[row + COLUMNS.parent] = from;
        rows[row + COLUMNS.edge] = arrival.edge;
      }
      mass[entry] = mass[entry]! + mass[from]! * share;
    },
    close(state) {
      tables[state] = undefined;
    },
    first: (state) => heads[state]!,
    next: get(COLUMNS.next),
    state: get(COLUMNS.state),
    earned: (entry) => rows[entry * COLUMNS.size + COLUMNS.points]! & 0xffff,
    possible: (entry) => rows[entry * COLUMNS.size + COLUMNS.points]! >>> 16,
    harm: get(COLUMNS.harm),
    decisions: get(COLUMNS.decisions),
    parent: get(COLUMNS.parent),
    edge: get(COLUMNS.edge),
    mass: (entry) => mass[entry]!,
  };
}

function hash(points: number, harm: number): number {
  const mixed = Math.imul(points, 0x85ebca6b) ^ Math.imul(harm, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
