/** XLIFF 1.2, the form that translators' programs know best. The hash of the source travels in `extradata`. */
import type { BadFile, Exchange, ExchangeRow } from './exchange.ts';
import type { TextRow, TextState } from './texts.ts';
import { isOwnLanguage, sourceOf } from './texts.ts';
import { NOT_XML, escapeXml, parseXml } from './xml.ts';
import type { Element } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

const STATES: Readonly<Record<TextState, string>> = {
  missing: 'needs-translation',
  same: 'needs-review-translation',
  stale: 'needs-review-translation',
  translated: 'translated',
};

/** XML cannot hold every sign; rows with others have to travel as CSV. */
export const fitsXliff = ({ vi, en, target }: TextRow): boolean => ![vi, en, target].some((text) => NOT_XML.test(text));

export function formatXliff(scenario: string, target: string, rows: readonly TextRow[]): string {
  const source = sourceOf(target);
  const units = rows.filter(fitsXliff).map((row) => {
    const words = row.target === '' ? '' : escapeXml(row.target);
    const note = isOwnLanguage(target) ? '' : `        <note from="en">${escapeXml(row.en)}</note>\n`;
    return `      <trans-unit id="${escapeXml(row.key)}" extradata="${row.hash}" xml:space="preserve">
        <source>${escapeXml(row[source])}</source>
        <target state="${STATES[row.state]}">${words}</target>
${note}      </trans-unit>
`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${NAMESPACE}">
  <file original="${escapeXml(scenario)}" source-language="${source}" target-language="${escapeXml(target)}" datatype="plaintext">
    <body>
${units.join('')}    </body>
  </file>
</xliff>
`;
}

export function parseXliff(text: string): Exchange | BadFile {
  const root = parseXml(text);
  if ('reason' in root) return root;
  if (root.name !== 'xliff' || root.attributes.get('version') !== '1.2')
    return { reason: 'i18n.bad.xliff', line: root.line };
  const files = childrenOf(root, 'file');
  const [file] = files;
  if (file === undefined || files.length > 1) return { reason: 'i18n.bad.one-file', line: root.line };
  const rows: ExchangeRow[] = [];
  const unreadable: { key: string; reason: string }[] = [];
  for (const unit of unitsOf(file)) {
    const key = unit.attributes.get('id') ?? '';
    const [target] = childrenOf(unit, 'target');
    const [source] = childrenOf(unit, 'source');
    const words = target === undefined ? '' : plainText(target);
    if (words === null) unreadable.push({ key, reason: 'i18n.refused.inline' });
    else {
      const hash = unit.attributes.get('extradata') ?? null;
      const original = source === undefined ? null : plainText(source);
      rows.push({ key, target: words, hash, source: original, line: unit.line });
    }
  }
  return {
    scenario: file.attributes.get('original') ?? null,
    target: file.attributes.get('target-language') ?? null,
    rows,
    unreadable,
  };
}

const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string' && child.name === name);

/** Units stand in the body, or in groups below it. */
const unitsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'trans-unit' ? [child] : unitsOf(child);
  });

/** `null` where marks of a translators' program stand inside the text. */
const plainText = ({ children }: Element): string | null =>
  children.every((child) => typeof child === 'string') ? children.join('') : null;
