import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';
import { WHOLE_BUDGET } from '../../support/tier.ts';

const PACK = { format: 1, id: 'pack', title: { vi: 'Gói', en: 'Pack' } };
const OPEN = { ...PACK, complete: false };
const DONE = { ...PACK, complete: true };

/** A pack of one small story. */
function packOf(pack: object, change: (text: string) => string = (text) => text): string {
  const folder = join(tempFolder(), 'pack');
  mkdirSync(folder);
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack, null, 2));
  writeFileSync(join(folder, 'tiny.scenario.json'), change(readFileSync(fixture('valid/tiny'), 'utf8')));
  return folder;
}

describe('table', () => {
  it(
    'tells what the shipped season covers, and what is open',
    async () => {
      const { out, err } = await runCli(['table']);
      expect(err).toBe('');
      expect(out).toContain('season-one: ');
      for (const id of ['midnight-call', 'easy-job', 'friend-needs-50k']) expect(out).toContain(id);
      expect(out).toMatch(/T01 \d+\/2/);
      expect(out).toMatch(/surface \(vi\): \d+\.\d % told apart, interval/);
    },
    WHOLE_BUDGET,
  );

  it.each([
    ['a season being written', OPEN, 0, 'not complete yet'],
    ['a complete season that is none', DONE, 1, 'complete;'],
    ['a folder that promises nothing', PACK, 0, 'no season'],
  ])('%s', async (_name, pack, expected, words) => {
    const { code, out } = await runCli(['table', packOf(pack)]);
    expect(code).toBe(expected);
    expect(out).toContain(words);
    expect(out).toContain('S190 Tactic T01');
  });

  it('comes as JSON', async () => {
    const { seasons } = JSON.parse((await runCli(['table', '--json', packOf(OPEN)])).out);
    expect(seasons).toHaveLength(1);
    expect(seasons[0]).toMatchObject({ id: 'pack', complete: false, broken: [], surfaces: { vi: { enough: false } } });
    expect(seasons[0].table.rows).toMatchObject([{ id: 'tiny', truth: 'scam', seat: 'target', facts: ['RF-4'] }]);
    expect(seasons[0].findings.length).toBeGreaterThan(40);
  });

  it('comes as Markdown, every row as wide as its head', async () => {
    const { out } = await runCli(['table', '--md', packOf(OPEN)]);
    const rows = out.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.find((row) => row.startsWith('| tiny'))).toContain('| RF-4 |');
    const first = rows.slice(0, 3).map((row) => row.split('|').length);
    expect(new Set(first).size).toBe(1);
  });

  it.each(['en', 'vi'])('comes as a page that asks for nothing (%s)', async (language) => {
    const path = join(tempFolder(), 'table.html');
    const { code } = await runCli(['table', '--html', path, '--lang', language]);
    const page = readFileSync(path, 'utf8');
    expect(code).toBe(0);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('midnight-call');
    expect(page).not.toMatch(/<script|https?:\/\/|season\.|surface\./);
  });

  it('leaves out what has errors, and says so', async () => {
    const folder = packOf(OPEN, (text) => text.replace('"goto": "after"', '"goto": "aftre"'));
    const { out } = await runCli(['table', folder]);
    expect(out).toContain('left out because of errors');
    expect(out).toContain('0 scenarios');
  });
});

describe('check of a season', () => {
  it('lists what is open while it is being written, and fails nothing', async () => {
    const { code, out } = await runCli(['check', packOf(OPEN)]);
    expect(code).toBe(0);
    expect(out).toContain('1 files, no errors, 0 warnings.');
    expect(out).toMatch(/S190 Tactic T01 is at work in 0 of the 2/);
    expect(out).toContain('surface (vi)');
  });

  it('makes it errors of pack.json once it calls itself complete', async () => {
    const { code, out } = await runCli(['check', packOf(DONE)]);
    expect(code).toBe(1);
    expect(out).toMatch(/pack\.json:8:15 S190 \/complete Tactic T01/);
  });

  it('asks nothing of a folder that promises nothing', async () => {
    const { code, out } = await runCli(['check', packOf(PACK)]);
    expect(code).toBe(0);
    expect(out).not.toContain('S190');
    expect(out).not.toContain('surface');
  });

  it('gives the season as JSON', async () => {
    const report = JSON.parse((await runCli(['check', '--json', packOf(OPEN)])).out);
    expect(report).toMatchObject({ files: 1, errors: 0, warnings: 0, diagnostics: [], seasons: [{ id: 'pack' }] });
  });

  it('checks the words of a pack', async () => {
    const { code, out } = await runCli(['check', packOf({ ...PACK, title: { vi: 'Gói Zalo', en: 'Pack' } })]);
    expect(code).toBe(1);
    expect(out).toMatch(/pack\.json:\d+:\d+ L206 \/title\/vi/);
  });
});
