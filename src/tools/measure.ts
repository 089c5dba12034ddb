/**
 * `npm run measure`: bytes as served until the plaza can be touched and until a scenario's first line, against an empty
 * Phaser page; and the time per frame on the plaza at a slowed processor. Figures come from a real Chromium.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { createStaticServer, listen } from '../server/static-server.ts';
import { launchBrowser } from './browser.ts';
import { ROOT, buildIfStale } from './build.ts';
import { beginScenario, revealAll } from './drive.ts';
import { measureQuickExit } from './measure-quick-exit.ts';
import { emptyPhaserScript, summarise, watchTransfers } from './transfers.ts';
import type { Stage } from './transfers.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, bytes: { type: 'boolean', default: false } },
});
const SLOWDOWN = 4;
const FRAME_SECONDS = 6;

const folder = join(ROOT, '.cache', 'test-build');
await buildIfStale(folder, 'test-driver');
const server = createStaticServer(folder);
const port = await listen(server, '127.0.0.1', 4230);
const browser = await launchBrowser();
const base = `http://127.0.0.1:${port}/`;

const bytes = await measureBytes();
const frames = values.bytes ? {} : await measureFrames();
const quickExit = [await measureQuickExit(browser, base, 1), await measureQuickExit(browser, base, SLOWDOWN)];
const emptyPhaser = await emptyPhaserScript();
await browser.close();
server.close();

const result = {
  plaza: bytes.plaza,
  firstLine: bytes.firstLine,
  emptyPhaserScript: emptyPhaser,
  scriptOverEmptyPhaser: Number((bytes.firstLine.script / emptyPhaser).toFixed(3)),
  quickExit,
  frames,
};
process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : report(result));

async function measureBytes(): Promise<{ plaza: Stage; firstLine: Stage }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
  const transfers = await watchTransfers(page);
  await page.goto(base);
  await page.locator('[data-action="open"]').waitFor();
  const plaza = summarise(transfers);
  await page.waitForFunction(() => (window as never as { coNhau?: unknown }).coNhau !== undefined, null, {
    timeout: 60_000,
  });
  await page.waitForTimeout(500);
  await beginScenario(page, 'midnight-call');
  await revealAll(page);
  await page.waitForTimeout(500);
  const firstLine = summarise(transfers);
  await page.close();
  return { plaza, firstLine };
}

interface FrameFigures {
  readonly slowdown: number;
  readonly frames: number;
  readonly frameMs: number;
  readonly scriptMs: number;
}

async function measureFrames(): Promise<Record<string, FrameFigures>> {
  const figures: Record<string, FrameFigures> = {};
  for (const [name, width, height] of [
    ['phone 360×640', 360, 640],
    ['projector 1366×768', 1366, 768],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
    await page.goto(base);
    await page.waitForFunction(() => (window as never as { coNhau?: unknown }).coNhau !== undefined, null, {
      timeout: 60_000,
    });
    await page.waitForTimeout(1500);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const before = await counters(page, session);
    await page.waitForTimeout(FRAME_SECONDS * 1000);
    const after = await counters(page, session);
    const frames = Math.max(1, after.frame - before.frame);
    figures[name] = {
      slowdown: SLOWDOWN,
      frames,
      frameMs: Number(((FRAME_SECONDS * 1000) / frames).toFixed(2)),
      scriptMs: Number((((after.script - before.script) * 1000) / frames).toFixed(2)),
    };
    await page.close();
  }
  return figures;
}

async function counters(page: Page, session: CDPSession): Promise<{ frame: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  const frame = await page.evaluate(
    () =>
      (window as never as { coNhau: { world: { game: { loop: { frame: number } } } | null } }).coNhau.world?.game.loop
        .frame ?? 0,
  );
  return { frame, script };
}

function report({
  plaza,
  firstLine,
  emptyPhaserScript: empty,
  scriptOverEmptyPhaser,
  quickExit: exits,
  frames: perFrame,
}: typeof result): string {
  const kilo = (count: number) => `${(count / 1000).toFixed(1)} kB`;
  const stage = (name: string, { bytes: total, script, phaser, requests }: Stage) =>
    `${name}: ${kilo(total)} in ${requests} requests, of which scripts ${kilo(script)}, Phaser ${kilo(phaser)} (${((100 * phaser) / total).toFixed(0)} %)`;
  return [
    stage('until the plaza can be touched', plaza),
    stage('until the first line (music excluded)', firstLine),
    `scripts until the first line / an empty Phaser page: ${kilo(firstLine.script)} / ${kilo(empty)} = ${scriptOverEmptyPhaser}`,
    ...exits.map(
      ({ slowdown, rounds, button, escape }) =>
        `quick exit, processor ×${slowdown} slower, middle of ${rounds}: neutral words painted after ${button.neutralMs} ms by button, ${escape.neutralMs} ms by Esc; page at the neutral address after ${button.leftMs} and ${escape.leftMs} ms`,
    ),
    ...Object.entries(perFrame).map(
      ([name, figure]) =>
        `${name}, processor ×${figure.slowdown} slower: ${figure.frameMs} ms a frame, ${figure.scriptMs} ms of script a frame (${figure.frames} frames)`,
    ),
    '',
  ].join('\n');
}
