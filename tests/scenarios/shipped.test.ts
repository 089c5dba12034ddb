import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { checkPack } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { LINTS } from '#scenario/lint';
import { analyse } from '#analysis';
import type { Analysis } from '#analysis';
import { scoreOf, wasHarmed } from '#engine';
import { playMoves } from '../support/play.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';

/** What the season asks of every whole story: endings, and decision points on its longest way. */
const WHOLE_STORY = { endings: 4, longest: 10 } as const;
/** What the exhibition asks of an arc, which may not be long: endings, and decision points on any way. */
const ARC = { endings: 3, shortest: 3, longest: 6 } as const;
const MAX_SECONDS = 5;

const files = sourceFiles('scenarios', ['.scenario.json']);
const packs = sourceFiles('scenarios', ['pack.json']);

it('there are scenarios', () => expect(files.length).toBeGreaterThan(0));

const checked = files.map(({ path, text }) => ({ name: path, text, scenario: checkScenario(text).scenario }));
const described = packs.map(({ path, text }) => ({ name: path, text, scenario: null }));

it('packs: twins, ids, file names, kiosk', () => {
  const found = checkPack([...checked, ...described]);
  expect(found.map(({ file, code, path }) => `${file} ${code} ${path}`)).toEqual([]);
});

it.each(checked.map((file) => [file.name, file] as const))('%s: a wrong name or a second owner of its id is found', (name, file) => {
  const renamed = checkPack([{ ...file, name: join(dirname(name), 'renamed.scenario.json') }, ...described]);
  expect(renamed.map(({ code }) => code)).toContain('S173');
  const copied = checkPack([...checked, ...described, { ...file }]);
  expect(copied.map(({ code }) => code)).toContain('S172');
});

describe.each(files.map(({ path, text }) => [path, text] as const))('%s', (_path, text) => {
  let scenario: Scenario;
  let story: Story;
  let analyses: Analysis[];
  /** Seconds of processor time: other work on the machine does not count. */
  let elapsed: number;

  beforeAll(() => {
    const checked = checkScenario(text);
    if (checked.scenario === null) throw new Error(checked.diagnostics.map(({ code, path }) => `${code} ${path}`).join('\n'));
    scenario = checked.scenario;
    story = compileStory(scenario);
    const before = process.cpuUsage();
    analyses = analyse(story);
    elapsed = process.cpuUsage(before).user / 1e6;
  });

  it('has no faults and no warnings', () => {
    expect(checkScenario(text, { lints: LINTS }).diagnostics.map(({ code, path, line }) => `${line} ${code} ${path}`)).toEqual([]);
  });

  it('is analysed exactly, and fast', () => {
    expect(analyses.map(({ tier }) => tier)).toEqual(analyses.map(() => 'exact'));
    expect(elapsed).toBeLessThan(MAX_SECONDS);
  });

  it('keeps every invariant', () => {
    expect(analyses.flatMap(({ findings }) => findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`))).toEqual([]);
  });

  it('is as long and as various as is asked of its kind', () => {
    const [main] = analyses;
    const endings = Object.keys(scenario.endings).length;
    if (scenario.arc === true) {
      expect(endings).toBeGreaterThanOrEqual(ARC.endings);
      expect(main?.shortest?.decisions).toBeGreaterThanOrEqual(ARC.shortest);
      expect(main?.longest?.decisions).toBeLessThanOrEqual(ARC.longest);
    } else {
      expect(endings).toBeGreaterThanOrEqual(WHOLE_STORY.endings);
      expect(main?.longest?.decisions).toBeGreaterThanOrEqual(WHOLE_STORY.longest);
    }
  });

  it('its extreme paths replay in the engine to the scores claimed', () => {
    for (const analysis of analyses) {
      for (const name of ['best', 'worst', 'bestUnharmed', 'bestHarmed', 'longest', 'shortest', 'shortestUnharmed'] as const) {
        const path = analysis[name];
        if (path === null) continue;
        const session = playMoves(story, path.moves.map(({ move }) => move), { gentler: analysis.variant === 'gentler' });
        expect(session.ending, name).toBe(path.ending);
        expect(session.decisions, name).toHaveLength(path.decisions);
        if ('score' in path) expect(scoreOf(story, session).score, name).toBe(path.score);
        if (name === 'bestHarmed') expect(wasHarmed(session)).toBe(true);
        if (/unharmed/i.test(name)) expect(wasHarmed(session)).toBe(false);
      }
    }
  });

  it('names content topics that have words', () => {
    const words = JSON.parse(readFileSync(join(ROOT, 'assets/locales/vi.json'), 'utf8')) as Record<string, string>;
    expect(scenario.topics.filter((topic) => words[`topic.${topic}`] === undefined)).toEqual([]);
  });
});
