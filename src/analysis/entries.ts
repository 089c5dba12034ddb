/** The entries of `spreadScores` as columns: a million small objects would cost more than the sums themselves. */

/** Where an entry comes to stand, and how. */
interface Arrival {
  readonly state: number;
  /** Index of the edge taken, among those of the state left. */
  readonly edge: number;
  readonly key: number;
  /** Decision points newly scored on the way. */
  readonly decided: number;
}

export interface Entries {
  count(): number;
  /** The start: certain for every player. */
  addFirst(): number;
  /** Carries an entry over an edge, into the entry `known` there or a new one; returns that one. */
  pass(from: number, known: number | undefined, arrival: Arrival, share: Float64Array): number;
  state(entry: number): number;
  key(entry: number): number;
  decisions(entry: number): number;
  /** The entry before on a path with the fewest decision points; −1 at the start. */
  parent(entry: number): number;
  edge(entry: number): number;
  mass(entry: number): Float64Array;
}

export function createEntries(players: number): Entries {
  let capacity = 1024;
  let count = 0;
  let state = new Int32Array(capacity);
  let parent = new Int32Array(capacity);
  let edge = new Int32Array(capacity);
  let decisions = new Int32Array(capacity);
  let key = new Float64Array(capacity);
  let mass = new Float64Array(capacity * players);
  const grow = (): void => {
    capacity *= 2;
    const wider = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(capacity);
      copy.set(column);
      return copy;
    };
    const longer = (column: Float64Array, size: number): Float64Array<ArrayBuffer> => {
      const copy = new Float64Array(size);
      copy.set(column);
      return copy;
    };
    [state, parent, edge, decisions] = [wider(state), wider(parent), wider(edge), wider(decisions)];
    [key, mass] = [longer(key, capacity), longer(mass, capacity * players)];
  };
  const add = (from: number, arrival: Arrival, reached: number): number => {
    if (count === capacity) grow();
    state[count] = arrival.state;
    parent[count] = from;
    edge[count] = arrival.edge;
    key[count] = arrival.key;
    decisions[count] = reached;
    return count++;
  };
  return {
    count: () => count,
    addFirst() {
      const first = add(-1, { state: 0, edge: -1, key: 0, decided: 0 }, 0);
      mass.fill(1, 0, players);
      return first;
    },
    pass(from, known, arrival, share) {
      const reached = (decisions[from] ?? 0) + arrival.decided;
      const entry = known ?? add(from, arrival, reached);
      if (reached < (decisions[entry] ?? 0)) {
        decisions[entry] = reached;
        parent[entry] = from;
        edge[entry] = arrival.edge;
      }
      for (let player = 0; player < players; player++) {
        const carried = (mass[from * players + player] ?? 0) * (share[player] ?? 0);
        if (carried > 0) mass[entry * players + player] = (mass[entry * players + player] ?? 0) + carried;
      }
      return entry;
    },
    state: (entry) => state[entry] ?? 0,
    key: (entry) => key[entry] ?? 0,
    decisions: (entry) => decisions[entry] ?? 0,
    parent: (entry) => parent[entry] ?? -1,
    edge: (entry) => edge[entry] ?? -1,
    mass: (entry) => mass.slice(entry * players, (entry + 1) * players),
  };
}
