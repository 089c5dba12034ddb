/**
 * Spreads sums over the state graph: for every state all pairs of points and final harm with which a run can be
 * there, the probability of each for every player, and one shortest way to it. Exact, because sums never steer.
 */
import { HARM_CHANNELS } from '#scenario';
import type { Story } from '#scenario';
import type { Edge, PathStep, StateGraph } from './explore.ts';
import { toStep } from './explore.ts';
import { SLOT } from './layout.ts';
import { PLAYERS, createPlayer } from './players.ts';
import type { Stepper } from './stepper.ts';

/** One way for a run to stand in a state. `mass` holds its probability for each of `PLAYERS`. */
interface Entry {
  readonly state: number;
  readonly earned: number;
  readonly possible: number;
  readonly harm: number;
  readonly mass: Float64Array;
  decisions: number;
  parent: Entry | null;
  via: Edge | null;
}

/** A finished run, together with all others that share its ending, score sums and harm. */
export interface Outcome {
  readonly ending: string;
  readonly score: number;
  readonly harmed: boolean;
  readonly decisions: number;
  readonly mass: Float64Array;
  readonly moves: () => PathStep[];
}

/** Every outcome of the story; `null` when there are more entries than the budget allows. */
export function spreadScores(story: Story, stepper: Stepper, graph: StateGraph, budget: number): Outcome[] | null {
  const harms = createHarmTable();
  const shares = sharesOf(story, stepper, graph);
  const entries: Map<number, Entry>[] = graph.states.map(() => new Map());
  const outcomes: Outcome[] = [];
  let count = 1;
  const mass = new Float64Array(PLAYERS.length).fill(1);
  entries[0]?.set(0, { state: 0, earned: 0, possible: 0, harm: 0, mass, decisions: 0, parent: null, via: null });
  for (const index of graph.order) {
    const here = entries[index] ?? new Map<number, Entry>();
    const state = graph.states[index];
    if (state !== undefined && stepper.isEnded(state)) {
      for (const entry of here.values()) outcomes.push(toOutcome(stepper, graph, harms, entry));
    }
    (graph.edges[index] ?? []).forEach((edge, i) => {
      const target = entries[edge.to];
      if (target === undefined) return;
      for (const entry of here.values()) count += pass(entry, edge, shares[index]?.[i], target, harms);
    });
    if (count > budget) return null;
    entries[index] = new Map();
  }
  return outcomes;
}

/** Carries one entry over an edge; returns 1 when that makes a new entry. */
function pass(
  from: Entry,
  edge: Edge,
  share: Float64Array | undefined,
  target: Map<number, Entry>,
  harms: HarmTable,
): number {
  const earned = from.earned + edge.earned;
  const possible = from.possible + edge.possible;
  const harm = edge.left === null ? from.harm : harms.merge(from.harm, edge.left);
  const key = (harm * 65_536 + possible) * 65_536 + earned;
  const decisions = from.decisions + edge.decided;
  let entry = target.get(key);
  const isNew = entry === undefined;
  if (entry === undefined) {
    const mass = new Float64Array(PLAYERS.length);
    entry = { state: edge.to, earned, possible, harm, mass, decisions, parent: from, via: edge };
    target.set(key, entry);
  } else if (decisions < entry.decisions) {
    entry.decisions = decisions;
    entry.parent = from;
    entry.via = edge;
  }
  const { mass } = entry;
  share?.forEach((probability, player) => {
    mass[player] = (mass[player] ?? 0) + (from.mass[player] ?? 0) * probability;
  });
  return isNew ? 1 : 0;
}

/** For every edge the probability with which each player takes it. Inspections are outside their moves. */
export function sharesOf(story: Story, stepper: Stepper, graph: StateGraph): (readonly Float64Array[])[] {
  const players = PLAYERS.map((name) => createPlayer(name, story.truth));
  return graph.states.map((state, index) => {
    const edges = graph.edges[index] ?? [];
    const choices = edges.map(({ choice, item }) => (item === null ? stepper.choice(state, choice) : null));
    const open = choices.filter((choice) => choice !== null);
    const taken = players.map((player) => new Set(player(open)));
    return choices.map((choice) =>
      Float64Array.from(taken, (wanted) => (choice !== null && wanted.has(choice) ? 1 / wanted.size : 0)),
    );
  });
}

function toOutcome(stepper: Stepper, graph: StateGraph, harms: HarmTable, entry: Entry): Outcome {
  const { layout } = stepper;
  const final = Int32Array.from(graph.states[entry.state] ?? []);
  final[SLOT.earned] = entry.earned;
  final[SLOT.possible] = entry.possible;
  final.set(harms.get(entry.harm), SLOT.left);
  return {
    ending: layout.endings[(final[SLOT.node] ?? 0) - layout.nodes.length] ?? '',
    score: stepper.score(final),
    harmed: final[SLOT.harmed] === 1,
    decisions: entry.decisions,
    mass: entry.mass,
    moves: () => movesTo(stepper, graph, entry),
  };
}

function movesTo(stepper: Stepper, { states }: StateGraph, last: Entry): PathStep[] {
  const steps: PathStep[] = [];
  for (let entry = last; entry.parent !== null && entry.via !== null; entry = entry.parent) {
    const from = states[entry.parent.state];
    if (from !== undefined) steps.push(toStep(stepper, from, entry.via));
  }
  return steps.toReversed();
}

interface HarmTable {
  get(id: number): readonly number[];
  /** Harms on one channel combine by maximum. */
  merge(id: number, more: readonly number[]): number;
}

/** The few different final harms of a story, numbered; 0 is none. */
function createHarmTable(): HarmTable {
  const none = HARM_CHANNELS.map(() => 0);
  const known: (readonly number[])[] = [none];
  const ids = new Map([[none.join(), 0]]);
  return {
    get: (id) => known[id] ?? none,
    merge(id, more) {
      const merged = (known[id] ?? none).map((amount, channel) => Math.max(amount, more[channel] ?? 0));
      const key = merged.join();
      const found = ids.get(key);
      if (found !== undefined) return found;
      ids.set(key, known.length);
      return known.push(merged) - 1;
    },
  };
}
