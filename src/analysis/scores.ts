/**
 * Spreads sums over the state graph: for every state all pairs of points and final harm with which a run can be
 * there, the probability of each for every player, and one shortest way to it. Exact, because sums never steer.
 */
import type { Story } from '#scenario';
import { createEntries } from './entries.ts';
import type { Entries } from './entries.ts';
import type { PathStep, StateGraph } from './explore.ts';
import { toStep } from './explore.ts';
import { createHarmTable } from './harm-table.ts';
import type { HarmTable } from './harm-table.ts';
import { SLOT } from './layout.ts';
import { PLAYERS, createPlayer } from './players.ts';
import type { Stepper } from './stepper.ts';

/** A finished run, together with all others that share its ending, score sums and harm. */
export interface Outcome {
  readonly ending: string;
  readonly score: number;
  readonly harmed: boolean;
  readonly decisions: number;
  /** Probability for each of `PLAYERS`. */
  readonly mass: Float64Array;
  readonly moves: () => PathStep[];
}

/** Sums of points stay below this in any story that fits the budget. */
const RADIX = 65_536;

/** Every outcome of the story; `null` when there are more entries than the budget allows. */
export function spreadScores(story: Story, stepper: Stepper, graph: StateGraph, budget: number): Outcome[] | null {
  const harms = createHarmTable();
  const shares = sharesOf(story, stepper, graph);
  const entries = createEntries(PLAYERS.length);
  const here: Map<number, number>[] = graph.states.map(() => new Map());
  const finished: number[] = [];
  here[0]?.set(0, entries.addFirst());
  for (const index of graph.order) {
    const present = here[index] ?? new Map<number, number>();
    const edges = graph.edges[index] ?? [];
    if (edges.length === 0) for (const entry of present.values()) finished.push(entry);
    for (let e = 0; e < edges.length; e++) {
      const { to, earned, possible, left, decided } = edges[e] ?? {};
      const target = here[to ?? -1];
      const share = shares[index]?.[e];
      if (to === undefined || target === undefined || share === undefined) continue;
      for (const [key, entry] of present) {
        const moved = moveKey(key, earned ?? 0, possible ?? 0, left ?? null, harms);
        const known = target.get(moved);
        const next = entries.pass(entry, known, { state: to, edge: e, key: moved, decided: decided ?? 0 }, share);
        if (known === undefined) target.set(moved, next);
      }
    }
    if (entries.count() > budget) return null;
    here[index] = new Map();
  }
  const isEnd = (entry: number) => stepper.isEnded(graph.states[entries.state(entry)] ?? new Int32Array(1));
  return finished.filter(isEnd).map((entry) => toOutcome(stepper, graph, harms, entries, entry));
}

/** A key holds the number of the harm, Σ 4w and Σ w·4q. */
function moveKey(
  key: number,
  earned: number,
  possible: number,
  left: readonly number[] | null,
  harms: HarmTable,
): number {
  const moved = key + possible * RADIX + earned;
  if (left === null) return moved;
  const harm = Math.floor(key / (RADIX * RADIX));
  return moved + (harms.merge(harm, left) - harm) * RADIX * RADIX;
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

function toOutcome(stepper: Stepper, graph: StateGraph, harms: HarmTable, entries: Entries, entry: number): Outcome {
  const { layout } = stepper;
  const key = entries.key(entry);
  const final = Int32Array.from(graph.states[entries.state(entry)] ?? []);
  final[SLOT.earned] = key % RADIX;
  final[SLOT.possible] = Math.floor(key / RADIX) % RADIX;
  final.set(harms.get(Math.floor(key / (RADIX * RADIX))), SLOT.left);
  return {
    ending: layout.endings[(final[SLOT.node] ?? 0) - layout.nodes.length] ?? '',
    score: stepper.score(final),
    harmed: final[SLOT.harmed] === 1,
    decisions: entries.decisions(entry),
    mass: entries.mass(entry),
    moves: () => movesTo(stepper, graph, entries, entry),
  };
}

function movesTo(stepper: Stepper, graph: StateGraph, entries: Entries, last: number): PathStep[] {
  const steps: PathStep[] = [];
  for (let entry = last; entries.parent(entry) >= 0; entry = entries.parent(entry)) {
    const from = entries.state(entries.parent(entry));
    const state = graph.states[from];
    const edge = graph.edges[from]?.[entries.edge(entry)];
    if (state !== undefined && edge !== undefined) steps.push(toStep(stepper, state, edge));
  }
  return steps.toReversed();
}
