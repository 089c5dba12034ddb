/**
 * Made-up names of two words. On the wire and in the log a name is its number, so it is shown in the language of
 * whoever looks, and nothing that a pupil typed can be one. The nouns are things without a body, an age or a sex, and
 * none is a given name; the qualities are praise for anything: no pair can mock the pupil who draws it.
 */
import LISTS from './data/nicknames.json' with { type: 'json' };
import type { TextPair } from '#scenario';

const { nouns, qualities }: { nouns: readonly TextPair[]; qualities: readonly TextPair[] } = LISTS;

/** How many names there are; a name is a whole number below it. */
export const NICKNAMES = nouns.length * qualities.length;

/** The words of a name. A number that is none counts on from the first name again. */
export function formatNickname(name: number, language: 'vi' | 'en'): string {
  const known = ((Math.trunc(name) % NICKNAMES) + NICKNAMES) % NICKNAMES;
  const noun = nouns[Math.floor(known / qualities.length)]?.[language] ?? '';
  const quality = qualities[known % qualities.length]?.[language] ?? '';
  return language === 'vi' ? `${noun} ${quality}` : `${quality} ${noun}`;
}

/** The first name from `roll` on that nobody in the class has; `null` when all are taken. */
export function freeNickname(roll: number, taken: ReadonlySet<number>): number | null {
  for (let i = 0; i < NICKNAMES; i++) {
    const name = (Math.abs(Math.trunc(roll)) + i) % NICKNAMES;
    if (!taken.has(name)) return name;
  }
  return null;
}
