/** A Redis or Valkey of one's own, for tests and the bench: a process on a free port of loopback that keeps nothing. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/bin/redis-server', '/usr/bin/valkey-server', '/usr/local/bin/redis-server'];

/** The program; `null` where there is none, and whoever needs it is skipped. `npm test` installs it where it may. */
export const REDIS: string | null =
  [process.env['CO_NHAU_REDIS'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface RunningRedis {
  readonly url: string;
  /** The process of the moment. */
  child(): ChildProcess;
  kill(): Promise<void>;
  /** Starts it again, with what it had in its file. */
  start(): Promise<void>;
  /** Kills it and removes its file. */
  stop(): Promise<void>;
}

async function launch(command: string, words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => part.toString().includes('Ready to accept') && resolve());
    child.on('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
    child.on('error', reject);
  });
  return child;
}

/** With its append-only file written as a cluster has it, so that figures are those of a cluster. */
export async function startRedis(prefix: readonly string[] = []): Promise<RunningRedis> {
  if (REDIS === null) throw new Error('No redis-server found; set CO_NHAU_REDIS to its program.');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-redis-'));
  const words = [
    `--port ${port} --bind 127.0.0.1 --appendonly yes --appendfsync everysec --set-max-intset-entries 4096`.split(' '),
    ['--dir', folder, '--save', ''],
  ].flat();
  const [command = '', ...rest] = [...prefix, REDIS, ...words];
  let child = await launch(command, rest);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    child: () => child,
    kill,
    async start() {
      child = await launch(command, rest);
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
