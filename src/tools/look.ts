/** `npm run look`: every screen at the three sizes of the look guide, into `look-shots/`, for a person to open. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createStaticServer, listen } from '../server/static-server.ts';
import { WAYS } from './audit/walks/ways.ts';
import { launchBrowser } from './browser.ts';
import { ROOT, buildIfStale } from './build.ts';
import { arrive, makeMove, openScenario, playToEnding, press, rateItem, revealAll } from './drive.ts';

const SIZES = [
  [360, 640],
  [1366, 768],
  [1080, 1920],
] as const;

const out = join(ROOT, 'look-shots');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = join(ROOT, '.cache', 'test-build');
await buildIfStale(folder, 'test-driver');
const server = createStaticServer(folder);
const port = await listen(server, '127.0.0.1', 4250);
const browser = await launchBrowser();
for (const [width, height] of SIZES) {
  for (const language of ['vi', 'en'] as const) await walk(browser, { width, height }, language);
}
await browser.close();
server.close();
process.stdout.write('The pictures are in look-shots/.\n');

async function walk(
  chromium: Browser,
  viewport: { width: number; height: number },
  language: 'vi' | 'en',
): Promise<void> {
  const page = await chromium.newPage({
    viewport,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    baseURL: `http://127.0.0.1:${port}/`,
  });
  await page.addInitScript((tongue) => {
    if (localStorage.length === 0)
      localStorage.setItem('co-nhau.settings', JSON.stringify({ language: tongue, reducedMotion: true }));
  }, language);
  const shoot = async (name: string) => {
    await page.waitForTimeout(450);
    await page.screenshot({ path: join(out, `${language}-${viewport.width}x${viewport.height}-${name}.png`) });
  };
  await arrive(page, { world: true });
  await page.waitForTimeout(2500);
  await shoot('plaza');
  await shootPanels(page, shoot);
  for (const [id, choices] of Object.entries(WAYS)) {
    if (language === 'en' && id !== 'best-friend-loan') continue;
    await shootStory(page, id, choices, shoot);
  }
  await shootRound(page, shoot);
  await shootLake(page, shoot, 'lake');
  await page.close();
}

async function shootPanels(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const buttons = page.locator('.bar .icon-button');
  await buttons.nth(0).click();
  await shoot('help');
  await page.keyboard.press('Escape');
  await buttons.nth(2).click();
  await shoot('settings');
  await page.locator('.dialog .button--quiet').last().click();
  await shoot('about');
  await page.keyboard.press('Escape');
  await shootLake(page, shoot, 'lake-dark');
}

async function shootLake(page: Page, shoot: (name: string) => Promise<void>, name: string): Promise<void> {
  await page.locator('.hub [data-action="lake"]').click();
  await page.locator('.lake').waitFor();
  await page.waitForTimeout(2500);
  await shoot(name);
  await page.locator('.lake-screen').evaluate((screen) => screen.scrollTo(0, screen.clientHeight));
  await shoot(`${name}-2`);
  await page.locator('[data-action="call-card"]').click();
  await shoot('call-card');
  await page.keyboard.press('Escape');
  await page.locator('.lake [data-action="hub"]').click();
}

/** "Real or fake?": its menu, each kind of message, what came of it, and an explanation. */
async function shootRound(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-round="quick"]').waitFor();
  await shoot('round-menu');
  await page.locator('[data-round="quick"]').click();
  await shoot('round-intro');
  await page.locator('[data-action="begin-round"]').click();
  for (let item = 1; item <= 10; item++) {
    await shoot(`round-item-${String(item).padStart(2, '0')}`);
    await rateItem(page, 1 + (item % 6));
  }
  await shoot('round-done');
  await page.locator('[data-explained] summary').first().click();
  await page.locator('[data-explained] .item').first().scrollIntoViewIfNeeded();
  await shoot('round-explained');
  await page.locator('[data-action="hub"]').click();
}

async function shootStory(
  page: Page,
  id: string,
  choices: readonly string[],
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  await openScenario(page, id);
  await shoot(`${id}-note`);
  await press(page, page.locator('[data-action="begin"]'));
  await page.locator('.story').waitFor();
  await shoot(`${id}-opening`);
  let step = 0;
  for (const choice of choices) {
    await revealAll(page);
    await shoot(`${id}-${String((step += 1)).padStart(2, '0')}`);
    if ((await page.locator(`.choices [data-choice="${choice}"]`).count()) === 0) break;
    await makeMove(page, { type: 'choose', choice });
  }
  await revealAll(page);
  await shoot(`${id}-${String((step += 1)).padStart(2, '0')}`);
  await page.locator('[data-tray="tell"]').click();
  await shoot(`${id}-tray`);
  await page.keyboard.press('Escape');
  await playToEnding(page);
  await shoot(`${id}-ending`);
  await press(page, page.locator('[data-continue]'));
  await shoot(`${id}-debrief`);
  await page.locator('.debrief-screen').evaluate((screen) => screen.scrollTo(0, screen.clientHeight));
  await shoot(`${id}-debrief-2`);
  await page.locator('.debrief-screen [data-action="hub"]').click();
  await page.locator('[data-action="open"]').waitFor();
  await page.waitForTimeout(500);
}
