/** The command line of the class bench. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Classes at once, each with a teacher and 45 pupils. */
  readonly rooms: number;
  /** Measured seconds of each server, after everybody is in and has warmed up. */
  readonly seconds: number;
  /** Two processes and Redis instead of one process and its file. */
  readonly cluster: boolean;
  readonly quick: boolean;
  readonly json: boolean;
}

const FULL = { rooms: 100, seconds: 60 } as const;
const QUICK = { rooms: 20, seconds: 7 } as const;
const MOST = 1000;

export const USAGE = 'npm run bench:class -- [--rooms N] [--seconds S] [--cluster] [--quick] [--json]';

/** Throws an error that says what is wrong with which word. */
export function parseBenchOptions(words: readonly string[]): BenchOptions {
  const flag = { type: 'boolean', default: false } as const;
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { rooms: number, seconds: number, cluster: flag, quick: flag, json: flag },
  });
  const given = (name: 'rooms' | 'seconds'): number => {
    const text = values[name];
    if (text === undefined) return (values.quick ? QUICK : FULL)[name];
    const value = Number(text);
    if (!/^\d{1,4}$/.test(text) || value < 1 || value > MOST)
      throw new Error(`--${name} takes a whole number from 1 to ${MOST}, not "${text}".`);
    return value;
  };
  const { cluster, quick, json } = values;
  return { rooms: given('rooms'), seconds: given('seconds'), cluster, quick, json };
}
