/**
 * The second code, which a device may show beside the first (learning-spec §2): how far each competency has come, and
 * which signs were missed most.
 *
 *   bits   4        6 × 2                  3 × 5                              9
 *          version  levels of C1 … C6      signs as 1..30, then 0 for none    checksum
 */
import { COMPETENCIES, CUES } from '#scenario';
import type { Competency, Cue } from '#scenario';
import { formatFields, parseFields } from './base32-code.ts';
import type { Checksum, ParsedCode } from './base32-code.ts';
import { MASTERY_LEVELS } from './mastery.ts';
import type { MasteryLevel } from './mastery.ts';

/** Of one series with that of the first code. */
const VERSION = 2;
/** As many signs as fit. */
export const MOST_MISSED = 3;
const WIDTHS = [4, ...COMPETENCIES.map(() => 2), 5, 5, 5];

/**
 * x⁹ + x⁷ + x⁶ + x⁵ + x⁴ + x³ + x + 1: any three wrong bits of the 40 are found as well. It divides no d·(x⁵ + 1), so
 * swapped neighbours are found although they span ten bits.
 *
 * Source: 0x17d of Koopman, P. Good HD=4 polynomials, https://users.ece.cmu.edu/~koopman/crc/hd4.html.
 */
const CHECKSUM: Checksum = { width: 9, polynomial: 0x0fb };

export interface PracticeCode {
  readonly levels: Readonly<Record<Competency, MasteryLevel>>;
  /** The signs that were missed most, three at most, the first most of all. */
  readonly missed: readonly Cue[];
}

/** The eight characters. Levels and signs go by their place in `MASTERY_LEVELS` and `CUES`. Throws on too many signs. */
export function formatPracticeCode({ levels, missed }: PracticeCode): string {
  if (missed.length > MOST_MISSED || new Set(missed).size < missed.length) {
    throw new RangeError('Three different signs at most');
  }
  const places = Array.from({ length: MOST_MISSED }, (_, i) => {
    const cue = missed[i];
    return cue === undefined ? 0 : CUES.indexOf(cue) + 1;
  });
  const values = [VERSION, ...COMPETENCIES.map((id) => MASTERY_LEVELS.indexOf(levels[id])), ...places];
  return formatFields(
    values.map((value, i) => [value, WIDTHS[i] ?? 0]),
    CHECKSUM,
  );
}

/** Reads what a teacher typed. */
export function parsePracticeCode(text: string): ParsedCode<PracticeCode> {
  const parsed = parseFields(text, WIDTHS, CHECKSUM);
  if (!parsed.ok) return parsed;
  const [version, ...values] = parsed.code;
  if (version !== VERSION) return { ok: false, reason: 'version' };
  const levels = Object.fromEntries(
    COMPETENCIES.map((id, i) => [id, MASTERY_LEVELS[values[i] ?? 0]]),
  ) as PracticeCode['levels'];
  const places = values.slice(COMPETENCIES.length);
  const named = places.filter((place) => place > 0);
  const missed = named.flatMap((place) => CUES[place - 1] ?? []);
  // Signs come first and once each; there is no thirty-first.
  const gap = places.slice(0, named.length).includes(0);
  if (gap || new Set(missed).size < named.length) return { ok: false, reason: 'counts' };
  return { ok: true, code: { levels, missed } };
}
