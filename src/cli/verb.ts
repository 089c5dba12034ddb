/** What a verb of the command line gets, and what it says of itself. */
import type { Language } from '#scenario';
import type { Host } from './host.ts';
import type { Paint } from './paint.ts';
import type { Say } from './words.ts';

export type OptionKind = 'boolean' | 'string';
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Run {
  readonly say: Say;
  /** The language of messages, and of a story's words where it is shown. */
  readonly language: Language;
  /** Arguments after the verb. */
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly json: boolean;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly paint: Paint;
  readonly host: Host;
}

export interface Verb {
  /** Options besides `--json`, `--lang` and `--help`. */
  readonly options: Readonly<Record<string, OptionKind>>;
  /** Gives the exit code: 0 in order, 1 faults found, 2 wrong use. */
  readonly run: (run: Run) => number | Promise<number>;
}

/** Says what was wrong with the call and how it is meant; the exit code of wrong use. */
export function wrongUse({ say, complain }: Run, verb: string, key: string, params: Record<string, string> = {}): 2 {
  complain(say(key, params));
  complain(say('error.see-help', { verb }));
  return 2;
}

export const textOption = ({ options }: Run, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};
