import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { ROOT } from '../../support/source-files.ts';

const fixture = (name: string) => join(ROOT, 'tests/fixtures', `${name}.scenario.json`);

function run(...args: string[]): { code: number; out: string; err: string } {
  const out: string[] = [];
  const err: string[] = [];
  const code = main(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('check', () => {
  it('prints file, place, code, pointer, message and hint', () => {
    const { code, out } = run('check', fixture('invalid/S101-missing-target'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /S101-missing-target\.scenario\.json:\d+:\d+ S101 \/nodes\/hook\/choices\/wait\/goto There is no node or ending "aftre"\. did you mean "after"\?/,
    );
    expect(out).toMatch(/1 files, 1 errors, 0 warnings/);
  });

  it('speaks Vietnamese when asked', () => {
    expect(run('check', '--lang', 'vi', fixture('invalid/S101-missing-target')).out).toContain(
      'Không có nút hay kết cục nào',
    );
  });

  it('finds nothing in a sound file', () => {
    expect(run('check', fixture('valid/tiny'))).toMatchObject({ code: 0, err: '' });
  });

  it('warnings alone are no failure', () => {
    expect(run('check', fixture('valid/warned'))).toMatchObject({ code: 0, out: expect.stringContaining('S128') });
  });

  it('gives everything as JSON', () => {
    const { code, out } = run('check', '--json', fixture('invalid/many-faults'));
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ files: 1, warnings: 1 });
    expect(report.diagnostics).toHaveLength(report.errors + report.warnings);
  });
});

describe('analyse', () => {
  it('prints endings, paths and players', () => {
    const { out } = run('analyse', fixture('valid/tiny'));
    expect(out).toContain('exact');
    expect(out).toMatch(/fine\s+safe\s+\d/);
    expect(out).toMatch(/always-verify/);
  });

  it('refuses a file with errors', () => {
    expect(run('analyse', fixture('invalid/S101-missing-target'))).toMatchObject({ code: 1, out: '' });
  });
});

describe('wrong use', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['chek']],
    ['a command that objects inherit', ['constructor']],
    ['an unknown option', ['check', '--fast']],
    ['an unknown language', ['check', '--lang', 'xx']],
    ['a file that is not there', ['check', 'no/such/file']],
    ['analyse without a file', ['analyse']],
    ['analyse with two files', ['analyse', 'a', 'b']],
  ])('%s ends with code 2', (_name, args) => {
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  it('help is no fault', () => expect(run('--help')).toMatchObject({ code: 0, err: '' }));
});
