/** The servers of the zip and the libraries that they need, as a few files that any Node from 22.13 on runs. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../build.ts';

const ENTRIES = ['serve-release', 'serve-kiosk'] as const;

const LEFT_OUT = ['express', 'msgpackr-extract'] as const;

export async function bundleServers(folder: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    define: { 'process.env.MSGPACKR_NATIVE_ACCELERATION_DISABLED': '"true"' },
    resolve: {
      alias: Object.fromEntries(LEFT_OUT.map((name) => [name, join(ROOT, 'src/tools/shipping/left-out.ts')])),
    },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, join(ROOT, 'src', 'server', `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
