/**
 * Where each fact of a run stands in a state vector of the compiled stepper, and what is still worth knowing
 * at each node. A state is an `Int32Array`; two runs with equal reduced states have the same future.
 */
import type { Condition, HarmChannel, Story, StoryNode } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';

/** Fixed slots. After them: variables, visit counters, chosen facts, pending qualities. */
export const SLOT = {
  node: 0,
  spent: 1,
  minute: 2,
  harmed: 3,
  since: 4,
  open: 5,
  left: 9,
  earned: 13,
  possible: 14,
} as const;
const FIRST_FREE = 15;

/** Bits of the `spent` slot limit the moves of one node. */
export const MAX_CHOICES = 30;

export interface Layout {
  readonly size: number;
  readonly nodes: readonly StoryNode[];
  readonly endings: readonly string[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly endingIndex: ReadonlyMap<string, number>;
  readonly variables: ReadonlyMap<string, number>;
  /** Nodes whose visits matter: limited ones and those that a condition names. */
  readonly visits: ReadonlyMap<string, number>;
  /** Choices that a condition names, by the name it uses. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Decision points: quality of the latest scored choice + 1, 0 for none. */
  readonly pending: ReadonlyMap<string, number>;
}

export function createLayout(story: Story): Layout {
  const nodes = Object.values(story.nodes);
  const endings = Object.keys(story.endings);
  let next = FIRST_FREE;
  const place = (names: Iterable<string>): Map<string, number> =>
    new Map([...new Set(names)].map((name) => [name, next++]));
  const conditions = nodes.flatMap(courseConditions);
  const variables = place(Object.keys(story.variables));
  const limited = nodes.filter(({ maxVisits }) => maxVisits !== null).map(({ id }) => id);
  const visits = place([...limited, ...conditions.flatMap((condition) => namesIn(condition).seen)]);
  const chosen = place(conditions.flatMap((condition) => namesIn(condition).chose));
  const pending = place(nodes.filter(({ decision }) => decision !== null).map(({ id }) => id));
  const indexOf = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]));
  const ids = nodes.map(({ id }) => id);
  return {
    size: next,
    nodes,
    endings,
    nodeIndex: indexOf(ids),
    endingIndex: indexOf(endings),
    variables,
    visits,
    chosen,
    pending,
  };
}

/** Conditions that steer the run. Those on lines only choose words. */
const courseConditions = (node: StoryNode): Condition[] =>
  [...node.choices, ...node.branches].flatMap(({ when }) => (when === null ? [] : [when]));

interface Names {
  readonly vars: string[];
  readonly seen: string[];
  readonly chose: string[];
}

function namesIn(condition: Condition): Names {
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map(namesIn);
    return {
      vars: parts.flatMap(({ vars }) => vars),
      seen: parts.flatMap(({ seen }) => seen),
      chose: parts.flatMap(({ chose }) => chose),
    };
  }
  if ('not' in condition) return namesIn(condition.not);
  return {
    vars: 'var' in condition ? [condition.var] : [],
    seen: 'seen' in condition ? [condition.seen] : [],
    chose: 'chose' in condition ? [condition.chose] : [],
  };
}

/** What can still matter from a node on. */
export interface Relevance {
  /** Slots of variables, visits and facts that nothing ahead reads: cleared. */
  readonly dead: readonly number[];
  /** Decision points that lie behind for good: their quality is added to the sums. */
  readonly settled: readonly { readonly slot: number; readonly weight: number }[];
  /** By channel: some choice ahead can recover it. */
  readonly recoverable: readonly boolean[];
}

/** Relevance by node index; the last entry is that of every ending. */
export function createRelevance(story: Story, layout: Layout): Relevance[] {
  const ahead = reachability(story, layout);
  const everything = new Set(layout.nodes.map((_, i) => i));
  const none: ReadonlySet<number> = new Set();
  const at = (here: number | null): Relevance => {
    const later = here === null ? none : (ahead[here] ?? everything);
    const reading = [...later, ...(here === null ? [] : [here])].flatMap((i) => layout.nodes[i] ?? []);
    const names = reading.flatMap(courseConditions).map(namesIn);
    const live = new Set<number | undefined>([
      ...names.flatMap(({ vars }) => vars).map((name) => layout.variables.get(name)),
      ...names.flatMap(({ seen }) => seen).map((name) => layout.visits.get(name)),
      ...names.flatMap(({ chose }) => chose).map((name) => layout.chosen.get(name)),
      ...[...layout.visits].flatMap(([name, slot]) =>
        typeof story.nodes[name]?.maxVisits === 'number' && later.has(layout.nodeIndex.get(name) ?? -1) ? [slot] : [],
      ),
    ]);
    const slots = [layout.variables, layout.visits, layout.chosen].flatMap((map) => [...map.values()]);
    return {
      dead: slots.filter((slot) => !live.has(slot)),
      settled: [...layout.pending].flatMap(([name, slot]) => {
        const index = layout.nodeIndex.get(name) ?? -1;
        const open = index === here || later.has(index);
        return open ? [] : [{ slot, weight: story.nodes[name]?.decision?.weight ?? 0 }];
      }),
      recoverable: HARM_CHANNELS.map((channel) =>
        reading.some((node) => node.choices.some((choice) => recovers(choice, channel))),
      ),
    };
  };
  return [...layout.nodes.map((_, i) => at(i)), at(null)];
}

type Choice = StoryNode['choices'][number];

export const recovers = (choice: Choice, channel: HarmChannel): boolean =>
  choice.recover.includes(channel) || (channel === 'isolation' && choice.stance === 'tell');

/** For each node, the nodes that can be entered after it. */
function reachability(story: Story, { nodes, nodeIndex }: Layout): Set<number>[] {
  const steps = nodes.map((node) =>
    [
      ...node.choices.filter(({ goto }) => goto !== STAY).map(({ goto }) => goto),
      ...(node.choices.length > 0 ? [] : [...node.branches.map(({ goto }) => goto), node.goto]),
    ].flatMap((target) => (target === null || story.endings[target] ? [] : (nodeIndex.get(target) ?? []))),
  );
  return nodes.map((_, from) => {
    const seen = new Set<number>();
    const open = [...(steps[from] ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(steps[next] ?? []));
    }
    return seen;
  });
}
