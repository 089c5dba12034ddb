import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { QUIET_HOST } from '../../../src/cli/host.ts';
import { main } from '../../../src/cli/main.ts';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';

describe('check', () => {
  it('prints file, place, code, pointer, message and hint', async () => {
    const { code, out } = await runCli(['check', fixture('invalid/S101-missing-target')]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /S101-missing-target\.scenario\.json:\d+:\d+ S101 \/nodes\/hook\/choices\/wait\/goto There is no node or ending "aftre"\. did you mean "after"\?/,
    );
    expect(out).toMatch(/1 files, 1 errors, 0 warnings/);
  });

  it('speaks Vietnamese when asked', async () => {
    const { out } = await runCli(['check', '--lang', 'vi', fixture('invalid/S101-missing-target')]);
    expect(out).toContain('Không có nút hay kết cục nào');
  });

  it('finds nothing in a sound file', async () => {
    expect(await runCli(['check', fixture('valid/tiny')])).toMatchObject({ code: 0, err: '' });
  });

  it('warnings alone are no failure', async () => {
    const { code, out } = await runCli(['check', fixture('valid/warned')]);
    expect(code).toBe(0);
    expect(out).toContain('S128');
  });

  it('gives everything as JSON', async () => {
    const { code, out } = await runCli(['check', '--json', fixture('invalid/many-faults')]);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.files).toBe(1);
    expect(report.errors).toBeGreaterThan(1);
    expect(report.warnings).toBeGreaterThan(0);
    expect(report.diagnostics).toHaveLength(report.errors + report.warnings);
  });

  it('finds nothing at all in what ships', async () => {
    const { code, out } = await runCli(['check', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ errors: 0, warnings: 0 });
  });
});

describe('hostile file names', () => {
  it.each([
    ['spaces and quotes', 'it\'s "one".scenario.json'],
    ['an escape sequence', 'red\u001B[31m.scenario.json'],
    ['a line end', 'two\nlines.scenario.json'],
    ['markup', '<b>.scenario.json'],
    ['placeholders', '{{name}}$&.scenario.json'],
  ])('%s', async (_name, file) => {
    const path = join(tempFolder(), file);
    copyFileSync(fixture('valid/tiny'), path);
    const { code, out } = await runCli(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain('S173');
    expect(out).not.toContain('\u001B');
    expect(out.split('\n')).toHaveLength(2);
  });

  it('a name that looks like an option, after --', async () => {
    const { code, err } = await runCli(['check', '--', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('--json');
  });
});

describe('--watch', () => {
  it('checks again after a change, clears nothing, and ends when told', async () => {
    const path = join(tempFolder(), 'tiny.scenario.json');
    const sound = readFileSync(fixture('valid/tiny'), 'utf8');
    writeFileSync(path, sound);
    const out: string[] = [];
    const stopping = new AbortController();
    const host = { ...QUIET_HOST, stop: stopping.signal };
    const watching = main(
      ['check', path, '--watch'],
      (line) => out.push(line),
      () => {},
      host,
    );
    await vi.waitFor(() => expect(out.join('\n')).toContain('Watching'), 10_000);
    expect(out.join('\n')).toContain('no errors');
    writeFileSync(path, sound.replace('"goto": "after"', '"goto": "aftre"'));
    await vi.waitFor(() => expect(out.join('\n')).toContain('S101'), 10_000);
    expect(out.filter((line) => line.startsWith('── '))).not.toHaveLength(1);
    stopping.abort();
    expect(await watching).toBe(1);
    expect(out.at(-1)).toContain('Stopped');
  }, 30_000);
});
