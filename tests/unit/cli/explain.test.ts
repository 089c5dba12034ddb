import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { compileStory } from '#scenario';
import { measureHeat } from '../../../src/cli/heat.ts';
import { formatReport } from '../../../src/cli/report/page.ts';
import { createSay } from '../../../src/cli/words.ts';
import { buildStory } from '../../support/build-story.ts';
import { packedScenarios } from '../../support/scenario-files.ts';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';

/** The tiny scenario with other words; it breaks no rule of form, so that only the page's own care is tested. */
function tinyWith(change: (tiny: ReturnType<typeof JSON.parse>) => void): string {
  const tiny = JSON.parse(readFileSync(fixture('valid/tiny'), 'utf8'));
  change(tiny);
  const path = join(tempFolder(), 'tiny.scenario.json');
  writeFileSync(path, JSON.stringify(tiny));
  return path;
}

async function pageOf(scenario: string, ...args: string[]): Promise<string> {
  const path = join(tempFolder(), 'page.html');
  await runCli(['explain', scenario, '--html', path, ...args]);
  return readFileSync(path, 'utf8');
}

describe('explain', () => {
  it('says endings, scores, paths in words, players, heat, invariants, dead choices and its tier', async () => {
    const { code, out } = await runCli(['explain', 'midnight-call']);
    expect(code).toBe(0);
    expect(out).toMatch(/Exact: every one of the \d+ states/);
    expect(out).toMatch(/\S+ +safe +\d+\.\d %/);
    expect(out).toMatch(/\d+–\d+ +█+ \d/);
    expect(out).toMatch(/Best path: score \d+/);
    const story = packedScenarios().find(({ id }) => id === 'midnight-call');
    const [first] = analyse(story!.story)[0]?.best?.moves ?? [];
    const choice = first?.move.type === 'choose' ? first.move.choice : '';
    const words = story!.scenario.nodes[first?.node ?? '']?.choices?.[choice]?.text.en ?? '?';
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`1. ${words} [${first?.node}/${choice}]`);
    expect(out).toMatch(/always verifies +\d/);
    expect(out).toMatch(/\S+ +100\.0 % ▪+/);
    expect(out).toContain('✓ Every run ends');
    expect(out).toContain('Dead choices (never open): none');
  });

  it('shows an invariant that does not hold, with its moves, and code 1', async () => {
    const { code, out } = await runCli(['explain', fixture('valid/tiny')]);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ An unharmed run takes enough decisions/);
    expect(out).toMatch(/A309 [\s\S]*\[hook\/wait\]/);
  });

  it('prints the moves that play takes', async () => {
    const { out } = await runCli(['explain', 'easy-job']);
    const [, score, moves = ''] = /Best path: score (\d+)[\s\S]*?--moves (\S+)/.exec(out) ?? [];
    expect((await runCli(['play', 'easy-job', '--moves', moves])).out).toContain(`Actions score: ${score}`);
  });

  it('refuses a file with errors', async () => {
    const { code, out, err } = await runCli(['explain', fixture('invalid/S101-missing-target')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('S101');
  });

  it('gives everything as JSON', async () => {
    const { out } = await runCli(['explain', 'easy-job', '--json']);
    const { scenario, analyses } = JSON.parse(out);
    expect(scenario).toBe('easy-job');
    const { story } = packedScenarios().find(({ id }) => id === 'easy-job')!;
    expect(analyses[0].analysis.endings).toHaveLength(Object.keys(story.endings).length);
    expect(analyses[0].heat).toMatchObject({ runs: null, nodes: { [story.start]: 1 } });
  });
});

describe('the page', () => {
  it('asks nothing of any network and runs nothing', async () => {
    const page = await pageOf('midnight-call');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|\son\w+=|https?:/i);
    expect(page).toContain(`default-src 'none'`);
  });

  it('draws the story and the scores, with labels besides colours', async () => {
    const page = await pageOf('midnight-call', '--lang', 'vi');
    expect(page).toContain('<html lang="vi">');
    const { story, scenario } = packedScenarios().find(({ id }) => id === 'midnight-call')!;
    expect(page).toMatch(new RegExp(`class="graph"[\\s\\S]*>\\s*${story.start}\\s*<[\\s\\S]*C\\d ×\\d`));
    expect(page).toMatch(/class="histogram"/);
    expect(page).toContain('kiểm');
    expect(page).toContain(scenario.title.vi);
  });

  it('keeps the words of a scenario inert', async () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;`;
    const scenario = tinyWith((tiny) => {
      tiny.cast.caller.name.en = `${evil} name`;
      tiny.threads.call.title.en = `${evil} thread`;
    });
    const { code, err } = await runCli(['check', scenario]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    // The checker refuses tags in texts; quotes and signs of markup that it lets through have to be harmless.
    const allowed = tinyWith((tiny) => {
      const words = `"onload="x' & </ style > a<b`;
      for (const pair of [tiny.cast.caller.name, tiny.threads.call.title, tiny.title]) pair.en = words;
      tiny.nodes.hook.choices.pay.text.en = words;
      tiny.endings.fine.title.en = words;
    });
    const page = await pageOf(allowed);
    expect(page).toContain('&quot;onload=&quot;x&#39; &amp; &lt;/ style &gt; a&lt;b');
    expect(page).not.toContain('"onload="');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('a scenario that no check has seen', () => {
  it('cannot put markup into the page through any of its words', () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)></style></svg>`;
    const scenario = JSON.parse(readFileSync(fixture('valid/tiny'), 'utf8'), (_key, value) =>
      typeof value === 'object' && value !== null && 'vi' in value ? { vi: evil, en: evil } : value,
    );
    const story = compileStory(scenario);
    const analyses = analyse(story).map((analysis) => ({ analysis, heat: measureHeat(story, false) }));
    const file = { name: evil, path: evil, text: '' };
    const page = formatReport(createSay('en'), 'en', { scenario, story, file, analyses });
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img');
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<svg\b/g)?.length).toBe(page.match(/<\/svg\s*>/g)?.length);
  });
});

describe('heat', () => {
  const choices = { left: { goto: 'l' }, right: { goto: 'r' }, far: { goto: 'r' } };

  it('is the share of uniform runs through each node, those without choices included', () => {
    const nodes = {
      a: { choices },
      l: { goto: 'both' },
      r: { choices: { on: { goto: 'both' }, off: { goto: 'end' } } },
      both: { choices: { stop: { goto: 'end' } } },
    };
    const { nodes: shares, runs } = measureHeat(buildStory({ nodes }), false);
    expect(runs).toBeNull();
    expect(shares['a']).toBe(1);
    expect(shares['l']).toBeCloseTo(1 / 3, 12);
    expect(shares['r']).toBeCloseTo(2 / 3, 12);
    expect(shares['both']).toBeCloseTo(2 / 3, 12);
  });

  it('counts a node that is visited twice once', () => {
    const nodes = {
      a: { maxVisits: 2, choices: { again: { goto: 'a' }, on: { goto: 'b' } } },
      b: { choices: { back: { goto: 'a' }, stop: { goto: 'end' } } },
    };
    const shares = measureHeat(buildStory({ nodes }), false).nodes;
    expect(shares['a']).toBe(1);
    expect(shares['b']).toBeCloseTo(1, 12);
  });
});

describe('a story with a gentler run of its own', () => {
  it('has a report for each, and no id twice on the page', async () => {
    const scenario = tinyWith((tiny) => {
      tiny.nodes.soft = structuredClone(tiny.nodes.hook);
      tiny.gentler = { start: 'soft' };
    });
    const page = await pageOf(scenario);
    expect(page).toContain('gentler run');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const targets = [...page.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(([, link, tip]) => link ?? tip);
    for (const target of targets) expect(ids).toContain(target);
  });
});
