/** Everything that is looked at on one screen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Condition, Fault, Finding, Place, Probe, Visit } from './findings.ts';
import { probeAxe } from './probes/axe.ts';
import { judgeClipping } from './probes/clipped.ts';
import { judgeContrast } from './probes/contrast.ts';
import { probeKeyboard } from './probes/keyboard.ts';
import { probeOverPictures } from './probes/over-pictures.ts';
import { readTexts } from './probes/read-texts.ts';
import { LEAST_TARGET, probeTargets } from './probes/targets.ts';
import { REFLOW_WIDTH } from './sizes.ts';

/** Until what came in has come to rest, and until what is there already has found its new place. */
const REST_MS = 350;
const REFLOW_MS = 120;
const LARGE_TEXT = 200;
const HANDSET_WIDTH = 480;

export interface Examined {
  readonly visit: Visit;
  readonly findings: readonly Finding[];
}

export async function examine(page: Page, place: Place, out: string, probes: readonly Probe[]): Promise<Examined> {
  const { walk, screen, language, size } = place;
  const findings: Finding[] = [];
  const add = (condition: Condition, faults: readonly Fault[]) =>
    void findings.push(
      ...faults.filter(({ probe }) => probes.includes(probe)).map((fault) => ({ ...place, ...fault, condition })),
    );
  await rest(page);
  const name = `${walk}-${screen}-${language}-${size}`;
  const picture = join('pictures', `${name}.png`);
  await page.screenshot({ path: join(out, picture), scale: 'css' });
  const wants = (probe: Probe) => probes.includes(probe);
  if (wants('axe')) add('100 %', await probeAxe(page));
  const { faults, inline } = await probeTargets(page, walk.startsWith('kiosk') ? LEAST_TARGET.kiosk : LEAST_TARGET.own);
  add('100 %', faults);
  const texts = await readTexts(page);
  add('100 %', judgeClipping(texts));
  const { faults: pale, overPictures } = judgeContrast(texts);
  add('100 %', pale);
  if (wants('contrast')) add('100 %', await probeOverPictures(page, overPictures));
  const aria = join('aria', `${name}.yaml`);
  mkdirSync(dirname(join(out, aria)), { recursive: true });
  writeFileSync(join(out, aria), await page.locator('body').ariaSnapshot());

  if (wants('clipped')) await examineLarger(page, join(out, 'pictures', name), add);
  // Last, for Tab may scroll.
  const { faults: unreached, focusables } =
    wants('keyboard') || wants('focus') ? await probeKeyboard(page) : { faults: [], focusables: 0 };
  add('100 %', unreached);
  return {
    visit: {
      ...place,
      picture,
      aria,
      texts: texts.length,
      overPictures: overPictures.length,
      focusables,
      inlineTargets: inline,
    },
    findings,
  };
}

/** With letters twice as large, of which a picture is kept, and on a handset 320 px wide. */
async function examineLarger(
  page: Page,
  picture: string,
  add: (condition: Condition, faults: readonly Fault[]) => void,
): Promise<void> {
  const back = await enlarge(page);
  add('200 %', judgeClipping(await readTexts(page)));
  await page.screenshot({ path: `${picture}-200.png`, scale: 'css' });
  await back();
  const viewport = page.viewportSize();
  if (viewport === null || viewport.width > HANDSET_WIDTH) return;
  await page.setViewportSize({ width: REFLOW_WIDTH, height: viewport.height });
  await reflow(page);
  add('320 px', judgeClipping(await readTexts(page)));
  await page.setViewportSize(viewport);
  await reflow(page);
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(REST_MS);
}

/** The page knows of its new size or letters after a frame, and what follows from that is laid out in the next ones. */
async function reflow(page: Page): Promise<void> {
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let count = 0; count < 3; count++) await page.evaluate(frame);
  await page.waitForTimeout(REFLOW_MS);
}

/** Letters twice as large by the product's own setting, by the browser's where a page has none; answers the way back. */
async function enlarge(page: Page): Promise<() => Promise<void>> {
  const change = (percent: number) =>
    page.evaluate((textSize) => {
      const { coNhau } = window;
      if (coNhau === undefined) document.documentElement.style.fontSize = `${textSize}%`;
      else coNhau.commands.change({ textSize });
    }, percent);
  await change(LARGE_TEXT);
  await reflow(page);
  return async () => {
    await change(100);
    await reflow(page);
  };
}
