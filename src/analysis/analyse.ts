/** The exact analysis of a story: everything that can happen in it, and how players of several kinds fare. */
import type { Story } from '#scenario';
import { createCoverage, missingFindings, stuckFindings } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { explore } from './explore.ts';
import type { PathStep, StateGraph } from './explore.ts';
import { checkInvariants, finding } from './invariants.ts';
import { SLOT } from './layout.ts';
import { movesTo, pathTree } from './paths.ts';
import { PLAYERS } from './players.ts';
import type { Analysis, EndingReport, PlayerReport, RunPath } from './report.ts';
import { sampleOutcomes } from './sample.ts';
import { sharesOf, spreadScores } from './scores.ts';
import type { Outcome } from './scores.ts';
import { createStepper } from './stepper.ts';
import type { Stepper } from './stepper.ts';

export interface AnalyseOptions {
  /** States, and entries of score sums, to visit at most before runs are sampled instead. */
  readonly budget?: number;
  /** Least number of decision points on an unharmed path: 5, in kiosk arcs 3 (rulings 6). */
  readonly minDecisions?: number;
  /** Random runs of each player when the budget does not suffice. */
  readonly samples?: number;
}

const DEFAULTS = { budget: 1_000_000, minDecisions: 5, samples: 20_000 };
const UNIFORM = PLAYERS.indexOf('random');

type Facts = Omit<Analysis, 'findings'>;
type Course = Pick<Facts, 'tier' | 'states' | 'endings' | 'shortest' | 'longest' | 'shortestUnharmed'>;

interface Variant {
  readonly analysis: Analysis;
  /** Absent where not every state was visited: then nothing can be said to be missing. */
  readonly coverage: Coverage | null;
}

/** Analyses the main run of a story and, where it has one, the gentler run by itself. */
export function analyse(story: Story, options: AnalyseOptions = {}): Analysis[] {
  const chosen = { ...DEFAULTS, ...options };
  const kinds = story.gentlerStart === story.start ? [false] : [false, true];
  const variants = kinds.map((gentler) => analyseVariant(story, gentler, chosen));
  const coverages = variants.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const missing = coverages.length < variants.length ? [] : missingFindings(story, coverages);
  return variants.map(({ analysis }, i) =>
    i === 0 ? { ...analysis, findings: [...missing, ...analysis.findings] } : analysis,
  );
}

function analyseVariant(story: Story, gentler: boolean, options: Required<AnalyseOptions>): Variant {
  const entered = new Set<number>();
  const stepper = createStepper(story, (node) => entered.add(node));
  const name = { scenario: story.id, variant: gentler ? 'gentler' : 'main' } as const;
  const explored = explore(story, stepper, gentler, options.budget);
  if (explored.kind === 'endless') return { analysis: endlessAnalysis(name, explored.moves), coverage: null };
  const sample = () => sampleOutcomes(story, stepper, gentler, options.samples);
  if (explored.kind === 'exceeded') {
    const outcomes = sample();
    const course = sampledCourse(story, outcomes);
    const facts: Facts = { ...name, ...course, ...scoreFacts(outcomes), samples: options.samples };
    return { analysis: { ...facts, findings: checkInvariants(facts, options) }, coverage: null };
  }
  const exact = spreadScores(story, stepper, explored.graph, options.budget);
  const facts: Facts = {
    ...name,
    ...exactCourse(story, stepper, explored.graph),
    ...scoreFacts(exact ?? sample()),
    tier: exact === null ? 'scores-sampled' : 'exact',
    samples: exact === null ? options.samples : 0,
  };
  const coverage = createCoverage(stepper, explored.graph, entered);
  const stuck = stuckFindings(stepper, explored.graph, coverage);
  return { analysis: { ...facts, findings: [...stuck, ...checkInvariants(facts, options)] }, coverage };
}

/** Endings, and paths by their number of decision points. */
function exactCourse(story: Story, stepper: Stepper, graph: StateGraph): Course {
  const { nodes, endings } = stepper.layout;
  const ended = graph.states.flatMap((state, index) => {
    const ending = endings[(state[SLOT.node] ?? 0) - nodes.length];
    return ending === undefined ? [] : [{ index, ending, harmed: state[SLOT.harmed] === 1 }];
  });
  const reach = uniformReach(story, stepper, graph);
  const shortest = pathTree(graph, 'shortest');
  const longest = pathTree(graph, 'longest');
  const pick = (tree: typeof shortest, sign: number, list = ended): RunPath | null => {
    const at = first(list, (a, b) => sign * ((tree.length[a.index] ?? 0) - (tree.length[b.index] ?? 0)));
    if (at === null) return null;
    return { decisions: tree.length[at.index] ?? 0, ending: at.ending, moves: movesTo(stepper, graph, tree, at.index) };
  };
  return {
    tier: 'exact',
    states: graph.states.length,
    endings: Object.values(story.endings).map(({ id, tone }): EndingReport => {
      const here = ended.filter(({ ending }) => ending === id);
      return { id, tone, reached: here.length > 0, probability: sumOf(here, ({ index }) => reach[index] ?? 0) };
    }),
    shortest: pick(shortest, 1),
    longest: pick(longest, -1),
    shortestUnharmed: pick(
      shortest,
      1,
      ended.filter(({ harmed }) => !harmed),
    ),
  };
}

/** Probability with which the uniform player comes through each state. */
function uniformReach(story: Story, stepper: Stepper, graph: StateGraph): Float64Array {
  const shares = sharesOf(story, stepper, graph);
  const reach = new Float64Array(graph.states.length);
  reach[0] = 1;
  for (const from of graph.order) {
    (graph.edges[from] ?? []).forEach(({ to }, i) => {
      reach[to] = (reach[to] ?? 0) + (reach[from] ?? 0) * (shares[from]?.[i]?.[UNIFORM] ?? 0);
    });
  }
  return reach;
}

function sampledCourse(story: Story, outcomes: readonly Outcome[]): Course {
  const show = (outcome: Outcome | null): RunPath | null => (outcome === null ? null : toPath(outcome));
  const shorter = (a: Outcome, b: Outcome) => a.decisions - b.decisions;
  return {
    tier: 'sampled',
    states: 0,
    endings: Object.values(story.endings).map(({ id, tone }): EndingReport => {
      const here = outcomes.filter(({ ending }) => ending === id);
      return { id, tone, reached: here.length > 0, probability: sumOf(here, ({ mass }) => mass[UNIFORM] ?? 0) };
    }),
    shortest: show(first(outcomes, shorter)),
    longest: show(first(outcomes, (a, b) => shorter(b, a))),
    shortestUnharmed: show(
      first(
        outcomes.filter(({ harmed }) => !harmed),
        shorter,
      ),
    ),
  };
}

function scoreFacts(
  outcomes: readonly Outcome[],
): Pick<Facts, 'distribution' | 'players' | 'best' | 'worst' | 'bestUnharmed' | 'bestHarmed'> {
  const show = (outcome: Outcome | null) => (outcome === null ? null : { ...toPath(outcome), score: outcome.score });
  const highest = (a: Outcome, b: Outcome) => b.score - a.score || a.decisions - b.decisions;
  const best = first(outcomes, highest);
  const distribution = Array.from({ length: 101 }, () => 0);
  for (const { score, mass } of outcomes) distribution[score] = (distribution[score] ?? 0) + (mass[UNIFORM] ?? 0);
  const players = PLAYERS.map((name, player): PlayerReport => {
    const mean = sumOf(outcomes, ({ score, mass }) => score * (mass[player] ?? 0));
    return { name, mean, harmed: sumOf(outcomes, ({ harmed, mass }) => (harmed ? (mass[player] ?? 0) : 0)) };
  });
  return {
    distribution,
    // The expert knows the story by heart: the best score that any run can have.
    players: [...players, { name: 'expert', mean: best?.score ?? 0, harmed: best?.harmed === true ? 1 : 0 }],
    best: show(best),
    worst: show(first(outcomes, (a, b) => a.score - b.score)),
    bestUnharmed: show(
      first(
        outcomes.filter(({ harmed }) => !harmed),
        highest,
      ),
    ),
    bestHarmed: show(
      first(
        outcomes.filter(({ harmed }) => harmed),
        highest,
      ),
    ),
  };
}

const toPath = ({ decisions, ending, moves }: Outcome): RunPath => ({ decisions, ending, moves: moves() });

const sumOf = <T>(list: readonly T[], value: (item: T) => number): number =>
  list.reduce((sum, item) => sum + value(item), 0);

/** The first by this order; keeps the earliest of equals, in one pass. */
function first<T>(list: readonly T[], compare: (a: T, b: T) => number): T | null {
  let found: T | null = null;
  for (const item of list) if (found === null || compare(item, found) < 0) found = item;
  return found;
}

function endlessAnalysis(name: Pick<Facts, 'scenario' | 'variant'>, moves: readonly PathStep[]): Analysis {
  const none = { shortest: null, longest: null, shortestUnharmed: null, best: null, worst: null, bestUnharmed: null };
  return {
    ...name,
    ...none,
    bestHarmed: null,
    tier: 'exact',
    states: 0,
    samples: 0,
    endings: [],
    distribution: [],
    players: [],
    findings: [finding('A302', {}, moves)],
  };
}
