/** The report on a story in the terminal. */
import { FINDING_CODES } from '#analysis';
import type { Analysis, Finding, PathStep, RunPath, ScoredPath } from '#analysis';
import type { Scenario } from '#scenario';
import type { Heat } from './heat.ts';
import { tameName, wrap } from './paint.ts';
import { errorOf, scoreWithError, shareWithError } from './precision.ts';
import { createScenarioWords } from './scenario-words.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { histogram, percent, summary } from './statistics.ts';
import type { Run } from './verb.ts';
import { sayIfKnown } from './words.ts';

/** In this order; the first three with their moves. */
const PATHS = ['best', 'worst', 'bestHarmed', 'bestUnharmed', 'shortestUnharmed', 'shortest', 'longest'] as const;
const WITH_MOVES: ReadonlySet<string> = new Set(['best', 'worst', 'bestHarmed']);
const BAR = 40;
const VISITED = 12;

export function printAnalysis(run: Run, scenario: Scenario, analysis: Analysis, heat: Heat): void {
  const { say, print, paint } = run;
  const words = createScenarioWords(scenario, run.language);
  const { states, samples } = analysis;
  print(paint.bold(`${words.text(scenario.title)} (${scenario.id})`));
  print(say('explain.variant', { variant: say(`variant.${analysis.variant}`), truth: say(`truth.${scenario.truth}`) }));
  print(paint.cyan(say(`explain.tier.${analysis.tier}`, { states, samples })));
  printEndings(run, words, analysis);
  printScores(run, analysis);
  for (const name of PATHS) {
    const path = analysis[name];
    if (path !== null && path !== undefined) printPath(run, words, name, path, analysis.variant);
  }
  printPlayers(run, analysis);
  printHeat(run, heat);
  printInvariants(run, words, analysis);
  print('');
}

const heading = ({ print, paint, say }: Run, key: string): void => print(`\n${paint.bold(say(key))}`);

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

function printPath(
  run: Run,
  words: ScenarioWords,
  name: string,
  path: RunPath | ScoredPath,
  variant: Analysis['variant'],
): void {
  const { say, print, paint } = run;
  const { decisions } = path;
  const ending = `${words.ending(path.ending)} (${path.ending})`;
  const key = 'score' in path ? 'explain.scored-path' : 'explain.path';
  const score = 'score' in path ? path.score : '';
  print(`\n${paint.bold(say(`path.${name}`))}: ${say(key, { score, decisions, ending })}`);
  if (WITH_MOVES.has(name)) printMoves(run, words, path.moves, variant);
  else print(`  ${formatMoves(path.moves)}`);
}

function printMoves(
  { print, paint, say, host }: Run,
  words: ScenarioWords,
  moves: readonly PathStep[],
  variant: Analysis['variant'],
): void {
  moves.forEach(({ node, move }, i) => {
    const id = move.type === 'choose' ? move.choice : `inspect:${move.type === 'inspect' ? move.item : ''}`;
    const said =
      move.type === 'inspect' ? say('explain.inspects', { title: words.move(node, move) }) : words.move(node, move);
    print(`  ${String(i + 1).padStart(2)}. ${wrap(said, host.width - 8, '      ')} ${paint.dim(`[${node}/${id}]`)}`);
  });
  const replay = moves.map(({ move }) =>
    move.type === 'choose' ? move.choice : `inspect:${'item' in move ? move.item : ''}`,
  );
  if (moves.length > 0) print(paint.dim(`  ${variant === 'gentler' ? '--gentler ' : ''}--moves ${replay.join(',')}`));
}

const formatMoves = (moves: readonly PathStep[]): string =>
  moves.map(({ node, move }) => `${node}/${move.type === 'choose' ? move.choice : `(${move.type})`}`).join(' → ');

function printPlayers(run: Run, { players }: Analysis): void {
  if (players.length === 0) return;
  heading(run, 'explain.players');
  const width = Math.max(...players.map(({ name }) => run.say(`player.${name}`).length));
  for (const player of players) {
    const shown = run.say(`player.${player.name}`).padEnd(width);
    const mean = scoreWithError(player.mean, errorOf(player, 'meanError'));
    const harmed = shareWithError(player.harmed, errorOf(player, 'harmedError'));
    run.print(`  ${shown}  ${mean.padStart(6)}  ${harmed.padStart(8)}`);
  }
}

function printHeat(run: Run, { nodes, runs }: Heat): void {
  heading(run, runs === null ? 'explain.heat' : 'explain.heat-sampled');
  const ranked = Object.entries(nodes).toSorted(([, a], [, b]) => b - a);
  const width = Math.max(0, ...ranked.map(([id]) => id.length));
  for (const [id, share] of ranked.slice(0, VISITED)) {
    run.print(
      `  ${id.padEnd(width)} ${percent(share).padStart(8)} ${run.paint.yellow('▪'.repeat(Math.round(share * 20)))}`,
    );
  }
  const rest = ranked.slice(VISITED);
  if (rest.length > 0)
    run.print(run.say('explain.heat-rest', { nodes: rest.map(([id, s]) => `${id} ${percent(s)}`).join(', ') }));
}

/** Every invariant with its verdict, then each finding with the moves that show it. */
function printInvariants(run: Run, words: ScenarioWords, { findings, tier, variant }: Analysis): void {
  const { say, print, paint } = run;
  heading(run, tier === 'exact' ? 'explain.invariants' : 'explain.invariants-sampled');
  for (const code of FINDING_CODES) {
    const broken = findings.filter((found) => found.code === code).length;
    const title = sayIfKnown(say, `invariant.${code}`) ?? code;
    print(broken === 0 ? `  ${paint.green('✓')} ${title}` : `  ${paint.red('✗')} ${title} (${broken})`);
  }
  const dead = findings.filter(({ code }) => code === 'A305');
  print(`\n${paint.bold(say('explain.dead'))}: ${dead.length === 0 ? say('explain.none') : ''}`);
  for (const { params } of dead) {
    const { node = '', choice = '' } = params;
    print(`  ${paint.red(`${node}/${choice}`)} ${words.choice(node, choice)}`);
  }
  if (findings.length === 0) print(paint.green(`\n${say('explain.ok')}`));
  else print(paint.red(`\n${say('explain.findings', { count: findings.length })}`));
  for (const found of findings) printFinding(run, words, found, variant);
}

function printFinding(
  run: Run,
  words: ScenarioWords,
  { code, messageKey, params, witness }: Finding,
  variant: Analysis['variant'],
): void {
  run.print(`  ${run.paint.red(code)} ${tameName(run.say(messageKey, params))}`);
  if (witness.length > 0) printMoves(run, words, witness, variant);
}
