/** The five screens that everybody sees. */
import { arrive, openScenario, playToEnding, press, revealAll } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { openPanel } from './home.ts';
import type { Walk } from './walk.ts';

export const quick: Walk = {
  name: 'quick',
  sizes: [SIZES.phone],
  screens: () => ['plaza', 'settings', 'note', 'chat', 'debrief'],
  async go({ newPage, visit }) {
    const page = await newPage();
    await arrive(page);
    await visit(page, 'plaza');
    await openPanel(page, 'settings');
    await visit(page, 'settings');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await openScenario(page, 'friend-needs-50k');
    await visit(page, 'note');
    await press(page, page.locator('[data-action="begin"]'));
    await page.locator('.story').waitFor();
    await revealAll(page);
    await visit(page, 'chat');
    await playToEnding(page);
    await press(page, page.locator('[data-continue]'));
    await page.locator('.debrief').waitFor();
    await visit(page, 'debrief');
  },
};
