/** The sheet of the first words goes ahead; the others stand behind these words, which are painted before they have come. */
import type { Plugin } from 'vite';

/** As `index.html` names it for the development server. */
const SOURCE = 'src/ui/styles/first.css';
const OTHER_SHEETS = /^[ \t]*<link rel="stylesheet" crossorigin [^>]*>\n/gm;

/** A page that does not ask for the sheet stays as it is. Throws where the build has not made it. */
export function firstSheet(): Plugin {
  return {
    name: 'first-sheet',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        if (!html.includes(SOURCE)) return html;
        const made = Object.keys(bundle).find((file) => /(^|\/)first-[^/]*\.css$/.test(file));
        if (made === undefined) throw new Error(`${SOURCE} is no input of the build (vite.config.ts).`);
        const others = html.match(OTHER_SHEETS) ?? [];
        return html
          .replaceAll(OTHER_SHEETS, '')
          .replace(SOURCE, made)
          .replace(/^[ \t]*<\/body>/m, (end) => others.join('') + end);
      },
    },
  };
}
