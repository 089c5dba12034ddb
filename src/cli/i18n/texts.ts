/** The texts of a scenario as translators get them: stable keys, both languages, and what state each is in. */
import { contentHash, extractTexts } from '#scenario';
import type { Language, Scenario } from '#scenario';
import type { Overlay } from './overlay.ts';

/**
 * `missing`: nothing there. `same`: reads as the source, so it may not be translated yet. `stale`: the source has
 * changed since. `translated`: in order as far as a machine can tell.
 */
export type TextState = 'missing' | 'same' | 'stale' | 'translated';

export interface TextRow {
  /** As in `extractTexts`: the place of the text in the file. */
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  /** Words in the target language; empty where there are none. */
  readonly target: string;
  readonly state: TextState;
  /** Content hash of the source text: tells on import whether it has changed. */
  readonly hash: string;
}

/** The source is Vietnamese, in which stories are written first; Vietnamese itself is translated from English. */
export const sourceOf = (target: string): Language => (target === 'vi' ? 'en' : 'vi');

export const isOwnLanguage = (language: string): language is Language => language === 'vi' || language === 'en';

/** A language tag as file names carry it: `fr`, `km`, `zh-Hant`. */
export const isLanguageTag = (tag: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

export function collectRows(scenario: Scenario, target: string, overlay: Overlay | null): TextRow[] {
  const { vi, en } = extractTexts(scenario);
  return Object.keys(vi).map((key) => {
    const both = { vi: vi[key] ?? '', en: en[key] ?? '' };
    const source = both[sourceOf(target)];
    const hash = contentHash(source);
    const words = isOwnLanguage(target) ? both[target] : ownText(overlay?.texts, key);
    const since = isOwnLanguage(target) ? hash : ownText(overlay?.sources, key);
    return { key, ...both, target: words, hash, state: stateOf(source, words, since === hash) };
  });
}

/** Texts that a translation holds for places that the scenario no longer has. */
export function orphansOf(rows: readonly TextRow[], overlay: Overlay | null): string[] {
  const known = new Set(rows.map(({ key }) => key));
  return Object.keys(overlay?.texts ?? {}).filter((key) => !known.has(key));
}

export const ownText = (texts: Readonly<Record<string, string>> | undefined, key: string): string =>
  texts !== undefined && Object.hasOwn(texts, key) ? (texts[key] ?? '') : '';

/** Names, sums and marks may well read the same. */
const MAX_SAME_WORDS = 3;

function stateOf(source: string, target: string, isFresh: boolean): TextState {
  if (target === '') return 'missing';
  if (!isFresh) return 'stale';
  return target === source && source.trim().split(/\s+/u).length > MAX_SAME_WORDS ? 'same' : 'translated';
}
