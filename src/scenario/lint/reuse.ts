/** Items must be new to whoever has played the stories: no run of words may stand in both. */
import { plainWords, readingsOf } from './seen.ts';
import type { Reporter } from '../check/report.ts';
import type { Item, ItemSet } from '../schema/items.ts';
import type { Scenario } from '../schema.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';

/** As many words in a row are no accident; shorter ones are common speech. */
const RUN = 7;

/** Reports the first run of words that each item shares with each scenario, by language. */
export function checkReuse({ items }: ItemSet, scenarios: readonly Scenario[], report: Reporter): void {
  const readings = scenarios.map((scenario) => ({ name: scenario.id, words: readingsOf([scenario]) }));
  for (const [id, { lines }] of Object.entries(items)) {
    for (const language of LANGUAGES) {
      const runs = runsOf(lines, language);
      for (const { name, words } of readings) {
        const found = runs.find((run) => words[language].some((text) => text.includes(run)));
        if (found === undefined) continue;
        report.add('S186', ['items', id, 'lines'], { params: { name, found: found.trim(), language } });
      }
    }
  }
}

function runsOf(lines: Item['lines'], language: Language): string[] {
  return Object.values(lines).flatMap(({ text }) => {
    const words = plainWords(text[language]).trim().split(' ');
    return words.slice(RUN - 1).map((_, start) => ` ${words.slice(start, start + RUN).join(' ')} `);
  });
}
