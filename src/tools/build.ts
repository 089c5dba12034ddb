/** Builds the pages when they are not current. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const SOURCES = ['src', 'assets', 'scenarios', 'index.html', 'lop.html', 'vite.config.ts', 'package-lock.json'];

/** What looks at a build is no part of it. */
const LOOKS_ON = /^(tools\/(audit|pictures)|readme)\//;

/** A digest of everything a build reads: names, sizes and contents. */
function sourceDigest(mode: string): string {
  const digest = createHash('sha256').update(mode);
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((file) => !LOOKS_ON.test(file.replaceAll('\\', '/')))
          .sort()
          .map((file) => join(path, file))
      : [path];
    for (const file of files) if (statSync(file).isFile()) digest.update(file).update(readFileSync(file));
  }
  return digest.digest('hex');
}

/** Builds into `folder` unless it already holds this very source. `mode` "test-driver" exposes the test driver. */
export async function buildIfStale(folder: string, mode = 'production'): Promise<'built' | 'current'> {
  const stamp = join(folder, '.source');
  const digest = sourceDigest(mode);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 'current';
  process.env['CO_NHAU_OUT'] = folder;
  await build({ root: ROOT, mode, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  writeFileSync(stamp, digest);
  return 'built';
}
