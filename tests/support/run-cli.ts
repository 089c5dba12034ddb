/** Runs the authors' command line as a program would, with temporary folders and a pretended terminal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { QUIET_HOST } from '../../src/cli/host.ts';
import type { Host } from '../../src/cli/host.ts';
import { main } from '../../src/cli/main.ts';
import { ROOT } from './source-files.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runCli(args: readonly string[], host: Partial<Host> = {}): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const print = (line: string) => void out.push(line);
  const complain = (line: string) => void err.push(line);
  const code = await main(args, print, complain, { ...QUIET_HOST, ...host });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A terminal at which these lines are typed, and then Ctrl+D. */
export function typing(...lines: string[]): Partial<Host> {
  const left = [...lines];
  return { readLine: () => Promise.resolve(left.shift() ?? null) };
}

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const fixture = (name: string): string => join(ROOT, 'tests/fixtures', `${name}.scenario.json`);
