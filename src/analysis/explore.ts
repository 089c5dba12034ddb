/**
 * Every state that a run can be in, as a graph without circles, in an order in which parents come first.
 * What only adds up (points, harm that is past mending) stands on the edges, so that the graph stays small.
 */
import type { Move } from '#engine';
import { HARM_CHANNELS } from '#scenario';
import type { Story } from '#scenario';
import { SLOT } from './layout.ts';
import type { State, Stepper } from './stepper.ts';

export interface Edge {
  readonly to: number;
  /** Index into the node's choices; −1 for opening an inspectable. */
  readonly choice: number;
  readonly item: string | null;
  /** 1 when a decision point is scored for the first time on this step. */
  readonly decided: number;
  /** Σ w·4q and Σ 4w that become final on this step. */
  readonly earned: number;
  readonly possible: number;
  /** Harm by channel, in units of 1/4,000,000, that becomes final on this step; `null` for none. */
  readonly left: readonly number[] | null;
}

export interface StateGraph {
  readonly states: readonly State[];
  readonly edges: readonly (readonly Edge[])[];
  /** State indexes, parents before children; the first is the start, which has index 0. */
  readonly order: readonly number[];
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

interface Frame {
  readonly index: number;
  next: number;
}

export function explore(story: Story, stepper: Stepper, gentler: boolean, budget: number): Explored {
  const states: State[] = [];
  const edges: Edge[][] = [];
  const finished: number[] = [];
  const done: boolean[] = [];
  const index = new Map<string, number>();
  const reveals = revealsOf(story);
  const add = (state: State): number => {
    const key = keyOf(state);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, states.length);
    states.push(state);
    edges.push([]);
    return states.length - 1;
  };
  const stack: Frame[] = [{ index: add(stepper.reduce(stepper.start(gentler))), next: 0 }];
  edges[0] = expand(stepper, reveals, states[0], add);
  const onStack = new Set([0]);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = edges[top.index]?.[top.next++];
    if (edge === undefined) {
      finished.push(top.index);
      done[top.index] = true;
      onStack.delete(top.index);
      stack.pop();
    } else if (onStack.has(edge.to)) {
      return { kind: 'endless', moves: stack.flatMap((frame) => stepOf(stepper, states, edges, frame)) };
    } else if (done[edge.to] !== true) {
      if (states.length > budget) return { kind: 'exceeded' };
      edges[edge.to] = expand(stepper, reveals, states[edge.to], add);
      stack.push({ index: edge.to, next: 0 });
      onStack.add(edge.to);
    }
  }
  return { kind: 'graph', graph: { states, edges, order: finished.toReversed() } };
}

function stepOf(stepper: Stepper, states: readonly State[], edges: readonly Edge[][], frame: Frame): PathStep[] {
  const edge = edges[frame.index]?.[frame.next - 1];
  const state = states[frame.index];
  return edge === undefined || state === undefined ? [] : [toStep(stepper, state, edge)];
}

export function toStep(stepper: Stepper, state: State, { choice, item }: Pick<Edge, 'choice' | 'item'>): PathStep {
  const node = stepper.layout.nodes[state[SLOT.node] ?? -1]?.id ?? '';
  if (item !== null) return { node, move: { type: 'inspect', item } };
  return { node, move: { type: 'choose', choice: stepper.choice(state, choice).id } };
}

/** The state's bytes as a string: much faster than joining its numbers. */
const keyOf = (state: State): string => String.fromCharCode(...new Uint16Array(state.buffer));

/** Inspectables that set a variable, by that variable. */
const revealsOf = (story: Story): (readonly [variable: string, item: string])[] => [
  ...new Map(
    Object.entries(story.inspectables).flatMap(([item, { sets }]) => (sets === null ? [] : [[sets, item] as const])),
  ),
];

function expand(
  stepper: Stepper,
  reveals: readonly (readonly [string, string])[],
  state: State | undefined,
  add: (state: State) => number,
): Edge[] {
  if (state === undefined || stepper.isEnded(state)) return [];
  const edges: Edge[] = [];
  const before = countDecided(stepper, state);
  for (const choice of stepper.open(state)) {
    const next = stepper.step(state, choice);
    const decided = countDecided(stepper, next) - before;
    stepper.reduce(next);
    const gain = takeGain(next);
    edges.push({ to: add(next), choice, decided, item: null, ...gain });
  }
  const here = keyOf(state);
  for (const [variable, item] of reveals) {
    const next = stepper.reduce(stepper.reveal(state, variable));
    if (keyOf(next) === here) continue;
    edges.push({ to: add(next), choice: -1, decided: 0, item, earned: 0, possible: 0, left: null });
  }
  return edges;
}

/** Moves what has become final from the state onto the edge. */
function takeGain(state: State): Pick<Edge, 'earned' | 'possible' | 'left'> {
  const earned = state[SLOT.earned] ?? 0;
  const possible = state[SLOT.possible] ?? 0;
  state[SLOT.earned] = 0;
  state[SLOT.possible] = 0;
  const left = HARM_CHANNELS.map((_, channel) => state[SLOT.left + channel] ?? 0);
  state.fill(0, SLOT.left, SLOT.left + HARM_CHANNELS.length);
  return { earned, possible, left: left.some((amount) => amount > 0) ? left : null };
}

/** Decision points with a pending quality: a step scores one for the first time when this number grows. */
function countDecided({ layout }: Stepper, state: State): number {
  let count = 0;
  for (const slot of layout.pending.values()) if ((state[slot] ?? 0) > 0) count++;
  return count;
}
