/**
 * Where players go: for each node the share of runs of the uniform player that come through it at least once.
 * Exact where the states fit the budget, else counted over seeded runs.
 */
import { createRandom, createStepper } from '#analysis';
import type { State, Stepper } from '#analysis';
import { STAY } from '#scenario';
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

/** Where a run is: what steers its course from here, and nothing that only adds up. */
interface Place {
  readonly state: State;
  /** Index of the node; the last one that was entered. */
  readonly node: number;
  /** Choices spent at this visit. */
  readonly spent: readonly number[];
}

interface Step {
  readonly place: Place;
  readonly through: readonly number[];
}

const MAX_STATES = 200_000;
const RUNS = 20_000;
const MAX_MOVES = 2000;

export function measureHeat(story: Story, gentler: boolean): Heat {
  const walker = createWalker(story, gentler);
  const graph = buildGraph(walker);
  const names = walker.stepper.layout.nodes.map(({ id }) => id);
  const shares = graph === null ? sampled(walker) : exact(names.length, graph);
  return {
    nodes: Object.fromEntries(names.map((name, i) => [name, shares[i] ?? 0])),
    runs: graph === null ? RUNS : null,
  };
}

interface Walker {
  readonly stepper: Stepper;
  readonly start: () => Step;
  /** Indexes of the choices that are open; none where the run has ended. */
  readonly open: (place: Place) => readonly number[];
  readonly take: (place: Place, choice: number) => Step;
}

function createWalker(story: Story, gentler: boolean): Walker {
  const entered: number[] = [];
  const stepper = createStepper(story, (node) => entered.push(node));
  const arrive = (state: State, spent: readonly number[], node: number): Step => {
    const through = [...entered];
    entered.length = 0;
    return { place: { state: stepper.reduce(state), node: through.at(-1) ?? node, spent }, through };
  };
  return {
    stepper,
    start: () => arrive(stepper.start(gentler), [], -1),
    open: ({ state }) => (stepper.isEnded(state) ? [] : stepper.open(state)),
    take({ state, node, spent }, choice) {
      const stays = stepper.choice(state, choice).goto === STAY;
      return arrive(stepper.step(state, choice), stays ? [...spent, choice].toSorted((a, b) => a - b) : [], node);
    },
  };
}

/** Places with equal keys have the same course ahead of them: node, spent choices, and what conditions read. */
function createKey({ layout, isEnded }: Stepper): (place: Place) => string {
  const slots = [layout.variables, layout.visits, layout.chosen].flatMap((map) => [...map.values()]);
  return ({ state, node, spent }) =>
    isEnded(state) ? 'end' : `${node} ${spent.join(',')} ${slots.map((slot) => state[slot]).join(',')}`;
}

interface Graph {
  readonly first: readonly number[];
  readonly edges: readonly (readonly Edge[])[];
  /** Indexes of places, parents before children. */
  readonly order: readonly number[];
}

/** `null` where there are too many places, or a run could go on for ever. */
function buildGraph({ stepper, start, open, take }: Walker): Graph | null {
  const places: Place[] = [];
  const edges: Edge[][] = [];
  const known = new Map<string, number>();
  const keyOf = createKey(stepper);
  const add = (place: Place): number => {
    const key = keyOf(place);
    const index = known.get(key) ?? places.length;
    if (index === places.length) {
      known.set(key, index);
      places.push(place);
    }
    return index;
  };
  const expand = (index: number): Edge[] => {
    const place = places[index];
    if (place === undefined) return [];
    return open(place).map((choice) => {
      const next = take(place, choice);
      return { to: add(next.place), through: next.through };
    });
  };
  const first = start();
  const stack = [{ index: add(first.place), next: 0 }];
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
      if (places.length > MAX_STATES) return null;
      stack.push({ index: edge.to, next: 0 });
    }
  }
  return { first: first.through, edges, order: finished.toReversed() };
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

function sampled({ stepper, start, open, take }: Walker): number[] {
  const random = createRandom(20_260_315);
  const count = stepper.layout.nodes.map(() => 0);
  for (let run = 0; run < RUNS; run++) {
    let next = start();
    const seen = new Set(next.through);
    for (let move = 0; move < MAX_MOVES; move++) {
      const choices = open(next.place);
      const choice = choices[Math.floor(random() * choices.length)];
      if (choice === undefined) break;
      next = take(next.place, choice);
      for (const node of next.through) seen.add(node);
    }
    for (const node of seen) count[node] = (count[node] ?? 0) + 1;
  }
  return count.map((hits) => hits / RUNS);
}
