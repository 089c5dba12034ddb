/**
 * CSV that survives a spreadsheet: UTF-8 with a byte order mark, every cell quoted, and no cell that a spreadsheet
 * could take for a formula: such cells get an apostrophe in front, which reading takes away again.
 */
import type { BadFile, Exchange, ExchangeRow } from './exchange.ts';
import type { TextRow } from './texts.ts';
import { isOwnLanguage, sourceOf } from './texts.ts';

const BOM = '\uFEFF';
const RISKY = /^'*[=+\-@\t\r]/;

const guard = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
const unguard = (text: string): string => (text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text);
const quote = (text: string): string => `"${guard(text).replaceAll('"', '""')}"`;

export function formatCsv(scenario: string, target: string, rows: readonly TextRow[]): string {
  const own = isOwnLanguage(target);
  const head = ['key', 'vi', 'en', ...(own ? [] : [target]), 'state', 'source', 'scenario'];
  const source = sourceOf(target);
  const cells = rows.map(({ key, vi, en, target: words, state, hash }) => [
    key, vi, en, ...(own ? [] : [words]), state, `${source}:${hash}`, scenario,
  ]); // prettier-ignore
  return BOM + [head, ...cells].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

const OWN_COLUMNS: ReadonlySet<string> = new Set(['key', 'vi', 'en', 'state', 'source', 'scenario']);

/** Reads it back; also with semicolons or tabs, as spreadsheets of some countries save it. */
export function parseCsv(text: string): Exchange | BadFile {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  const table = readTable(body);
  if ('reason' in table) return table;
  const [head, ...records] = table.records;
  const names = (head?.cells ?? []).map((name) => name.trim());
  if (!names.includes('key') || !names.includes('vi')) return { reason: 'i18n.bad.no-columns', line: 1 };
  const further = names.find((name) => !OWN_COLUMNS.has(name) && name !== '');
  const cell = (cells: readonly string[], name: string): string => {
    const at = names.indexOf(name);
    return at < 0 ? '' : unguard(cells[at] ?? '');
  };
  const sources = records.map(({ cells }) => cell(cells, 'source'));
  const from = sources.find((source) => /^(vi|en):/.test(source))?.slice(0, 2) ?? 'vi';
  const target = further ?? (from === 'vi' ? 'en' : 'vi');
  const filled = records.filter(({ cells }) => cells.some((value) => value !== ''));
  const rows = filled.map(({ cells, line }): ExchangeRow => {
    const hash = /^(?:vi|en):([0-9a-f]{16})$/.exec(cell(cells, 'source'))?.[1] ?? null;
    return { key: cell(cells, 'key'), target: cell(cells, target), hash, source: cell(cells, from), line };
  });
  const scenario = filled.map(({ cells }) => cell(cells, 'scenario')).find((id) => id !== '') ?? null;
  return { scenario, target, rows, unreadable: [] };
}

interface Table {
  readonly records: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

function readTable(text: string): Table | BadFile {
  const separator = separatorOf(text);
  const records: { cells: string[]; line: number }[] = [];
  let cells: string[] = [];
  let value = '';
  let line = 1;
  let began = 1;
  const endCell = (): void => {
    cells.push(value);
    value = '';
  };
  const endRecord = (): void => {
    endCell();
    records.push({ cells, line: began });
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n') line++;
    if (sign === '"' && value === '') {
      const end = closingQuote(text, at);
      if (end < 0) return { reason: 'i18n.bad.open-quote', line: began };
      const inside = text.slice(at + 1, end);
      line += inside.split('\n').length - 1;
      value = inside.replaceAll('""', '"');
      at = end;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRecord();
    else if (sign !== '\r' || text[at + 1] !== '\n') value += sign;
  }
  if (value !== '' || cells.length > 0) endRecord();
  return { records };
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

/** The sign that stands after the first column's name. */
const separatorOf = (text: string): string => /^"?[a-z]*"?([,;\t])/i.exec(text)?.[1] ?? ',';
