/** The words after `npm run audit --`. */
import { parseArgs } from 'node:util';
import { PROBES } from './findings.ts';
import type { Probe } from './findings.ts';
import { SIZE_NAMES } from './sizes.ts';

export interface AuditOptions {
  /** Five screens, and the figures of speed over shorter times. */
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
  /** Only walks whose names begin with one of these; all where empty. */
  readonly walks: readonly string[];
  readonly languages: readonly Language[];
  readonly sizes: readonly string[];
  /** What is looked for on each screen. */
  readonly probes: readonly Probe[];
  readonly structure: boolean;
  readonly speed: boolean;
}

export type Language = 'vi' | 'en';
const LANGUAGES: readonly Language[] = ['vi', 'en'];

export const USAGE = `npm run audit -- [options]: what every screen is like, into audit/

  --quick             the five most used screens in Vietnamese at 360×640, the plaza in English too
  --json              nothing but progress and, as the last line, one JSON object with the figures
  --walks <names>     only these walks, by the beginnings of their names, with commas between
  --languages <names> vi, en or vi,en
  --sizes <names>     ${SIZE_NAMES.join(', ')}, with commas between
  --probes <names>    only ${PROBES.join(', ')}, with commas between
  --no-structure      only the figures of speed
  --no-speed          only what can be seen on the screens
  --help              this text
`;

const FLAGS = ['quick', 'json', 'help', 'no-structure', 'no-speed'] as const;
const LISTS = ['walks', 'languages', 'sizes', 'probes'] as const;

/** Throws an error that says what is wrong with which word. */
export function parseAuditOptions(words: readonly string[]): AuditOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean', default: false } as const])),
      ...Object.fromEntries(LISTS.map((name) => [name, { type: 'string' } as const])),
    },
  });
  const flag = (name: (typeof FLAGS)[number]): boolean => values[name] === true;
  const quick = flag('quick');
  return {
    quick,
    json: flag('json'),
    help: flag('help'),
    walks: listOf(values['walks']),
    languages: among('languages', values['languages'], LANGUAGES),
    sizes: among('sizes', values['sizes'], SIZE_NAMES),
    probes: among('probes', values['probes'], PROBES),
    structure: !flag('no-structure'),
    speed: !flag('no-speed'),
  };
}

const listOf = (text: unknown): string[] => (typeof text === 'string' ? text.split(',').filter(Boolean) : []);

function among<T extends string>(name: string, text: unknown, known: readonly T[]): readonly T[] {
  const wanted = listOf(text);
  const odd = wanted.find((one) => !known.includes(one as T));
  if (odd !== undefined) throw new Error(`--${name} takes ${known.join(', ')}, not "${odd}".`);
  return wanted.length === 0 ? known : known.filter((one) => wanted.includes(one));
}
