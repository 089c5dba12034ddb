/** Paths through the state graph: shortest and longest by decision points, and the moves that lead to a state. */
import type { PathStep, StateGraph } from './explore.ts';
import { toStep } from './explore.ts';
import type { Stepper } from './stepper.ts';

export interface PathTree {
  /** Decision points scored on the way to each state. */
  readonly length: Int32Array;
  readonly parent: Int32Array;
  /** The edge that leads to each state; −1 for none. */
  readonly via: Int32Array;
}

/** For each state the path with the fewest (or most) decision points; ties go to fewer moves. */
export function pathTree({ states, first, end, edges, order }: StateGraph, pick: 'shortest' | 'longest'): PathTree {
  const sign = pick === 'shortest' ? 1 : -1;
  const length = new Int32Array(states.count());
  const moves = new Int32Array(states.count());
  const parent = new Int32Array(states.count()).fill(-1);
  const via = new Int32Array(states.count()).fill(-1);
  for (const from of order) {
    for (let edge = first[from]!; edge < end[from]!; edge++) {
      const to = edges.to[edge]!;
      const reached = length[from]! + edges.decided[edge]!;
      const steps = moves[from]! + 1;
      const difference = sign * (reached - length[to]!);
      if (via[to]! >= 0 && (difference > 0 || (difference === 0 && steps >= moves[to]!))) continue;
      length[to] = reached;
      moves[to] = steps;
      parent[to] = from;
      via[to] = edge;
    }
  }
  return { length, parent, via };
}

/** The moves from the start to a state. */
export function movesTo(stepper: Stepper, graph: StateGraph, tree: PathTree, target: number): PathStep[] {
  const steps: PathStep[] = [];
  for (let at = target; at > 0 && tree.via[at]! >= 0; at = tree.parent[at]!) {
    steps.push(toStep(stepper, graph, tree.parent[at]!, tree.via[at]!));
  }
  return steps.toReversed();
}
