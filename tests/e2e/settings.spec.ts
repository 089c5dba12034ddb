import type { Page } from '@playwright/test';
import { arrive, beginScenario, revealAll } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';

type Change = Parameters<NonNullable<Window['coNhau']>['commands']['change']>[0];
const change = (page: Page, settings: Change) =>
  page.evaluate((patch) => window.coNhau?.commands.change(patch), settings);

/** How the words of the story stand: the least of their spacings in em, of their line heights in sizes, and their edges. */
const setting = (page: Page) =>
  page.locator('.story :is(.bubble, .choice__text, .told__text)').evaluateAll((elements) => {
    const styles = elements.map((element) => getComputedStyle(element));
    const least = (name: 'letterSpacing' | 'lineHeight') =>
      Math.min(...styles.map((style) => (parseFloat(style[name]) || 0) / parseFloat(style.fontSize)));
    return {
      spacing: Math.round(1000 * least('letterSpacing')) / 1000,
      lines: Math.round(100 * least('lineHeight')) / 100,
      edges: [...new Set(styles.map(({ textAlign }) => textAlign))].filter((edge) => !/^(left|start)$/.test(edge)),
    };
  });

test('the reading option spaces out letters and lines of all that is read, at the left edge (A17)', async ({
  page,
}) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  await expect(page.locator('.choice__text').first()).toBeVisible();
  expect((await setting(page)).spacing).toBe(0);
  await change(page, { reading: true });
  await expect.poll(async () => (await setting(page)).spacing).toBeGreaterThanOrEqual(0.12);
  const { lines, edges } = await setting(page);
  expect(lines).toBeGreaterThanOrEqual(1.5);
  expect(edges).toEqual([]);
});

test('sounds are named while captions are on (A07); less motion leaves none (A09)', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  // Beside other browsers the page rightly takes its computer for a slow one and stands still; here only the setting may.
  const moving = () =>
    page.evaluate(() => {
      const root = document.documentElement;
      for (const light of ['low', 'full']) {
        root.dataset['light'] = light;
        getComputedStyle(root).getPropertyValue('animation-name');
      }
      return document.getAnimations().length;
    });
  await expect(page.locator('.sound')).toHaveText('chuông điện thoại');
  await change(page, { captions: false });
  await expect(page.locator('.sound')).toHaveCount(0);
  await expect.poll(moving).toBeGreaterThan(0);
  await change(page, { reducedMotion: true });
  await expect.poll(moving).toBe(0);
});

test('high contrast reaches what is drawn (A12)', async ({ page }) => {
  await arrive(page);
  const quiet = page.locator('.booth-card__summary');
  const before = await quiet.evaluate((element) => getComputedStyle(element).color);
  await change(page, { highContrast: true });
  await expect(quiet).toHaveCSS('color', 'rgb(255, 243, 220)');
  expect(before).not.toBe('rgb(255, 243, 220)');
});
