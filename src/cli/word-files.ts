/** Finds the words outside scenarios that ship with the game, and checks them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LANGUAGES } from '#scenario';
import type { Diagnostic, Language } from '#scenario';
import { lintWords } from '#scenario/lint';
import { ROOT, SCENARIOS, readHelplines } from './files.ts';

interface Source {
  readonly path: string;
  readonly language: Language | null;
  readonly forPlayers: boolean;
}

const locale = (name: string): string => join(ROOT, 'assets', 'locales', `${name}.json`);

const SHIPPED: readonly Source[] = [
  ...LANGUAGES.map((language): Source => ({ path: locale(language), language, forPlayers: true })),
  // Sheets that teachers print.
  ...LANGUAGES.map((language): Source => ({ path: locale(`teacher.${language}`), language, forPlayers: true })),
  // Faults of a scenario file: shown to whoever drops one in.
  ...LANGUAGES.map((language): Source => ({ path: locale(`diagnostics.${language}`), language, forPlayers: false })),
  { path: join(SCENARIOS, 'helplines.json'), language: null, forPlayers: true },
];

/** The words of these `pack.json` files; with `all`, also those of the interface and of the helplines. */
export function checkWords(
  packs: readonly { readonly path: string }[],
  all: boolean,
): (Diagnostic & { readonly file: string })[] {
  const listed = new Set(Object.values(readHelplines()).map(({ number }) => number));
  const titles = packs.map(({ path }): Source => ({ path, language: null, forPlayers: true }));
  return [...titles, ...(all ? SHIPPED : [])]
    .filter(({ path }) => existsSync(path))
    .flatMap(({ path, language, forPlayers }) =>
      lintWords({ text: readFileSync(path, 'utf8'), language, listed, forPlayers }).map((found) => ({
        ...found,
        file: relative(process.cwd(), path) || path,
      })),
    );
}
