/** Every text of a scenario with the place and the part that it plays. */
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';
import type { Model } from './model.ts';
import type { Path } from './report.ts';

export interface FoundText {
  /** Path of the pair; the words are at `[...path, language]`. */
  readonly path: Path;
  readonly words: Readonly<Partial<Record<Language, string>>>;
}

/** Parts of a scenario in which the offender, or a screen, may speak as it does in life. */
export type Part = 'bubble' | 'offender' | 'screen' | 'label';

/** All pairs of texts, wherever they stand. `$comment` is no text. */
export function collectTexts(model: Model): FoundText[] {
  const texts: FoundText[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
    else if (isPair(value)) texts.push({ path, words: value });
    else for (const [name, child] of Object.entries(value)) walk(child, [...path, name]);
  };
  walk(model.scenario, []);
  return texts;
}

/** A pair holds words in at least one language, and nothing but words and a comment. */
const isPair = (value: object): value is FoundText['words'] =>
  LANGUAGES.some((language) => typeof (value as Record<string, unknown>)[language] === 'string');

/** What part the text at this path plays. */
export function partOf(model: Model, path: Path): Part {
  if (path.includes('card') || path[0] === 'inspectables') return 'screen';
  const at = path.lastIndexOf('lines');
  if (at >= 0 && path[0] !== 'gentler') {
    return speakerRole(model, path.slice(0, at + 2)) === 'offender' ? 'offender' : 'bubble';
  }
  const last = path[path.length - 1];
  if (path.includes('feedback')) return 'label';
  if (last === 'say' || path.includes('sentences')) return 'bubble';
  const choice = path.includes('choices') || path[0] === 'tray' || path.includes('tray');
  return path[0] === 'gentler' || (choice && last === 'text') ? 'bubble' : 'label';
}

function speakerRole(model: Model, line: Path): string | undefined {
  let value: unknown = model.scenario;
  for (const part of line) value = (value as Record<string | number, unknown> | undefined)?.[part];
  const speaker = (value as { speaker?: string } | undefined)?.speaker;
  return speaker === undefined ? undefined : model.scenario.cast?.[speaker]?.role;
}
