/** What a person reads in the window that a server runs in: Vietnamese first, English below. */
import en from './locales/en.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };

type Params = Readonly<Record<string, string | number>>;

/** Words with their gaps filled. */
const fill = (words: string, params: Params): string =>
  words.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(params[name] ?? mark));

/** Answers the words at a key, Vietnamese and English. */
export const bilingual =
  <Key extends string>(vietnamese: Readonly<Record<Key, string>>, english: Readonly<Record<Key, string>>) =>
  (key: Key, params: Params = {}): [string, string] => [fill(vietnamese[key], params), fill(english[key], params)];

export type TerminalKey = keyof typeof vi;
export const inBoth = bilingual<TerminalKey>(vi, en);
