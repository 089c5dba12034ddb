/** Bytes of engine, analysis and checker beyond Valibot and jsonc-parser: bundled, minified, gzipped. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../support/source-files.ts';

/** What is imported and not counted. */
const LIBRARIES = ['valibot', 'jsonc-parser'];

export interface Size {
  readonly gzip: number;
  /** Minified bytes by folder, before compression. */
  readonly folders: Readonly<Record<string, number>>;
}

const PARTS = {
  engine: ['src/engine/index.ts'],
  analysis: ['src/analysis/index.ts'],
  check: ['src/scenario/check.ts'],
};

/** The whole, with and without tables of data; on request each part by itself (what they share counts in each). */
export async function measureSizes({ parts }: { readonly parts: boolean }): Promise<Record<string, Size>> {
  const sizes: Record<string, Size> = { all: await sizeOf(Object.values(PARTS).flat()) };
  if (parts) for (const [name, entries] of Object.entries(PARTS)) sizes[name] = await sizeOf(entries);
  sizes['allWithoutData'] = await sizeOf(Object.values(PARTS).flat(), true);
  return sizes;
}

async function sizeOf(entries: readonly string[], withoutData = false): Promise<Size> {
  const source = entries
    .map((entry, i) => `export * as part${i} from ${JSON.stringify(join(ROOT, entry))};`)
    .join('\n');
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
