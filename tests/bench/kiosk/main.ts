/**
 * `npm run bench:kiosk`: visitor after visitor on the exhibition's page in a real browser, by touch, with faults among
 * them; then the browser killed at random moments, and the time from a touch to the next picture. `--quick` says how
 * many sessions it made; what it cannot tell is null.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticServer, listen } from '../../../src/server/static-server.ts';
import { buildIfStale } from '../../../src/tools/build.ts';
import { ROOT } from '../../support/source-files.ts';
import { startChromium } from './chromium.ts';
import { measureTouches } from './first-touch.ts';
import { USAGE, parseBenchOptions } from './options.ts';
import type { BenchOptions } from './options.ts';
import { cutPower } from './power-cut.ts';
import { printReport } from './report.ts';
import { soak } from './soak.ts';

const SCREEN = { width: 540, height: 960, still: false } as const;
const QUICK_MS = 22_000;

const progress = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(options: BenchOptions): Promise<void> {
  const folder = join(ROOT, '.cache', 'test-build');
  if ((await buildIfStale(folder, 'test-driver')) === 'built') progress('built the pages');
  const server = createStaticServer(folder);
  const port = await listen(server, '127.0.0.1', 4320);
  const address = `http://127.0.0.1:${port}/?mode=kiosk`;
  const profiles = mkdtempSync(join(tmpdir(), 'co-nhau-bench-'));
  try {
    const browser = await startChromium(join(profiles, 'soak'), {
      ...SCREEN,
      still: options.still,
      plainCode: !options.machineCode,
    });
    const soaked = await soak(browser.page, {
      ...options,
      // The world is drawn here even by the processor: more can go wrong with it than without.
      address: `${address}&world=on`,
      within: options.quick ? QUICK_MS : Infinity,
      progress(index, { ms, touches, recovery, sample, stuck }) {
        const fault = recovery === null ? '' : `; ${recovery.kind}: ${recovery.ms?.toFixed(0) ?? 'never'} ms`;
        const end = stuck === null ? '' : `; ${stuck}`;
        const megabytes = (sample.heap / 1e6).toFixed(2);
        const { listeners, timers, nodes, textures } = sample.counts;
        const held = `${megabytes} MB, ${listeners} listeners, ${timers} timers, ${nodes} nodes, ${textures} textures`;
        progress(`session ${index + 1}: ${touches} touches, ${ms.toFixed(0)} ms; ${held}${fault}${end}`);
      },
    }).finally(() => browser.kill());
    const cuts = options.kills === 0 ? null : await cutPower({ ...options, address, profiles, progress });
    const touches = options.touches === 0 ? null : await measureTouches({ ...options, address, profiles });
    printReport({ soaked, cuts, touches }, options);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

try {
  await bench(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`bench:kiosk: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
