/** The authors' command line: `npm run scenarios -- <verb>`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { nearest } from '#scenario/nearest';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { QUIET_HOST, createProcessHost } from './host.ts';
import type { Host } from './host.ts';
import { createPaint } from './paint.ts';
import { i18n } from './i18n.ts';
import { create } from './new.ts';
import { play } from './play.ts';
import { reference } from './reference.ts';
import { schema } from './schema.ts';
import { table } from './table.ts';
import type { OptionValues, Verb } from './verb.ts';
import { createSay, sayIfKnown } from './words.ts';
import type { Say } from './words.ts';

const VERBS: Readonly<Record<string, Verb>> = { check, explain, i18n, new: create, play, reference, schema, table };

const COMMON = { help: 'boolean', json: 'boolean', lang: 'string' } as const;

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** Runs the command line and resolves to its exit code: 0 in order, 1 faults found, 2 wrong use. */
export async function main(
  args: readonly string[],
  print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
  host: Host = QUIET_HOST,
): Promise<number> {
  const name = verbOf(args);
  const verb = name !== null && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  const known: Record<string, 'boolean' | 'string'> = { ...COMMON, ...verb?.options };
  const { values, positionals, fault } = parse(args, known);
  const wanted = typeof values.lang === 'string' ? values.lang : 'en';
  const language = isLanguage(wanted) ? wanted : 'en';
  const say = createSay(language);
  const wrong = (key: string, found: string, candidates: Iterable<string>): number => {
    const suggestion = nearest(found, candidates);
    const hint = suggestion === null ? '' : ` ${say('diagnostic.hint', { suggestion })}`;
    complain(`${say(key, { name: found })}${hint}\n\n${helpOf(say, verb === undefined ? null : name)}`);
    return 2;
  };
  if (name !== null && verb === undefined) return wrong('error.verb', name, Object.keys(VERBS));
  if (values.help === true) {
    print(helpOf(say, name));
    return 0;
  }
  if (fault !== null)
    return wrong(
      fault.key,
      fault.name,
      fault.key === 'error.option' ? Object.keys(known).map((option) => `--${option}`) : [],
    );
  if (!isLanguage(wanted)) return wrong('error.language', wanted, LANGUAGES);
  if (verb === undefined) return wrong('error.no-verb', '', []);
  const [, ...rest] = positionals;
  const paint = createPaint(host.colour);
  try {
    const json = values.json === true;
    return await verb.run({ say, language, args: rest, options: values, json, print, complain, paint, host });
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    const words = { name: error.path ?? '', folder: dirname(error.path ?? '.'), reason: error.code };
    complain(`${sayIfKnown(say, `error.file.${error.code}`, words) ?? say('error.file', words)} (${error.code})`);
    return 2;
  }
}

/** The first word that is no option, nor the value of one. */
function verbOf(args: readonly string[]): string | null {
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (word === '--lang') i++;
    else if (!word.startsWith('-')) return word;
  }
  return null;
}

interface Parsed {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly fault: { readonly key: string; readonly name: string } | null;
}

function parse(args: readonly string[], known: Readonly<Record<string, 'boolean' | 'string'>>): Parsed {
  const options = Object.fromEntries(Object.entries(known).map(([name, type]) => [name, { type }]));
  const short = { ...options, help: { type: 'boolean', short: 'h' } as const };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: short,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let fault: Parsed['fault'] = null;
  for (const token of tokens) {
    if (token.kind !== 'option' || fault !== null) continue;
    const type = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (type === undefined) fault = { key: 'error.option', name: `--${token.name}` };
    else if (type === 'string' && token.value === undefined) fault = { key: 'error.option-value', name: token.name };
    else if (type === 'boolean' && token.value !== undefined)
      fault = { key: 'error.option-no-value', name: token.name };
  }
  return { values, positionals, fault };
}

const helpOf = (say: Say, verb: string | null): string =>
  verb === null ? say('usage') : `${say(`help.${verb}`)}\n\n${say('help.common')}`;

const isFileTrouble = (error: unknown): error is Error & { code: string; path?: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // npm starts scripts in the package's folder; file names are meant from where the author stands.
  if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
  const [print, complain] = [undefined, undefined];
  process.exitCode = await main(process.argv.slice(2), print, complain, createProcessHost());
}
