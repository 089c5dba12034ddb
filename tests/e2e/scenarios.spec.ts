import { beginScenario, playTo } from '../../src/tools/drive.ts';
import { arrive } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';
import { packedScenarios, provenPaths } from '../support/scenario-files.ts';

/** The whole of every scenario, in the real browser, with the score that the engine gives for the same moves. */
for (const { id, story } of packedScenarios()) {
  const { best, worst } = provenPaths(story);

  test(`${id}: to its best ending by keyboard alone, in Vietnamese`, async ({ page }) => {
    test.setTimeout(240_000);
    await arrive(page);
    await beginScenario(page, id, 'keyboard');
    await playTo(page, best.moves, 'keyboard');
    await expect(page.locator('[data-ending]').first()).toHaveAttribute('data-ending', best.ending);
    await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(best.score));
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  });

  test(`${id}: to its worst ending in English, at 1366×768`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.addInitScript(() => localStorage.setItem('co-nhau.settings', JSON.stringify({ language: 'en' })));
    await arrive(page);
    await beginScenario(page, id);
    await playTo(page, worst.moves);
    await expect(page.locator('[data-ending]').first()).toHaveAttribute('data-ending', worst.ending);
    await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(worst.score));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.debrief')).not.toContainText(/\b(nodes|endings|tray)\/[a-z]/);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

  test('best-friend-loan by touch on a handset, pixel ratio 3', async ({ page }) => {
    test.setTimeout(180_000);
    const { story } = packedScenarios().find(({ id }) => id === 'best-friend-loan')!;
    const { best } = provenPaths(story);
    await arrive(page);
    await beginScenario(page, 'best-friend-loan', 'touch');
    await playTo(page, best.moves, 'touch');
    await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(best.score));
  });
});
