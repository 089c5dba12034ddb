import type { Page } from '@playwright/test';
import { playToEnding, press } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';
import { takeKioskTrace } from '../support/kiosk-trace.ts';
import { FULL } from '../support/tier.ts';

test.use({ hasTouch: true, viewport: { width: 540, height: 960 } });

interface KioskDriver {
  readonly kiosk: { leaveOperator(): Promise<void> };
}

/** The invitation of a page that was just opened. */
async function open(page: Page): Promise<void> {
  await page.goto('./?mode=kiosk&world=off');
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await page.locator('[data-screen="operator"]').waitFor();
  await page.evaluate(() => (window.coNhau as unknown as KioskDriver).kiosk.leaveOperator());
  await page.locator('.attract .hub__still').waitFor();
}

/** In the other language, with large letters, without sound, from the first touch to the lake. */
async function visit(page: Page): Promise<void> {
  await page.locator('[data-action="wake"]').tap();
  await page.locator('[data-language="en"]').tap();
  await page.locator('.console__button--icon').first().tap();
  await page.locator('.console__button--icon').last().tap();
  await page.locator('[name="text-size"][value="200"]').check({ force: true });
  await page.keyboard.press('Escape');
  await press(page, page.locator('[data-action="open"]'), 'touch');
  await press(page, page.locator('[data-action="begin"]'), 'touch');
  await page.locator('.story').waitFor();
  await playToEnding(page);
  await press(page, page.locator('[data-continue]'), 'touch');
  await page.locator('[data-next-step="judge"]').tap();
  await page.locator('.scale__step[data-rating="5"]').tap();
  await page.locator('[data-action="rate"]').tap();
  await page.locator('[data-next-step="lake"]').tap();
  await page.locator('[data-next-step="end"]').waitFor();
}

if (FULL)
  test('a visit leaves nothing behind: the page is as one that was just opened', async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    const fresh = await takeKioskTrace(page);
    await visit(page);
    expect(await takeKioskTrace(page), 'what is compared shows a visit').not.toEqual(fresh);
    await page.locator('[data-next-step="end"]').tap();
    await page.locator('.attract .hub__still').waitFor();
    // What still sounds at the end of a visit has a moment to fade.
    await expect.poll(async () => (await takeKioskTrace(page))['playing']).toEqual({ media: 0, sounds: 0 });
    expect(await takeKioskTrace(page)).toEqual(fresh);
  });
