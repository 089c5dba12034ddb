/** Vite plugin: writes `sw.js`, the service worker with the list of everything that the build holds, as its first line. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { BUILD_GLOBAL } from '#offline';
import type { Build } from '#offline';

export const WORKER_FILE = 'sw.js';

/** Not kept on the device: the worker itself, packed copies, what stays behind, licences, what only tools read. */
const LEFT_OUT = /^(sw\.js|(locales|readme)\/.*|.*\.(br|gz|txt|map)|(.*\/)?\..*)$/;

/** Lists the files of a build folder; the build's id follows from them. */
export function listBuild(folder: string): Build {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path) && statSync(join(folder, path)).isFile())
    .sort();
  const files = Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { id, files };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Writes the worker of a folder. `code` is the worker without its first line. */
export function writeWorker(folder: string, code: string, { id, files }: Build = listBuild(folder)): void {
  writeFileSync(join(folder, WORKER_FILE), `self.${BUILD_GLOBAL}=${JSON.stringify({ id, files })};\n${code}`);
}

export function offline(root: string): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        writeWorker(resolve(root, folder), await bundleWorker(root));
      },
    },
  };
}

async function bundleWorker(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'src', 'offline', 'worker.ts'), output: { format: 'iife' } },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[] as [
    { output: { code: string }[] },
  ];
  return output[0]?.code ?? '';
}
