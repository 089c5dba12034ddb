/** Bytes as served: of a page as it is fetched, and of a page that holds nothing but Phaser. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { ROOT } from './build.ts';

const compress = promisify(brotliCompress);

interface Transfer {
  readonly url: string;
  readonly bytes: number;
}

export interface Stage {
  readonly bytes: number;
  readonly script: number;
  readonly phaser: number;
  readonly requests: number;
}

/** Every response of the page from now on, once it has come in. */
export async function watchTransfers(page: Page): Promise<Transfer[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const transfers: Transfer[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => void urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (url.startsWith('http')) transfers.push({ url, bytes: encodedDataLength });
  });
  return transfers;
}

/** Music comes after the first line and is left out (rulings 20). */
export function summarise(transfers: readonly Transfer[]): Stage {
  const counted = transfers.filter(({ url }) => !/music/.test(url));
  const sum = (list: readonly Transfer[]) => list.reduce((total, { bytes: size }) => total + size, 0);
  const scripts = counted.filter(({ url }) => /\.js(\?|$)/.test(url));
  return {
    bytes: sum(counted),
    script: sum(scripts),
    phaser: sum(scripts.filter(({ url }) => /phaser/i.test(url))),
    requests: counted.length,
  };
}

/** JavaScript of a page that holds nothing but Phaser, compressed as this server would serve it. */
export async function emptyPhaserScript(): Promise<number> {
  const root = join(ROOT, '.cache', 'empty-phaser');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.ts"></script>');
  writeFileSync(join(root, 'main.ts'), 'import { Game, WEBGL } from "phaser";\nnew Game({ type: WEBGL });\n');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(root, 'dist'), emptyOutDir: true, target: 'es2022' },
  });
  const folderOfScripts = join(root, 'dist', 'assets');
  const scripts = readdirSync(folderOfScripts).filter((file) => file.endsWith('.js'));
  // As the server sends it: Brotli at the quality of the build.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const sent = scripts.map((file) => compress(readFileSync(join(folderOfScripts, file)), { params }));
  return (await Promise.all(sent)).reduce((sum, { length }) => sum + length, 0);
}
