/** The authors' command line: `node src/cli/main.ts <command>`. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { runAnalyse } from './analyse.ts';
import { runCheck } from './check.ts';
import { runSchema } from './schema.ts';
import { createSay } from './words.ts';
import type { Say } from './words.ts';

/** What a command gets: its arguments, its words, and where to write. */
export interface Run {
  readonly say: Say;
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const COMMANDS: Readonly<Record<string, (run: Run) => number>> = {
  analyse: runAnalyse,
  check: runCheck,
  schema: runSchema,
};

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** Runs the command line and returns its exit code: 0 in order, 1 faults found, 2 wrong use. */
export function main(
  args: readonly string[],
  print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): number {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      lang: { type: 'string', default: 'en' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language = String(values.lang);
  const say = createSay(isLanguage(language) ? language : 'en');
  const unknown = tokens.find(
    (token) => token.kind === 'option' && !['help', 'json', 'lang', 'h'].includes(token.name),
  );
  const [verb, ...paths] = positionals;
  if (values.help === true) {
    print(say('usage'));
    return 0;
  }
  const wrong = (key: string, name: string): number => {
    complain(`${say(key, { name })}\n\n${say('usage')}`);
    return 2;
  };
  if (unknown?.kind === 'option') return wrong('error.option', unknown.rawName);
  if (!isLanguage(language)) return wrong('error.option', `--lang ${language}`);
  if (verb === undefined) return wrong('error.verb', '—');
  const command = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (command === undefined) return wrong('error.verb', verb);
  return command({ say, paths, json: values.json === true, print, complain });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
