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
  /** The same of the store; 0 without one. */
  readonly storeCpu: number | null;
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
  /** One for each process. */
  readonly ports: readonly number[];
  /** The log's file, or the address of the store. */
  readonly place: string;
  /** The store's process. */
  readonly store?: ChildProcess;
  readonly rooms: number;
  readonly seconds: number;
  /**
   * Kill the first process at the end, and see whether everything acknowledged is there: in the others, or, where there
   * are none, after it was started again.
   */
  readonly kill: boolean;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);

export async function run({ script, ports, place, store, rooms, seconds, kill }: RunOptions): Promise<Measured> {
  const start = (port: number, i: number): ChildProcess => launch(0, script, [String(port), place, `p${i}`]);
  const servers = ports.map(start);
  let load: ChildProcess | null = null;
  try {
    for (const server of servers) await ready(server);
    load = launch(1, 'load.ts', [ports.join(','), String(rooms)]);
    const lines = createInterface({ input: load.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const next = async <T>(): Promise<T> => {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('The load ended early.');
      return JSON.parse(value) as T;
    };
    await next<string>();
    const look = () => ({ servers: sum(servers.map(cpuOf)), store: store === undefined ? 0 : cpuOf(store) });
    const [before, began] = [look(), performance.now()];
    load.stdin?.write(`${seconds}\n`);
    const figures = await next<LoadFigures>();
    const [after, took] = [look(), (performance.now() - began) / 1000];
    const share = (from: number | null, to: number | null): number | null =>
      from === null || to === null ? null : (to - from) / took;
    let returned: ReturnFigures | null = null;
    const [first] = servers;
    if (kill && first !== undefined) {
      await stop(first);
      if (servers.length === 1) {
        servers[0] = start(ports[0] ?? 0, 0);
        await ready(servers[0]);
      }
      load.stdin?.write('come back\n');
      returned = await next<ReturnFigures>();
    }
    return {
      ...figures,
      cpu: share(before.servers, after.servers),
      storeCpu: share(before.store, after.store),
      returned,
    };
  } finally {
    load?.kill('SIGKILL');
    for (const server of servers) server.kill('SIGKILL');
  }
}
