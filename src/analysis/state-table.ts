/**
 * Reduced states, numbered. Equal states are found by one look into a table: directly where their bits are few, by
 * hashing elsewhere.
 */
import type { Story } from '#scenario';
import { Column } from './columns.ts';
import { createPacking } from './packing.ts';
import type { State, Stepper } from './stepper.ts';

export interface StateTable {
  count(): number;
  /** Node of a state, or (from the number of nodes on) its ending. */
  place(index: number): number;
  /** The number of a reduced state; leaves nothing behind in the vector but zeros. */
  take(state: State): number;
  /** Writes a state into a vector of zeros. */
  load(index: number, state: State): void;
}

/** Places of up to this many bits are looked up directly. */
const DENSE_BITS = 13;

export function createStateTable(story: Story, stepper: Stepper): StateTable {
  const last = stepper.layout.nodes.length;
  const { bits, words, pack, unpack } = createPacking(story, stepper);
  const width = words + 1;
  const packed = new Int32Array(words);
  const rows = new Column();
  const dense: (Int32Array | undefined)[] = [];
  let count = 0;
  let hashed = new Int32Array(1 << 12);
  let used = 0;
  const append = (place: number): number => {
    rows.push(place);
    for (let w = 0; w < words; w++) rows.push(packed[w]!);
    return count++;
  };
  const hash = (place: number, row: Int32Array, at: number): number => {
    let mixed = Math.imul(place + 1, 0x9e3779b1);
    for (let w = 0; w < words; w++) mixed = Math.imul(mixed ^ (mixed >>> 15) ^ row[at + w]!, 0x85ebca6b);
    return mixed ^ (mixed >>> 13);
  };
  const grow = (): void => {
    const before = hashed;
    hashed = new Int32Array(2 * before.length);
    for (const entry of before) {
      if (entry === 0) continue;
      const at = (entry - 1) * width;
      let spot = hash(rows.values[at]!, rows.values, at + 1) & (hashed.length - 1);
      while (hashed[spot] !== 0) spot = (spot + 1) & (hashed.length - 1);
      hashed[spot] = entry;
    }
  };
  const isAt = (entry: number, place: number): boolean => {
    const at = (entry - 1) * width;
    if (rows.values[at] !== place) return false;
    for (let w = 0; w < words; w++) if (rows.values[at + 1 + w] !== packed[w]) return false;
    return true;
  };
  const find = (place: number): number => {
    let spot = hash(place, packed, 0) & (hashed.length - 1);
    for (let entry = hashed[spot]!; entry !== 0; entry = hashed[spot]!) {
      if (isAt(entry, place)) return entry - 1;
      spot = (spot + 1) & (hashed.length - 1);
    }
    hashed[spot] = count + 1;
    if (2 * ++used > hashed.length) {
      const index = append(place);
      grow();
      return index;
    }
    return append(place);
  };
  return {
    count: () => count,
    place: (index) => rows.values[index * width]!,
    take(state) {
      const place = pack(state, packed);
      const kind = place < last ? place : last;
      if (bits[kind]! > DENSE_BITS) return find(place);
      const table = (dense[place] ??= new Int32Array(1 << bits[kind]!));
      const known = table[packed[0]!]!;
      if (known > 0) return known - 1;
      table[packed[0]!] = count + 1;
      return append(place);
    },
    load: (index, state) => unpack(rows.values[index * width]!, rows.values, index * width + 1, state),
  };
}
