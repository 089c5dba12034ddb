/**
 * Where players go: for each node the share of runs of the uniform player that come through it at least once.
 * Exact where the places fit the budget, else counted over seeded runs. Walks with the engine itself.
 */
import { apply, openChoices, start } from '#engine';
import type { Session } from '#engine';
import type { Story } from '#scenario';
import { createRandom } from '#scenario/random';
import { createCourseKey } from './course-key.ts';

export interface Heat {
  /** Share of runs, 0..1, by node id. */
  readonly nodes: Readonly<Record<string, number>>;
  /** `null` where the shares are exact. */
  readonly runs: number | null;
}

interface Edge {
  readonly to: number;
  /** Nodes entered on the way. */
  readonly through: readonly string[];
}

interface Step {
  readonly place: Session;
  readonly through: readonly string[];
}

const MAX_PLACES = 30_000;
const RUNS = 5000;
const MAX_MOVES = 2000;

export function measureHeat(story: Story, gentler: boolean): Heat {
  const walker = createWalker(story, gentler);
  const graph = buildGraph(walker, createCourseKey(story));
  const names = Object.keys(story.nodes);
  const shares = graph === null ? sampled(walker, names) : exact(names, graph);
  return {
    nodes: Object.fromEntries(names.map((name, i) => [name, shares[i] ?? 0])),
    runs: graph === null ? RUNS : null,
  };
}

interface Walker {
  readonly start: () => Step;
  /** Ids of the choices that are open; none where the run has ended. */
  readonly open: (place: Session) => readonly string[];
  readonly take: (place: Session, choice: string) => Step;
}

function createWalker(story: Story, gentler: boolean): Walker {
  /** What has been said so far steers nothing and would only be copied along. */
  const arrive = (session: Session): Step => ({
    place: { ...session, transcript: [], moves: [], decisions: [] },
    through: session.transcript.flatMap((entry) => (entry.kind === 'enter' ? [entry.node] : [])),
  });
  return {
    start: () => arrive(start(story, { seed: 1, gentler })),
    open: (place) => openChoices(story, place).map(({ id }) => id),
    take(place, choice) {
      const result = apply(story, place, { type: 'choose', choice });
      if (!result.ok) throw new Error(`The open choice "${choice}" of ${story.id} was refused: ${result.reason}.`);
      return arrive(result.session);
    },
  };
}

interface Graph {
  readonly first: readonly string[];
  readonly edges: readonly (readonly Edge[])[];
  /** Indexes of places, parents before children. */
  readonly order: readonly number[];
}

/** `null` where there are too many places, or a run could go on for ever. */
function buildGraph({ start, open, take }: Walker, keyOf: (place: Session) => string): Graph | null {
  const places: Session[] = [];
  const edges: Edge[][] = [];
  const known = new Map<string, number>();
  const add = (place: Session): number => {
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
      if (places.length > MAX_PLACES) return null;
      stack.push({ index: edge.to, next: 0 });
    }
  }
  return { first: first.through, edges, order: finished.toReversed() };
}

/** One pass a node: mass that has come through it is counted and goes no further. */
function exact(names: readonly string[], { first, edges, order }: Graph): number[] {
  return names.map((node) => {
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

function sampled({ start, open, take }: Walker, names: readonly string[]): number[] {
  const random = createRandom(20_260_315);
  const count = new Map<string, number>();
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
    for (const node of seen) count.set(node, (count.get(node) ?? 0) + 1);
  }
  return names.map((name) => (count.get(name) ?? 0) / RUNS);
}
