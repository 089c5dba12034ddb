import { compileStory } from '#scenario';
import { analyse } from '#analysis';
import type { Analysis, PathStep, RunPath, ScoredPath } from '#analysis';
import { checkScenario } from '#scenario/check';
import { findFiles } from './files.ts';
import type { Run } from './main.ts';
import { formatDiagnostic } from './words.ts';
import type { Say } from './words.ts';

const PATHS = ['best', 'worst', 'bestUnharmed', 'bestHarmed', 'shortest', 'shortestUnharmed', 'longest'] as const;
const WITH_MOVES: ReadonlySet<string> = new Set(['best', 'worst', 'bestHarmed', 'shortestUnharmed']);

/** Explores one scenario and prints what can happen in it. */
export function runAnalyse({ say, paths, json, print, complain }: Run): number {
  const [path] = paths;
  const file = path === undefined ? undefined : findFiles(path)?.[0];
  if (path === undefined || paths.length > 1 || file === undefined) {
    complain(path === undefined || paths.length > 1 ? say('error.one-file') : say('error.no-file', { name: path }));
    return 2;
  }
  const { scenario, diagnostics } = checkScenario(file.text);
  if (scenario === null) {
    for (const found of diagnostics) complain(formatDiagnostic(say, file.name, found));
    complain(say('error.not-sound'));
    return 1;
  }
  const analyses = analyse(compileStory(scenario));
  if (json) print(JSON.stringify(analyses, null, 2));
  else for (const analysis of analyses) printAnalysis(say, analysis, print);
  return analyses.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function printAnalysis(say: Say, analysis: Analysis, print: (line: string) => void): void {
  const { scenario, variant, states, samples } = analysis;
  print(say(`analyse.${analysis.tier}`, { scenario, variant, states, samples }));
  print(`\n${say('analyse.endings')}`);
  for (const { id, tone, reached, probability } of analysis.endings) {
    const share = reached ? `${(100 * probability).toFixed(2)} %` : say('analyse.never');
    print(`  ${id.padEnd(28)} ${tone.padEnd(10)} ${share}`);
  }
  print(`\n${say('analyse.paths')}`);
  for (const name of PATHS) {
    const path = analysis[name];
    if (path !== null) printPath(say, name, path, print);
  }
  print(`\n${say('analyse.distribution', percentiles(analysis.distribution))}`);
  print(`\n${say('analyse.players')}`);
  for (const { name, mean, harmed } of analysis.players) {
    print(`  ${name.padEnd(14)} ${mean.toFixed(2).padStart(6)}  ${(100 * harmed).toFixed(1).padStart(5)} %`);
  }
  print('');
  if (analysis.findings.length === 0) print(say('analyse.ok'));
  else print(say('analyse.findings', { count: analysis.findings.length }));
  for (const { code, messageKey, params, witness } of analysis.findings) {
    print(`  ${code} ${say(messageKey, params)}`);
    if (witness.length > 0) print(`    ${formatMoves(witness)}`);
  }
  print('');
}

function printPath(say: Say, name: string, path: RunPath | ScoredPath, print: (line: string) => void): void {
  const { decisions, ending, moves } = path;
  const text =
    'score' in path
      ? say('analyse.scored-path', { score: path.score, decisions, ending })
      : say('analyse.path', { decisions, ending });
  print(`  ${say(`analyse.${name}`)}: ${text}`);
  if (WITH_MOVES.has(name)) print(`    ${formatMoves(moves)}`);
}

const formatMoves = (moves: readonly PathStep[]): string =>
  moves.map(({ node, move }) => `${node}/${move.type === 'choose' ? move.choice : `(${move.type})`}`).join(' → ');

function percentiles(distribution: readonly number[]): Record<string, string> {
  const mean = distribution.reduce((sum, share, score) => sum + share * score, 0);
  const at = (wanted: number): string => {
    let sum = 0;
    return String(distribution.findIndex((share) => (sum += share) >= wanted));
  };
  return { mean: mean.toFixed(2), low: at(0.1), high: at(0.9) };
}
