import { describe, expect, it } from 'vitest';
import { firstSheet } from '../../../src/tools/first-sheet-plugin.ts';

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <link rel="stylesheet" href="./src/ui/styles/first.css" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/all-2.css">
    <link rel="stylesheet" crossorigin href="./assets/more-3.css">
  </head>
  <body>
    <h1>Có Nhau</h1>
  </body>
</html>
`;

type Bundle = Readonly<Record<string, unknown>>;

/** The page as the plugin leaves it, in a build that has made these files. */
function builtPage(html: string, bundle: Bundle): string {
  const { transformIndexHtml } = firstSheet();
  if (typeof transformIndexHtml !== 'object') throw new Error('The plugin has no order.');
  const handler = transformIndexHtml.handler as (html: string, context: { bundle: Bundle }) => string;
  return handler(html, { bundle });
}

describe('the sheet of the first words', () => {
  const built = builtPage(PAGE, { 'assets/index-1.js': {}, 'assets/first-4.css': {}, 'assets/all-2.css': {} });
  const [head = '', body = ''] = built.split('<body>');

  it('is the only one that the first words wait for', () => {
    expect(head).toContain('href="./assets/first-4.css"');
    expect(head.match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  it('has the others behind the words, in their order and once each', () => {
    const places = ['<h1>', 'all-2.css', 'more-3.css', '</body>'].map((part) => body.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(built.match(/all-2\.css/g)).toHaveLength(1);
  });

  it('is left out of a page that does not ask for it', () => {
    const other = PAGE.replace(/.*first\.css.*\n/, '');
    expect(builtPage(other, {})).toBe(other);
  });

  it('that the build has not made stops the build by name', () => {
    expect(() => builtPage(PAGE, { 'assets/all-2.css': {} })).toThrow('src/ui/styles/first.css');
  });
});
