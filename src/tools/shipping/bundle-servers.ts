/** The servers of the zip and the libraries that they need, as a few files that any Node from 22.13 on runs. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../build.ts';

const ENTRIES = ['serve-release', 'serve-kiosk'] as const;

export async function bundleServers(folder: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    resolve: { alias: { express: join(ROOT, 'src', 'tools', 'shipping', 'no-express.ts') } },
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
