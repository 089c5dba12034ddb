/** Where each fact of a run stands in a state vector of the compiled stepper. A state is an `Int32Array`. */
import type { Condition, HarmChannel, Story, StoryNode } from '#scenario';
import { STAY } from '#scenario';

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
export const courseConditions = (node: StoryNode): Condition[] =>
  [...node.choices, ...node.branches].flatMap(({ when }) => (when === null ? [] : [when]));

interface Names {
  readonly vars: string[];
  readonly seen: string[];
  readonly chose: string[];
}

export function namesIn(condition: Condition): Names {
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

type Choice = StoryNode['choices'][number];

export const recovers = (choice: Choice, channel: HarmChannel): boolean =>
  choice.recover.includes(channel) || (channel === 'isolation' && choice.stance === 'tell');

/** Nodes and endings that a node leads to. */
export const exitsOf = ({ choices, branches, goto }: StoryNode): string[] =>
  choices.length > 0
    ? choices.map((choice) => choice.goto).filter((target) => target !== STAY)
    : [...branches.map((branch) => branch.goto), ...(goto === null ? [] : [goto])];
