import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { arriveWithSwitch } from '../support/one-switch.ts';
import type { OneSwitch } from '../support/one-switch.ts';
import { packedScenarios, provenPaths } from '../support/scenario-files.ts';

const STORY = 'friend-needs-50k';
const { scenario, story } = packedScenarios().find(({ id }) => id === STORY)!;
const SETTINGS = '.bar [aria-label="Cài đặt"]';

async function beginStory(page: Page, player: OneSwitch): Promise<void> {
  await player.to(`[data-booth="${scenario.theme}"]`);
  for (let shelf = 0; shelf < 9; shelf++) {
    if ((await page.locator('.booth-card').getAttribute('data-selected')) === STORY) break;
    await player.to('[data-action="next"]');
  }
  await player.to('[data-action="open"]');
  await player.to('[data-action="begin"]');
}

test('a whole story with Space alone: plaza, note, story, debrief, plaza', async ({ page }) => {
  test.setTimeout(180_000);
  const { best } = provenPaths(story);
  const player = await arriveWithSwitch(page, () => page.keyboard.press('Space'));
  await beginStory(page, player);
  await player.play(best.moves);
  await player.to('[data-continue]');
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(best.score));
  await player.to('[data-action="hub"]');
  await expect(page.locator('.hub')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test('the settings with Enter alone, and a key that is held counts once', async ({ page }) => {
  test.setTimeout(120_000);
  const player = await arriveWithSwitch(page, () => page.keyboard.press('Enter'), { scanCooldown: false });
  // Its shelf holds several stories, so its card has several controls; the first of them would open a dialog.
  await player.to('[data-booth="jobs"]');
  for (let held = 0; held < 5; held++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('.booth-card [data-scan="press"]')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await player.to(SETTINGS);
  const music = page.locator('.volume input').first();
  await player.to('[name="highContrast"]');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await player.to('[name="scan-step"][value="750"]');
  await expect(page.locator('[name="scan-step"][value="750"]')).toBeChecked();
  await player.to('.volume input');
  await expect(music).toHaveValue('60');
  await player.to('[name="scanning"]');
  await expect(page.locator('[data-scan]')).toHaveCount(0);
});

test('the other screens with Space alone: help, the lake, a message to judge', async ({ page }) => {
  test.setTimeout(120_000);
  const player = await arriveWithSwitch(page, () => page.keyboard.press('Space'));
  await player.to('.bar [aria-label="Trợ giúp"]');
  await player.to('dialog [aria-label="Đóng"]');
  await player.to('.hub [data-action="lake"]');
  await player.to('.lake [data-action="hub"]');
  await player.to('.hub [data-action="rounds"]');
  await player.to('[data-round="quick"]');
  await player.to('[data-action="begin-round"]');
  await player.to('.scale__input[value="5"]');
  await player.to('[data-action="rate"]');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin 2 trên 10');
});

test.describe('touch', () => {
  test.use({ hasTouch: true });

  test('a tap anywhere is the switch, a mouse still presses what it points at', async ({ page }) => {
    test.setTimeout(120_000);
    // On the way out: a touch there that pressed it would leave the page.
    const player = await arriveWithSwitch(page, () => page.touchscreen.tap(60, 26));
    await beginStory(page, player);
    await player.to('.story [data-open]');
    await expect(page.locator('.story')).toHaveAttribute('data-phase', 'thread');
    await page.clock.resume();
    await page.locator(SETTINGS).click();
    await page.locator('[name="scanning"]').click();
    await expect(page.locator('[data-scan]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Đóng' }).tap();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
