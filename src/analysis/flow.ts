/**
 * Ending probabilities of a story whose nodes form no circle: probability flows from node to node, and what lies
 * behind is forgotten at once. Much faster than the graph of all states, which holds in any story.
 */
import type { Story } from '#scenario';
import { Column } from './columns.ts';
import { exitsOf } from './layout.ts';
import { createPacking } from './packing.ts';
import type { Stepper } from './stepper.ts';

export interface Flow {
  /** States that probability came through, endings included. */
  readonly states: number;
  /** Probability by ending; `undefined` for one that is not reached. */
  readonly endings: readonly (number | undefined)[];
}

/** States at one node are looked up directly: by at most this many bits, of which choices spent take at most so many. */
const MAX_BITS = 16;
const MAX_SPENT = 8;

/** The states at one place. */
interface Pool {
  /** Probability by packed state. */
  readonly mass: Float64Array;
  /** Packed states with a probability, in the order in which they were met. */
  readonly met: Column;
}

/** `null` for a story with circles, with more states than `budget`, or with too much to remember at one node. */
export function flowEndings(story: Story, stepper: Stepper, gentler: boolean, budget: number): Flow | null {
  const { nodes, endings } = stepper.layout;
  const { words, bits, spent, pack, unpack } = createPacking(story, stepper);
  const order = nodesInOrder(story, stepper);
  if (order === null || words > 1 || Math.max(...bits) > MAX_BITS || Math.max(...spent) > MAX_SPENT) return null;
  const pools: (Pool | undefined)[] = [];
  const free: Pool[] = [];
  const most = 1 << Math.max(...bits);
  const packed = new Int32Array(1);
  const scratch = new Int32Array(stepper.layout.size);
  let states = 0;
  const arrive = (share: number): void => {
    const place = pack(stepper.reduce(scratch), packed);
    const { mass, met } = (pools[place] ??= free.pop() ?? { mass: new Float64Array(most), met: new Column() });
    const state = packed[0]!;
    if (mass[state] === 0) met.push(state);
    mass[state] = mass[state]! + share;
  };
  const leave = (place: number, state: number, share: number): void => {
    packed[0] = state;
    unpack(place, packed, 0, scratch);
    const open = stepper.open(scratch);
    const each = share / countBits(open);
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      stepper.stepInPlace(scratch, 31 - Math.clz32(rest & -rest));
      arrive(each);
      packed[0] = state;
      unpack(place, packed, 0, scratch);
    }
    pack(scratch, packed);
  };
  scratch.set(stepper.start(gentler));
  arrive(1);
  for (const place of order) {
    const pool = pools[place];
    if (pool === undefined) continue;
    // Choices are spent one after the other: what has more of them spent comes later.
    const masks = 1 << spent[place]!;
    for (let mask = 0; mask < masks; mask++) {
      for (let i = 0; i < pool.met.length; i++) {
        const state = pool.met.values[i]!;
        if ((state & (masks - 1)) === mask) leave(place, state, pool.mass[state]!);
      }
    }
    states += pool.met.length;
    if (states > budget) return null;
    empty(pool);
    pools[place] = undefined;
    free.push(pool);
  }
  const ended = endings.map((_, i) => pools[nodes.length + i]);
  return {
    states: states + ended.reduce((sum, pool) => sum + (pool?.met.length ?? 0), 0),
    endings: ended.map((pool) => pool?.mass.reduce((sum, share) => sum + share, 0)),
  };
}

function empty({ mass, met }: Pool): void {
  for (let i = 0; i < met.length; i++) mass[met.values[i]!] = 0;
  met.length = 0;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Nodes so that every one stands after all that lead to it; `null` where they form a circle. */
function nodesInOrder(story: Story, { layout }: Stepper): number[] | null {
  const { nodes, nodeIndex } = layout;
  const exits = nodes.map((node) =>
    exitsOf(node).flatMap((target) => (story.endings[target] ? [] : (nodeIndex.get(target) ?? []))),
  );
  const waiting = nodes.map(() => 0);
  for (const targets of exits) for (const to of targets) waiting[to] = (waiting[to] ?? 0) + 1;
  const order = nodes.flatMap((_, at) => (waiting[at] === 0 ? [at] : []));
  for (const at of order) {
    for (const to of exits[at] ?? []) {
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  return order.length === nodes.length ? order : null;
}
