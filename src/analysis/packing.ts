/** Packs what matters of a reduced state at its place into a few bits. */
import type { Story } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';
import { SLOT } from './layout.ts';
import { MAX_ELAPSED } from './stepper.ts';
import type { State, Stepper } from './stepper.ts';

export interface Packing {
  /** Words that a packed state takes up. */
  readonly words: number;
  /** Bits used at each node and, last, at every ending. The bits of choices spent stand lowest. */
  readonly bits: readonly number[];
  /** Bits for choices spent. */
  readonly spent: readonly number[];
  /** Writes the state into `packed`; leaves nothing behind in the vector but zeros. Returns its place. */
  pack(state: State, packed: Int32Array): number;
  /** Writes a packed state into a vector of zeros. */
  unpack(place: number, packed: Int32Array, at: number, state: State): void;
}

/** Row of a field: its slot, least value, word, shift and mask. */
const FIELD = { slot: 0, min: 1, word: 2, shift: 3, mask: 4, size: 5 } as const;

export function createPacking(story: Story, stepper: Stepper): Packing {
  const last = stepper.layout.nodes.length;
  const { fields, bits, spent, words } = placeFields(story, stepper);
  return {
    words,
    bits,
    spent,
    pack(state, packed) {
      const place = state[SLOT.node]!;
      const own = fields[place < last ? place : last]!;
      for (let w = 0; w < words; w++) packed[w] = 0;
      for (let f = 0; f < own.length; f += FIELD.size) {
        const slot = own[f]!;
        const word = own[f + FIELD.word]!;
        packed[word] = packed[word]! | ((state[slot]! - own[f + FIELD.min]!) << own[f + FIELD.shift]!);
        state[slot] = 0;
      }
      state[SLOT.node] = 0;
      return place;
    },
    unpack(place, packed, at, state) {
      const own = fields[place < last ? place : last]!;
      for (let f = 0; f < own.length; f += FIELD.size) {
        const word = packed[at + own[f + FIELD.word]!]!;
        state[own[f]!] = ((word >>> own[f + FIELD.shift]!) & own[f + FIELD.mask]!) + own[f + FIELD.min]!;
      }
      state[SLOT.node] = place;
    },
  };
}

function placeFields(story: Story, { layout, relevance }: Stepper) {
  const ranges = rangesOf(story, layout);
  const harms = layout.nodes.some(({ choices }) => choices.some(({ harm }) => HARM_CHANNELS.some((c) => harm[c] > 0)));
  let words = 1;
  const bits: number[] = [];
  const spent: number[] = [];
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
    const stays = (layout.nodes[at]?.choices ?? []).findLastIndex(({ goto }) => goto === STAY) + 1;
    spent.push(stays);
    add(SLOT.spent, 0, 2 ** stays - 1);
    add(SLOT.harmed, 0, harms ? 1 : 0);
    add(SLOT.minute, 0, recoverable[0] === true ? MAX_ELAPSED : 0);
    recoverable.forEach((is, channel) => add(SLOT.open + channel, 0, is ? 4 : 0));
    for (const slot of live) add(slot, ...(ranges.get(slot) ?? [0, 0]));
    bits.push(total);
    return Int32Array.from(row);
  });
  return { fields, bits, spent, words };
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
