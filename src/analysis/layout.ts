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
  /** Always 0: what stands for a slot where there is none. */
  none: 15,
} as const;
const FIRST_FREE = 16;

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
  /** Slots of variables, visits, facts and pending qualities that something here or ahead may read. */
  readonly live: readonly number[];
  /** Slots of variables, visits and facts that nothing ahead reads: cleared. */
  readonly dead: readonly number[];
  /** Decision points that lie behind for good: their quality is added to the sums. */
  readonly settled: readonly { readonly slot: number; readonly weight: number }[];
  /** By channel: some choice here or ahead can recover what some choice does. */
  readonly recoverable: readonly boolean[];
}

/** Relevance by node index; the last entry is that of every ending. */
export function createRelevance(story: Story, layout: Layout): Relevance[] {
  const { size, nodes } = layout;
  const marks = spread(story, layout);
  const pending = new Map([...layout.pending].map(([name, slot]) => [slot, story.nodes[name]?.decision?.weight ?? 0]));
  const free = Array.from({ length: size - FIRST_FREE }, (_, i) => FIRST_FREE + i);
  return [...nodes, null].map((_, at) => {
    const has = (mark: number): boolean => marks[at * (size + HARM_CHANNELS.length) + mark] === 1;
    const dead = free.filter((slot) => !has(slot));
    return {
      live: free.filter(has),
      dead: dead.filter((slot) => !pending.has(slot)),
      settled: dead.flatMap((slot) => {
        const weight = pending.get(slot);
        return weight === undefined ? [] : [{ slot, weight }];
      }),
      recoverable: HARM_CHANNELS.map((_channel, c) => has(size + c)),
    };
  });
}

type Choice = StoryNode['choices'][number];

export const recovers = (choice: Choice, channel: HarmChannel): boolean =>
  choice.recover.includes(channel) || (channel === 'isolation' && choice.stance === 'tell');

/**
 * For each node (and, last, for every ending) one byte per slot and per harm channel: 1 where it matters there or
 * after it. What a node makes matter is carried backwards along its exits until nothing changes.
 */
function spread(story: Story, layout: Layout): Uint8Array {
  const { size, nodes, nodeIndex } = layout;
  const width = size + HARM_CHANNELS.length;
  const marks = new Uint8Array((nodes.length + 1) * width);
  const harmed = HARM_CHANNELS.map((channel) =>
    nodes.some((node) => node.choices.some(({ harm }) => harm[channel] > 0)),
  );
  const exits = nodes.map((node) =>
    exitsOf(node).flatMap((target) => (story.endings[target] ? [] : (nodeIndex.get(target) ?? []))),
  );
  nodes.forEach((node, at) => {
    const mark = (slot: number | undefined): void => {
      if (slot !== undefined) marks[at * width + slot] = 1;
    };
    for (const { vars, seen, chose } of courseConditions(node).map(namesIn)) {
      for (const name of vars) mark(layout.variables.get(name));
      for (const name of seen) mark(layout.visits.get(name));
      for (const name of chose) mark(layout.chosen.get(name));
    }
    for (const to of exits[at] ?? []) {
      const { id = '', maxVisits = null } = nodes[to] ?? {};
      if (maxVisits !== null) mark(layout.visits.get(id));
    }
    mark(layout.pending.get(node.id));
    HARM_CHANNELS.forEach((channel, c) => {
      if (harmed[c] === true && node.choices.some((choice) => recovers(choice, channel))) mark(size + c);
    });
  });
  for (let changed = true; changed;) {
    changed = false;
    for (let at = nodes.length - 1; at >= 0; at--) {
      for (const to of exits[at] ?? []) {
        for (let i = 0; i < width; i++) {
          if (marks[to * width + i] === 1 && marks[at * width + i] === 0) {
            marks[at * width + i] = 1;
            changed = true;
          }
        }
      }
    }
  }
  return marks;
}

/** Nodes and endings that a node leads to. */
export const exitsOf = ({ choices, branches, goto }: StoryNode): string[] =>
  choices.length > 0
    ? choices.map((choice) => choice.goto).filter((target) => target !== STAY)
    : [...branches.map((branch) => branch.goto), ...(goto === null ? [] : [goto])];
