/** What players of several kinds score, and how they play. */
import { shareError } from '#analysis';
import type { Analysis, PlayerReport, ScoredPath } from '#analysis';
import { heading } from './explain-paths.ts';
import type { PathPrinter } from './explain-paths.ts';
import { wrap } from './paint.ts';
import { errorOf, scoreWithError, shareWithError } from './precision.ts';
import type { ScenarioWords } from './scenario-words.ts';
import type { Run } from './verb.ts';

export interface PlayerRun {
  readonly kind: 'only' | 'best' | 'worst';
  readonly path: ScoredPath;
}

/** The one run that a player always plays, or his best and his worst. */
export function runsOf({ best, worst }: PlayerReport): PlayerRun[] {
  if (best === null || worst === null) return [];
  if (JSON.stringify(best.moves) === JSON.stringify(worst.moves)) return [{ kind: 'only', path: best }];
  return [
    { kind: 'best', path: best },
    { kind: 'worst', path: worst },
  ];
}

/** Where a player may come to several endings, how often to each; of the one who chooses evenly that stands elsewhere. */
export function endingShares({ name, endings }: PlayerReport, samples: number): [id: string, share: string][] {
  const ranked = Object.entries(endings).toSorted(([, a], [, b]) => b - a);
  if (ranked.length < 2 || name === 'random') return [];
  return ranked.map(([id, share]) => [id, shareWithError(share, shareError(share, samples))]);
}

export function printPlayers(run: Run, words: ScenarioWords, analysis: Analysis, printer: PathPrinter): void {
  const { say, print, paint, host } = run;
  const { players, samples } = analysis;
  if (players.length === 0) return;
  heading(run, 'explain.players');
  printColumns(run, players);
  heading(run, 'explain.player-runs');
  for (const player of players) {
    print(`  ${paint.cyan(say(`player.${player.name}`))}`);
    const shares = endingShares(player, samples).map(([id, share]) => `${words.ending(id)} ${share}`);
    if (shares.length > 0) {
      print(`    ${wrap(say('explain.ends-at', { endings: shares.join(', ') }), host.width, '      ')}`);
    }
    for (const { kind, path } of runsOf(player)) {
      print(`    ${say(`explain.run.${kind}`)}: ${printer.about(path)}`);
      printer.ids(path.moves, '      ');
    }
  }
}

function printColumns({ say, print }: Run, players: readonly PlayerReport[]): void {
  const rows = players.map((player) => ({
    name: say(`player.${player.name}`),
    mean: scoreWithError(player.mean, errorOf(player, 'meanError')),
    harmed: shareWithError(player.harmed, errorOf(player, 'harmedError')),
  }));
  const width = (column: 'name' | 'mean' | 'harmed') => Math.max(...rows.map((row) => row[column].length));
  const [names, means, shares] = [width('name'), width('mean'), width('harmed')];
  for (const { name, mean, harmed } of rows) {
    print(`  ${name.padEnd(names)}  ${mean.padStart(means)}  ${harmed.padStart(shares)}`);
  }
}
