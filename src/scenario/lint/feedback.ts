/**
 * Feedback quotes the line that it speaks about (learning-spec §1.4).
 *
 * It speaks about a line where it names a tactic or cues, and at every judged moment, where somebody's words are
 * weighed; elsewhere (mending, telling, thanking) it may do without. The rule, in each language: `happened` or `better`
 * holds words in quotation marks that stand, in this order and side by side, in a line, card or closer look that the
 * player can have read by then, or in the choice itself (its button, bubble, sentences or the lines that follow).
 * Capitals and punctuation are no difference; `…` inside a quotation leaves words out. Moves of the shared tray are
 * open anywhere and have no line to speak about; they need not quote.
 *
 * Whatever `happened` quotes, from three words on, must really have been said: an invented quotation is worse than
 * none. `better` may also hold words to say, which nobody has said yet.
 */
import { entriesOf } from '../check/model.ts';
import type { ConductAt, Model, Words } from '../check/model.ts';
import type { Path } from '../check/report.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';
import { ANY_MARKS, countOf, occurs, piecesOf, quotationsIn } from './quotations.ts';
import { createSeen } from './seen.ts';
import type { Readings, Seen } from './seen.ts';

interface Feedback {
  readonly happened?: Words;
  readonly better?: Words;
  readonly tactic?: unknown;
  readonly cues?: readonly unknown[];
}

/** From this many words on it claims that somebody said so. */
const CLAIM_WORDS = 3;

interface Place {
  readonly feedback: Feedback;
  readonly path: Path;
  /** What can have been read by then. */
  readonly read: Readings;
  readonly mustQuote: boolean;
}

export function lintFeedback(model: Model): void {
  const seen = createSeen(model);
  for (const place of feedbackPlaces(model, seen)) {
    const silent = LANGUAGES.filter((language) => !quotes(model, place, language, seen.names[language]));
    if (silent.length === 0) continue;
    model.report.add('L230', [...place.path, 'feedback', 'happened'], { params: { language: silent.join(', ') } });
  }
}

function* feedbackPlaces(model: Model, seen: Seen): Generator<Place> {
  for (const [id, { feedback }] of entriesOf(model.scenario.tray)) {
    if (feedback !== undefined) yield { feedback, path: ['tray', id], read: seen.anywhere, mustQuote: false };
  }
  for (const [id, node] of model.nodes) {
    for (const conduct of model.conduct.get(id) ?? []) {
      const feedback = ownFeedback(conduct, node.tray?.[conduct.id]);
      if (feedback === undefined) continue;
      const mustQuote = node.judgement === true || feedback.tactic !== undefined || (feedback.cues ?? []).length > 0;
      yield { feedback, path: conduct.path, read: seen.before(conduct), mustQuote };
    }
  }
}

/** The feedback written at this node; that of the shared tray is looked at once, where it stands. */
const ownFeedback = (
  conduct: ConductAt,
  override: { readonly feedback?: Feedback } | undefined,
): Feedback | undefined => (conduct.tray ? override?.feedback : conduct.body.feedback);

/** Does it quote as it must? What it quotes wrongly is reported, and is fault enough. */
function quotes(model: Model, place: Place, language: Language, names: readonly string[]): boolean {
  const { feedback, path, mustQuote } = place;
  const read = place.read[language];
  const [happened, better] = [feedback.happened?.[language], feedback.better?.[language]];
  if (happened === undefined) return true;
  const isSaid = (quotation: string): boolean => occurs(piecesOf(quotation), read);
  const isName = (quotation: string): boolean => occurs(piecesOf(quotation), names);
  const invented = quotationsIn(happened, ANY_MARKS).filter(
    (quotation) => countOf(quotation) >= CLAIM_WORDS && !isSaid(quotation) && !isName(quotation),
  );
  for (const found of invented) {
    model.report.add('L231', [...path, 'feedback', 'happened', language], { params: { found } });
  }
  if (!mustQuote || invented.length > 0) return true;
  const quotations = [happened, better ?? ''].flatMap((text) => quotationsIn(text, ANY_MARKS));
  return quotations.some((quotation) => countOf(quotation) > 0 && isSaid(quotation));
}
