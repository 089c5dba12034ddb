/**
 * Words of a scenario under stable keys, one map a language: what the loader hands to i18next.
 * A key is the JSON pointer of the text without its leading slash, e.g. `nodes/s1/lines/hello/text`.
 */
import type { Scenario } from './schema.ts';
import { LANGUAGES } from './vocabulary.ts';
import type { Language } from './vocabulary.ts';

export type TextMap = Readonly<Record<string, string>>;

const isTextPair = (value: object): value is Record<Language, string> =>
  LANGUAGES.every((language) => typeof (value as Record<string, unknown>)[language] === 'string');

/** Every text of the scenario, for each language. */
export function extractTexts(scenario: Scenario): Record<Language, TextMap> {
  const texts: Record<Language, Record<string, string>> = { vi: {}, en: {} };
  const walk = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && isTextPair(value)) {
      for (const language of LANGUAGES) texts[language][key] = value[language].normalize('NFC');
      return;
    }
    for (const [name, child] of Object.entries(value)) walk(child, key === '' ? name : `${key}/${name}`);
  };
  walk(scenario, '');
  return texts;
}
