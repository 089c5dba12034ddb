/** Runs one of the servers on a core of its own, with the load on another, and measures what it costs. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../support/source-files.ts';
import type { LoadFigures, ReturnFigures } from './load.ts';

const FOLDER = join(ROOT, 'tests', 'bench', 'class');

export interface Measured extends LoadFigures {
  /** Seconds of processor for each measured second; `null` where the system does not say. */
  readonly cpu: number | null;
  readonly returned: ReturnFigures | null;
}

/** Whether processes can be kept to a core here. */
export const PINNED = ((): boolean => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return cpus().length > 1;
  } catch {
    return false;
  }
})();

function launch(core: number, script: string, args: readonly string[]): ChildProcess {
  const program = [process.execPath, join(FOLDER, script), ...args];
  const [command = '', ...rest] = PINNED ? ['taskset', '-c', String(core), ...program] : program;
  return spawn(command, rest, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Processor time of a process so far with all its threads, in seconds; `null` where the system does not say. */
function cpuOf({ pid }: ChildProcess): number | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    // Nanoseconds on a core stand first.
    const times = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return times.reduce((sum, time) => sum + time, 0) / 1e9;
  } catch {
    return null;
  }
}

async function ready(server: ChildProcess): Promise<void> {
  const [first] = (await Promise.race([once(server.stdout ?? server, 'data'), once(server, 'exit')])) as unknown[];
  if (typeof first === 'number') throw new Error(`The server ended with ${first}.`);
}

export interface RunOptions {
  readonly script: 'class-server.ts' | 'floor-server.ts';
  readonly port: number;
  readonly file: string;
  readonly rooms: number;
  readonly seconds: number;
  /** Kill the server at the end, start it again, and see whether everything acknowledged is there. */
  readonly kill: boolean;
}

export async function run({ script, port, file, rooms, seconds, kill }: RunOptions): Promise<Measured> {
  const start = (): ChildProcess => launch(0, script, [String(port), file]);
  let server = start();
  let load: ChildProcess | null = null;
  try {
    await ready(server);
    load = launch(1, 'load.ts', [String(port), String(rooms)]);
    const lines = createInterface({ input: load.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const next = async <T>(): Promise<T> => {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('The load ended early.');
      return JSON.parse(value) as T;
    };
    await next<string>();
    const [cpu, began] = [cpuOf(server), performance.now()];
    load.stdin?.write(`${seconds}\n`);
    const figures = await next<LoadFigures>();
    const [cpuAfter, took] = [cpuOf(server), (performance.now() - began) / 1000];
    let returned: ReturnFigures | null = null;
    if (kill) {
      server.kill('SIGKILL');
      await once(server, 'exit');
      server = start();
      await ready(server);
      load.stdin?.write('come back\n');
      returned = await next<ReturnFigures>();
    }
    return { ...figures, cpu: cpu === null || cpuAfter === null ? null : (cpuAfter - cpu) / took, returned };
  } finally {
    load?.kill('SIGKILL');
    server.kill('SIGKILL');
  }
}
