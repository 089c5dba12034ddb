/**
 * `npm run release` (rulings 26): `release/web/` for any web host, with relative paths, and
 * `release/co-nhau-<version>.zip` with the pages and a bundled server that needs no install.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';
import helplines from '../../scenarios/helplines.json' with { type: 'json' };
import { staleHelplines } from '#scenario/authoring';
import { ROOT, buildIfStale } from './build.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const out = join(ROOT, 'release');
const name = `co-nhau-${version}`;
const stage = join(ROOT, '.cache', name);

rmSync(out, { recursive: true, force: true });
rmSync(stage, { recursive: true, force: true });
const pages = join(ROOT, 'dist');
await buildIfStale(pages);
cpSync(pages, join(out, 'web'), { recursive: true, filter: (path) => !path.endsWith('.source') });
cpSync(join(out, 'web'), join(stage, 'web'), { recursive: true });
await bundleServer(join(stage, 'server'));
for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) cpSync(join(ROOT, file), join(stage, file));
writeFileSync(join(stage, 'start.sh'), '#!/bin/sh\ncd "$(dirname "$0")" && exec node server/serve-release.mjs "$@"\n', {
  mode: 0o755,
});
writeFileSync(join(stage, 'start.cmd'), '@cd /d "%~dp0"\r\n@node server\\serve-release.mjs %*\r\n');

mkdirSync(out, { recursive: true });
const archive = join(out, `${name}.zip`);
writeFileSync(archive, zipSync(await entries(stage, name), { level: 6 }));
const megabytes = (statSync(archive).size / 1_000_000).toFixed(2);
process.stdout.write(
  `release/web/         ready for any web host\nrelease/${name}.zip  ${megabytes} MB, start with start.sh or start.cmd\n`,
);
for (const { number, verifiedOn, age } of staleHelplines(Object.values(helplines), new Date().toISOString())) {
  process.stdout.write(
    `To do before it goes out: ${number} was last checked on ${verifiedOn}, ${age} days ago. ` +
      'Ring it, then note the day in scenarios/helplines.json.\n',
  );
}

/** The server and the libraries that it needs, as one file. */
async function bundleServer(folder: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src', 'server', 'serve-release.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'serve-release.mjs' } },
    },
  });
}

async function entries(folder: string, prefix: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (statSync(path).isFile()) files[`${prefix}/${file.split(sep).join('/')}`] = readFileSync(path);
  }
  return files;
}
