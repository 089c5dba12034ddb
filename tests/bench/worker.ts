/** One process, one measurement: `node worker.ts <task> <milliseconds> <name>`; prints one JSON object. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { analyse, endingProbabilities } from '#analysis';
import { ROOT } from '../support/source-files.ts';
import { ENGINES, endWidth } from './contract.ts';
import type { CreateRun } from './contract.ts';
import { PICKS, generatePicks, generateStory } from './story/model.ts';
import { toScenario } from './story/scenario.ts';

/** Seeds of the story, and of the picks. */
const STORY = 1;
const PICKS_SEED = 7;
const VARIABLES = 6;
/** Different plays; a long run goes through them again and again. */
const PLAYS = 200;
/** At least so many steps, and so much time, before anything is measured. */
const WARM_STEPS = 10_000;
const WARM_MILLISECONDS = 200;

const [task = '', given = '0', name = ''] = process.argv.slice(2);
const limit = Number(given);
/** Loads at least: the compiler of the machine goes on improving both sides until about here. */
const LOADS = 240;

const TASKS: Readonly<Record<string, () => Promise<object> | object>> = { steps, walk, load, endings, shipped };
const answer = await TASKS[task]?.();
if (answer === undefined) throw new Error(`Unknown task "${task}".`);
process.stdout.write(`${JSON.stringify(answer)}\n`);

async function engine(of: string): Promise<ReturnType<CreateRun>> {
  const { createRun } = (await import(`./${of}/engine.ts`)) as { createRun: CreateRun };
  return createRun(generateStory(STORY, VARIABLES));
}

/** The story, whether it is sound as a file, and where every play ends with every variable and the choices made. */
async function walk(): Promise<object> {
  const { checkScenario } = await import('#scenario/check');
  const model = generateStory(STORY, VARIABLES);
  const text = JSON.stringify(toScenario(model), null, 2);
  const choices = model.nodes.flat();
  const walks: { name: string; steps: number; ends: number[] }[] = [];
  for (const of of ENGINES) {
    const run = await engine(of);
    const ends = new Int32Array(PLAYS * endWidth(model));
    walks.push({ name: of, steps: run(generatePicks(PICKS_SEED, PLAYS), PLAYS, ends), ends: [...ends] });
  }
  const story = {
    diagnostics: checkScenario(text).diagnostics.map(({ code, path }) => `${code} ${path}`),
    nodes: model.nodes.length,
    choices: choices.length,
    conditional: choices.filter(({ when }) => when !== null).length / choices.length,
    bytes: Buffer.byteLength(text),
    plays: PLAYS,
  };
  return { story, walks };
}

/** Steps per second of processor time; between two looks at the clock the engine has about 2 ms. */
async function steps(): Promise<object> {
  const run = await engine(name);
  const picks = generatePicks(PICKS_SEED, PLAYS);
  const ends = new Int32Array(PLAYS * endWidth(generateStory(STORY, VARIABLES)));
  const during = (milliseconds: number, least: number, plays: number, rounds: number): number => {
    let made = 0;
    const begin = now();
    do for (let round = 0; round < rounds; round++) made += run(picks, plays, ends);
    while (now() - begin < milliseconds || made < least);
    return made / (now() - begin);
  };
  // The engines differ by three powers of ten; the slow ones need many steps until they are warm.
  const speed = during(Math.max(WARM_MILLISECONDS, limit / 2), WARM_STEPS, 5, 1);
  const plays = Math.max(1, Math.round((2 * speed) / PICKS));
  const rounds = Math.ceil(plays / PLAYS);
  return { stepsPerSecond: 1000 * during(limit, 0, Math.min(PLAYS, plays), rounds) };
}

/** Parse + validate + compile, over JSON.parse of the same text; turn by turn, the first turn apart. */
async function load(): Promise<object> {
  const { checkScenario } = await import('#scenario/check');
  const text = JSON.stringify(toScenario(generateStory(STORY, VARIABLES)), null, 2);
  const whole = (): void => {
    const { scenario } = checkScenario(text);
    if (scenario === null) throw new Error('The story of the bench has faults.');
    compileStory(scenario);
  };
  const coldParse = timeOf(() => JSON.parse(text));
  const coldLoad = timeOf(whole);
  const [loads, parses]: [number[], number[]] = [[], []];
  const begin = now();
  do {
    parses.push(timeOf(() => JSON.parse(text)));
    loads.push(timeOf(whole));
  } while (now() - begin < 3 * limit || loads.length < LOADS);
  const [loadMs, parseMs] = [warm(loads), warm(parses)];
  return { loadMs, parseMs, ratio: loadMs / parseMs, coldLoad, coldParse, turns: loads.length };
}

/** Exact probabilities of the endings of the story with three variables. */
function endings(): object {
  const reference = compileStory(toScenario(generateStory(STORY, 3)));
  const once = (): number =>
    timeOf(() => {
      if (endingProbabilities(reference)[0]?.tier !== 'exact') throw new Error('The endings are not exact.');
    });
  const coldMs = once();
  const turns: number[] = [];
  const begin = now();
  do turns.push(once());
  while (now() - begin < 3 * limit || turns.length < 5);
  return { coldMs, ms: warm(turns), states: endingProbabilities(reference)[0]?.states, turns: turns.length };
}

/** Whole analysis, and endings alone, of the one shipped scenario given by its file: first time, and median of three. */
function shipped(): object {
  const compiled = compileStory(JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Scenario);
  const exact = (tiers: readonly string[]): void => {
    if (tiers.some((tier) => tier !== 'exact')) throw new Error(`${name} is not analysed exactly.`);
  };
  const endingsOnly = (): void => exact(endingProbabilities(compiled).map(({ tier }) => tier));
  const whole = (): void => exact(analyse(compiled).map(({ tier }) => tier));
  const endingsColdMs = timeOf(endingsOnly);
  const coldMs = timeOf(whole);
  const times = (work: () => void): number => median(Array.from({ length: 3 }, () => timeOf(work)));
  return { coldMs, ms: times(whole), endingsColdMs, endingsMs: times(endingsOnly) };
}

/** Milliseconds of processor time, helper threads included: other work on the machine does not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timeOf(work: () => unknown): number {
  const begin = now();
  work();
  return now() - begin;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** Of measurements in a row those of the second half: by then the code is warm. */
function warm(list: readonly number[]): number {
  return median(list.slice(list.length >> 1));
}
