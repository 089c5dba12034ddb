/** As much XML as an XLIFF file needs: elements, attributes, text, CDATA. Document types are refused. */
import type { BadFile } from './exchange.ts';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  readonly line: number;
}

interface Building {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  readonly line: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** Signs that XML 1.0 cannot hold in any way. */
export const NOT_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/u;

/** Escapes text for an element or an attribute; line ends stay exactly as they are. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r\n\t]/g, (sign) =>
    sign === '&'
      ? '&amp;'
      : sign === '<'
        ? '&lt;'
        : sign === '>'
          ? '&gt;'
          : sign === '"'
            ? '&quot;'
            : `&#${sign.charCodeAt(0)};`,
  );

export function parseXml(source: string): Element | BadFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const top: Building = { name: '', attributes: new Map(), children: [], line: 1 };
  const stack = [top];
  let line = 1;
  for (const [token, closes, opens, attributes = '', empty] of text.matchAll(TOKEN)) {
    const parent = stack.at(-1) ?? top;
    const here = line;
    line += token.split('\n').length - 1;
    if (token === '<') return { reason: 'i18n.bad.xml', line: here };
    if (closes !== undefined) {
      if (stack.length < 2 || parent.name !== closes) return { reason: 'i18n.bad.xml', line: here };
      stack.pop();
    } else if (opens !== undefined) {
      const element: Building = { name: opens, attributes: readAttributes(attributes), children: [], line: here };
      parent.children.push(element);
      if (empty === '') stack.push(element);
    } else if (token.startsWith('<![CDATA[')) parent.children.push(token.slice(9, -3));
    else if (!token.startsWith('<')) parent.children.push(unescapeXml(token.replaceAll('\r\n', '\n')));
  }
  const root = top.children.find((child) => typeof child !== 'string');
  return stack.length > 1 || root === undefined ? { reason: 'i18n.bad.xml', line } : root;
}

const readAttributes = (text: string): Map<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b]) => [name, unescapeXml(a ?? b ?? '')]));

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (mark, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return NAMED.get(name) ?? mark;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : mark;
  });
