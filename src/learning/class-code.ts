/**
 * The code that a device shows after both forms and the teacher types (learning-spec §2): what the class statistics
 * need, and nothing that could say whose it is.
 *
 *   bits   4        1      6 + 6                  3 + 3 + 3 + 3                      11
 *          version  order  AUC·50 before, after   h, f before, then h, f after       checksum
 */
import { auc } from './auc.ts';
import { formatFields, parseFields } from './base32-code.ts';
import type { Checksum, ParsedCode } from './base32-code.ts';
import type { PairedResult } from './class-statistics.ts';
import { criterion } from './detection.ts';
import { TEST_FORMS } from './forms.ts';
import type { TestForm } from './forms.ts';
import { logLinearRates } from './rates.ts';
import { countTrials } from './trials.ts';
import type { Trial } from './trials.ts';

/** Scams, and genuine items, of a form. */
const EACH = 5;
/** AUC of 5 × 5 pairs comes in fiftieths, as a tie counts half. */
const FIFTIETHS = 50;

/** Versions of all kinds of code are one series, so that no text is sound as two of them. */
const VERSION = 1;
const WIDTHS = [4, 1, 6, 6, 3, 3, 3, 3] as const;

/**
 * CRC-11/UMTS: any three wrong bits of the 40 are found as well, and all but 9 of the 26,908 ways to get two characters
 * wrong.
 *
 * Source: 0x583 of Koopman, P. Good HD=4 polynomials, https://users.ece.cmu.edu/~koopman/crc/hd4.html.
 */
const CHECKSUM: Checksum = { width: 11, polynomial: 0x307 };

/** What is told of one form of five scams and five genuine items. */
export interface FormResult {
  /** AUC·50, whole, 0..50. */
  readonly fiftieths: number;
  /** Scams called scams, 0..5. */
  readonly hits: number;
  /** Genuine items called scams, 0..5. */
  readonly falseAlarms: number;
}

export interface ClassCode {
  /** The form that came first. */
  readonly first: TestForm;
  readonly before: FormResult;
  readonly after: FormResult;
}

/** The result of a form; `null` unless all ten items were answered, as a code has no room to say which were passed. */
export function formResult(trials: readonly Trial[]): FormResult | null {
  const { hits, signals, falseAlarms, noise } = countTrials(trials);
  if (trials.length !== 2 * EACH || signals !== EACH || noise !== EACH) return null;
  const ratings = (kind: boolean) => trials.flatMap(({ scam, rating }) => (scam === kind ? [rating ?? NaN] : []));
  return { fiftieths: Math.round(FIFTIETHS * auc(ratings(true), ratings(false))), hits, falseAlarms };
}

/** What goes into the class statistics. */
export const pairedResult = ({ before, after }: ClassCode): PairedResult => ({
  aucBefore: before.fiftieths / FIFTIETHS,
  aucAfter: after.fiftieths / FIFTIETHS,
  criterionBefore: criterionOf(before),
  criterionAfter: criterionOf(after),
});

const criterionOf = ({ hits, falseAlarms }: FormResult): number =>
  criterion(logLinearRates({ hits, signals: EACH, falseAlarms, noise: EACH }));

/**
 * Whether somebody can have answered so: a scam called a scam is rated above every genuine item that is called genuine,
 * and a scam called genuine below every genuine item that is called a scam.
 */
function isPossible({ fiftieths, hits, falseAlarms }: FormResult): boolean {
  if (![fiftieths, hits, falseAlarms].every((count) => Number.isInteger(count) && count >= 0)) return false;
  if (hits > EACH || falseAlarms > EACH) return false;
  const won = hits * (EACH - falseAlarms);
  const lost = (EACH - hits) * falseAlarms;
  return fiftieths >= 2 * won && fiftieths <= FIFTIETHS - 2 * lost;
}

/** The eight characters. Throws on counts that no form can give. */
export function formatClassCode({ first, before, after }: ClassCode): string {
  if (!isPossible(before) || !isPossible(after)) throw new RangeError('No form gives these counts');
  const values = [
    VERSION,
    TEST_FORMS.indexOf(first),
    before.fiftieths,
    after.fiftieths,
    before.hits,
    before.falseAlarms,
    after.hits,
    after.falseAlarms,
  ];
  return formatFields(
    values.map((value, i) => [value, WIDTHS[i] ?? 0]),
    CHECKSUM,
  );
}

/** Reads what a teacher typed. */
export function parseClassCode(text: string): ParsedCode<ClassCode> {
  const parsed = parseFields(text, WIDTHS, CHECKSUM);
  if (!parsed.ok) return parsed;
  const [version, order = 0, auc50 = 0, auc50After = 0, hits = 0, falseAlarms = 0, hitsAfter = 0, alarmsAfter = 0] =
    parsed.code;
  if (version !== VERSION) return { ok: false, reason: 'version' };
  const before = { fiftieths: auc50, hits, falseAlarms };
  const after = { fiftieths: auc50After, hits: hitsAfter, falseAlarms: alarmsAfter };
  if (!isPossible(before) || !isPossible(after)) return { ok: false, reason: 'counts' };
  return { ok: true, code: { first: TEST_FORMS[order] ?? 'a', before, after } };
}
