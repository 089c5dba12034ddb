/** Safety and readability of the words (learning-spec §1.4, §5 A16, §6). */
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';
import { differingAmounts } from './amounts.ts';
import { checkFlow } from './flow.ts';
import { glance } from './glance.ts';
import type { Glance } from './glance.ts';
import { entriesOf } from './model.ts';
import type { Model, Words } from './model.ts';
import { findForbidden } from './patterns.ts';
import type { Look } from './patterns.ts';
import type { Path } from './report.ts';
import { countWords, splitSentences } from './sentences.ts';
import { partOf } from './texts.ts';

const MAX_FEEDBACK_WORDS = 60;
export const MAX_SYLLABLES = 28;
export const MEAN_SYLLABLES = 15;
const MAX_BUBBLE_SENTENCES = 2;
/** Up to this many words a name may read the same in both languages. */
const MAX_SAME_WORDS = 3;

export function checkContent(model: Model): void {
  const listed = new Set(Object.values(model.helplines).map(({ number }) => number));
  let words = 0;
  let sentences = 0;
  for (const pair of model.texts) {
    const seen = { vi: checkWords(model, pair, 'vi', listed), en: checkWords(model, pair, 'en', listed) };
    checkTranslation(model, pair, seen);
    checkReadability(model, pair, seen);
    words += seen.vi.words;
    sentences += seen.vi.sentences;
  }
  const mean = words / Math.max(1, sentences);
  if (mean > MEAN_SYLLABLES) model.report.add('L218', [], { params: { mean: mean.toFixed(1), limit: MEAN_SYLLABLES } });
  checkFeedback(model);
  checkFlow(model);
  for (const [id, move] of entriesOf(model.scenario.tray)) {
    if (move.kind === 'tell' && !model.gives(move, 'sentences', ['tray', id])) model.report.add('L217', ['tray', id]);
  }
}

type Seen = Readonly<Record<Language, Glance>>;

const NOTHING: Glance = { notes: 0, words: 0, sentences: 0, longest: 0, figures: 0 };

function checkWords(model: Model, pair: Words, language: Language, listed: ReadonlySet<string>): Glance {
  const text = pair[language];
  if (text === undefined) return NOTHING;
  const seen = glance(text);
  if (seen.words === 0 && text.trim() === '') {
    if (text !== '') model.report.add('L203', [...model.placeOf(pair), language]);
  } else if (seen.notes !== 0) checkClosely(model, pair, language, { listed, notes: seen.notes });
  return seen;
}

function checkClosely(model: Model, pair: Words, language: Language, look: Omit<Look, 'blames'>): void {
  const text = pair[language] ?? '';
  const normal = text.normalize('NFC');
  const place = () => [...model.placeOf(pair), language];
  if (text !== normal) model.report.add('L201', place(), { suggestion: normal });
  const blames = () => !['offender', 'screen'].includes(partOf(model, place()));
  for (const { code, found } of findForbidden(normal, language, { ...look, blames })) {
    model.report.add(code, place(), { params: { found } });
  }
}

/** A translation is missing where both languages say the same, and stale where they name different amounts. */
function checkTranslation(model: Model, pair: Words, { vi, en }: Seen): void {
  const { vi: first = '', en: second = '' } = pair;
  if (vi.words > MAX_SAME_WORDS && vi.words === en.words && first.trim() === second.trim() && !isName(first)) {
    model.report.add('L202', [...model.placeOf(pair), 'en']);
  }
  if (vi.figures === en.figures || vi.figures === 0 || en.figures === 0) return;
  const params = differingAmounts(pair);
  if (params !== null) model.report.add('L219', [...model.placeOf(pair), 'en'], { params });
}

/** Names, sums and masked numbers read the same in both languages: no word starts with a small letter. */
const isName = (text: string): boolean => !/(?:^|\s)[("“]*\p{Ll}/u.test(text);

/** Sentence length is measured in Vietnamese; the number of sentences in a bubble in both languages. */
function checkReadability(model: Model, pair: Words, seen: Seen): void {
  if (seen.vi.longest > MAX_SYLLABLES) {
    for (const sentence of splitSentences(pair.vi ?? '')) {
      const count = countWords(sentence);
      if (count <= MAX_SYLLABLES) continue;
      const found = `${sentence.split(/\s+/u).slice(0, 6).join(' ')} …`;
      model.report.add('L212', [...model.placeOf(pair), 'vi'], { params: { count, limit: MAX_SYLLABLES, found } });
    }
  }
  if (seen.vi.sentences <= MAX_BUBBLE_SENTENCES && seen.en.sentences <= MAX_BUBBLE_SENTENCES) return;
  const place = model.placeOf(pair);
  const part = partOf(model, place);
  if (part !== 'bubble' && part !== 'offender') return;
  for (const language of LANGUAGES) {
    const count = seen[language].sentences;
    if (count <= MAX_BUBBLE_SENTENCES) continue;
    model.report.add('L213', [...place, language], { params: { count, language, limit: MAX_BUBBLE_SENTENCES } });
  }
}

type Feedback = Readonly<Partial<Record<'happened' | 'better' | 'say', Words>>> | undefined;

function checkFeedback(model: Model): void {
  const check = ({ feedback }: { readonly feedback?: Feedback }, path: Path): void => {
    if (feedback === undefined) return;
    for (const language of LANGUAGES) {
      const count = countFeedback(feedback, language);
      if (count <= MAX_FEEDBACK_WORDS) continue;
      model.report.add('L204', [...path, 'feedback'], { params: { count, language, limit: MAX_FEEDBACK_WORDS } });
    }
  };
  for (const [id, move] of entriesOf(model.scenario.tray)) check(move, ['tray', id]);
  for (const [id, node] of model.nodes) {
    for (const { tray, body, path } of model.conduct.get(id) ?? []) if (!tray) check(body, path);
    for (const [name, move] of entriesOf(node.tray)) check(move, ['nodes', id, 'tray', name]);
  }
}

/** Words of a feedback; 0 where it is short enough at first sight: a word takes two characters at least. */
function countFeedback({ happened, better, say }: NonNullable<Feedback>, language: Language): number {
  const first = happened?.[language] ?? '';
  const second = better?.[language] ?? '';
  const third = say?.[language] ?? '';
  if (first.length + second.length + third.length <= 2 * MAX_FEEDBACK_WORDS) return 0;
  return glance(first).words + glance(second).words + glance(third).words;
}
