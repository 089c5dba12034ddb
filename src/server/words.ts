/** What a person reads in the window that a server runs in: Vietnamese first, English below. */
import en from './locales/en.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };

export type TerminalKey = keyof typeof vi;
type Params = Readonly<Record<string, string | number>>;

/** Words with their gaps filled. */
export const fill = (words: string, params: Params): string =>
  words.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(params[name] ?? mark));

/** The words at a key, Vietnamese and English. */
export const inBoth = (key: TerminalKey, params: Params = {}): [string, string] => [
  fill(vi[key], params),
  fill(en[key], params),
];
