/** Paths through a story in the terminal: in the words of the story, or as ids where words would take too much room. */
import type { Analysis, PathStep, RunPath, ScoredPath } from '#analysis';
import { wrap } from './paint.ts';
import type { ScenarioWords } from './scenario-words.ts';
import type { Run } from './verb.ts';

/** In this order; the first three in words. */
const PATHS = ['best', 'worst', 'bestHarmed', 'bestUnharmed', 'shortestUnharmed', 'shortest', 'longest'] as const;
const IN_WORDS: ReadonlySet<string> = new Set(['best', 'worst', 'bestHarmed']);

export const heading = ({ print, paint, say }: Run, key: string): void => print(`\n${paint.bold(say(key))}`);

export interface PathPrinter {
  /** The best, the worst and the other paths that mark the limits of a story. */
  readonly extremes: (analysis: Analysis) => void;
  /** What a path comes to. */
  readonly about: (path: RunPath | ScoredPath) => string;
  /** The moves as ids; where an extreme path has the same ones, its name. */
  readonly ids: (moves: readonly PathStep[], indent: string) => void;
  readonly inWords: (moves: readonly PathStep[]) => void;
}

export function createPathPrinter(run: Run, words: ScenarioWords, variant: Analysis['variant']): PathPrinter {
  const { say, print, paint, host } = run;
  /** Names of the paths that were printed, by their moves. */
  const printed = new Map<string, string>();

  const about = (path: RunPath | ScoredPath): string => {
    const { decisions } = path;
    const ending = `${words.ending(path.ending)} (${path.ending})`;
    return 'score' in path
      ? say('explain.scored-path', { score: path.score, decisions, ending })
      : say('explain.path', { decisions, ending });
  };

  const ids = (moves: readonly PathStep[], indent: string): void => {
    const same = printed.get(formatMoves(moves));
    const text = same === undefined ? formatMoves(moves) : say('explain.same-as', { path: same });
    print(`${indent}${wrap(text, host.width, indent)}`);
  };

  const inWords = (moves: readonly PathStep[]): void => {
    moves.forEach(({ node, move }, i) => {
      const what = words.move(node, move);
      const said = move.type === 'inspect' ? say('explain.inspects', { title: what }) : what;
      const number = String(i + 1).padStart(2);
      print(`  ${number}. ${wrap(said, host.width - 8, '      ')} ${paint.dim(`[${node}/${idOf({ node, move })}]`)}`);
    });
    const replay = moves.map(idOf).join(',');
    if (moves.length > 0) print(paint.dim(`  ${variant === 'gentler' ? '--gentler ' : ''}--moves ${replay}`));
  };

  const extremes = (analysis: Analysis): void => {
    for (const name of PATHS) {
      const path: RunPath | ScoredPath | null = analysis[name];
      if (path === null) continue;
      const title = say(`path.${name}`);
      print(`\n${paint.bold(title)}: ${about(path)}`);
      const moves = formatMoves(path.moves);
      if (IN_WORDS.has(name) && !printed.has(moves)) inWords(path.moves);
      else ids(path.moves, '  ');
      if (!printed.has(moves)) printed.set(moves, title);
    }
  };

  return { about, ids, inWords, extremes };
}

/** A move as `play --moves` takes it. */
function idOf({ move }: PathStep): string {
  if (move.type === 'choose') return move.choice;
  return move.type === 'inspect' ? `inspect:${move.item}` : move.type;
}

const formatMoves = (moves: readonly PathStep[]): string =>
  moves.map((step) => `${step.node}/${idOf(step)}`).join(' → ');
