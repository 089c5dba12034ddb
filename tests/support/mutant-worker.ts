/** Tries mutated scenario files one after the other: see `tests/property/mutants.test.ts`. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import HELPLINES from '../../scenarios/helplines.json' with { type: 'json' };
import { apply, legalMoves, start } from '#engine';
import type { Move, Session } from '#engine';
import { compileStory, extractTexts } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { scenarioSchema } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { checkClosely } from '../../src/scenario/check/closely.ts';
import { parseSound } from '../../src/scenario/check/quick.ts';
import { mutate } from './mutate.ts';
import { createRandom, pick } from './random.ts';
import type { Random } from './random.ts';
import { sourceFiles } from './source-files.ts';
import { watchedWork } from './watched.ts';

export interface MutantReport {
  /** Mutants without fault, those of them that were played, and that the quick look took. */
  readonly sound: number;
  readonly played: number;
  readonly quick: number;
  /** Most processor time that one mutant took, in milliseconds; to be read, not to be asserted. */
  readonly slowest: number;
  readonly failures: readonly string[];
}

const SEED = 20_260_404;
const MAX_MOVES = 30;
const MAX_FAILURES = 20;

const [TINY = ''] = sourceFiles('tests/fixtures/valid', ['tiny.scenario.json']).map(({ text }) => text);
const SHIPPED = sourceFiles('scenarios', ['.scenario.json']).map(({ text }) => text);

const tally = { sound: 0, played: 0, quick: 0, slowest: 0, failures: [] as string[] };

/** The mutant of this number: one of ten comes from a shipped scenario, the others from the smallest one. */
function makeMutant(index: number): { text: string; random: Random } {
  const random = createRandom(SEED + index);
  return { text: mutate(random(10) === 0 ? pick(random, SHIPPED) : TINY, random), random };
}

function anyMove(story: Story, session: Session, random: Random): Move {
  const seen = session.transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));
  const moves: Move[] = [...legalMoves(story, session), { type: 'pause' }];
  const items = Object.keys(story.inspectables);
  if (items.length > 0) moves.push({ type: 'inspect', item: pick(random, items) });
  if (seen.length > 0) moves.push({ type: 'flag', line: pick(random, seen), on: random(2) === 0 });
  return pick(random, moves);
}

function playAny(scenario: Scenario, random: Random): void {
  const story = compileStory(scenario);
  extractTexts(scenario);
  let session = start(story, { seed: 1, gentler: random(2) === 0 });
  for (let i = 0; i < MAX_MOVES && session.ending === null; i++) {
    const result = apply(story, session, anyMove(story, session, random));
    if (!result.ok) throw new Error(`a legal move was refused: ${result.reason}`);
    session = result.session;
    if (!(result.score.score >= 0 && result.score.score <= 100)) throw new Error(`score ${result.score.score}`);
  }
}

/** The quick way must see exactly what the close look and the schema see. */
function compareWays(text: string): boolean {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (parseSound(source) === null) return false;
  if (!v.safeParse(scenarioSchema, JSON.parse(source)).success)
    throw new Error('the guard is more lenient than Valibot');
  const closely = checkClosely(source, { helplines: HELPLINES });
  if (!isDeepStrictEqual(checkScenario(text), closely)) throw new Error('the quick way and the close look differ');
  return true;
}

function tryMutant(index: number): void {
  const { text, random } = makeMutant(index);
  const before = process.cpuUsage().user;
  const { scenario, diagnostics } = checkScenario(text);
  if ((scenario === null) !== diagnostics.some(({ severity }) => severity === 'error')) throw new Error('half-loaded');
  for (const { line, column, path } of diagnostics) {
    if (line < 1 || column < 1 || !(path === '' || path.startsWith('/'))) throw new Error('a fault without a place');
  }
  if (scenario !== null) {
    playAny(scenario, random);
    tally.played++;
  }
  tally.slowest = Math.max(tally.slowest, (process.cpuUsage().user - before) / 1000);
  if (compareWays(text)) tally.quick++;
  const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {};
  if (polluted) throw new Error('prototypes are polluted');
  tally.sound++;
}

watchedWork(
  (index) => {
    if (tally.failures.length >= MAX_FAILURES) return;
    try {
      tryMutant(index);
    } catch (error) {
      tally.failures.push(`mutant ${index}: ${String(error)}`);
    }
  },
  () => tally satisfies MutantReport,
);
