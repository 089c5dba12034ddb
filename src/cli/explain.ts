import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { analyse } from '#analysis';
import type { Analysis, AnalyseOptions } from '#analysis';
import { printAnalysis } from './explain-text.ts';
import { heading } from './explain-paths.ts';
import { measureHeat } from './heat.ts';
import type { Heat } from './heat.ts';
import { READING_SPEED, measureReading } from './reading-time.ts';
import { openScenario } from './open-scenario.ts';
import type { Opened } from './open-scenario.ts';
import { formatReport } from './report/page.ts';
import { isEndless } from './tiers.ts';
import type { Run, Verb } from './verb.ts';
import { textOption, wrongUse } from './verb.ts';

/** One variant of a story, explored. */
export interface Explained extends Opened {
  readonly analyses: readonly { readonly analysis: Analysis; readonly heat: Heat }[];
}

/** Explores one scenario and says what can happen in it: in the terminal, as JSON, or as a page. */
export const explain: Verb = {
  options: { html: 'string', budget: 'string' },
  run(run) {
    const page = textOption(run, 'html');
    if (page !== null && !/\.html?$/i.test(page)) return wrongUse(run, 'explain', 'error.html-name', { name: page });
    const budget = textOption(run, 'budget');
    if (budget !== null && !/^[1-9]\d{0,8}$/.test(budget)) {
      return wrongUse(run, 'explain', 'error.budget', { name: budget });
    }
    const opened = openScenario(run, 'explain');
    if (typeof opened === 'number') return opened;
    const explained = explore(run, opened, budget === null ? {} : { budget: Number(budget) });
    if (page !== null) writeFileSync(page, formatReport(run.say, run.language, explained));
    if (run.json) {
      const { scenario, analyses, file } = explained;
      const reading = hasLength(explained) ? measureReading(scenario, opened.story) : null;
      run.print(JSON.stringify({ scenario: scenario.id, file: file.name, reading, analyses }, null, 2));
    } else {
      for (const { analysis, heat } of explained.analyses) printAnalysis(run, opened.scenario, analysis, heat);
      if (hasLength(explained)) printReading(run, opened);
      if (page !== null) run.print(run.say('written', { name: relative(process.cwd(), resolve(page)) }));
    }
    return explained.analyses.some(({ analysis }) => analysis.findings.length > 0) ? 1 : 0;
  },
};

/** A story that can go on for ever has no length. */
const hasLength = ({ analyses }: Explained): boolean => !analyses.some(({ analysis }) => isEndless(analysis));

function printReading(run: Run, { scenario, story }: Opened): void {
  const { story: told, play, withReplies } = measureReading(scenario, story);
  const minutes = (words: number): string => (words / READING_SPEED).toFixed(1);
  heading(run, 'explain.reading');
  for (const [key, { low, median, high }] of [
    ['explain.reading-story', told],
    ['explain.reading-play', play],
    ['explain.reading-replies', withReplies],
  ] as const) {
    run.print(`  ${run.say(key, { low, median, high, minutes: minutes(median), speed: READING_SPEED })}`);
  }
}

function explore({ say, host }: Run, opened: Opened, options: AnalyseOptions): Explained {
  const done = host.progress(say('explain.working', { id: opened.scenario.id }));
  const analyses = analyse(opened.story, options).map((analysis) => ({
    analysis,
    heat: measureHeat(opened.story, analysis.variant === 'gentler'),
  }));
  done();
  return { ...opened, analyses };
}
