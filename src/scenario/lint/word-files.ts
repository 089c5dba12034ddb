/**
 * Safety and readability of words that stand outside scenarios: interface texts, helplines, titles of packs
 * (learning-spec §1.4, §5 A16, §6; rulings 14). The same lists and patterns as for scenarios.
 */
import type { Node } from 'jsonc-parser';
import { getNodePath } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.ts';
import { MEAN_SYLLABLES, MAX_SYLLABLES } from '../check/content.ts';
import { glance } from '../check/glance.ts';
import { parseJson } from '../check/parse-json.ts';
import { findForbidden } from '../check/patterns.ts';
import { Reporter } from '../check/report.ts';
import type { Path } from '../check/report.ts';
import { countWords, splitSentences } from '../check/sentences.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';
import ALLOWED from './data/allowed-names.json' with { type: 'json' };

export interface WordFile {
  readonly text: string;
  /** The language of a flat file of texts; `null` where texts stand in pairs of `vi` and `en`. */
  readonly language: Language | null;
  /** Numbers that may be named. */
  readonly listed: ReadonlySet<string>;
  /** `false` for words that only authors read: their sentences may be long. */
  readonly forPlayers: boolean;
}

/** By key, real names that a text must say: credits that licences and courtesy ask for. */
const ALLOWED_NAMES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(ALLOWED));

/** Fields of helplines that are no words. */
const NO_WORDS = new Set(['$comment', '$schema', 'id', 'kiosk', 'number', 'source', 'verifiedOn']);

interface Said {
  readonly text: string;
  readonly language: Language;
  readonly path: Path;
}

/** Everything that is wrong with the words of one file; syntax is for others to check. */
export function lintWords({ text, language, listed, forPlayers }: WordFile): Diagnostic[] {
  const { root } = parseJson(text, new Reporter());
  const report = new Reporter();
  let [syllables, sentences] = [0, 0];
  for (const said of root === undefined ? [] : findSaid(root, language)) {
    checkSaid(said, listed, report);
    if (!forPlayers || said.language !== 'vi') continue;
    for (const sentence of splitSentences(said.text)) {
      const count = countWords(sentence);
      syllables += count;
      sentences++;
      if (count <= MAX_SYLLABLES) continue;
      const found = `${sentence.split(/\s+/u).slice(0, 6).join(' ')} …`;
      report.add('L212', said.path, { params: { count, limit: MAX_SYLLABLES, found } });
    }
  }
  const mean = syllables / Math.max(1, sentences);
  if (mean > MEAN_SYLLABLES) report.add('L218', [], { params: { mean: mean.toFixed(1), limit: MEAN_SYLLABLES } });
  return report.diagnostics(text, root);
}

function* findSaid(root: Node, language: Language | null): Generator<Said> {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'object' || node.type === 'array') open.push(...(node.children ?? []));
    if (node.type !== 'property') continue;
    const [name, value] = node.children ?? [];
    const key = String(name?.value);
    if (value === undefined || NO_WORDS.has(key)) continue;
    if (value.type !== 'string') open.push(value);
    const spoken = language ?? LANGUAGES.find((one) => one === key);
    if (value.type === 'string' && spoken !== undefined) {
      yield { text: String(value.value), language: spoken, path: getNodePath(value) };
    }
  }
}

function checkSaid({ text, language, path }: Said, listed: ReadonlySet<string>, report: Reporter): void {
  const normal = text.normalize('NFC');
  if (normal !== text) report.add('L201', path, { suggestion: normal });
  const allowed = ALLOWED_NAMES.get(String(path[0])) ?? [];
  const look = { listed, notes: glance(text).notes, blames: () => true };
  for (const { code, found } of findForbidden(normal, language, look)) {
    // Interface texts have blanks; the tests compare those of both languages.
    if (code !== 'L214' && !allowed.includes(found)) report.add(code, path, { params: { found } });
  }
}
