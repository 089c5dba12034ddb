/** The exact analysis of a story: everything that can happen in it, and how players of several kinds fare. */
import type { Story } from '#scenario';
import { explore } from './explore.ts';
import type { PathStep, StateGraph } from './explore.ts';
import { checkInvariants, finding } from './invariants.ts';
import { SLOT } from './layout.ts';
import { movesTo, pathTree } from './paths.ts';
import type { PathTree } from './paths.ts';
import { PLAYERS, createPlayer } from './players.ts';
import type { Player } from './players.ts';
import type { Analysis, Finding, PlayerReport, ScoredPath } from './report.ts';
import { analyseBySampling } from './sample.ts';
import { createStepper } from './stepper.ts';
import type { Stepper } from './stepper.ts';

export interface AnalyseOptions {
  /** States to visit at most before runs are sampled instead. */
  readonly budget?: number;
  /** Least number of decision points on an unharmed path: 5, in kiosk arcs 3 (rulings 6). */
  readonly minDecisions?: number;
  /** Random runs of each player when the budget does not suffice. */
  readonly samples?: number;
}

const DEFAULTS = { budget: 250_000, minDecisions: 5, samples: 20_000 };

/** Analyses the main run of a story and, where it has one, the gentler run by itself. */
export function analyse(story: Story, options: AnalyseOptions = {}): Analysis[] {
  const chosen = { ...DEFAULTS, ...options };
  const variants = story.gentlerStart === story.start ? [false] : [false, true];
  return variants.map((gentler) => analyseVariant(story, gentler, chosen));
}

function analyseVariant(story: Story, gentler: boolean, options: Required<AnalyseOptions>): Analysis {
  const entered = new Set<number>();
  const stepper = createStepper(story, (node) => entered.add(node));
  const explored = explore(story, stepper, gentler, options.budget);
  if (explored.kind === 'exceeded') return analyseBySampling(story, stepper, gentler, options);
  if (explored.kind === 'endless') return endlessAnalysis(story, gentler, explored.moves);
  const { graph } = explored;
  const terminals = findTerminals(stepper, graph);
  const shortest = pathTree(graph, 'shortest');
  const longest = pathTree(graph, 'longest');
  const show = (tree: PathTree, at: Terminal | null): ScoredPath | null =>
    at === null
      ? null
      : {
          score: at.score,
          decisions: tree.length[at.index] ?? 0,
          ending: at.ending,
          moves: movesTo(stepper, graph, tree, at.index),
        };
  const byLength = (tree: PathTree, sign: number) => (a: Terminal, b: Terminal) =>
    sign * ((tree.length[a.index] ?? 0) - (tree.length[b.index] ?? 0));
  const lowest = (a: Terminal, b: Terminal) => a.score - b.score;
  const highest = (a: Terminal, b: Terminal) => b.score - a.score;
  const unharmed = terminals.filter(({ harmed }) => !harmed);
  const harmed = terminals.filter((terminal) => terminal.harmed);
  const uniform = reachProbabilities(stepper, graph, createPlayer('random', story.truth));
  const result: Omit<Analysis, 'findings' | 'players'> = {
    scenario: story.id,
    variant: gentler ? 'gentler' : 'main',
    tier: 'exact',
    states: graph.states.length,
    samples: 0,
    endings: Object.values(story.endings).map(({ id, tone }) => ({
      id,
      tone,
      reached: terminals.some(({ ending }) => ending === id),
      probability: sumOf(terminals, ({ ending, index }) => (ending === id ? (uniform[index] ?? 0) : 0)),
    })),
    distribution: distributionOf(terminals, uniform),
    shortest: show(shortest, first(terminals, byLength(shortest, 1))),
    longest: show(longest, first(terminals, byLength(longest, -1))),
    shortestUnharmed: show(shortest, first(unharmed, byLength(shortest, 1))),
    best: show(shortest, first(terminals, highest)),
    worst: show(shortest, first(terminals, lowest)),
    bestUnharmed: show(shortest, first(unharmed, highest)),
    bestHarmed: show(shortest, first(harmed, highest)),
  };
  const players = playerReports(story, stepper, graph, terminals);
  const found = [...coverageFindings(story, stepper, graph, shortest), ...missedNodes(stepper, entered), ...checkInvariants({ ...result, players }, options)];
  return { ...result, players, findings: found };
}

interface Terminal {
  readonly index: number;
  readonly ending: string;
  readonly score: number;
  readonly harmed: boolean;
}

function findTerminals(stepper: Stepper, { states }: StateGraph): Terminal[] {
  const { endings, nodes } = stepper.layout;
  return states.flatMap((state, index) =>
    stepper.isEnded(state)
      ? [
          {
            index,
            ending: endings[(state[SLOT.node] ?? 0) - nodes.length] ?? '',
            score: stepper.score(state),
            harmed: state[SLOT.harmed] === 1,
          },
        ]
      : [],
  );
}

const sumOf = <T>(list: readonly T[], value: (item: T) => number): number =>
  list.reduce((sum, item) => sum + value(item), 0);

/** The first by this order; unlike sorting it keeps the earliest of equals and takes one pass. */
function first<T>(list: readonly T[], compare: (a: T, b: T) => number): T | null {
  let found: T | null = null;
  for (const item of list) if (found === null || compare(item, found) < 0) found = item;
  return found;
}

/** Probability with which a player comes through each state. */
function reachProbabilities(stepper: Stepper, { states, edges, order }: StateGraph, player: Player): Float64Array {
  const reach = new Float64Array(states.length);
  reach[order[0] ?? 0] = 1;
  for (const from of order) {
    const here = reach[from] ?? 0;
    const state = states[from];
    if (here === 0 || state === undefined) continue;
    const open = (edges[from] ?? []).filter(({ item }) => item === null);
    const choices = open.map(({ choice }) => stepper.choice(state, choice));
    const taken = new Set(player(choices));
    open.forEach(({ to }, i) => {
      const choice = choices[i];
      if (choice !== undefined && taken.has(choice)) reach[to] = (reach[to] ?? 0) + here / taken.size;
    });
  }
  return reach;
}

function distributionOf(terminals: readonly Terminal[], reach: Float64Array): number[] {
  const distribution = Array.from({ length: 101 }, () => 0);
  for (const { index, score } of terminals) distribution[score] = (distribution[score] ?? 0) + (reach[index] ?? 0);
  return distribution;
}

/** The expert knows the story by heart: the best score that any run can have. */
function playerReports(story: Story, stepper: Stepper, graph: StateGraph, terminals: readonly Terminal[]): PlayerReport[] {
  const reports = PLAYERS.map((name): PlayerReport => {
    const reach = reachProbabilities(stepper, graph, createPlayer(name, story.truth));
    return {
      name,
      mean: sumOf(terminals, ({ index, score }) => score * (reach[index] ?? 0)),
      harmed: sumOf(terminals, ({ index, harmed }) => (harmed ? (reach[index] ?? 0) : 0)),
    };
  });
  const best = first(terminals, (a, b) => b.score - a.score);
  return [...reports, { name: 'expert', mean: best?.score ?? 0, harmed: best?.harmed === true ? 1 : 0 }];
}

function coverageFindings(story: Story, stepper: Stepper, graph: StateGraph, tree: PathTree): Finding[] {
  const found: Finding[] = [];
  const opened = new Set<string>();
  const reached = new Set<string>();
  graph.states.forEach((state, index) => {
    if (stepper.isEnded(state)) return;
    const node = stepper.layout.nodes[state[SLOT.node] ?? -1]?.id ?? '';
    reached.add(node);
    const open = stepper.open(state);
    for (const choice of open) opened.add(`${node}/${stepper.choice(state, choice).id}`);
    if (open.length === 0 && !found.some(({ params }) => params['node'] === node)) {
      found.push(finding('A301', { node }, movesTo(stepper, graph, tree, index)));
    }
  });
  const isOpened = (id: string) => [...opened].some((name) => name.endsWith(`/${id}`));
  for (const node of Object.values(story.nodes)) {
    if (!reached.has(node.id)) continue;
    for (const { id, source } of node.choices) {
      const seen = source === 'tray' ? isOpened(id) : opened.has(`${node.id}/${id}`);
      if (!seen && !found.some(({ params }) => params['choice'] === id)) {
        found.push(finding('A305', { node: node.id, choice: id }, []));
      }
    }
  }
  return found;
}

const missedNodes = (stepper: Stepper, entered: ReadonlySet<number>): Finding[] =>
  stepper.layout.nodes.flatMap(({ id }, i) => (entered.has(i) ? [] : [finding('A303', { node: id }, [])]));

function endlessAnalysis(story: Story, gentler: boolean, moves: readonly PathStep[]): Analysis {
  return {
    scenario: story.id,
    variant: gentler ? 'gentler' : 'main',
    tier: 'exact',
    states: 0,
    samples: 0,
    endings: [],
    distribution: [],
    players: [],
    shortest: null,
    longest: null,
    shortestUnharmed: null,
    best: null,
    worst: null,
    bestUnharmed: null,
    bestHarmed: null,
    findings: [finding('A302', {}, moves)],
  };
}
