/**
 * `npm run bench:engine`: this engine against a floor of typed arrays, inkjs, XState and json-logic-engine on one
 * generated story. A check first proves that all walk the same paths; then every engine runs in a process of its own,
 * turn by turn, and every ratio is formed within one repetition. `--quick` says how many repetitions it made.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ROOT, sourceFiles } from '../support/source-files.ts';
import { ENGINES } from './contract.ts';
import type { EngineName } from './contract.ts';
import { printReport } from './report.ts';
import type { Measured } from './report.ts';
import { measureSizes } from './size.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
const REPETITIONS = values.quick ? 5 : 7;
/** A quick run starts no further repetition once this much time has passed, but makes two at least. */
const QUICK_MILLISECONDS = 24_000;
const QUICK_LEAST = 2;
const began = performance.now();
const MILLISECONDS = values.quick ? 150 : 1000;

const progress = (text: string): void => void process.stderr.write(`${text}\n`);

const runFile = promisify(execFile);
/** The same few files are compiled for every process; a cache of that keeps the whole short. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'bench') };

async function worker(task: string, name = ''): Promise<unknown> {
  const args = [join(ROOT, 'tests', 'bench', 'worker.ts'), task, String(MILLISECONDS), name];
  const { stdout } = await runFile(process.execPath, args, { maxBuffer: 1 << 26, env });
  return JSON.parse(stdout);
}

interface Walked {
  readonly story: Measured['story'] & { readonly diagnostics: readonly string[] };
  readonly walks: readonly { readonly name: string; readonly steps: number; readonly ends: readonly number[] }[];
}

/** Every engine must come through the same choices to the same ending with the same variables, play by play. */
function proveEqual({ story, walks }: Walked): void {
  if (story.diagnostics.length > 0) throw new Error(`The story is not sound:\n${story.diagnostics.join('\n')}`);
  const [reference, ...others] = walks;
  if (reference === undefined || reference.ends.length === 0) throw new Error('Nobody played.');
  const width = reference.ends.length / story.plays;
  for (const { name, steps, ends } of others) {
    const at = ends.findIndex((value, i) => value !== reference.ends[i]);
    if (at < 0 && ends.length === reference.ends.length && steps === reference.steps) continue;
    const play = Math.floor(Math.max(0, at) / width);
    const show = (all: readonly number[]) => all.slice(play * width, (play + 1) * width).join(' ');
    const found = `${show(ends)} instead of ${show(reference.ends)}`;
    throw new Error(`${name} does not walk as ${reference.name} does; play ${play} ends at ${found}.`);
  }
}

try {
  progress('checking that all engines walk the same paths …');
  const walked = (await worker('walk')) as Walked;
  proveEqual(walked);
  const repetitions: Measured['repetitions'][number][] = [];
  for (let i = 0; i < REPETITIONS; i++) {
    if (values.quick && i >= QUICK_LEAST && performance.now() - began > QUICK_MILLISECONDS) break;
    progress(`repetition ${i + 1} of ${values.quick ? 'at most ' : ''}${REPETITIONS} …`);
    // Every repetition starts with another engine, so that none is always first.
    const turn = ENGINES.map((_, at) => ENGINES[(at + i) % ENGINES.length]!);
    const speeds: Partial<Record<EngineName, number>> = {};
    for (const name of turn) {
      speeds[name] = ((await worker('steps', name)) as { stepsPerSecond: number }).stepsPerSecond;
    }
    repetitions.push({
      speeds,
      load: await worker('load'),
      endings: await worker('endings'),
    } as (typeof repetitions)[number]);
  }
  progress('analysing the shipped scenarios, weighing the code …');
  const paths = sourceFiles('scenarios', ['.scenario.json']).map(({ path }) => path);
  const sizes = await measureSizes({ parts: !values.quick });
  const shipped = await Promise.all(
    paths.map(async (path) => {
      const times = (await worker('shipped', path)) as Omit<Measured['shipped'][number], 'path'>;
      return { path, ...times };
    }),
  );
  const story = { ...walked.story, steps: walked.walks[0]?.steps ?? 0 };
  const measured: Measured = { story, milliseconds: MILLISECONDS, repetitions, shipped, sizes };
  printReport(measured, { json: values.json, quick: values.quick });
} catch (error) {
  process.stderr.write(`bench:engine: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
