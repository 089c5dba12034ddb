/** The reference page for authors: one source with the schema, the vocabularies and the checker's own messages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES } from '#analysis';
import {
  APPS, CARD_KINDS, COMPETENCIES, CUES, ENDING_TONES, EXPRESSIONS, FORMAT, GREEN_CUES, HARM_CHANNELS, HARM_LEVELS,
  INSPECT_KINDS, ITEM_TOPICS, KINDS, PORTRAITS, REGIONS, ROLES, SEATS, STANCES, TACTICS, THEMES, TRAY_KINDS, TRUTHS, VOICES,
} from '#scenario'; // prettier-ignore
import { DIAGNOSTIC_CODES } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { LINTS } from '#scenario/lint';
import { ROOT, readHelplines } from './files.ts';
import { cell, formatFields } from './reference-fields.ts';
import type { JsonSchema } from './reference-fields.ts';
import { formatSchema } from './schema.ts';
import { createSay, sayIfKnown } from './words.ts';

const vi = createSay('vi');
const en = createSay('en');

export function formatReference(): string {
  const exploration = FINDING_CODES.map((code) => [`\`${code}\``, message(en, code), message(vi, code)]);
  const helplines = Object.entries(readHelplines());
  return [
    `# ${en('reference.title', { format: FORMAT })}`,
    en('reference.lead'),
    `## ${en('reference.fields')}`,
    en('reference.units'),
    formatFields(JSON.parse(formatSchema()) as JsonSchema).trimEnd(),
    `## ${en('reference.items')}`,
    en('reference.items-lead'),
    formatFields(JSON.parse(formatSchema('items.schema.json')) as JsonSchema, 'items').trimEnd(),
    `## ${en('reference.vocabularies')}`,
    ...VOCABULARIES.map(formatVocabulary),
    '### helplines',
    table(
      ['id', 'number', 'vi', 'en'],
      helplines.map(([id, { number, name }]) => [`\`${id}\``, number, name.vi, name.en]),
    ),
    `## ${en('reference.checker')}`,
    en('reference.checker-lead'),
    ...formatCodes(),
    `## ${en('reference.exploration')}`,
    en('reference.exploration-lead'),
    table(['code', 'en', 'vi'], exploration),
    '',
  ].join('\n\n');
}

interface Vocabulary {
  readonly name: string;
  readonly ids: readonly (string | number)[];
  /** Where the words are; `null` where an id says all that is to say. */
  readonly prefix: string | null;
}

const VOCABULARIES: readonly Vocabulary[] = [
  { name: 'kind', ids: KINDS, prefix: 'kind.' },
  { name: 'theme', ids: THEMES, prefix: 'theme.' },
  { name: 'truth', ids: TRUTHS, prefix: 'truth.' },
  { name: 'seat', ids: SEATS, prefix: 'seat.' },
  { name: 'stance', ids: STANCES, prefix: 'stance.' },
  { name: 'competency', ids: COMPETENCIES, prefix: 'competency.' },
  { name: 'harm channel', ids: HARM_CHANNELS, prefix: 'harm.' },
  { name: 'harm level', ids: HARM_LEVELS, prefix: null },
  { name: 'tone of an ending', ids: ENDING_TONES, prefix: 'tone.' },
  { name: 'drawer of the tray', ids: TRAY_KINDS, prefix: 'tray.' },
  { name: 'app', ids: APPS, prefix: 'app.' },
  { name: 'card', ids: CARD_KINDS, prefix: 'story.card.' },
  { name: 'inspectable', ids: INSPECT_KINDS, prefix: 'story.inspect.kind.' },
  { name: 'role in the cast', ids: ROLES, prefix: 'role.' },
  { name: 'tactics', ids: TACTICS, prefix: 'tactic.' },
  { name: 'cues', ids: CUES, prefix: 'cue.' },
  { name: 'green cues', ids: GREEN_CUES, prefix: 'green.' },
  { name: 'portrait', ids: PORTRAITS, prefix: null },
  { name: 'expression', ids: EXPRESSIONS, prefix: null },
  { name: 'voice', ids: VOICES, prefix: null },
  { name: 'region', ids: REGIONS, prefix: 'region.' },
  { name: 'topic of an item', ids: ITEM_TOPICS, prefix: null },
];

function formatVocabulary({ name, ids, prefix }: Vocabulary): string {
  const title = `### ${name}`;
  if (prefix === null) return `${title}\n\n${ids.map((id) => `\`${id}\``).join(', ')}`;
  const words = (say: typeof en, id: string | number): string => {
    const about = sayIfKnown(say, `${prefix}${id}-about`);
    return (sayIfKnown(say, `${prefix}${id}`) ?? '') + (about === null ? '' : `: ${about}`);
  };
  return `${title}\n\n${table(
    ['id', 'vi', 'en'],
    ids.map((id) => [`\`${id}\``, words(vi, id), words(en, id)]),
  )}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The words of a code with its blanks marked. */
const message = (say: typeof en, code: string): string => say(`diagnostic.${code}`).replace(/\{\{(\w+)\}\}/g, '‹$1›');

function formatCodes(): string[] {
  const examples = findExamples();
  return ['F', 'S', 'L'].flatMap((letter) => {
    const codes = [...DIAGNOSTIC_CODES.values()].filter(({ code }) => code.startsWith(letter));
    const rows = codes.map(({ code, severity }) => [
      `\`${code}\``, severity === 'error' ? 'error' : 'warning', message(en, code), message(vi, code), examples.get(code) ?? '',
    ]); // prettier-ignore
    return [`### ${en(`reference.${letter}`)}`, table(['code', '', 'en', 'vi', 'example'], rows)];
  });
}

/** By code: what the checker says of the first failing file of the tests that is made for it. */
function findExamples(): Map<string, string> {
  const folder = join(ROOT, 'tests', 'fixtures', 'invalid');
  const examples = new Map<string, string>();
  if (!existsSync(folder)) return examples;
  for (const name of readdirSync(folder).toSorted()) {
    const code = /^([A-Z]\d{3})-.*\.scenario\.json$/.exec(name)?.[1];
    if (code === undefined || examples.has(code)) continue;
    const { diagnostics } = checkScenario(readFileSync(join(folder, name), 'utf8'), { lints: LINTS });
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    if (found === undefined) continue;
    const hint = found.suggestion === null ? '' : ` ${en('diagnostic.hint', { suggestion: found.suggestion })}`;
    const said = `${en(found.messageKey, found.params)}${hint}`.replaceAll('<', '&lt;');
    const place = found.path === '' ? '' : ` \`${found.path}\``;
    examples.set(code, `[${code}](../tests/fixtures/invalid/${name})${place} ${said}`);
  }
  return examples;
}
