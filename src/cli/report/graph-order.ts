/** Order and place within the layers: few crossings first, then short ways. */
import type { Link } from './graph-layers.ts';

const GAP_X = 26;
const BEND = 14;
const SWEEPS = 12;

export interface Slot {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly up: number[];
  readonly down: number[];
  x: number;
}

/** Puts a bend into every layer between the ends; the chain lists slots from source to target. */
export function addChain(
  link: Link,
  isTurned: boolean,
  layer: readonly number[],
  slots: Slot[],
  layers: number[][],
): number[] {
  const [top, bottom] = isTurned ? [link.to, link.from] : [link.from, link.to];
  const chain = [top];
  if (top !== bottom) {
    for (let at = (layer[top] ?? 0) + 1; at < (layer[bottom] ?? 0); at++) {
      const bend: Slot = { index: slots.length, width: BEND, height: 0, up: [], down: [], x: 0 };
      slots.push(bend);
      layers[at]?.push(bend.index);
      chain.push(bend.index);
    }
    chain.push(bottom);
    for (let i = 1; i < chain.length; i++) {
      slots[chain[i - 1] ?? -1]?.down.push(chain[i] ?? -1);
      slots[chain[i] ?? -1]?.up.push(chain[i - 1] ?? -1);
    }
  }
  return isTurned ? chain.toReversed() : chain;
}

/** Sweeps down and up, and keeps the order with the fewest crossings. */
export function orderLayers(slots: readonly Slot[], layers: number[][]): void {
  const position = new Map<number, number>();
  const note = () => layers.forEach((row) => row.forEach((slot, i) => position.set(slot, i)));
  note();
  let best = { crossings: countCrossings(slots, layers, position), rows: layers.map((row) => [...row]) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    const side = sweep % 2 === 0 ? 'up' : 'down';
    const rows = side === 'up' ? layers : layers.toReversed();
    for (const row of rows) {
      const weight = new Map(
        row.map((slot, i) => [slot, mean(slots[slot]?.[side] ?? [], (n) => position.get(n) ?? 0) ?? i]),
      );
      row.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
      row.forEach((slot, i) => position.set(slot, i));
    }
    const crossings = countCrossings(slots, layers, position);
    if (crossings < best.crossings) best = { crossings, rows: layers.map((row) => [...row]) };
  }
  best.rows.forEach((row, i) => layers[i]?.splice(0, row.length, ...row));
}

function countCrossings(
  slots: readonly Slot[],
  layers: readonly (readonly number[])[],
  position: ReadonlyMap<number, number>,
): number {
  let crossings = 0;
  for (const row of layers) {
    const ends = row.flatMap((slot) =>
      (slots[slot]?.down ?? []).map((to) => position.get(to) ?? 0).toSorted((a, b) => a - b),
    );
    for (let i = 0; i < ends.length; i++) {
      for (let j = i + 1; j < ends.length; j++) if ((ends[i] ?? 0) > (ends[j] ?? 0)) crossings++;
    }
  }
  return crossings;
}

export function placeLayers(slots: readonly Slot[], layers: readonly (readonly number[])[]): void {
  for (const row of layers) spread(slots, row, () => null);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const side = sweep % 2 === 0 ? 'up' : 'down';
    const rows = side === 'up' ? layers : layers.toReversed();
    for (const row of rows) {
      spread(slots, row, (slot) => {
        const both = sweep >= SWEEPS - 4 ? [...slot.up, ...slot.down] : slot[side];
        return mean(both, (n) => slots[n]?.x ?? 0);
      });
    }
  }
}

/** Moves a row as near as possible to where its slots want to be, without overlap (pool adjacent violators). */
function spread(slots: readonly Slot[], row: readonly number[], wanted: (slot: Slot) => number | null): void {
  const members = row.flatMap((slot) => slots[slot] ?? []);
  const offsets: number[] = [];
  let at = 0;
  members.forEach((slot, i) => {
    const before = members[i - 1];
    if (before !== undefined) at += (before.width + slot.width) / 2 + GAP_X;
    offsets.push(at);
  });
  const blocks: { sum: number; count: number; size: number }[] = [];
  members.forEach((slot, i) => {
    const target = (wanted(slot) ?? slot.x) - (offsets[i] ?? 0);
    blocks.push({ sum: target, count: 1, size: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, {
        sum: before.sum + last.sum,
        count: before.count + last.count,
        size: before.size + last.size,
      });
    }
  });
  let i = 0;
  for (const { sum, count, size } of blocks) {
    for (let k = 0; k < size; k++, i++) {
      const slot = members[i];
      if (slot !== undefined) slot.x = sum / count + (offsets[i] ?? 0);
    }
  }
}

function mean(list: readonly number[], value: (item: number) => number): number | null {
  return list.length === 0 ? null : list.reduce((sum, item) => sum + value(item), 0) / list.length;
}
