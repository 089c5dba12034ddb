/**
 * Layered drawing of a directed graph, top to bottom: loops are turned round, nodes go into layers by their longest
 * way from the start, long edges get a bend in every layer they cross, layers are ordered by barycentres, and
 * places within a layer are the least squares distance to the neighbours.
 */

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Centre of each node. */
  readonly places: ReadonlyMap<string, Point>;
  /** The way of each edge, in the order of the input. */
  readonly routes: readonly Route[];
}

export interface Route {
  /** From the source to the target, both ends included. */
  readonly points: readonly Point[];
  /** Which of the edges that leave the source on the same side this is, from the left. */
  readonly port: number;
}

const GAP_X = 26;
const GAP_Y = 66;
const BEND = 14;
const SWEEPS = 12;
/** Greatest distance between two edges that meet a node on the same side. */
const PORT = 34;

interface Slot {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly up: number[];
  readonly down: number[];
  x: number;
}

export function layoutGraph(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): GraphLayout {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const links = edges.map(({ from, to }) => ({ from: index.get(from) ?? -1, to: index.get(to) ?? -1 }));
  const turned = findLoops(nodes.length, links);
  const layer = assignLayers(nodes.length, links, turned);
  const slots: Slot[] = nodes.map(({ width, height }, i) => ({ index: i, width, height, up: [], down: [], x: 0 }));
  const layers: number[][] = Array.from({ length: Math.max(0, ...layer) + 1 }, () => []);
  layer.forEach((at, i) => layers[at]?.push(i));
  const chains = links.map((link, i) => addChain(link, turned.has(i), layer, slots, layers));
  orderLayers(slots, layers);
  placeLayers(slots, layers);
  return measure(nodes, slots, layers, chains);
}

interface Link {
  readonly from: number;
  readonly to: number;
}

/** Edges that lead back to a node on the way to them, by their number; an edge to itself too. */
function findLoops(count: number, links: readonly Link[]): Set<number> {
  const out: number[][] = Array.from({ length: count }, () => []);
  links.forEach(({ from }, i) => out[from]?.push(i));
  const state = new Uint8Array(count);
  const turned = new Set<number>();
  const visit = (node: number): void => {
    state[node] = 1;
    for (const edge of out[node] ?? []) {
      const to = links[edge]?.to ?? -1;
      if (state[to] === 1) turned.add(edge);
      else if (state[to] === 0) visit(to);
    }
    state[node] = 2;
  };
  for (let node = 0; node < count; node++) if (state[node] === 0) visit(node);
  return turned;
}

function assignLayers(count: number, links: readonly Link[], turned: ReadonlySet<number>): number[] {
  const layer = Array.from({ length: count }, () => 0);
  const straight = links.flatMap(({ from, to }, i) =>
    from === to ? [] : [turned.has(i) ? { from: to, to: from } : { from, to }],
  );
  for (let round = 0; round < count; round++) {
    let moved = false;
    for (const { from, to } of straight) {
      if ((layer[to] ?? 0) > (layer[from] ?? 0)) continue;
      layer[to] = (layer[from] ?? 0) + 1;
      moved = true;
    }
    if (!moved) break;
  }
  return layer;
}

/** Puts a bend into every layer between the ends; the chain lists slots from source to target. */
function addChain(
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
function orderLayers(slots: readonly Slot[], layers: number[][]): void {
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

function placeLayers(slots: readonly Slot[], layers: readonly (readonly number[])[]): void {
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

function measure(
  nodes: readonly LayoutNode[],
  slots: readonly Slot[],
  layers: readonly (readonly number[])[],
  chains: readonly (readonly number[])[],
): GraphLayout {
  const left = Math.min(0, ...slots.map(({ x, width }) => x - width / 2));
  const right = Math.max(0, ...slots.map(({ x, width }) => x + width / 2));
  const points = new Map<number, Point>();
  let y = 0;
  for (const row of layers) {
    const height = Math.max(0, ...row.map((slot) => slots[slot]?.height ?? 0));
    for (const slot of row) points.set(slot, { x: (slots[slot]?.x ?? 0) - left, y: y + height / 2 });
    y += height + GAP_Y;
  }
  const at = (slot: number): Point => points.get(slot) ?? { x: 0, y: 0 };
  return {
    width: right - left,
    height: Math.max(0, y - GAP_Y),
    places: new Map(nodes.map(({ id }, i) => [id, at(i)])),
    routes: spreadPorts(
      nodes,
      chains,
      chains.map((chain) => chain.map(at)),
    ),
  };
}

/** Edges that meet a node on the same side get places of their own there, in the order in which they come in. */
function spreadPorts(
  nodes: readonly LayoutNode[],
  chains: readonly (readonly number[])[],
  routes: readonly (readonly Point[])[],
): Route[] {
  interface End {
    readonly edge: number;
    readonly isStart: boolean;
    readonly towards: number;
  }
  const sides = new Map<string, End[]>();
  routes.forEach((points, edge) => {
    for (const isStart of [true, false]) {
      const [here, next] = isStart ? [points[0], points[1]] : [points.at(-1), points.at(-2)];
      const node = isStart ? chains[edge]?.[0] : chains[edge]?.at(-1);
      if (here === undefined || next === undefined) continue;
      const side = `${node} ${next.y > here.y ? 'below' : 'above'}`;
      sides.set(side, [...(sides.get(side) ?? []), { edge, isStart, towards: next.x }]);
    }
  });
  const moved = routes.map((points) => ({ points: [...points], port: 0 }));
  for (const [side, ends] of sides) {
    const width = nodes[Number(side.split(' ')[0])]?.width ?? 0;
    const step = Math.min(PORT, (width - 24) / ends.length);
    const ordered = ends.toSorted((a, b) => a.towards - b.towards);
    ordered.forEach(({ edge, isStart }, i) => {
      const route = moved[edge];
      if (route === undefined) return;
      const index = isStart ? 0 : route.points.length - 1;
      const { x, y } = route.points[index] ?? { x: 0, y: 0 };
      route.points[index] = { x: x + (i - (ends.length - 1) / 2) * step, y };
      if (isStart) route.port = i;
    });
  }
  return moved;
}

function mean(list: readonly number[], value: (item: number) => number): number | null {
  return list.length === 0 ? null : list.reduce((sum, item) => sum + value(item), 0) / list.length;
}
