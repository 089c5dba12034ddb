/** Endings, and paths by their number of decision points: from every state, or from sampled runs. */
import type { Story } from '#scenario';
import { stateAt } from './explore.ts';
import type { StateGraph } from './explore.ts';
import { SLOT } from './layout.ts';
import { movesTo, pathTree } from './paths.ts';
import { UNIFORM } from './players.ts';
import type { Analysis, EndingReport, RunPath } from './report.ts';
import { shareError } from './sample.ts';
import type { Outcome, Outcomes } from './scores.ts';
import type { Stepper } from './stepper.ts';

export type Course = Pick<Analysis, 'tier' | 'states' | 'endings' | 'shortest' | 'longest' | 'shortestUnharmed'>;

export function exactCourse(story: Story, stepper: Stepper, graph: StateGraph): Course {
  const { nodes, endings } = stepper.layout;
  const ended: { index: number; ending: string; harmed: boolean }[] = [];
  for (let index = 0; index < graph.states.count(); index++) {
    const ending = endings[graph.states.place(index) - nodes.length];
    if (ending !== undefined) ended.push({ index, ending, harmed: stateAt(stepper, graph, index)[SLOT.harmed] === 1 });
  }
  const shortest = pathTree(graph, 'shortest');
  const longest = pathTree(graph, 'longest');
  const pick = (tree: typeof shortest, sign: number, list = ended): RunPath | null => {
    const at = first(list, (a, b) => sign * (tree.length[a.index]! - tree.length[b.index]!));
    if (at === null) return null;
    return { decisions: tree.length[at.index]!, ending: at.ending, moves: movesTo(stepper, graph, tree, at.index) };
  };
  return {
    tier: 'exact',
    states: graph.states.count(),
    endings: exactEndings(story, stepper, graph),
    shortest: pick(shortest, 1),
    longest: pick(longest, -1),
    shortestUnharmed: pick(
      shortest,
      1,
      ended.filter(({ harmed }) => !harmed),
    ),
  };
}

/** The uniform player takes every open choice alike, and opens no inspectable. */
export function exactEndings(story: Story, stepper: Stepper, graph: StateGraph): EndingReport[] {
  const { states, order, edges } = graph;
  const { nodes, endings } = stepper.layout;
  const inspects = graph.items.length > 0;
  const reach = new Float64Array(states.count());
  const sums = new Float64Array(endings.length);
  const reached = new Uint8Array(endings.length);
  reach[0] = 1;
  for (const from of order) {
    const [first, end] = [graph.first[from]!, graph.end[from]!];
    let open = end - first;
    if (inspects) for (let edge = first; edge < end; edge++) if (edges.choice[edge]! < 0) open--;
    const share = reach[from]! / open;
    for (let edge = first; edge < end; edge++) {
      if (inspects && edges.choice[edge]! < 0) continue;
      const to = edges.to[edge]!;
      reach[to] = reach[to]! + share;
    }
    if (first < end) continue;
    const ending = states.place(from) - nodes.length;
    if (ending < 0) continue;
    sums[ending] = sums[ending]! + reach[from]!;
    reached[ending] = 1;
  }
  return endings.map((id, i) => ({
    id,
    tone: story.endings[id]?.tone ?? 'safe',
    reached: reached[i] === 1,
    probability: sums[i]!,
    error: 0,
  }));
}

export function sampledCourse(story: Story, outcomes: Outcomes, samples: number): Course {
  const ended = outcomes.flat().filter(({ ending }) => ending !== '');
  const show = (outcome: Outcome | null): RunPath | null => (outcome === null ? null : toPath(outcome));
  const shorter = (a: Outcome, b: Outcome) => a.decisions - b.decisions;
  return {
    tier: 'sampled',
    states: 0,
    endings: sampledEndings(story, outcomes, samples),
    shortest: show(first(ended, shorter)),
    longest: show(first(ended, (a, b) => shorter(b, a))),
    shortestUnharmed: show(
      first(
        ended.filter(({ harmed }) => !harmed),
        shorter,
      ),
    ),
  };
}

export function sampledEndings(story: Story, outcomes: Outcomes, samples: number): EndingReport[] {
  const reached = new Set(outcomes.flat().map(({ ending }) => ending));
  return Object.values(story.endings).map(({ id, tone }): EndingReport => {
    const here = outcomes[UNIFORM]?.filter(({ ending }) => ending === id) ?? [];
    const probability = here.length / samples;
    return { id, tone, reached: reached.has(id), probability, error: shareError(probability, samples) };
  });
}

export const toPath = ({ decisions, ending, moves }: Outcome): RunPath => ({ decisions, ending, moves: moves() });

/** The first by this order; keeps the earliest of equals, in one pass. */
export function first<T>(list: readonly T[], compare: (a: T, b: T) => number): T | null {
  let found: T | null = null;
  for (const item of list) if (found === null || compare(item, found) < 0) found = item;
  return found;
}
