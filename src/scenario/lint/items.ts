/**
 * Checks a file of items: shape, the match of the two forms, signs, explanations. Forms are as learning-spec §2 says:
 * five scams and five genuine messages each, partners alike in truth, channel, topic, difficulty and length.
 */
import FACT_IDS from '../data/fact-ids.json' with { type: 'json' };
import { itemDifficulty } from '../difficulty.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { itemParts } from '../item-parts.ts';
import { CURLY_MARKS, countOf, occurs, quotationsIn } from './quotations.ts';
import { checkReuse } from './reuse.ts';
import { plainWords } from './seen.ts';
import { itemSetSchema } from '../schema/items.ts';
import type { Scenario } from '../schema.ts';
import type { Item, ItemSet } from '../schema/items.ts';
import { LANGUAGES, TRUTHS } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';
import { differingAmounts } from '../check/amounts.ts';
import { nearest } from '../check/nearest.ts';
import { parseJson } from '../check/parse-json.ts';
import { Reporter } from '../check/report.ts';
import { countWords } from '../check/sentences.ts';
import { checkShape } from '../check/shape.ts';

const PER_FORM = 5;
const RESERVES = 6;
const BOOSTERS = 30;
/** Partners may differ by this part of the longer one, in characters. */
const LENGTH_TOLERANCE = 0.15;
const MAX_EXPLAIN_WORDS = 60;
/** A scam may carry one green cue, a genuine message one warning cue: no giveaway, and no riddle (learning-spec §3). */
const MAX_OTHER_CUES = 1;

export interface CheckedItems {
  /** `null` when the file has faults of shape. */
  readonly items: ItemSet | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one file of items, also against the stories at hand. Never throws on bad input. */
export function checkItems(text: string, stories: readonly Scenario[] = []): CheckedItems {
  const report = new Reporter();
  const { root, reliable } = parseJson(text, report);
  const shaped = root === undefined || !reliable ? undefined : checkShape(itemSetSchema, root, [], report);
  const items = report.count === 0 && shaped !== undefined ? (shaped as ItemSet) : null;
  if (items !== null) {
    checkMeaning(items, report);
    checkReuse(items, stories, report);
  }
  return { items, diagnostics: report.count === 0 ? [] : report.diagnostics(text, root) };
}

function checkMeaning({ items }: ItemSet, report: Reporter): void {
  checkCounts(items, report);
  for (const [id, item] of Object.entries(items)) {
    checkPair(items, id, item, report);
    checkSigns(id, item, report);
    checkWords(id, item, report);
    item.facts.forEach((fact, i) => {
      if (FACT_IDS.includes(fact)) return;
      report.add('S109', ['items', id, 'facts', i], { params: { name: fact }, suggestion: nearest(fact, FACT_IDS) });
    });
  }
}

type Items = ItemSet['items'];

function checkCounts(items: Items, report: Reporter): void {
  const all = Object.values(items);
  const expect = (what: string, found: number, least: number, most = Infinity): void => {
    if (found >= least && found <= most) return;
    report.add('S180', ['items'], { params: { what, found, least } });
  };
  for (const use of ['form-a', 'form-b'] as const) {
    for (const truth of TRUTHS) {
      const found = all.filter((item) => item.use === use && item.truth === truth).length;
      expect(`${use} ${truth}`, found, PER_FORM, PER_FORM);
    }
  }
  for (const [use, least] of [
    ['reserve', RESERVES],
    ['booster', BOOSTERS],
  ] as const) {
    const some = all.filter((item) => item.use === use);
    expect(use, some.length, least);
    for (const truth of TRUTHS) {
      expect(`${use} ${truth}`, some.filter((item) => item.truth === truth).length, Math.ceil(least * 0.4));
    }
  }
}

/** Partners name each other, stand in different forms, and are alike in all but their words. */
function checkPair(items: Items, id: string, item: Item, report: Reporter): void {
  const inForm = item.use === 'form-a' || item.use === 'form-b';
  if (!inForm && item.pair === undefined) return;
  const partner = Object.hasOwn(items, item.pair ?? '') ? items[item.pair ?? ''] : undefined;
  const fits = inForm && partner?.pair === id && partner.use !== item.use && partner.use.startsWith('form-');
  if (!fits || partner === undefined) {
    report.add('S181', ['items', id, 'pair'], { params: { name: item.pair ?? '–' } });
    return;
  }
  if (item.use !== 'form-a') return;
  const differ = (field: string, ours: string | number, theirs: string | number): void =>
    report.add('S182', ['items', id, 'pair'], { params: { field, name: item.pair ?? '', ours, theirs } });
  for (const field of ['truth', 'channel', 'topic'] as const) {
    if (item[field] !== partner[field]) differ(field, item[field], partner[field]);
  }
  if (itemDifficulty(item) !== itemDifficulty(partner)) {
    differ('difficulty', itemDifficulty(item), itemDifficulty(partner));
  }
  for (const language of LANGUAGES) {
    const [ours, theirs] = [lengthOf(item, language), lengthOf(partner, language)];
    if (Math.abs(ours - theirs) > LENGTH_TOLERANCE * Math.max(ours, theirs))
      differ(`length (${language})`, ours, theirs);
  }
}

/** Characters that are read before judging. */
const lengthOf = (item: Item, language: Language): number =>
  readTexts(item).reduce((sum, pair) => sum + pair[language].length, 0);

const readTexts = ({ setting, from, rows, lines }: Item) => [
  setting,
  from,
  ...Object.values(rows ?? {}).flatMap(({ label, value }) => [label, value]),
  ...Object.values(lines).map(({ text }) => text),
];

function checkSigns(id: string, item: Item, report: Reporter): void {
  const parts = itemParts(item);
  const warnings = new Set(parts.flatMap(([, { cues = [] }]) => cues)).size;
  const greens = new Set(parts.flatMap(([, { greenCues = [] }]) => greenCues)).size;
  const [own, other] = item.truth === 'scam' ? [warnings, greens] : [greens, warnings];
  if (own === 0) report.add('S183', ['items', id], { params: { truth: item.truth } });
  if (other > MAX_OTHER_CUES) report.add('S184', ['items', id], { params: { found: other, most: MAX_OTHER_CUES } });
}

function checkWords(id: string, item: Item, report: Reporter): void {
  for (const answer of TRUTHS) {
    for (const language of LANGUAGES) {
      const path = ['items', id, 'explain', answer, language];
      const words = item.explain[answer][language];
      const count = countWords(words);
      if (count > MAX_EXPLAIN_WORDS)
        report.add('L204', path, { params: { count, language, limit: MAX_EXPLAIN_WORDS } });
      if (!quotes(words, item, language)) report.add('S185', path, { params: { language } });
    }
  }
  for (const [place, pair] of placedTexts(item)) {
    const params = differingAmounts(pair);
    if (params !== null) report.add('L219', ['items', id, ...place, 'en'], { params });
  }
}

function* placedTexts(item: Item): Generator<[string[], Item['setting']]> {
  yield [['setting'], item.setting];
  for (const [name, { value }] of Object.entries(item.rows ?? {})) yield [['rows', name, 'value'], value];
  for (const [name, { text }] of Object.entries(item.lines)) yield [['lines', name, 'text'], text];
}

/** An explanation shows the very words: something in “…” stands in the item, side by side. */
function quotes(explanation: string, item: Item, language: Language): boolean {
  const read = readTexts(item).map((pair) => plainWords(pair[language]));
  return quotationsIn(explanation, CURLY_MARKS).some(
    (quotation) => countOf(quotation) > 0 && occurs([quotation], read),
  );
}
