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

const COLUMNS = { state: 0, points: 1, harm: 2, decisions: 3, parent: 4, edge: 5, next: 6, size: 7 } as const;

export function createEntries(states: number): Entries {
  const heads = new Int32Array(states).fill(-1);
  let count = 0;
  let rows = new Int32Array(1024 * COLUMNS.size);
  let mass = new Float64Array(1024);
  let table = new Int32Array(2048);
  const hash = (state: number, points: number, harm: number): number => {
    let mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(points, 0x85ebca6b) ^ Math.imul(harm, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return mixed ^ (mixed >>> 13);
  };
  const grow = (): void => {
    const [widerRows, widerMass] = [new Int32Array(2 * rows.length), new Float64Array(2 * mass.length)];
    widerRows.set(rows);
    widerMass.set(mass);
    [rows, mass, table] = [widerRows, widerMass, new Int32Array(2 * table.length)];
    for (let entry = 0; entry < count; entry++) {
      const row = entry * COLUMNS.size;
      let spot = hash(rows[row]!, rows[row + COLUMNS.points]!, rows[row + COLUMNS.harm]!) & (table.length - 1);
      while (table[spot] !== 0) spot = (spot + 1) & (table.length - 1);
      table[spot] = entry + 1;
    }
  };
  /** The entry of a state with these sums, or −1 − the free spot in the table. */
  const find = (state: number, points: number, harm: number): number => {
    let spot = hash(state, points, harm) & (table.length - 1);
    for (let found = table[spot]!; found !== 0; found = table[spot]!) {
      const row = (found - 1) * COLUMNS.size;
      if (rows[row] === state && rows[row + COLUMNS.points] === points && rows[row + COLUMNS.harm] === harm)
        return found - 1;
      spot = (spot + 1) & (table.length - 1);
    }
    return -1 - spot;
  };
  const add = (from: number, { state, edge, harm }: Readonly<Arrival>, points: number, decided: number): number => {
    if ((count + 1) * COLUMNS.size > rows.length) grow();
    table[-1 - find(state, points, harm)] = count + 1;
    const row = count * COLUMNS.size;
    rows[row] = state;
    rows[row + COLUMNS.points] = points;
    rows[row + COLUMNS.harm] = harm;
    rows[row + COLUMNS.decisions] = decided;
    rows[row + COLUMNS.parent] = from;
    rows[row + COLUMNS.edge] = edge;
    rows[row + COLUMNS.next] = heads[state]!;
    heads[state] = count;
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
      const found = find(arrival.state, points, arrival.harm);
      const entry = found >= 0 ? found : add(from, arrival, points, reached);
      const row = entry * COLUMNS.size;
      if (reached < rows[row + COLUMNS.decisions]!) {
        rows[row + COLUMNS.decisions] = reached;
        rows[row + COLUMNS.parent] = from;
        rows[row + COLUMNS.edge] = arrival.edge;
      }
      mass[entry] = mass[entry]! + mass[from]! * share;
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
