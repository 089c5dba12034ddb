/** Layers of a drawing: which edges lead back, and how far down each node stands. */

/** From this many nodes without a way on, a row is broken in two. */
const LONG_ROW = 6;

export interface Link {
  readonly from: number;
  readonly to: number;
}

/** Edges that lead back to a node on the way to them, by their number; an edge to itself too. */
export function findLoops(count: number, links: readonly Link[]): Set<number> {
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

export function assignLayers(count: number, links: readonly Link[], turned: ReadonlySet<number>): number[] {
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
  breakLongRows(layer, new Set(straight.map(({ from }) => from)));
  return layer;
}

/** Many endings side by side would make the drawing wide: every second one of a long row goes one row down. */
function breakLongRows(layer: number[], leading: ReadonlySet<number>): void {
  const rows = new Map<number, number[]>();
  layer.forEach((at, node) => {
    if (!leading.has(node)) rows.set(at, [...(rows.get(at) ?? []), node]);
  });
  for (const [at, ends] of rows) {
    if (ends.length < LONG_ROW) continue;
    for (const [i, node] of ends.entries()) if (i % 2 === 1) layer[node] = at + 1;
  }
}
