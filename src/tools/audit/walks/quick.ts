/** The five screens that everybody sees, on two ways that are walked at the same time. */
import { arrive, beginScenario, openScenario, playToEnding, press, revealAll } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { openPanel } from './home.ts';
import { speak } from './walk.ts';
import type { Walk } from './walk.ts';

const STORY = 'friend-needs-50k';

export const quickHome: Walk = {
  name: 'quick-home',
  sizes: [SIZES.phone],
  screens: () => ['plaza', 'settings', 'note'],
  async go({ newPage, visit }) {
    const page = await newPage();
    await arrive(page);
    await visit(page, 'plaza');
    await openPanel(page, 'settings');
    await visit(page, 'settings');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await openScenario(page, STORY);
    await visit(page, 'note');
  },
};

export const quickStory: Walk = {
  name: 'quick-story',
  sizes: [SIZES.phone],
  screens: () => ['chat', 'debrief'],
  async go({ newPage, visit }) {
    const page = await newPage();
    await arrive(page);
    await beginScenario(page, STORY);
    await revealAll(page);
    await visit(page, 'chat');
    await playToEnding(page);
    await press(page, page.locator('[data-continue]'));
    await page.locator('.debrief').waitFor();
    await visit(page, 'debrief');
  },
};

/** The first of them in the second language. */
export const quickSecond: Walk = {
  name: 'quick-second',
  sizes: [SIZES.phone],
  screens: () => ['plaza'],
  async go({ newPage, visit, language }) {
    const page = await newPage();
    await arrive(page);
    await speak(page, language);
    await visit(page, 'plaza');
  },
};
