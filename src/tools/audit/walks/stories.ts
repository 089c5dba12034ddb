/** Stories that between them show every app of the phone: note, opening, each moment, drawers, ending, debrief, card. */
import type { Page } from '@playwright/test';
import { makeMove, openScenario, playToEnding, press, revealAll } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { home, openPanel } from './home.ts';
import type { Tour, Walk } from './walk.ts';
import { WAYS } from './ways.ts';
import type { StoryId } from './ways.ts';

const ALL = Object.values(SIZES);
const TRAY = ['stop', 'check', 'tell', 'report'] as const;

/** Its first chat shows all four drawers, the list of apps, and something to look at closely. */
const DRAWERS_IN: StoryId = 'best-friend-loan';

/** It begins with a call; something is looked up while it rings. */
const RINGS_IN: StoryId = 'midnight-call';

const step = (number: number): string => `step-${String(number).padStart(2, '0')}`;

const storyWalk = (id: StoryId): Walk => {
  const choices: readonly string[] = WAYS[id];
  return {
    name: id,
    sizes: ALL,
    screens: () => [
      'note',
      'opening',
      ...(id === RINGS_IN ? ['ringing-looked-up'] : []),
      ...[...choices, 'last'].map((_, at) => step(at + 1)),
      ...EXTRAS.flatMap((name) => (id === DRAWERS_IN ? name : [])),
      'tray-tell',
      'ending',
      'debrief',
      'debrief-open',
    ],
    async go(tour) {
      const page = await home(tour);
      await openScenario(page, id);
      await tour.visit(page, 'note');
      await press(page, page.locator('[data-action="begin"]'));
      await page.locator('.story').waitFor();
      await tour.visit(page, 'opening');
      if (id === RINGS_IN) await lookUpWhileRinging(tour, page);
      for (const [at, choice] of choices.entries()) {
        await revealAll(page);
        await tour.visit(page, step(at + 1));
        if (at === 0 && id === DRAWERS_IN) await visitDrawers(tour, page);
        await makeMove(page, { type: 'choose', choice });
      }
      await revealAll(page);
      await tour.visit(page, step(choices.length + 1));
      if (id !== DRAWERS_IN) await visitSheet(tour, page, page.locator('[data-tray="tell"]'), 'tray-tell');
      await playToEnding(page);
      await tour.visit(page, 'ending');
      await press(page, page.locator('[data-continue]'));
      await page.locator('.debrief').waitFor();
      await tour.visit(page, 'debrief');
      for (const summary of await page.locator('.debrief summary').all()) await summary.click();
      await page.locator('.debrief-screen').evaluate((screen) => screen.scrollTo(0, screen.clientHeight));
      await tour.visit(page, 'debrief-open');
      if (id !== DRAWERS_IN) return;
      await openPanel(page, 'share');
      await tour.visit(page, 'share-card');
    },
  };
};

async function lookUpWhileRinging(tour: Tour, page: Page): Promise<void> {
  await page.locator('[data-tray="check"]').click();
  await page.locator('.sheet [data-choice="look"]').click();
  await page.locator('.ringing__found').waitFor();
  await tour.visit(page, 'ringing-looked-up');
}

const EXTRAS = ['tray-stop', 'tray-check', 'tray-report', 'apps', 'inspect', 'pause', 'share-card'] as const;

async function visitSheet(tour: Tour, page: Page, opener: ReturnType<Page['locator']>, name: string): Promise<void> {
  await opener.first().click();
  await page.locator('.sheet').waitFor();
  await tour.visit(page, name);
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
  // Esc pressed three times within a second would leave the game.
  await page.waitForTimeout(400);
}

async function visitDrawers(tour: Tour, page: Page): Promise<void> {
  for (const drawer of TRAY) await visitSheet(tour, page, page.locator(`[data-tray="${drawer}"]`), `tray-${drawer}`);
  await visitSheet(tour, page, page.locator('[data-apps]'), 'apps');
  await visitSheet(tour, page, page.locator('[data-inspect]:visible'), 'inspect');
  await page.locator('[data-tray="stop"]').click();
  await page.locator('[data-pause]').click();
  await tour.visit(page, 'pause');
  await page.keyboard.press('Escape');
  await revealAll(page);
}

export const stories: readonly Walk[] = (Object.keys(WAYS) as StoryId[]).map(storyWalk);
