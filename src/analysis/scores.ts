/**
 * Spreads sums over the state graph: for every state all pairs of points and final harm with which a run can be
 * there, the probability of each, and one shortest way to it. Exact, because sums never steer.
 */
import type { Story } from '#scenario';
import { createEntries } from './entries.ts';
import type { Arrival, Entries } from './entries.ts';
import { openAt, stateAt, toStep } from './explore.ts';
import type { PathStep, StateGraph } from './explore.ts';
import { SLOT } from './layout.ts';
import { PLAYERS, UNIFORM } from './players.ts';
import { createShares } from './shares.ts';
import type { Shares } from './shares.ts';
import type { Stepper } from './stepper.ts';

/** Sums of points stay below this in any story that fits the budget. */
const RADIX = 65_536;

/** A finished run, together with all others that share its ending, score sums and harm. */
export interface Outcome {
  /** '' for a run that did not end. */
  readonly ending: string;
  /** The node where no choice was open. */
  readonly stuck: string | null;
  readonly score: number;
  readonly harmed: boolean;
  readonly decisions: number;
  /** Its probability, for the player whose outcome it is. */
  readonly mass: number;
  readonly moves: () => PathStep[];
}

/** For each of `PLAYERS` the outcomes that he may come to; for the uniform player all that exist, even at mass 0. */
export type Outcomes = readonly (readonly Outcome[])[];

/** `null` when there are more entries than the budget allows. */
export function spreadScores(story: Story, stepper: Stepper, graph: StateGraph, budget: number): Outcomes | null {
  const sharesAt = createShares(story, stepper);
  const scores = new Map<number, number>();
  const outcomes: Outcome[][] = [];
  for (let player = 0; player < PLAYERS.length; player++) {
    const entries = spread(graph, sharesAt, player, budget);
    if (entries === null) return null;
    outcomes.push(toOutcomes(stepper, graph, entries, scores));
  }
  return outcomes;
}

function spread(graph: StateGraph, sharesAt: Shares, player: number, budget: number): Entries | null {
  const { states, first, end, edges, harms, order } = graph;
  const entries = createEntries(states.count());
  const arrival: Arrival = { state: 0, edge: 0, earned: 0, possible: 0, harm: 0, decided: 0 };
  entries.addFirst();
  for (const from of order) {
    if (entries.first(from) < 0) continue;
    const shares = sharesAt(states.place(from), openAt(graph, from));
    for (let edge = first[from]!; edge < end[from]!; edge++) {
      const choice = edges.choice[edge]!;
      const share = choice < 0 ? 0 : shares[choice * PLAYERS.length + player]!;
      if (share === 0 && player !== UNIFORM) continue;
      arrival.edge = edge;
      arrival.state = edges.to[edge]!;
      arrival.decided = edges.decided[edge]!;
      for (let entry = entries.first(from); entry >= 0; entry = entries.next(entry)) {
        arrival.earned = entries.earned(entry) + edges.earned[edge]!;
        arrival.possible = entries.possible(entry) + edges.possible[edge]!;
        arrival.harm = harms.merge(entries.harm(entry), edges.left[edge]!);
        entries.pass(entry, arrival, share);
      }
    }
    entries.close(from);
    if (entries.count() > budget) return null;
  }
  return entries;
}

/** At an ending all points and harm are final, so that equal sums have equal scores. */
function toOutcomes(stepper: Stepper, graph: StateGraph, entries: Entries, scores: Map<number, number>): Outcome[] {
  const { layout } = stepper;
  const outcomes: Outcome[] = [];
  for (const index of graph.order) {
    const ending = layout.endings[graph.states.place(index) - layout.nodes.length];
    if (ending === undefined) continue;
    const final = stateAt(stepper, graph, index);
    const harmed = final[SLOT.harmed] === 1;
    for (let entry = entries.first(index); entry >= 0; entry = entries.next(entry)) {
      const [earned, possible, harm] = [entries.earned(entry), entries.possible(entry), entries.harm(entry)];
      const key = (harm * RADIX + possible) * RADIX + earned;
      let score = scores.get(key);
      if (score === undefined) {
        final[SLOT.earned] = earned;
        final[SLOT.possible] = possible;
        final.set(graph.harms.get(harm), SLOT.left);
        score = stepper.score(final);
        scores.set(key, score);
      }
      const moves = () => movesTo(stepper, graph, entries, entry);
      const decisions = entries.decisions(entry);
      outcomes.push({ ending, stuck: null, score, harmed, decisions, mass: entries.mass(entry), moves });
    }
  }
  return outcomes;
}

function movesTo(stepper: Stepper, graph: StateGraph, entries: Entries, last: number): PathStep[] {
  const steps: PathStep[] = [];
  for (let entry = last; entries.parent(entry) >= 0; entry = entries.parent(entry)) {
    steps.push(toStep(stepper, graph, entries.state(entries.parent(entry)), entries.edge(entry)));
  }
  return steps.toReversed();
}
