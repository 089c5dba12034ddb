/** The words after `npm run bench:kiosk --`. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly sessions: number;
  readonly faults: number;
  readonly kills: number;
  /** Touches on the invitation, with the drawn world and without it; 0 leaves that part out. */
  readonly touches: number;
  readonly seed: number;
  /** With less motion: many times quicker where pictures are drawn by software, but nothing can freeze then. */
  readonly still: boolean;
  /** Lets the engine compile to machine code, as it does for everybody: its tens of kB a session are no leak of the page. */
  readonly machineCode: boolean;
  readonly quick: boolean;
  readonly json: boolean;
}

const FULL = { sessions: 300, faults: 36, kills: 100, touches: 20 } as const;
/** A quick run ends sooner when its time is up, and says how many it made. */
const QUICK = { sessions: 6, faults: 5, kills: 0, touches: 0 } as const;
const DEFAULT_SEED = 1;
const MOST = 100_000;

export const USAGE =
  'npm run bench:kiosk -- [--quick] [--json] [--still] [--machine-code] [--sessions N] [--faults N] [--kills N] [--touches N] [--seed N]';

const NUMBERS = ['sessions', 'faults', 'kills', 'touches', 'seed'] as const;

/** Throws an error that says what is wrong with which word. */
export function parseBenchOptions(words: readonly string[]): BenchOptions {
  const flag = { type: 'boolean', default: false } as const;
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: flag,
      still: flag,
      'machine-code': flag,
      json: flag,
      sessions: number,
      faults: number,
      kills: number,
      touches: number,
      seed: number,
    },
  });
  const given: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const name of NUMBERS) {
    const text = values[name];
    if (text === undefined) continue;
    if (!/^\d{1,6}$/.test(text) || Number(text) > MOST)
      throw new Error(`--${name} takes a whole number from 0 to ${MOST}, not "${text}".`);
    given[name] = Number(text);
  }
  const { sessions, faults, ...rest } = { ...(values.quick ? QUICK : FULL), seed: DEFAULT_SEED, ...given };
  if (given.faults !== undefined && faults > sessions)
    throw new Error(`--faults ${faults} does not fit: a session has at most one, and there are ${sessions}.`);
  return {
    sessions,
    faults: Math.min(faults, sessions),
    ...rest,
    still: values.still || values.quick,
    machineCode: values['machine-code'],
    quick: values.quick,
    json: values.json,
  };
}
