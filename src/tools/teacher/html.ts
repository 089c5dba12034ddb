/** Pages as strings: whatever is put into a template is escaped, unless it is itself a finished piece. */

/** A finished piece of a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Html | readonly Content[] | null;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

function textOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escapeHtml(String(content));
}

/** A piece of a page from a template. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(parts.map((part, index) => part + textOf(values[index] ?? null)).join(''));

/** A drawing, which `#art` has written. */
export const drawing = (svg: string): Html =>
  new Html(svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" '));
