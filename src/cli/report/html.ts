/** HTML that cannot be broken out of: everything put into a template is escaped, unless it came out of one. */

export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | Markup | null | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also drops control characters, which no HTML or SVG may hold. */
export const escapeHtml = (text: string): string =>
  text.replace(/(?![\n\t\r])\p{Cc}/gu, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** `html\`<p>${text}</p>\``: texts and numbers are escaped, `Markup` and lists of it stand as they are. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((text, i) => (i === 0 ? text : render(parts[i - 1] ?? null) + text)).join(''));
}

function render(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}
