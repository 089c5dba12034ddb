/**
 * Layered drawing of a directed graph, top to bottom: loops are turned round, nodes go into layers by their longest
 * way from the start, long edges get a bend in every layer they cross, layers are ordered by barycentres, and
 * places within a layer are the least squares distance to the neighbours.
 */

import { assignLayers, findLoops } from './graph-layers.ts';
import { addChain, orderLayers, placeLayers } from './graph-order.ts';
import type { Slot } from './graph-order.ts';
import { spreadPorts } from './graph-ports.ts';

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

const GAP_Y = 66;

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

function measure(
  nodes: readonly LayoutNode[],
  slots: readonly Slot[],
  layers: readonly (readonly number[])[],
  chains: readonly (readonly number[])[],
): GraphLayout {
  const left = Math.min(0, ...slots.map(({ x, width }) => x - width / 2));
  const right = Math.max(0, ...slots.map(({ x, width }) => x + width / 2));
  const points = new Map<number, Point>();
  const rowHeight = new Map<number, number>();
  let y = 0;
  for (const row of layers) {
    const height = Math.max(0, ...row.map((slot) => slots[slot]?.height ?? 0));
    for (const slot of row) {
      points.set(slot, { x: (slots[slot]?.x ?? 0) - left, y: y + height / 2 });
      rowHeight.set(slot, height);
    }
    y += height + GAP_Y;
  }
  const at = (slot: number): Point => points.get(slot) ?? { x: 0, y: 0 };
  /** Past the nodes of a row a way runs straight, so that it bends only between the rows. */
  const past = (slot: number, isDown: boolean): Point[] => {
    const { x, y: middle } = at(slot);
    const half = ((isDown ? 1 : -1) * (rowHeight.get(slot) ?? 0)) / 2;
    return slot < nodes.length
      ? [{ x, y: middle }]
      : [
          { x, y: middle - half },
          { x, y: middle + half },
        ];
  };
  const routes = chains.map((chain) => {
    const isDown = at(chain[0] ?? -1).y < at(chain.at(-1) ?? -1).y;
    return chain.flatMap((slot) => past(slot, isDown));
  });
  return {
    width: right - left,
    height: Math.max(0, y - GAP_Y),
    places: new Map(nodes.map(({ id }, i) => [id, at(i)])),
    routes: spreadPorts(nodes, chains, routes),
  };
}
