import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ID_PATTERN } from '#scenario';
import type { Language } from '#scenario';
import { nearest } from '#scenario/nearest';
import { ROOT, SCENARIOS } from './files.ts';
import type { Run, Verb } from './verb.ts';
import { textOption, wrongUse } from './verb.ts';

/** Kinds that have a skeleton, each as a scam and as its genuine look-alike. */
export const SKELETON_KINDS = ['online-kidnapping', 'fake-job', 'scam-chat'] as const;

const SUFFIX = '.scenario.json';

/** Writes a starting file: small, playable, with a note at each place that an author will change. */
export const create: Verb = {
  options: { out: 'string', legit: 'boolean' },
  run(run) {
    const { say, args, options, language, print, complain } = run;
    const [kind] = args;
    const kinds = SKELETON_KINDS.join(', ');
    if (kind === undefined) return wrongUse(run, 'new', 'new.which-kind', { kinds });
    if (args.length > 1) return wrongUse(run, 'new', 'error.too-many', { name: args[1] ?? '' });
    if (!(SKELETON_KINDS as readonly string[]).includes(kind)) return unknownKind(run, kind, kinds);
    const truth = options.legit === true ? 'legit' : 'scam';
    const path = textOption(run, 'out') ?? `my-${kind}${truth === 'legit' ? '-legit' : ''}${SUFFIX}`;
    const id = basename(path, SUFFIX);
    if (!path.endsWith(SUFFIX) || !ID_PATTERN.test(id)) return wrongUse(run, 'new', 'new.bad-name', { name: path });
    if (existsSync(path)) {
      complain(say('new.exists', { name: path }));
      return 2;
    }
    // "wx" refuses a file that has appeared since.
    writeFileSync(path, formatSkeleton({ kind, truth, id, schema: schemaFrom(path), language }), { flag: 'wx' });
    print(say('written', { name: relative(process.cwd(), path) || path }));
    print(say('new.next', { name: path }));
    return 0;
  },
};

function unknownKind(run: Run, kind: string, kinds: string): 2 {
  const suggestion = nearest(kind, SKELETON_KINDS);
  const hint = suggestion === null ? '' : ` ${run.say('diagnostic.hint', { suggestion })}`;
  run.complain(`${run.say('new.unknown-kind', { name: kind, kinds })}${hint}`);
  return 2;
}

/** Where the schema is, as seen from the new file; `null` outside this folder, where editors would not find it. */
function schemaFrom(path: string): string | null {
  const folder = dirname(resolve(path));
  if (folder !== ROOT && !folder.startsWith(ROOT + sep)) return null;
  return relative(folder, join(SCENARIOS, 'scenario.schema.json')).split(sep).join('/');
}

export interface SkeletonOptions {
  readonly kind: string;
  readonly truth: 'scam' | 'legit';
  readonly id: string;
  /** Goes into `$schema`. */
  readonly schema: string | null;
  /** The language of the notes. */
  readonly language: Language;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The course of the story (spine) with the words of its kind. */
export function formatSkeleton({ kind, truth, id, schema, language }: SkeletonOptions): string {
  const merged = merge(readSkeleton(`spine.${truth}`), readSkeleton(`${kind}.${truth}`));
  const filled = merge(merged, { $schema: schema, id });
  return `${JSON.stringify(chooseNotes(filled, language), null, 2)}\n`;
}

const readSkeleton = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`skeletons/${name}.json`, import.meta.url), 'utf8')) as Json;

const isMap = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The spine gives the order; `null` there keeps a place for what the kind brings. */
function merge(spine: Json, words: Json): Json {
  if (!isMap(spine) || !isMap(words)) return words ?? spine;
  const names = new Set([...Object.keys(spine), ...Object.keys(words)]);
  return Object.fromEntries([...names].map((name) => [name, merge(spine[name] ?? null, words[name] ?? null)]));
}

/** Notes are kept in both languages; places that stayed empty go. */
function chooseNotes(value: Json, language: Language): Json {
  if (Array.isArray(value)) return value.map((item: Json) => chooseNotes(item, language));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): [string, Json][] => {
      if (child === null) return [];
      if (name === '$comment' && isMap(child)) return [[name, child[language] ?? '']];
      return [[name, chooseNotes(child, language)]];
    }),
  );
}
