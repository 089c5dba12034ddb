/** Paths through the state graph: shortest and longest by decision points, and the moves that lead to a state. */
import type { Edge, PathStep, StateGraph } from './explore.ts';
import { toStep } from './explore.ts';
import type { Stepper } from './stepper.ts';

export interface PathTree {
  /** Decision points scored on the way to each state. */
  readonly length: Int32Array;
  readonly parent: Int32Array;
  readonly via: readonly (Edge | null)[];
}

/** For each state the path with the fewest (or most) decision points; ties go to fewer moves. */
export function pathTree({ states, edges, order }: StateGraph, pick: 'shortest' | 'longest'): PathTree {
  const sign = pick === 'shortest' ? 1 : -1;
  const length = new Int32Array(states.length);
  const moves = new Int32Array(states.length);
  const parent = new Int32Array(states.length).fill(-1);
  const via: (Edge | null)[] = states.map(() => null);
  for (const from of order) {
    for (const edge of edges[from] ?? []) {
      const reached = (length[from] ?? 0) + edge.decided;
      const steps = (moves[from] ?? 0) + 1;
      const difference = sign * (reached - (length[edge.to] ?? 0));
      const better = via[edge.to] === null || difference < 0 || (difference === 0 && steps < (moves[edge.to] ?? 0));
      if (!better) continue;
      length[edge.to] = reached;
      moves[edge.to] = steps;
      parent[edge.to] = from;
      via[edge.to] = edge;
    }
  }
  return { length, parent, via };
}

/** The moves from the start to a state. */
export function movesTo(stepper: Stepper, { states }: StateGraph, tree: PathTree, target: number): PathStep[] {
  const steps: PathStep[] = [];
  for (let at = target; at > 0; at = tree.parent[at] ?? 0) {
    const edge = tree.via[at] ?? null;
    const from = states[tree.parent[at] ?? 0];
    if (edge === null || from === undefined) break;
    steps.push(toStep(stepper, from, edge));
  }
  return steps.toReversed();
}
