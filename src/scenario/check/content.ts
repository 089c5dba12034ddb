/** Safety and readability of the words (learning-spec §1.4, §5 A16, §6). */
import { LANGUAGES } from '../vocabulary.ts';
import { checkFlow } from './flow.ts';
import { entriesOf } from './model.ts';
import type { Model } from './model.ts';
import { findForbidden } from './patterns.ts';
import type { Path } from './report.ts';
import { countWords, splitSentences } from './sentences.ts';
import { collectTexts, partOf } from './texts.ts';
import type { FoundText } from './texts.ts';

const MAX_FEEDBACK_WORDS = 60;
const MAX_SYLLABLES = 28;
const MEAN_SYLLABLES = 15;
const MAX_BUBBLE_SENTENCES = 2;
/** Up to this many words a name may read the same in both languages. */
const MAX_SAME_WORDS = 3;

export function checkContent(model: Model): void {
  const listed = new Set(Object.values(model.helplines).map(({ number }) => number));
  const lengths: number[] = [];
  for (const text of collectTexts(model)) {
    checkWords(model, text, listed);
    checkReadability(model, text, lengths);
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  if (mean > MEAN_SYLLABLES) model.report.add('L218', [], { params: { mean: mean.toFixed(1), limit: MEAN_SYLLABLES } });
  checkFeedback(model);
  checkFlow(model);
  for (const [id, move] of entriesOf(model.scenario.tray)) {
    if (move.kind === 'tell' && !model.has(['tray', id, 'sentences'])) model.report.add('L217', ['tray', id]);
  }
}

function checkWords(model: Model, { path, words }: FoundText, listed: ReadonlySet<string>): void {
  const { report } = model;
  const part = partOf(model, path);
  for (const language of LANGUAGES) {
    const text = words[language];
    const place = [...path, language];
    if (text === undefined) continue;
    if (text.trim() === '') {
      if (text !== '') report.add('L203', place);
      continue;
    }
    if (text !== text.normalize('NFC')) report.add('L201', place, { suggestion: text.normalize('NFC') });
    const blames = part !== 'offender' && part !== 'screen';
    for (const { code, found } of findForbidden(text.normalize('NFC'), language, { listed, blames })) {
      report.add(code, place, { params: { found } });
    }
  }
  const { vi, en } = words;
  if (vi !== undefined && vi.trim() === en?.trim() && countWords(vi) > MAX_SAME_WORDS && !isName(vi)) {
    report.add('L202', [...path, 'en']);
  }
}

/** Names, sums and masked numbers read the same in both languages: no word starts with a small letter. */
const isName = (text: string): boolean => !/(?:^|\s)[("“]*\p{Ll}/u.test(text);

/** Sentence length is measured in Vietnamese; the number of sentences in a bubble in both languages. */
function checkReadability(model: Model, { path, words }: FoundText, lengths: number[]): void {
  for (const sentence of splitSentences(words.vi ?? '')) {
    const count = countWords(sentence);
    lengths.push(count);
    if (count <= MAX_SYLLABLES) continue;
    const found = `${sentence.split(/\s+/u).slice(0, 6).join(' ')} …`;
    model.report.add('L212', [...path, 'vi'], { params: { count, limit: MAX_SYLLABLES, found } });
  }
  const part = partOf(model, path);
  if (part !== 'bubble' && part !== 'offender') return;
  for (const language of LANGUAGES) {
    const count = splitSentences(words[language] ?? '').length;
    if (count <= MAX_BUBBLE_SENTENCES) continue;
    model.report.add('L213', [...path, language], { params: { count, language, limit: MAX_BUBBLE_SENTENCES } });
  }
}

type Feedback = Readonly<Partial<Record<'happened' | 'better' | 'say', FoundText['words']>>> | undefined;

function checkFeedback(model: Model): void {
  const check = (feedback: Feedback, path: Path): void => {
    for (const language of LANGUAGES) {
      const parts = [feedback?.happened, feedback?.better, feedback?.say];
      const count = parts.reduce((sum, part) => sum + countWords(part?.[language] ?? ''), 0);
      if (count <= MAX_FEEDBACK_WORDS) continue;
      model.report.add('L204', path, { params: { count, language, limit: MAX_FEEDBACK_WORDS } });
    }
  };
  for (const [id, move] of entriesOf(model.scenario.tray)) check(move.feedback, ['tray', id, 'feedback']);
  for (const [id, node] of model.nodes) {
    for (const [name, choice] of entriesOf(node.choices))
      check(choice.feedback, ['nodes', id, 'choices', name, 'feedback']);
    for (const [name, move] of entriesOf(node.tray)) check(move.feedback, ['nodes', id, 'tray', name, 'feedback']);
  }
}
