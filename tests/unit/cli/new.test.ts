import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SKELETON_KINDS } from '../../../src/cli/new.ts';
import { runCli, tempFolder } from '../../support/run-cli.ts';

const ALL = SKELETON_KINDS.flatMap((kind) => [[kind, 'scam'] as const, [kind, 'legit'] as const]);

describe.each(ALL)('a new %s, %s', (kind, truth) => {
  const create = async (...args: string[]): Promise<string> => {
    const path = join(tempFolder(), `story-of-${truth}.scenario.json`);
    const extra = truth === 'legit' ? ['--legit'] : [];
    expect(await runCli(['new', kind, '--out', path, ...extra, ...args])).toMatchObject({ code: 0, err: '' });
    return path;
  };

  it('passes check without an error or a warning', async () => {
    const { code, out } = await runCli(['check', '--json', await create()]);
    expect(JSON.parse(out)).toEqual({ files: 1, errors: 0, warnings: 0, diagnostics: [] });
    expect(code).toBe(0);
  });

  it('keeps every invariant, with at least five decision points on the shortest unharmed path', async () => {
    const { code, out } = await runCli(['explain', '--json', await create()]);
    const { analysis } = JSON.parse(out).analyses[0];
    expect(analysis.findings).toEqual([]);
    expect(analysis.tier).toBe('exact');
    expect(analysis.shortestUnharmed.decisions).toBeGreaterThanOrEqual(5);
    expect(code).toBe(0);
  });

  it('is of its kind and truth, has the id of its name, and notes in the wanted language', async () => {
    const scenario = JSON.parse(readFileSync(await create(), 'utf8'));
    expect(scenario).toMatchObject({ id: `story-of-${truth}`, kind, truth });
    expect(scenario.$comment).toContain('skeleton');
    expect(JSON.parse(readFileSync(await create('--lang', 'vi'), 'utf8')).$comment).toContain('Khung mẫu');
  });

  it('plays to an ending', async () => {
    const path = await create();
    const { out } = await runCli(['explain', '--json', path]);
    const { best } = JSON.parse(out).analyses[0].analysis;
    const moves = best.moves.map(({ move }: { move: { choice: string } }) => move.choice).join(',');
    expect((await runCli(['play', path, '--lang', 'vi', '--moves', moves])).out).toContain('Điểm hành động: 100');
  });
});

describe('new', () => {
  it('overwrites nothing', async () => {
    const path = join(tempFolder(), 'mine.scenario.json');
    writeFileSync(path, 'mine');
    expect((await runCli(['new', 'fake-job', '--out', path])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it.each(['mine.json', 'Mine.scenario.json', 'my story.scenario.json', '.scenario.json'])(
    'refuses the name %s',
    async (name) => {
      const path = join(tempFolder(), name);
      expect((await runCli(['new', 'fake-job', '--out', path])).code).toBe(2);
      expect(existsSync(path)).toBe(false);
    },
  );

  it('says when the folder is not there', async () => {
    const { code, err } = await runCli(['new', 'fake-job', '--out', join(tempFolder(), 'no/x.scenario.json')]);
    expect(code).toBe(2);
    expect(err).toContain('ENOENT');
  });
});
