/** Items must be new to whoever has played the stories: no run of words may stand in both. */
import { plainWords, readingsOf } from './seen.ts';
import type { Item, ItemSet } from '../schema/items.ts';
import type { Scenario } from '../schema.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';

/** As many words in a row are no accident; shorter ones are common speech. */
const RUN = 7;

export interface Reused {
  /** Id of the item. */
  readonly item: string;
  readonly language: Language;
  /** Id of the scenario that says the same. */
  readonly scenario: string;
  /** The first words in common. */
  readonly found: string;
}

/** The first run of words that each item shares with each scenario, by language. */
export function findReused({ items }: ItemSet, scenarios: readonly Scenario[]): Reused[] {
  const readings = scenarios.map((scenario) => ({ id: scenario.id, words: readingsOf([scenario]) }));
  return Object.entries(items).flatMap(([item, { lines }]) =>
    LANGUAGES.flatMap((language) =>
      readings.flatMap(({ id, words }): Reused[] => {
        const found = runsOf(lines, language).find((run) => words[language].some((text) => text.includes(run)));
        return found === undefined ? [] : [{ item, language, scenario: id, found: found.trim() }];
      }),
    ),
  );
}

function runsOf(lines: Item['lines'], language: Language): string[] {
  return Object.values(lines).flatMap(({ text }) => {
    const words = plainWords(text[language]).trim().split(' ');
    return words.slice(RUN - 1).map((_, start) => ` ${words.slice(start, start + RUN).join(' ')} `);
  });
}
