/** Words of the command line: its own, and the messages of the checker that it shares with the game. */
import { readFileSync } from 'node:fs';
import type { Diagnostic, Language } from '#scenario';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, string>;

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A translator for one language; an unknown key comes back as it is. */
export function createSay(language: Language): Say {
  const words = { ...read(`../../assets/locales/diagnostics.${language}.json`), ...read(`locales/${language}.json`) };
  return (key, params = {}) =>
    (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(params[name] ?? mark));
}

/** `file:line:col CODE /json/pointer message; hint` */
export function formatDiagnostic(say: Say, file: string, found: Diagnostic): string {
  const place = `${file}:${found.line}:${found.column}`;
  const hint = found.suggestion === null ? '' : ` ${say('diagnostic.hint', { suggestion: found.suggestion })}`;
  const path = found.path === '' ? '/' : found.path;
  return `${place} ${found.code} ${path} ${say(found.messageKey, found.params)}${hint}`;
}
