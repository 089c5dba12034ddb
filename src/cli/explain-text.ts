/** The report on a story in the terminal. */
import type { Analysis } from '#analysis';
import type { Scenario } from '#scenario';
import { createPathPrinter, heading } from './explain-paths.ts';
import { printPlayers } from './explain-players.ts';
import { printVerdicts } from './explain-verdicts.ts';
import type { Heat } from './heat.ts';
import { wrap } from './paint.ts';
import { errorOf, shareWithError } from './precision.ts';
import { createScenarioWords } from './scenario-words.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { histogram, percent, summary } from './statistics.ts';
import { isEndless, sayTier } from './tiers.ts';
import type { Run } from './verb.ts';

const BAR = 40;
const VISITED = 12;
const UNBROKEN = '\u00A0';

export function printAnalysis(run: Run, scenario: Scenario, analysis: Analysis, heat: Heat): void {
  const { say, print, paint } = run;
  const words = createScenarioWords(scenario, run.language);
  print(paint.bold(`${words.text(scenario.title)} (${scenario.id})`));
  print(say('explain.variant', { variant: say(`variant.${analysis.variant}`), truth: say(`truth.${scenario.truth}`) }));
  print(paint.cyan(wrap(sayTier(say, analysis), run.host.width)));
  const printer = createPathPrinter(run, words, analysis.variant);
  if (!isEndless(analysis)) {
    printEndings(run, words, analysis);
    printScores(run, analysis);
    printer.extremes(analysis);
    printPlayers(run, words, analysis, printer);
    printHeat(run, heat);
  }
  printVerdicts(run, words, analysis, printer);
  print('');
}

function printEndings(run: Run, words: ScenarioWords, { endings }: Analysis): void {
  heading(run, 'explain.endings');
  const width = Math.max(0, ...endings.map(({ id }) => id.length));
  for (const ending of endings) {
    const { id, tone, reached, probability } = ending;
    const share = reached ? shareWithError(probability, errorOf(ending, 'error')) : run.say('explain.never');
    const toned = (tone === 'harmed' ? run.paint.red : tone === 'safe' || tone === 'trusted' ? run.paint.green : same)(
      run.say(`tone.${tone}`).padEnd(12),
    );
    run.print(`  ${id.padEnd(width)}  ${toned} ${share.padStart(8)}  ${words.ending(id)}`);
  }
}

const same = (text: string): string => text;

function printScores(run: Run, { distribution }: Analysis): void {
  if (distribution.length === 0) return;
  heading(run, 'explain.scores');
  const { mean, low, high } = summary(distribution);
  run.print(`  ${run.say('explain.distribution', { mean: mean.toFixed(2), low, high })}`);
  const buckets = histogram(distribution);
  const most = Math.max(...buckets.map(({ share }) => share));
  for (const { from, to, share } of buckets) {
    if (share === 0) continue;
    const bar = '█'.repeat(Math.round((share / most) * BAR)) || '·';
    run.print(`  ${String(from).padStart(3)}–${String(to).padEnd(3)} ${run.paint.yellow(bar)} ${percent(share)}`);
  }
}

function printHeat(run: Run, { nodes, runs }: Heat): void {
  heading(run, runs === null ? 'explain.heat' : 'explain.heat-sampled');
  // Rounded, so that nodes that all runs come through stay in the order of the story.
  const ranked = Object.entries(nodes).toSorted(([, a], [, b]) => Math.round((b - a) * 1e9));
  const width = Math.max(0, ...ranked.map(([id]) => id.length));
  for (const [id, share] of ranked.slice(0, VISITED)) {
    run.print(
      `  ${id.padEnd(width)} ${percent(share).padStart(8)} ${run.paint.yellow('▪'.repeat(Math.round(share * 20)))}`,
    );
  }
  const rest = ranked.slice(VISITED);
  if (rest.length === 0) return;
  // No share stands on a line without its node.
  const list = rest.map(([id, share]) => `${id} ${percent(share)}`.replaceAll(' ', UNBROKEN)).join(', ');
  const text = wrap(run.say('explain.heat-rest', { nodes: list }), run.host.width, '  ');
  run.print(`  ${text.replaceAll(UNBROKEN, ' ')}`);
}
