/** Where edges meet their nodes. */
import type { LayoutNode, Point, Route } from './graph-layout.ts';

/** Greatest distance between two edges that meet a node on the same side. */
const PORT = 34;

/** Edges that meet a node on the same side get places of their own there, in the order in which they come in. */
export function spreadPorts(
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
