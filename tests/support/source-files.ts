import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Path below the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file below `folder` whose name ends as given. */
export function sourceFiles(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({
      path: `${folder}/${file.split(sep).join('/')}`,
      text: readFileSync(join(ROOT, folder, file), 'utf8'),
    }));
}

/** Module names that a source file imports, statically or lazily; comments do not count. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^'\n]+)'/g;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? '');
}
