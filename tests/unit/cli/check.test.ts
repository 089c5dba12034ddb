import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { QUIET_HOST } from '../../../src/cli/host.ts';
import { main } from '../../../src/cli/main.ts';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';
import { ROOT } from '../../support/source-files.ts';
import { WHOLE_BUDGET } from '../../support/tier.ts';

interface Fault {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const PACK = { format: 1, id: 'mine', title: { vi: 'Gói', en: 'Pack' } };
const addPack = (folder: string): void => writeFileSync(join(folder, 'pack.json'), JSON.stringify(PACK));

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

  it(
    'finds nothing at all in what ships',
    async () => {
      const { code, out } = await runCli(['check', '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ errors: 0, warnings: 0 });
    },
    WHOLE_BUDGET,
  );
});

describe('a folder of broken files', () => {
  const FOLDER = 'tests/fixtures/invalid';

  /** What of a diagnostic says which fault it is, and where. */
  const essence = ({ code, path, line, column }: Fault): Fault => ({ code, path, line, column });

  it(
    'gives of each file its own faults, with pointer, line and column, and no other',
    async () => {
      const expected = JSON.parse(readFileSync(join(ROOT, FOLDER, 'expected.json'), 'utf8')) as Record<string, Fault[]>;
      const { code, out } = await runCli(['check', '--json', join(ROOT, FOLDER)]);
      const report = JSON.parse(out) as { files: number; diagnostics: (Fault & { file: string })[] };
      expect(code).toBe(1);
      expect(report.files).toBe(Object.keys(expected).length);
      const found: Record<string, Fault[]> = {};
      for (const fault of report.diagnostics)
        (found[basename(fault.file, '.scenario.json')] ??= []).push(essence(fault));
      expect(found).toEqual(
        Object.fromEntries(Object.entries(expected).map(([name, faults]) => [name, faults.map(essence)])),
      );
    },
    WHOLE_BUDGET,
  );
});

describe('a folder that is a pack', () => {
  it('has names and ids checked', async () => {
    const folder = tempFolder();
    addPack(folder);
    for (const name of ['tiny', 'copy']) copyFileSync(fixture('valid/tiny'), join(folder, `${name}.scenario.json`));
    const { out } = await runCli(['check', '--json', folder]);
    const found = (JSON.parse(out).diagnostics as (Fault & { file: string })[]).map(({ file, code, path }) =>
      [basename(file), code, path].join(' '),
    );
    expect(found.toSorted()).toEqual(['copy.scenario.json S173 /id', 'tiny.scenario.json S172 /id']);
    const alone = await runCli(['check', join(folder, 'copy.scenario.json')]);
    expect(alone.out).toContain('S173');
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
    const folder = tempFolder();
    addPack(folder);
    const path = join(folder, file);
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
