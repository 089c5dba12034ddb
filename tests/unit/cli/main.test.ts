import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';

const VERBS = ['check', 'explain', 'play', 'new', 'i18n', 'schema', 'reference', 'table'];

describe('wrong use', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['chek']],
    ['a command that objects inherit', ['constructor']],
    ['an unknown option', ['check', '--fast']],
    ['an option of another verb', ['check', '--moves', 'a']],
    ['an option without its value', ['explain', 'tiny', '--html']],
    ['a value for an option that has none', ['check', '--watch=yes']],
    ['an unknown language', ['check', '--lang', 'xx']],
    ['a file that is not there', ['check', 'no/such/file']],
    ['explain without a scenario', ['explain']],
    ['explain with two scenarios', ['explain', 'a', 'b']],
    ['an unknown scenario', ['explain', 'no-such-scenario']],
    ['a page that is no page', ['explain', fixture('valid/tiny'), '--html', 'tiny.scenario.json']],
    ['a seed that is no number', ['play', fixture('valid/tiny'), '--seed', 'x']],
    ['a kind that does not exist', ['new', 'fake-jobs']],
    ['new without a kind', ['new']],
    ['i18n without a task', ['i18n']],
    ['i18n with an unknown task', ['i18n', 'exprot']],
    ['a form that does not exist', ['i18n', 'export', fixture('valid/tiny'), '--to', 'pdf']],
    ['a language that is none', ['i18n', 'export', fixture('valid/tiny'), '--target', '../x']],
    ['schema with an argument', ['schema', 'x']],
    ['reference with an argument', ['reference', 'x']],
    ['table of two folders', ['table', 'a', 'b']],
    ['table of a folder without a pack', ['table', 'tests']],
    ['table as Markdown and as JSON', ['table', '--md', '--json']],
    ['table as a page that is no page', ['table', '--html', 'table.md']],
    ['watching for a program', ['check', '--watch', '--json']],
  ])('%s ends with code 2', async (_name, args) => {
    const { code, out, err } = await runCli(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it.each([
    [['chek'], 'check'],
    [['check', '--wach'], '--watch'],
    [['new', 'fake-jobs'], 'fake-job'],
    [['i18n', 'exprot'], 'export'],
    [['explain', 'midnight-cal'], 'midnight-call'],
  ])('%s: did you mean %s', async (args, wanted) => {
    expect((await runCli(args)).err).toContain(`did you mean "${wanted}"?`);
  });

  it('a folder in the place of a file is said, not thrown', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'x.html'));
    const { code, err } = await runCli(['explain', fixture('valid/tiny'), '--html', join(folder, 'x.html')]);
    expect(code).toBe(2);
    expect(err).toContain('EISDIR');
  });
});

describe('help', () => {
  it('is no fault', async () => expect(await runCli(['--help'])).toMatchObject({ code: 0, err: '' }));

  it.each(VERBS)('of %s names its options', async (verb) => {
    const { code, out } = await runCli([verb, '--help']);
    expect(code).toBe(0);
    expect(out.startsWith(verb)).toBe(true);
    const { out: vietnamese } = await runCli([verb, '-h', '--lang', 'vi']);
    expect(vietnamese).toContain('Mã thoát');
  });

  it('of the whole names every verb', async () => {
    const { out } = await runCli(['--help']);
    for (const verb of VERBS) expect(out).toContain(`  ${verb}`);
  });
});

describe('colours', () => {
  const ESCAPE = '\u001B';
  it('only where the host wants them', async () => {
    expect((await runCli(['check', fixture('valid/tiny')])).out).not.toContain(ESCAPE);
    expect((await runCli(['check', fixture('valid/tiny')], { colour: true })).out).toContain(ESCAPE);
  });
});
