/** Words of the command line: its own, and those of the checker and the game that it shares with them. */
import { readFileSync } from 'node:fs';
import type { Diagnostic, Language } from '#scenario';
import { tameName } from './paint.ts';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, string>;

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A translator for one language; an unknown key comes back as it is. */
export function createSay(language: Language): Say {
  const words = new Map([
    ...Object.entries(read(`../../assets/locales/${language}.json`)),
    ...Object.entries(read(`../../assets/locales/diagnostics.${language}.json`)),
    ...Object.entries(read(`locales/${language}.json`)),
  ]);
  return (key, params = {}) =>
    (words.get(key) ?? key).replace(/\{\{(\w+)\}\}/g, (mark, name: string) =>
      Object.hasOwn(params, name) ? tameName(String(params[name])) : mark,
    );
}

/** The words at a key, or `null` where there are none. */
export function sayIfKnown(say: Say, key: string, params: Parameters<Say>[1] = {}): string | null {
  const words = say(key, params);
  return words === key ? null : words;
}

/** `file:line:col CODE /json/pointer message; hint` */
export function formatDiagnostic(say: Say, file: string, found: Diagnostic): string {
  const place = `${tameName(file)}:${found.line}:${found.column}`;
  const hint = found.suggestion === null ? '' : ` ${say('diagnostic.hint', { suggestion: found.suggestion })}`;
  const path = found.path === '' ? '/' : tameName(found.path);
  return `${place} ${found.code} ${path} ${say(found.messageKey, found.params)}${hint}`;
}
