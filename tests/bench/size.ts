/**
 * Bytes of engine, analysis and checker beyond Valibot and jsonc-parser: bundled as builds for players are (without the
 * documentation of fields), minified, gzipped.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { leaveOutFieldDocs } from '../../src/tools/field-docs-plugin.ts';
import { ROOT } from '../support/source-files.ts';

/** What is imported and not counted. */
const LIBRARIES = ['valibot', 'jsonc-parser'];

export interface Size {
  readonly gzip: number;
  /** Minified bytes by folder, before compression. */
  readonly folders: Readonly<Record<string, number>>;
}

const from = (entry: string): string => `from ${JSON.stringify(join(ROOT, entry))};`;

/** Statements that export what is weighed. */
const PARTS = {
  engine: `export * as engine ${from('src/engine/index.ts')}`,
  analysis: `export * as analysis ${from('src/analysis/index.ts')}`,
  check: `export * as check ${from('src/scenario/check.ts')}`,
  authoring: `export * as authoring ${from('src/scenario/authoring.ts')}`,
};

/** What a player loads of it before the first line of a published scenario: see `src/platform/fetch-packs.ts`. */
const LOADING = `export { FORMAT, compileStory, contentHash, extractTexts } ${from('src/scenario/index.ts')}`;
const PLAYER = `${PARTS.engine}\n${LOADING}`;

/** The whole, with and without tables of data; on request each part by itself (what they share counts in each). */
export async function measureSizes({ parts }: { readonly parts: boolean }): Promise<Record<string, Size>> {
  const all = Object.values(PARTS).join('\n');
  const sizes: Record<string, Size> = { all: await sizeOf(all), player: await sizeOf(PLAYER) };
  if (parts) for (const [name, source] of Object.entries(PARTS)) sizes[name] = await sizeOf(source);
  sizes['allWithoutData'] = await sizeOf(all, true);
  return sizes;
}

async function sizeOf(source: string, withoutData = false): Promise<Size> {
  const entry = '\0size-entry';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, external: LIBRARIES, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      leaveOutFieldDocs(),
      {
        name: 'size-entry',
        enforce: 'pre',
        resolveId: (id: string) => (id.endsWith('size-entry') ? entry : null),
        load: (id: string) => (id === entry ? source : withoutData && id.endsWith('.json') ? '{}' : null),
      },
    ],
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const folders: Record<string, number> = {};
  for (const [id, { renderedLength }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
    const folder = id.includes('/data/') || id.endsWith('.json') ? 'data tables' : folderOf(id);
    folders[folder] = (folders[folder] ?? 0) + renderedLength;
  }
  return { gzip: gzipSync(chunks.map(({ code }) => code).join('\n'), { level: 9 }).length, folders };
}

const folderOf = (id: string): string => /src\/(scenario\/check|\w+)/.exec(id)?.[1] ?? 'other';
