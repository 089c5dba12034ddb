/** Puts translated texts where they belong; writes nothing itself, and keeps only what leaves the scenario sound. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Language, Scenario } from '#scenario';
import type { Diagnostic } from '#scenario';
import { checkScenario } from '#scenario/check';
import type { TextRow } from './texts.ts';

export interface Change {
  readonly row: TextRow;
  readonly text: string;
}

export interface Refused {
  readonly key: string;
  /** Message key, and what fills it. */
  readonly reason: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface Applied {
  readonly source: string;
  readonly accepted: readonly Change[];
  readonly refused: readonly Refused[];
}

type Path = readonly (string | number)[];

/** The path of every text pair by its key. A key alone does not tell: names in it may hold slashes. */
function pathsByKey(scenario: Scenario): Map<string, Path> {
  const paths = new Map<string, Path>();
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    const { vi, en } = value as Partial<Record<string, unknown>>;
    if (!Array.isArray(value) && typeof vi === 'string' && typeof en === 'string') paths.set(path.join('/'), path);
    else if (Array.isArray(value)) value.forEach((child, i) => walk(child, [...path, i]));
    else for (const [name, child] of Object.entries(value)) walk(child, [...path, name]);
  };
  walk(scenario, []);
  return paths;
}

/** Replaces texts in the source of a scenario, and nothing else of it: every other sign of the file stays. */
export function replaceTexts(
  source: string,
  scenario: Scenario,
  language: Language,
  changes: readonly Change[],
): string {
  const offset = source.startsWith('\uFEFF') ? 1 : 0;
  const root = parseTree(source.slice(offset));
  const paths = pathsByKey(scenario);
  const edits = changes.flatMap(({ row, text }) => {
    const node = root && findNodeAtLocation(root, [...(paths.get(row.key) ?? []), language]);
    return node === undefined ? [] : [{ at: node.offset + offset, length: node.length, text: JSON.stringify(text) }];
  });
  let edited = source;
  for (const { at, length, text } of edits.toSorted((a, b) => b.at - a.at)) {
    edited = edited.slice(0, at) + text + edited.slice(at + length);
  }
  return edited;
}

/** Faults that concern words of any language; the others are rules for Vietnamese and English alone. */
const ANY_LANGUAGE: ReadonlySet<string> = new Set([
  'F019',
  'L201',
  'L203',
  'L206',
  'L207',
  'L208',
  'L209',
  'L210',
  'L214',
  'L215',
  'L216',
]);

/**
 * Tries the changes on the scenario and takes out those that would bring a fault, until none is left.
 * `language` is where they go; for an overlay they are tried in the place of English, by the rules for any language.
 */
export function tryChanges(
  source: string,
  scenario: Scenario,
  language: Language | 'overlay',
  changes: readonly Change[],
): Applied {
  const refused: Refused[] = [];
  const place = language === 'overlay' ? 'en' : language;
  const paths = pathsByKey(scenario);
  const pointers = new Map(changes.map(({ row }) => [row.key, pointerOf([...(paths.get(row.key) ?? []), place])]));
  let accepted = [...changes];
  for (;;) {
    const edited = replaceTexts(source, scenario, place, accepted);
    const faults = checkScenario(edited).diagnostics.filter(
      ({ severity, code }) => severity === 'error' && (language !== 'overlay' || ANY_LANGUAGE.has(code)),
    );
    const bad = new Map<string, Diagnostic>();
    for (const fault of faults) {
      for (const { row } of accepted) if (concerns(fault, pointers.get(row.key) ?? '')) bad.set(row.key, fault);
    }
    if (faults.length === 0) return { source: edited, accepted, refused };
    if (bad.size === 0) {
      const reason = faults[0]?.messageKey ?? '';
      const rest = accepted.map(({ row }) => ({ key: row.key, reason, params: faults[0]?.params ?? {} }));
      return { source, accepted: [], refused: [...refused, ...rest] };
    }
    for (const [key, { messageKey, params }] of bad) refused.push({ key, reason: messageKey, params });
    accepted = accepted.filter(({ row }) => !bad.has(row.key));
  }
}

const concerns = ({ path }: Diagnostic, pointer: string): boolean => pointer === path || pointer.startsWith(`${path}/`);

const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
