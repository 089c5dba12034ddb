/** The five screens that everybody sees, and the first in the second language, on two ways that are walked at the same time. */
import { arrive, openScenario, playToEnding, press, revealAll } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { openPanel } from './home.ts';
import { speak } from './walk.ts';
import type { Walk } from './walk.ts';

const STORY = 'friend-needs-50k';

export const quickHome: Walk = {
  name: 'quick-home',
  sizes: [SIZES.phone],
  screens: () => ['plaza', 'settings', 'plaza in English'],
  async go({ newPage, visit }) {
    const page = await newPage();
    await arrive(page);
    await visit(page, 'plaza');
    await openPanel(page, 'settings');
    await visit(page, 'settings');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await speak(page, 'en');
    await visit(page, 'plaza in English', 'en');
  },
};

export const quickStory: Walk = {
  name: 'quick-story',
  sizes: [SIZES.phone],
  screens: () => ['note', 'chat', 'debrief'],
  async go({ newPage, visit }) {
    const page = await newPage();
    await arrive(page);
    await openScenario(page, STORY);
    await visit(page, 'note');
    await press(page, page.locator('[data-action="begin"]'));
    await revealAll(page);
    await visit(page, 'chat');
    await playToEnding(page);
    await press(page, page.locator('[data-continue]'));
    await page.locator('.debrief').waitFor();
    await visit(page, 'debrief');
  },
};
