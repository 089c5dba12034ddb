import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import HELPLINES from '../../scenarios/helplines.json' with { type: 'json' };
import { apply, legalMoves, start } from '#engine';
import type { Move, Session } from '#engine';
import { compileStory, extractTexts } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { scenarioSchema } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { checkClosely } from '../../src/scenario/check/closely.ts';
import { parseSound } from '../../src/scenario/check/quick.ts';
import { mutate } from '../support/mutate.ts';
import { createRandom, pick } from '../support/random.ts';
import type { Random } from '../support/random.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';

/** 2,000 mutants, or 100,000 with `npm run test:full`; `CO_NHAU_MUTANTS` asks for any number. */
const FULL = process.env['CO_NHAU_FULL'] === '1';
const COUNT = Number(process.env['CO_NHAU_MUTANTS'] ?? (FULL ? 100_000 : 2_000));
const SEED = 20_260_404;
const MAX_MOVES = 30;
/** Processor time, so that a busy machine is not taken for a hang. */
const MAX_MILLISECONDS = 1_000;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const TINY = read('tests/fixtures/valid/tiny.scenario.json');
const SHIPPED = sourceFiles('scenarios', ['.scenario.json']).map(({ path }) => read(path));

interface Tally {
  mutants: number;
  played: number;
  quick: number;
  slowest: number;
}

const cpuMilliseconds = (): number => process.cpuUsage().user / 1000;

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
  expect(checkScenario(text)).toEqual(closely);
  return true;
}

function tryMutant(index: number, tally: Tally): void {
  const { text, random } = makeMutant(index);
  const before = cpuMilliseconds();
  const { scenario, diagnostics } = checkScenario(text);
  if ((scenario === null) !== diagnostics.some(({ severity }) => severity === 'error')) throw new Error('half-loaded');
  for (const { line, column, path } of diagnostics) {
    if (line < 1 || column < 1 || !(path === '' || path.startsWith('/'))) throw new Error('a fault without a place');
  }
  if (scenario !== null) {
    playAny(scenario, random);
    tally.played++;
  }
  const spent = cpuMilliseconds() - before;
  tally.slowest = Math.max(tally.slowest, spent);
  if (spent > MAX_MILLISECONDS) throw new Error(`took ${spent} ms`);
  if (compareWays(text)) tally.quick++;
  const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {};
  if (polluted) throw new Error('prototypes are polluted');
}

describe('mutated scenario files', () => {
  it(`${COUNT} of them: never an exception, a hang, a half-loaded scenario, or a polluted prototype`, () => {
    const tally: Tally = { mutants: 0, played: 0, quick: 0, slowest: 0 };
    const failures: string[] = [];
    for (let index = 0; index < COUNT && failures.length < 20; index++) {
      try {
        tryMutant(index, tally);
        tally.mutants++;
      } catch (error) {
        failures.push(`mutant ${index}: ${String(error)}`);
      }
    }
    console.log('mutants', JSON.stringify(tally));
    expect(failures).toEqual([]);
    expect(tally.played).toBeGreaterThan(COUNT / 50);
    expect(tally.quick).toBeGreaterThan(tally.played / 2);
  }, 7_200_000);
});
