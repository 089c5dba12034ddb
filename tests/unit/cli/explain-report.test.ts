/** What explain says besides figures: how sure it is, what is never open, what each player does, and what went wrong. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, PLAYERS, analyse } from '#analysis';
import { compileStory } from '#scenario';
import { measureHeat } from '../../../src/cli/heat.ts';
import { formatReport } from '../../../src/cli/report/page.ts';
import { createSay } from '../../../src/cli/words.ts';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';
import { packedScenarios } from '../../support/scenario-files.ts';

const ids = packedScenarios().map(({ id }) => id);
const say = createSay('en');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The tiny scenario, whose second choice can only be open where its variable never is. */
function tinyWithDeadChoice(): string {
  const tiny = JSON.parse(readFileSync(fixture('valid/tiny'), 'utf8'));
  tiny.nodes.hook.choices.wait.when = {
    all: [
      { var: 'trust', eq: 3 },
      { var: 'paid', eq: true },
    ],
  };
  const path = join(tempFolder(), 'tiny.scenario.json');
  writeFileSync(path, JSON.stringify(tiny));
  return path;
}

async function pageOf(scenario: string, ...args: string[]): Promise<string> {
  const path = join(tempFolder(), 'page.html');
  await runCli(['explain', scenario, '--html', path, ...args]);
  return readFileSync(path, 'utf8');
}

describe('how sure the report is', () => {
  it('says of each verdict that every state was visited', async () => {
    const { out } = await runCli(['explain', 'easy-job']);
    expect(out.match(/✓ .* exact$/gm)).toHaveLength(FINDING_CODES.length);
    expect(flat(out)).toContain('Bounds on the variables (intervals) not needed: every state was visited');
    expect(out).not.toContain('~');
  });

  it('tells bounds from random runs where the states are too many', async () => {
    const { code, out } = await runCli(['explain', 'easy-job', '--budget', '20']);
    expect(code).toBe(0);
    expect(out).toContain('Too many states to visit');
    expect(out).toMatch(/~ No run gets stuck +sampled/);
    expect(out).toMatch(/~ Every node is reached +intervals/);
    expect(out).toMatch(/never reached: none ruled out/);
    expect(out).toMatch(/always open in spite of a condition: /);
    expect(out).toMatch(/always verifies +\d+\.\d+ ± \d/);
    const { analyses } = JSON.parse((await runCli(['explain', 'easy-job', '--budget', '20', '--json'])).out);
    expect(analyses[0].analysis.bounds).toMatchObject({ unreachable: [], neverOpen: [] });
    expect(analyses[0].analysis.evidence).toMatchObject({ A301: 'sampled', A303: 'intervals' });
  });

  it('has the same on the page', async () => {
    expect(await pageOf('easy-job')).toMatch(/class="holds"[\s\S]*class="sure">exact/);
    const page = await pageOf('easy-job', '--budget', '20');
    expect(page).toMatch(/class="unproven"[\s\S]*class="sure">sampled/);
    expect(flat(page)).toContain('never reached');
  });

  it('says nothing of a story that can go on for ever, but that', () => {
    const tiny = JSON.parse(readFileSync(fixture('valid/tiny'), 'utf8'));
    tiny.nodes.after.choices.end.goto = 'hook';
    const story = compileStory(tiny);
    const analyses = analyse(story).map((analysis) => ({ analysis, heat: measureHeat(story, false) }));
    const file = { name: 'tiny', path: 'tiny', text: '' };
    const page = formatReport(say, 'en', { scenario: tiny, story, file, analyses });
    expect(flat(page)).toContain('can go on for ever');
    expect(page.match(/class="broken"/g)).toHaveLength(1);
    expect(page.match(/class="unknown"/g)).toHaveLength(FINDING_CODES.length - 1);
    expect(page).not.toContain('class="holds"');
  });

  it.each(['0', '1.5', 'many', '-3'])('a budget of %s is refused', async (budget) => {
    const { code, err } = await runCli(['explain', 'easy-job', `--budget=${budget}`]);
    expect(code).toBe(2);
    expect(err).toContain(`"${budget}"`);
  });
}, 60_000);

describe('dead choices', () => {
  it('are named with their words, in the terminal and on the page', async () => {
    const path = tinyWithDeadChoice();
    const checked = await runCli(['check', path]);
    const { out } = await runCli(['explain', path]);
    expect(checked.out + out).toContain('hook/wait');
    const analyses = JSON.parse((await runCli(['explain', path, '--json'])).out).analyses;
    expect(analyses[0].analysis.dead).toEqual(['hook/wait']);
    const { text } = JSON.parse(readFileSync(path, 'utf8')).nodes.hook.choices.wait;
    expect(flat(out)).toContain(`Dead choices (never open) hook/wait ${text.en}`);
    expect(flat(await pageOf(path))).toMatch(/Dead choices[\s\S]*hook\/wait/);
  });
});

describe('what each player does', () => {
  it.each(ids)('%s: the moves printed replay to the ending and score printed', async (id) => {
    const { out } = await runCli(['explain', id], { width: 100_000 });
    const blocks = out.split(say('explain.player-runs'))[1]?.split('\n\n')[0] ?? '';
    const runs = [...blocks.matchAll(/: score (\d+), .* ends at .* \(([\w-]+)\)\n\s+([\w-]+\/.*)/g)];
    // Some are only named, because the report has shown their moves before.
    const named = blocks.match(/\n\s+the same moves as /g) ?? [];
    expect(runs.length + named.length).toBeGreaterThanOrEqual(PLAYERS.length + 1);
    expect(runs.length).toBeGreaterThan(3);
    for (const [, score, ending, moves = ''] of runs) {
      const list = moves.split(' → ').map((move) => move.slice(move.indexOf('/') + 1));
      const played = JSON.parse((await runCli(['play', id, '--json', '--moves', list.join(',')])).out);
      expect([played.session.ending, played.score.score]).toEqual([ending, Number(score)]);
    }
  });

  it('names every player in both languages and on the page', async () => {
    for (const language of ['vi', 'en'] as const) {
      const words = createSay(language);
      const { out } = await runCli(['explain', 'easy-job', '--lang', language]);
      const [, runs = ''] = out.split(words('explain.player-runs'));
      const page = await pageOf('easy-job', '--lang', language);
      for (const name of [...PLAYERS, 'expert']) {
        expect(runs).toContain(words(`player.${name}`));
        expect(page).toMatch(new RegExp(`<details[^>]*>\\s*<summary>\\s*<b>${words(`player.${name}`)}</b>`));
      }
    }
  });
}, 60_000);

describe('a scenario that cannot be explained', () => {
  it('by an unknown id: which there are, and which was meant', async () => {
    const { code, out, err } = await runCli(['explain', 'midnight-cal']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('"midnight-cal"');
    expect(err).toContain('did you mean "midnight-call"?');
    for (const id of ids) expect(err).toContain(id);
  });

  it('by the name of a file that is not there: where it was looked for, and which was meant', async () => {
    const folder = tempFolder();
    copyFileSync(fixture('valid/tiny'), join(folder, 'tiny.scenario.json'));
    const { code, err } = await runCli(['explain', join(folder, 'tinny.scenario.json')]);
    expect(code).toBe(2);
    expect(err).toContain(folder);
    expect(err).toContain('did you mean "tiny.scenario.json"?');
  });

  it('by a folder', async () => {
    const { code, err } = await runCli(['explain', tempFolder()]);
    expect(code).toBe(2);
    expect(err).toMatch(/is a folder/);
  });

  it.each<[string, Uint8Array]>([
    ['bytes', Uint8Array.from({ length: 300 }, (_, i) => 255 - (i % 128))],
    ['UTF-16', Buffer.from('\uFEFF{ "format": 1 }', 'utf16le')],
  ])('a file of %s is no text', async (_name, bytes) => {
    const path = join(tempFolder(), 'tiny.scenario.json');
    writeFileSync(path, bytes);
    const { code, out, err } = await runCli(['explain', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/tiny\.scenario\.json.* UTF-8/);
  });

  it('with faults: each of them, and how to see them again', async () => {
    const { code, err } = await runCli(['explain', fixture('invalid/S101-missing-target')]);
    expect(code).toBe(1);
    expect(err).toMatch(/S101[\s\S]*npm run scenarios -- check .*S101-missing-target/);
  });

  it('into a page that cannot be written: what stands in the way', async () => {
    const folder = tempFolder();
    const missing = await runCli(['explain', fixture('valid/tiny'), '--html', join(folder, 'no', 'x.html')]);
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/folder .*does not exist/);
    mkdirSync(join(folder, 'x.html'));
    const taken = await runCli(['explain', fixture('valid/tiny'), '--html', join(folder, 'x.html')]);
    expect(taken.err).toMatch(/is a folder/);
  });
});
