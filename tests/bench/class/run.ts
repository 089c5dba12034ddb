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
  /** Seconds of processor; `null` where the system does not say. */
  readonly cpu: number | null;
  /** The same of the store; 0 without one. */
  readonly storeCpu: number | null;
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

export interface SideOptions {
  readonly script: 'class-server.ts' | 'floor-server.ts';
  /** One for each process. */
  readonly ports: readonly number[];
  /** The log's file, or the address of the store. */
  readonly place: string;
  /** The store's process. */
  readonly store?: ChildProcess;
  readonly rooms: number;
}

/** Servers of one kind with everybody in their classes. Between two measurements nobody does anything. */
export interface Side {
  measure(seconds: number): Promise<Measured>;
  /**
   * Kills the first process and sees whether everything acknowledged is there: in the others, or, where there are none,
   * after it was started again.
   */
  killAndComeBack(): Promise<ReturnFigures>;
  stop(): void;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);

const spent = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

export async function openSide({ script, ports, place, store, rooms }: SideOptions): Promise<Side> {
  const start = (port: number, i: number): ChildProcess => launch(0, script, [String(port), place, `p${i}`]);
  const servers = ports.map(start);
  for (const server of servers) await ready(server);
  const load = launch(1, 'load.ts', [ports.join(','), String(rooms)]);
  const lines = createInterface({ input: load.stdout ?? process.stdin })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The load ended early.');
    return JSON.parse(value) as T;
  };
  const look = () => ({ servers: sum(servers.map(cpuOf)), store: store === undefined ? 0 : cpuOf(store) });
  await next<string>();
  return {
    async measure(seconds) {
      const before = look();
      load.stdin?.write(`${seconds}\n`);
      const figures = await next<LoadFigures>();
      const after = look();
      return { ...figures, cpu: spent(before.servers, after.servers), storeCpu: spent(before.store, after.store) };
    },
    async killAndComeBack() {
      const [first] = servers;
      if (first !== undefined) await stop(first);
      if (servers.length === 1) {
        servers[0] = start(ports[0] ?? 0, 0);
        await ready(servers[0]);
      }
      load.stdin?.write('come back\n');
      return next<ReturnFigures>();
    },
    stop() {
      load.kill('SIGKILL');
      for (const server of servers) server.kill('SIGKILL');
    },
  };
}
