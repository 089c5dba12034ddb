/**
 * Reduced states, numbered. What matters at a place is packed into a few bits, so that equal states are found by one
 * look into a table: directly where the bits are few, by hashing elsewhere.
 */
import type { Story } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';
import { Column } from './columns.ts';
import { SLOT } from './layout.ts';
import { MAX_ELAPSED } from './stepper.ts';
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

/** Row of a field: its slot, least value, word, shift and mask. */
const FIELD = { slot: 0, min: 1, word: 2, shift: 3, mask: 4, size: 5 } as const;

interface Packing {
  /** Fields by place; all endings share the last. */
  readonly fields: readonly Int32Array[];
  readonly bits: readonly number[];
  readonly words: number;
}

export function createStateTable(story: Story, stepper: Stepper): StateTable {
  const last = stepper.layout.nodes.length;
  const { fields, bits, words } = createPacking(story, stepper);
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
      const place = state[SLOT.node]!;
      const kind = place < last ? place : last;
      const own = fields[kind]!;
      packed.fill(0);
      for (let f = 0; f < own.length; f += FIELD.size) {
        const slot = own[f]!;
        const word = own[f + FIELD.word]!;
        packed[word] = packed[word]! | ((state[slot]! - own[f + FIELD.min]!) << own[f + FIELD.shift]!);
        state[slot] = 0;
      }
      state[SLOT.node] = 0;
      if (bits[kind]! > DENSE_BITS) return find(place);
      const table = (dense[place] ??= new Int32Array(1 << bits[kind]!));
      const known = table[packed[0]!]!;
      if (known > 0) return known - 1;
      table[packed[0]!] = count + 1;
      return append(place);
    },
    load(index, state) {
      const at = index * width;
      const place = rows.values[at]!;
      const own = fields[place < last ? place : last]!;
      for (let f = 0; f < own.length; f += FIELD.size) {
        const word = rows.values[at + 1 + own[f + FIELD.word]!]!;
        state[own[f]!] = ((word >>> own[f + FIELD.shift]!) & own[f + FIELD.mask]!) + own[f + FIELD.min]!;
      }
      state[SLOT.node] = place;
    },
  };
}

function createPacking(story: Story, { layout, relevance }: Stepper): Packing {
  const ranges = rangesOf(story, layout);
  const harms = layout.nodes.some(({ choices }) => choices.some(({ harm }) => HARM_CHANNELS.some((c) => harm[c] > 0)));
  let words = 1;
  const bits: number[] = [];
  const fields = relevance.map(({ live, recoverable }, at) => {
    const row: number[] = [];
    let word = 0;
    let shift = 0;
    let total = 0;
    const add = (slot: number, min: number, max: number): void => {
      const size = 32 - Math.clz32(max - min);
      if (size === 0) return;
      if (shift + size > 32) [word, shift] = [word + 1, 0];
      row.push(slot, min, word, shift, size === 32 ? -1 : (1 << size) - 1);
      shift += size;
      total += size;
      words = Math.max(words, word + 1);
    };
    add(SLOT.spent, 0, 2 ** ((layout.nodes[at]?.choices ?? []).findLastIndex(({ goto }) => goto === STAY) + 1) - 1);
    add(SLOT.harmed, 0, harms ? 1 : 0);
    add(SLOT.minute, 0, recoverable[0] === true ? MAX_ELAPSED : 0);
    recoverable.forEach((is, channel) => add(SLOT.open + channel, 0, is ? 4 : 0));
    for (const slot of live) add(slot, ...(ranges.get(slot) ?? [0, 0]));
    bits.push(total);
    return Int32Array.from(row);
  });
  return { fields, bits, words };
}

/** Least and greatest value by slot. */
export function rangesOf(story: Story, layout: Stepper['layout']): Map<number, [min: number, max: number]> {
  return new Map<number, [number, number]>([
    ...[...layout.variables].map(([name, slot]): [number, [number, number]] => {
      const { min = 0, max = 0, start = 0 } = story.variables[name] ?? {};
      return [slot, [Math.min(min, start), Math.max(max, start)]];
    }),
    ...[...layout.visits].map(([name, slot]): [number, [number, number]] => [
      slot,
      [0, story.nodes[name]?.maxVisits ?? 1],
    ]),
    ...[...layout.chosen.values()].map((slot): [number, [number, number]] => [slot, [0, 1]]),
    ...[...layout.pending.values()].map((slot): [number, [number, number]] => [slot, [0, 5]]),
  ]);
}
