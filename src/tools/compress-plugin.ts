import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|json|svg|webmanifest|txt)$/;

/** Interface words are bundled: their files need not travel twice. The README's pictures are no part of the game. */
const STAYS_BEHIND = ['locales', 'readme'];

/** Writes `.gz` and `.br` beside every text file, so that the server compresses nothing while a class waits. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of STAYS_BEHIND) rmSync(join(folder, name), { recursive: true, force: true });
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!TEXT.test(file)) continue;
          const body = readFileSync(join(folder, file));
          const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
          writeFileSync(join(folder, `${file}.gz`), gzipSync(body, { level: 9 }));
          writeFileSync(join(folder, `${file}.br`), brotliCompressSync(body, { params }));
        }
      },
    },
  };
}
