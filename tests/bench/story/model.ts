/**
 * The story that every engine of the bench is given, before it is written in that engine's own terms. Nodes stand in
 * rows; a choice leads to the next row or the one after it, so that a play ends after at most 40 choices.
 */
import { createRandom } from '#scenario/random';

export interface BenchCondition {
  readonly variable: number;
  readonly operator: 'gte' | 'lte';
  readonly value: number;
}

export interface BenchEffect {
  readonly variable: number;
  readonly kind: 'add' | 'set';
  readonly amount: number;
}

export interface BenchChoice {
  readonly when: BenchCondition | null;
  readonly effects: readonly BenchEffect[];
  /** A node, or (from the number of nodes on) an ending. */
  readonly target: number;
}

export interface BenchStory {
  readonly variables: number;
  readonly endings: number;
  readonly nodes: readonly (readonly BenchChoice[])[];
}

export const LEAST = 0;
export const MOST = 10;
export const START = 5;
const ENDINGS = 4;
const COUNT = 200;
/** Nodes in each of 40 rows, `COUNT` in all. No row has more than twice as many as the one before: all can be reached. */
const ROWS = [1, 2, 4, ...Array.from({ length: 37 }, (_, i) => (i === 0 || i % 5 === 4 ? 6 : 5))];

/**
 * Of the choices after the first, so that 30 % of all carry one and no node can be left without an open choice; from
 * the row on by which the variables have spread, so that no condition is idle.
 */
const CONDITIONAL = 0.52;
const FIRST_CONDITIONS = 6;
const SKIPS_A_ROW = 0.1;
const SETS = 0.25;

/** 200 nodes of 2 to 4 choices, each with two effects; integers of 0..10. The same seed gives the same story. */
export function generateStory(seed: number, variables: number): BenchStory {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const effects = (): BenchEffect[] => {
    const first = below(variables);
    const second = (first + 1 + below(variables - 1)) % variables;
    return [first, second].map((variable) =>
      random() < SETS
        ? { variable, kind: 'set', amount: below(MOST + 1) }
        : { variable, kind: 'add', amount: (1 + below(3)) * (random() < 0.5 ? -1 : 1) },
    );
  };
  const condition = (): BenchCondition => {
    const operator = random() < 0.5 ? 'gte' : 'lte';
    return { variable: below(variables), operator, value: 3 + below(5) };
  };
  const firsts = ROWS.map((_, row) => ROWS.slice(0, row).reduce((sum, size) => sum + size, 0));
  const target = (row: number, column: number, choice: number): number => {
    if (row === ROWS.length - 1) return COUNT + ((column + choice) % ENDINGS);
    const skips = choice > 1 && row < ROWS.length - 2 && random() < SKIPS_A_ROW;
    const to = row + (skips ? 2 : 1);
    const aim = choice > 1 ? below(ROWS[to] ?? 1) : column + choice * (ROWS[row] ?? 1);
    return (firsts[to] ?? 0) + (aim % (ROWS[to] ?? 1));
  };
  const nodes = ROWS.flatMap((size, row) =>
    Array.from({ length: size }, (_unused, column) =>
      Array.from({ length: 2 + below(3) }, (_choice, choice): BenchChoice => ({
        when: choice > 0 && row >= FIRST_CONDITIONS && random() < CONDITIONAL ? condition() : null,
        effects: effects(),
        target: target(row, column, choice),
      })),
    ),
  );
  return { variables, endings: ENDINGS, nodes };
}

/** Plays end by themselves; every play has room for this many picks. */
export const PICKS = ROWS.length;

/** One random number for each choice of each play; which choice it means depends on how many are open. */
export function generatePicks(seed: number, plays: number): Int32Array {
  const random = createRandom(seed);
  return Int32Array.from({ length: plays * PICKS }, () => Math.floor(random() * 1_000_000));
}
