import type { Page } from '@playwright/test';
import { arrive, beginScenario, playTo } from '../../src/tools/drive.ts';
import type { Hand } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';
import { packedScenarios, provenPaths, recoveredPath } from '../support/scenario-files.ts';
import type { PackedScenario, ProvenPath } from '../support/scenario-files.ts';
import { FULL } from '../support/tier.ts';

/** The full tier plays three ways through each of them; `npm test` one way through every eleventh, in turn. */
const scenarios = packedScenarios();

/** Plays a path in the real browser and expects the ending and the score that the engine gives for the same moves. */
async function expectPlayed(
  page: Page,
  packed: PackedScenario,
  path: ProvenPath,
  { hand = 'mouse', language = 'vi' }: { hand?: Hand; language?: 'vi' | 'en' } = {},
): Promise<void> {
  const { id, story } = packed;
  await arrive(page, { arc: story.arc, language });
  await beginScenario(page, id, hand);
  await playTo(page, path.moves, hand);
  await expect(page.locator('[data-ending]').first()).toHaveAttribute('data-ending', path.ending);
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(path.score));
  await expect(page.locator('.debrief')).not.toContainText(/\b(nodes|endings|tray)\/[a-z]/);
}

async function setEnglish(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('co-nhau.settings', JSON.stringify({ language: 'en' })));
}

for (const [index, packed] of scenarios.entries()) {
  const { id, story } = packed;
  const isTurn = (turn: number): boolean => FULL || (index % 11 === 0 && (index / 11) % 3 === turn);

  if (isTurn(0)) {
    test(`${id}: to its best ending by keyboard alone, in Vietnamese`, async ({ page }) => {
      test.setTimeout(240_000);
      await expectPlayed(page, packed, provenPaths(story).best, { hand: 'keyboard' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    });
  }

  if (isTurn(1)) {
    test(`${id}: harmed, and then recovered`, async ({ page }) => {
      test.setTimeout(180_000);
      const path = recoveredPath(packed);
      if (path === null) throw new Error('Every story can harm, and mend it.');
      // The exhibition's screen costs software drawing most; every story is seen on it in the full tier.
      if (FULL) await page.setViewportSize({ width: 1080, height: 1920 });
      await expectPlayed(page, packed, path);
    });
  }

  if (isTurn(2)) {
    test(`${id}: to its worst ending in English, at 1366×768`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      await setEnglish(page);
      await expectPlayed(page, packed, provenPaths(story).worst, { language: 'en' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  }
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

  test('best-friend-loan by touch on a handset, pixel ratio 3', async ({ page }) => {
    test.setTimeout(180_000);
    const packed = scenarios.find(({ id }) => id === 'best-friend-loan')!;
    await expectPlayed(page, packed, provenPaths(packed.story).best, { hand: 'touch' });
  });
});
