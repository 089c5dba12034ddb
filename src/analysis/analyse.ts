/** The exact analysis of a story: everything that can happen in it, and how players of several kinds fare. */
import type { Story } from '#scenario';
import { findBounds } from './bounds.ts';
import { exactCourse, sampledCourse } from './course.ts';
import {
  boundedCoverage, createCoverage, deadChoices, jointEvidence, missingFindings, stuckFindings,
} from './coverage.ts'; // prettier-ignore
import type { Coverage } from './coverage.ts';
import { endlessEvidence, evidenceOf } from './evidence.ts';
import { explore } from './explore.ts';
import type { PathStep } from './explore.ts';
import { scoreFigures } from './figures.ts';
import { checkInvariants, finding } from './invariants.ts';
import type { Analysis, Finding } from './report.ts';
import { sampleOutcomes } from './sample.ts';
import { spreadScores } from './scores.ts';
import type { Outcomes } from './scores.ts';
import { createStepper } from './stepper.ts';
import type { Stepper } from './stepper.ts';

export interface AnalyseOptions {
  /** States, and entries of score sums, to visit at most before runs are sampled instead. */
  readonly budget?: number;
  /** Random runs of each player when the budget does not suffice. */
  readonly samples?: number;
}

export const DEFAULTS = { budget: 1_000_000, samples: 20_000 };

type Facts = Omit<Analysis, 'findings' | 'evidence'>;
type Name = Pick<Facts, 'scenario' | 'variant'>;

type Chosen = Required<AnalyseOptions>;

interface Variant {
  readonly analysis: Omit<Analysis, 'evidence'>;
  /** Absent where the story can go on for ever: then nothing is said to be missing. */
  readonly coverage: Coverage | null;
}

/** Analyses the main run of a story and, where it has one, the gentler run by itself. */
export function analyse(story: Story, options: AnalyseOptions = {}): Analysis[] {
  const chosen = { ...DEFAULTS, ...options };
  const kinds = story.gentlerStart === story.start ? [false] : [false, true];
  const variants = kinds.map((gentler) => analyseVariant(story, gentler, chosen));
  const coverages = variants.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const known = coverages.length === variants.length;
  const missing = known ? missingFindings(story, coverages) : [];
  const joint = known ? jointEvidence(coverages) : null;
  return variants.map(({ analysis, coverage }, i) => ({
    ...analysis,
    findings: i === 0 ? [...missing, ...analysis.findings] : analysis.findings,
    evidence: coverage === null ? endlessEvidence() : evidenceOf(analysis.tier, joint),
  }));
}

function analyseVariant(story: Story, gentler: boolean, options: Chosen): Variant {
  const { budget, samples } = options;
  const stepper = createStepper(story);
  const name: Name = { scenario: story.id, variant: gentler ? 'gentler' : 'main' };
  const explored = explore(story, stepper, { gentler, budget, purpose: 'scores' });
  if (explored.kind === 'endless') return { analysis: endlessAnalysis(name, explored.moves), coverage: null };
  if (explored.kind === 'exceeded') return analyseBeyond(story, stepper, name, options);
  const { graph } = explored;
  const exact = spreadScores(story, stepper, graph, budget);
  const coverage = createCoverage(stepper, graph);
  const facts: Facts = {
    ...name,
    ...exactCourse(story, stepper, graph),
    ...(exact === null
      ? scoreFigures(sampleOutcomes(story, stepper, gentler, samples), samples)
      : scoreFigures(exact, 0)),
    tier: exact === null ? 'scores-sampled' : 'exact',
    samples: exact === null ? samples : 0,
    dead: deadChoices(story, coverage),
    bounds: null,
  };
  const stuck = stuckFindings(stepper, graph, coverage);
  return { analysis: { ...facts, findings: [...stuck, ...checkInvariants(facts, story.arc)] }, coverage };
}

/** Too many states: bounds say what is impossible, random runs what is likely. */
function analyseBeyond(story: Story, stepper: Stepper, name: Name, options: Chosen): Variant {
  const { samples } = options;
  const gentler = name.variant === 'gentler';
  const bounds = findBounds(story, stepper, gentler);
  const outcomes = sampleOutcomes(story, stepper, gentler, samples);
  const coverage = boundedCoverage(story, bounds);
  const facts: Facts = {
    ...name,
    ...sampledCourse(story, outcomes, samples),
    ...scoreFigures(outcomes, samples),
    samples,
    dead: deadChoices(story, coverage),
    bounds,
  };
  const findings = [...stuckRuns(outcomes), ...checkInvariants(facts, story.arc)];
  return { analysis: { ...facts, findings }, coverage };
}

/** One stuck run for each node where runs got stuck. */
function stuckRuns(outcomes: Outcomes): Finding[] {
  const found = new Map<string, Finding>();
  for (const { stuck, moves } of outcomes.flat()) {
    if (stuck === null || found.has(stuck)) continue;
    found.set(stuck, finding('A301', { node: stuck }, moves(), 'sampled'));
  }
  return [...found.values()];
}

function endlessAnalysis(name: Name, moves: readonly PathStep[]): Variant['analysis'] {
  const none = { shortest: null, longest: null, shortestUnharmed: null, best: null, worst: null, bestUnharmed: null };
  return {
    ...name,
    ...none,
    bestHarmed: null,
    tier: 'exact',
    states: 0,
    samples: 0,
    endings: [],
    dead: [],
    bounds: null,
    distribution: [],
    distributionErrors: [],
    players: [],
    findings: [finding('A302', {}, moves)],
  };
}
