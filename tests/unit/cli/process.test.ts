/** The command line as a process of its own: real input, real streams, real exit codes. */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, tempFolder } from '../../support/run-cli.ts';
import { ROOT } from '../../support/source-files.ts';

const MAIN = join(ROOT, 'src/cli/main.ts');

function start(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: ROOT, ...env },
  });
  return { status, stdout, stderr };
}

describe('as a process', () => {
  it('plays from a pipe, without colours', () => {
    const { status, stdout } = start(['play', fixture('valid/tiny')], 'b\na\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Actions score: 100');
    expect(stdout).not.toContain('\u001B');
  });

  it('ends politely when the pipe ends before the story', () => {
    const { status, stdout, stderr } = start(['play', fixture('valid/tiny')], 'b\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('To go on: --moves wait');
  });

  it('answers with its exit code', () => {
    expect(start(['check', fixture('valid/tiny')]).status).toBe(0);
    expect(start(['check', fixture('invalid/S101-missing-target')]).status).toBe(1);
    expect(start(['chek']).status).toBe(2);
  });

  it('reads file names from where the author stands, not from where npm starts it', () => {
    const folder = tempFolder();
    copyFileSync(fixture('valid/tiny'), join(folder, 'tiny.scenario.json'));
    const { status, stdout } = start(['check', '--json', 'tiny.scenario.json'], '', { INIT_CWD: folder });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: 1, errors: 0 });
  });
}, 60_000);
