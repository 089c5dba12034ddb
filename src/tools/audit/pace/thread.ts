/** Scripting for each frame while a thread of many messages is scrolled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { ROOT } from '../../build.ts';
import { arrive, press, revealAll } from '../../drive.ts';
import { metric } from './idle.ts';

const MESSAGES = 1000;
const SCROLLS = 40;
const STEP_PX = 120;

interface Loose {
  nodes: Record<string, { lines?: Record<string, { speaker?: string; text: unknown; thread?: string }> }>;
  start: string;
}

/** A shipped story whose first chat has as many messages. */
function longStory(): string {
  const path = join(ROOT, 'scenarios', 'season-one', 'best-friend-loan.scenario.json');
  const story = JSON.parse(readFileSync(path, 'utf8')) as Loose;
  const first = story.nodes[story.start];
  const sample = Object.values(first?.lines ?? {}).find(
    ({ speaker, thread }) => speaker !== undefined && thread === undefined,
  );
  if (first?.lines === undefined || sample === undefined) throw new Error('The story begins without a chat.');
  for (let at = 0; at < MESSAGES; at++) first.lines[`more-${at}`] = sample;
  return JSON.stringify(story);
}

export interface ThreadFigures {
  readonly messages: number;
  readonly frames: number;
  readonly scriptMsPerFrame: number;
}

export async function measureThread(page: Page, session: CDPSession, slowdown: number): Promise<ThreadFigures> {
  await arrive(page);
  await page.evaluate((text) => window.coNhau?.commands.openOwn('long.scenario.json', text), longStory());
  await press(page, page.locator('[data-action="begin"]'));
  await page.locator('.story').waitFor();
  await revealAll(page);
  const messages = await page.locator('.log .line').count();
  if (messages < MESSAGES) throw new Error(`The thread holds ${messages} messages.`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const counting = window as Window & { auditFrames?: number };
    counting.auditFrames = 0;
    const count = () =>
      requestAnimationFrame(() => ((counting.auditFrames = (counting.auditFrames ?? 0) + 1), count()));
    count();
  });
  const log = await page.locator('.log').boundingBox();
  await page.mouse.move((log?.x ?? 0) + (log?.width ?? 0) / 2, (log?.y ?? 0) + (log?.height ?? 0) / 2);
  const frames = () => page.evaluate(() => (window as Window & { auditFrames?: number }).auditFrames ?? 0);
  const [scriptBefore, framesBefore] = [await metric(session, 'ScriptDuration'), await frames()];
  for (let at = 0; at < SCROLLS; at++) await page.mouse.wheel(0, at < SCROLLS / 2 ? -STEP_PX : STEP_PX);
  const drawn = Math.max(1, (await frames()) - framesBefore);
  const script = (await metric(session, 'ScriptDuration')) - scriptBefore;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { messages, frames: drawn, scriptMsPerFrame: (script * 1000) / drawn };
}
