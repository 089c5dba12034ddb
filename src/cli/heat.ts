/**
 * Where players go: for each node the share of runs of the uniform player that come through it at least once.
 * Exact where the states fit the budget, else counted over seeded runs.
 */
import { createRandom, createStepper } from '#analysis';
import type { State, Stepper } from '#analysis';
import type { Story } from '#scenario';

export interface Heat {
  /** Share of runs, 0..1, by node id. */
  readonly nodes: Readonly<Record<string, number>>;
  /** `null` where the shares are exact. */
  readonly runs: number | null;
}

interface Edge {
  readonly to: number;
  /** Indexes of the nodes entered on the way. */
  readonly through: readonly number[];
}

const MAX_STATES = 200_000;
const RUNS = 20_000;
const MAX_MOVES = 2000;

export function measureHeat(story: Story, gentler: boolean): Heat {
  const entered: number[] = [];
  const stepper = createStepper(story, (node) => entered.push(node));
  const take = (step: () => State) => {
    entered.length = 0;
    const state = stepper.reduce(step());
    return { state, through: [...entered] };
  };
  const graph = buildGraph(stepper, take, gentler);
  const names = stepper.layout.nodes.map(({ id }) => id);
  const shares = graph === null ? sampled(stepper, take, gentler) : exact(names.length, graph);
  return {
    nodes: Object.fromEntries(names.map((name, i) => [name, shares[i] ?? 0])),
    runs: graph === null ? RUNS : null,
  };
}

type Take = (step: () => State) => { readonly state: State; readonly through: readonly number[] };

interface Graph {
  readonly first: readonly number[];
  readonly edges: readonly (readonly Edge[])[];
  /** State indexes, parents before children. */
  readonly order: readonly number[];
}

/** `null` where there are too many states, or a run could go on for ever. */
function buildGraph(stepper: Stepper, take: Take, gentler: boolean): Graph | null {
  const states: State[] = [];
  const edges: Edge[][] = [];
  const known = new Map<string, number>();
  const add = (state: State): number => {
    const key = state.join(' ');
    const index = known.get(key) ?? states.length;
    if (index === states.length) {
      known.set(key, index);
      states.push(state);
    }
    return index;
  };
  const expand = (index: number): Edge[] => {
    const state = states[index];
    if (state === undefined || stepper.isEnded(state)) return [];
    return stepper.open(state).map((choice) => {
      const next = take(() => stepper.step(state, choice));
      return { to: add(next.state), through: next.through };
    });
  };
  const start = take(() => stepper.start(gentler));
  const stack = [{ index: add(start.state), next: 0 }];
  edges[0] = expand(0);
  const mark: ('open' | 'done')[] = ['open'];
  const finished: number[] = [];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = edges[top.index]?.[top.next++];
    if (edge === undefined) {
      finished.push(top.index);
      mark[top.index] = 'done';
      stack.pop();
    } else if (mark[edge.to] === 'open') return null;
    else if (mark[edge.to] === undefined) {
      edges[edge.to] = expand(edge.to);
      mark[edge.to] = 'open';
      if (states.length > MAX_STATES) return null;
      stack.push({ index: edge.to, next: 0 });
    }
  }
  return { first: start.through, edges, order: finished.toReversed() };
}

/** One pass a node: mass that has come through it is counted and goes no further. */
function exact(count: number, { first, edges, order }: Graph): number[] {
  return Array.from({ length: count }, (_, node) => {
    if (first.includes(node)) return 1;
    const mass = new Float64Array(edges.length);
    mass[0] = 1;
    let hit = 0;
    for (const from of order) {
      const here = mass[from] ?? 0;
      if (here === 0) continue;
      const out = edges[from] ?? [];
      for (const { to, through } of out) {
        const share = here / out.length;
        if (through.includes(node)) hit += share;
        else mass[to] = (mass[to] ?? 0) + share;
      }
    }
    return hit;
  });
}

function sampled(stepper: Stepper, take: Take, gentler: boolean): number[] {
  const random = createRandom(20_260_315);
  const count = stepper.layout.nodes.map(() => 0);
  for (let run = 0; run < RUNS; run++) {
    let next = take(() => stepper.start(gentler));
    const seen = new Set(next.through);
    for (let move = 0; move < MAX_MOVES && !stepper.isEnded(next.state); move++) {
      const { state } = next;
      const open = stepper.open(state);
      const choice = open[Math.floor(random() * open.length)];
      if (choice === undefined) break;
      next = take(() => stepper.step(state, choice));
      for (const node of next.through) seen.add(node);
    }
    for (const node of seen) count[node] = (count[node] ?? 0) + 1;
  }
  return count.map((hits) => hits / RUNS);
}
