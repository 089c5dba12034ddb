/**
 * Every state that a run can be in, as a graph without circles, in an order in which parents come first.
 * What only adds up (points, harm that is past mending) stands on the edges, so that the graph stays small.
 */
import type { Move } from '#engine';
import type { Story } from '#scenario';
import { Column } from './columns.ts';
import { createGrowing } from './grow.ts';
import type { HarmTable } from './harm-table.ts';
import type { StateTable } from './state-table.ts';
import type { State, Stepper } from './stepper.ts';

/** Edges as columns: entry e of each belongs to edge e. */
export interface Edges {
  readonly to: Int32Array;
  /** Index into the node's choices; −1 − i for opening inspectable i of `items`. */
  readonly choice: Int32Array;
  /** 1 when a decision point is scored for the first time on this step. */
  readonly decided: Int32Array;
  /** Σ w·4q and Σ 4w that become final on this step. */
  readonly earned: Int32Array;
  readonly possible: Int32Array;
  /** The harm that becomes final on this step, by its number in `harms`. */
  readonly left: Int32Array;
}

export interface StateGraph {
  readonly states: StateTable;
  /** Edges of state i: `first[i]` up to, but not including, `end[i]`. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Of a graph that was explored for its course only `to` is filled. */
  readonly edges: Edges;
  readonly harms: HarmTable;
  readonly items: readonly string[];
  /** State numbers, parents before children; the first is the start, which has number 0. */
  readonly order: Int32Array;
}

export type Explored =
  | { readonly kind: 'graph'; readonly graph: StateGraph }
  /** The state budget did not suffice. */
  | { readonly kind: 'exceeded' }
  /** Some state leads back to itself: the story could go on for ever. */
  | { readonly kind: 'endless'; readonly moves: readonly PathStep[] };

/** One move of a path, with the node where it is made. */
export interface PathStep {
  readonly node: string;
  readonly move: Move;
}

export interface ExploreOptions {
  readonly gentler: boolean;
  /** States to visit at most. */
  readonly budget: number;
  /**
   * `course`: only where moves lead. `scores`: also what they earn, and inspectables that set a variable are opened, as
   * a curious player may.
   */
  readonly purpose: 'course' | 'scores';
}

/** A state not yet met has 0. */
const OPEN = 1;
const DONE = 2;

export function explore(story: Story, stepper: Stepper, options: ExploreOptions): Explored {
  const growing = createGrowing(story, stepper, options.purpose === 'scores');
  const { states, first, end, to } = growing;
  const finished = new Column();
  const progress = new Column();
  const next = new Column();
  const stack = [states.take(stepper.reduce(stepper.start(options.gentler)))];
  const open = (index: number): void => {
    growing.expand(index);
    progress.reach(states.count());
    next.reach(states.count());
    progress.values[index] = OPEN;
    next.values[index] = first.values[index]!;
  };
  open(0);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const edge = next.values[top]!;
    if (edge === end.values[top]!) {
      finished.push(top);
      progress.values[top] = DONE;
      stack.pop();
      continue;
    }
    next.values[top] = edge + 1;
    const child = to.values[edge]!;
    const known = progress.values[child]!;
    if (known === OPEN) {
      const graph = growing.graph(finished);
      return { kind: 'endless', moves: stack.map((at) => toStep(stepper, graph, at, next.values[at]! - 1)) };
    }
    if (known === DONE) continue;
    if (states.count() > options.budget) return { kind: 'exceeded' };
    open(child);
    stack.push(child);
  }
  return { kind: 'graph', graph: growing.graph(finished) };
}

/** The state as a vector of its own. */
export function stateAt({ layout }: Stepper, { states }: Pick<StateGraph, 'states'>, index: number): State {
  const state = new Int32Array(layout.size);
  states.load(index, state);
  return state;
}

/** The move on an edge, with the node of the state that it leaves. */
export function toStep(stepper: Stepper, { states, edges, items }: StateGraph, from: number, edge: number): PathStep {
  const place = states.place(from);
  const node = stepper.layout.nodes[place]?.id ?? '';
  const choice = edges.choice[edge]!;
  if (choice < 0) return { node, move: { type: 'inspect', item: items[-1 - choice] ?? '' } };
  return { node, move: { type: 'choose', choice: stepper.program.choices[place]?.[choice]?.id ?? '' } };
}

/** The choices open in a state, as a mask. */
export function openAt({ first, end, edges }: StateGraph, index: number): number {
  let mask = 0;
  for (let edge = first[index]!; edge < end[index]!; edge++) {
    const choice = edges.choice[edge]!;
    if (choice >= 0) mask |= 1 << choice;
  }
  return mask;
}
