import { clamp } from './rect.ts';

/** Below these the strip's words and its keys do not stand side by side, and not in large letters; CSS px. */
const NARROWEST = 344;
const NARROW = 600;
/** Two lines of the words, at 14 px letters. */
const WORDS = 34;

/**
 * The strip at the lower edge of a lesson has its words above its keys where there is no room beside them.
 * @param percent - text size, 100…200
 */
export const classBarRows = (width: number, percent: number): 1 | 2 =>
  width < (percent > 100 ? NARROW : NARROWEST) ? 2 : 1;

/** Height of the strip at the lower edge of a lesson, which says the step and leads on, CSS px. */
export const classFoot = (height: number, width: number, percent: number): number =>
  Math.round(clamp(height * 0.085, 56, 96) + (classBarRows(width, percent) === 2 ? WORDS * (percent / 100) : 0));
