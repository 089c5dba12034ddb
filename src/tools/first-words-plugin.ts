/** The first words of the page stand in its file: there is something to read before any script has come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LANGUAGES = ['vi', 'en'] as const;
const KEY = 'app.first';

/** Puts the words of each language where `index.html` says `%app.first.vi%`. Throws where a locale has none. */
export function firstWords(root: string): Plugin {
  const words = (language: string): string => {
    const locale = JSON.parse(readFileSync(join(root, 'assets', 'locales', `${language}.json`), 'utf8')) as Record<
      string,
      string
    >;
    const text = locale[KEY];
    if (text === undefined || /[<>&]/.test(text))
      throw new Error(`assets/locales/${language}.json: ${KEY} is no plain text.`);
    return text;
  };
  return {
    name: 'first-words',
    transformIndexHtml: (html) =>
      LANGUAGES.reduce((page, language) => page.replace(`%${KEY}.${language}%`, () => words(language)), html),
  };
}
