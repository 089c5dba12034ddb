/** Finding and reading scenario files. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextPair } from '#scenario';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SCENARIOS = join(ROOT, 'scenarios');

const SUFFIX = '.scenario.json';

export interface SourceFile {
  /** As it is printed: relative to the working directory. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Scenario files, `pack.json` and `items.json` files at or below a path; `null` when there is no such path. */
export function findFiles(path: string): SourceFile[] | null {
  const absolute = resolve(path);
  if (!existsSync(absolute)) return null;
  if (isFile(absolute)) return [readSource(absolute)];
  // Pipes and devices are neither, and might never end.
  if (!statSync(absolute).isDirectory()) return null;
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .toSorted()
    .map((name) => readSource(join(absolute, name)));
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Scenario, pack and item files beside a file, not below it. */
export function findSiblings(path: string): SourceFile[] {
  const folder = dirname(resolve(path));
  return readdirSync(folder)
    .filter(isSource)
    .toSorted()
    .map((name) => readSource(join(folder, name)));
}

const isSource = (name: string): boolean => name.endsWith(SUFFIX) || /(^|[\\/])(?:pack|items)\.json$/.test(name);

function readSource(path: string): SourceFile {
  return { name: relative(process.cwd(), path) || path, path, text: readFileSync(path, 'utf8') };
}

export const isPackFile = ({ path }: SourceFile): boolean => /[\\/]pack\.json$/.test(path);
export const isItemsFile = ({ path }: SourceFile): boolean => /[\\/]items\.json$/.test(path);
/** Whatever else is named is taken for a scenario, so that the checker says what is wrong with it. */
export const isScenarioFile = (file: SourceFile): boolean => !isPackFile(file) && !isItemsFile(file);

export interface Helpline {
  readonly number: string;
  readonly name: TextPair;
}

/** The numbers that stories may name, by id. */
export const readHelplines = (): Readonly<Record<string, Helpline>> =>
  JSON.parse(readFileSync(join(SCENARIOS, 'helplines.json'), 'utf8')) as Record<string, Helpline>;
