import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isFile } from '../files.ts';
import { openNamed } from '../open-scenario.ts';
import type { Opened } from '../open-scenario.ts';
import type { Run } from '../verb.ts';
import { textOption, wrongUse } from '../verb.ts';
import { tryChanges } from './apply.ts';
import type { Change, Refused } from './apply.ts';
import { parseCsv } from './csv.ts';
import { isBadFile } from './exchange.ts';
import type { BadFile, Exchange, ExchangeRow } from './exchange.ts';
import { formatOverlay, overlayPath, readOverlay } from './overlay.ts';
import type { Overlay } from './overlay.ts';
import { collectRows, isLanguageTag, isOwnLanguage, ownText, sourceOf } from './texts.ts';
import type { TextRow } from './texts.ts';
import { parseXliff } from './xliff.ts';

interface Sorted {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly missing: readonly string[];
  readonly orphans: readonly string[];
  readonly stale: readonly string[];
  readonly refused: readonly Refused[];
}

/** Takes a translators' file back in. Writes what is valid and new; says of every other row why not. */
export function importTexts(run: Run, path: string): number {
  const read = readExchange(path);
  if (isBadFile(read)) {
    run.complain(run.say(read.reason, { name: path, line: read.line }));
    return 1;
  }
  const name = textOption(run, 'scenario') ?? nearby(path, read.scenario) ?? read.scenario;
  if (name === null) return wrongUse(run, 'i18n', 'i18n.no-scenario', { name: path });
  const target = textOption(run, 'target') ?? read.target;
  if (target === null || !isLanguageTag(target))
    return wrongUse(run, 'i18n', 'i18n.bad-language', { name: target ?? '' });
  const opened = openNamed(run, name);
  if (typeof opened === 'number') return opened;
  const file = isOwnLanguage(target) ? opened.file.path : overlayPath(opened.file.path, opened.scenario.id, target);
  const overlay = isOwnLanguage(target) ? null : readOverlay(file);
  if (overlay === 'broken') {
    run.complain(run.say('i18n.broken-overlay', { name: relative(process.cwd(), file) }));
    return 1;
  }
  const rows = collectRows(opened.scenario, target, overlay);
  const sorted = sortRows(read, rows, target, run.options.stale === true);
  const place = isOwnLanguage(target) ? target : 'overlay';
  const applied = tryChanges(opened.file.text, opened.scenario, place, sorted.changes);
  const written = applied.accepted.length > 0 && run.options['dry-run'] !== true;
  if (written) {
    writeFileSync(
      file,
      isOwnLanguage(target) ? applied.source : formatOverlay(merge(opened, target, overlay, rows, applied.accepted)),
    );
  }
  const refused = [...sorted.refused, ...applied.refused];
  return report(run, { ...sorted, refused }, applied.accepted, { file, written, target });
}

function readExchange(path: string): Exchange | BadFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'i18n.bad.not-utf8', line: 1 };
    throw error;
  }
  return /^\uFEFF?\s*</.test(text) ? parseXliff(text) : parseCsv(text);
}

/** The scenario that stands in the same folder as the file, when there is one of that id. */
function nearby(path: string, id: string | null): string | null {
  if (id === null || !/^[a-z0-9-]+$/.test(id)) return null;
  const candidate = join(dirname(path), `${id}.scenario.json`);
  return isFile(candidate) ? candidate : null;
}

const lineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

function sortRows(
  { rows: given, unreadable }: Exchange,
  rows: readonly TextRow[],
  target: string,
  takeStale: boolean,
): Sorted {
  const known = new Map(rows.map((row) => [row.key, row]));
  const seen = new Set<string>();
  const changes: Change[] = [];
  const missing: string[] = [];
  const orphans: string[] = [];
  const stale: string[] = [];
  const refused: Refused[] = unreadable.map(({ key, reason }) => ({ key, reason, params: {} }));
  for (const { key } of unreadable) seen.add(key);
  let unchanged = 0;
  for (const row of given) {
    const current = known.get(row.key);
    const text = lineEnds(row.target).normalize('NFC');
    if (current === undefined) orphans.push(row.key);
    else if (seen.has(row.key))
      refused.push({ key: row.key, reason: 'i18n.refused.twice', params: { line: String(row.line) } });
    else if (text.trim() === '') missing.push(row.key);
    else if (!takeStale && isStale(row, current, target)) stale.push(row.key);
    else if (text === lineEnds(current.target) && current.state !== 'stale') unchanged++;
    else changes.push({ row: current, text });
    seen.add(row.key);
  }
  for (const { key, state } of rows) if (!seen.has(key) && state === 'missing') missing.push(key);
  return { changes, unchanged, missing, orphans, stale, refused };
}

/** The source has changed since the export. Without a hash, the source text that the file carries decides. */
function isStale({ hash, source }: ExchangeRow, current: TextRow, target: string): boolean {
  if (hash !== null) return hash !== current.hash;
  return source !== null && lineEnds(source) !== lineEnds(current[sourceOf(target)]);
}

/** Texts in the order of the scenario; what the file held besides stays, at the end. */
function merge(
  { scenario }: Opened,
  language: string,
  overlay: Overlay | null,
  rows: readonly TextRow[],
  accepted: readonly Change[],
): Overlay {
  const fresh = new Map(accepted.map(({ row, text }) => [row.key, { text, hash: row.hash }]));
  const keys = [...rows.map(({ key }) => key), ...Object.keys(overlay?.texts ?? {})];
  const texts: [string, string][] = [];
  const sources: [string, string][] = [];
  for (const key of new Set(keys)) {
    const text = fresh.get(key)?.text ?? ownText(overlay?.texts, key);
    if (text === '') continue;
    texts.push([key, text]);
    sources.push([key, fresh.get(key)?.hash ?? ownText(overlay?.sources, key)]);
  }
  const [textMap, sourceMap] = [Object.fromEntries(texts), Object.fromEntries(sources)];
  return { format: 1, scenario: scenario.id, language, texts: textMap, sources: sourceMap };
}

interface Outcome {
  readonly file: string;
  readonly written: boolean;
  readonly target: string;
}

function report(run: Run, sorted: Sorted, accepted: readonly Change[], { file, written, target }: Outcome): number {
  const { say, print, complain, json, paint } = run;
  const { unchanged, missing, orphans, stale, refused } = sorted;
  const changed = accepted.map(({ row }) => row.key);
  const faults = orphans.length + stale.length + refused.length;
  if (json) {
    const reasons = refused.map(({ key, reason, params }) => ({ key, reason: say(reason, params) }));
    print(
      JSON.stringify({ target, file, written, changed, unchanged, missing, orphans, stale, refused: reasons }, null, 2),
    );
    return faults > 0 ? 1 : 0;
  }
  for (const key of orphans) complain(paint.yellow(say('i18n.row', { key, reason: say('i18n.refused.orphan') })));
  for (const key of stale) complain(paint.yellow(say('i18n.row', { key, reason: say('i18n.refused.stale') })));
  for (const { key, reason, params } of refused)
    complain(paint.red(say('i18n.row', { key, reason: say(reason, params) })));
  if (missing.length > 0) print(say('i18n.missing', { count: missing.length, keys: missing.join(', ') }));
  const counts = { changed: changed.length, unchanged, missing: missing.length, refused: faults };
  print(say('i18n.imported', counts));
  if (written) print(say('written', { name: relative(process.cwd(), file) }));
  return faults > 0 ? 1 : 0;
}
