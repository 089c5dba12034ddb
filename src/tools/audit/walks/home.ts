/** The plaza, its dialogs, the lake, the round of messages, and what is shown when something is wrong. */
import type { Page } from '@playwright/test';
import { arrive, rateItem } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { speak } from './walk.ts';
import type { Tour, Walk } from './walk.ts';

const ALL = Object.values(SIZES);
const ITEMS = 10;
const item = (number: number): string => `item-${String(number).padStart(2, '0')}`;

export const plaza: Walk = {
  name: 'plaza',
  sizes: ALL,
  screens: () => ['plaza'],
  async go(tour) {
    const page = await tour.newPage();
    await arrive(page, { world: true });
    await speak(page, tour.language);
    await page.waitForTimeout(1500);
    await tour.visit(page, 'plaza');
  },
};

const PANELS = ['help', 'settings', 'about', 'shelf'] as const;

export const panels: Walk = {
  name: 'panels',
  sizes: ALL,
  screens: () => [...PANELS, 'lake-dark', 'lake-dark-2', 'call-card', 'analyst'],
  async go(tour) {
    const page = await home(tour);
    for (const panel of PANELS) {
      await openPanel(page, panel);
      await tour.visit(page, panel);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('.hub [data-action="lake"]').click();
    await page.locator('.lake').waitFor();
    await tour.visit(page, 'lake-dark');
    await page.locator('.lake-screen').evaluate((screen) => screen.scrollTo(0, screen.clientHeight));
    await tour.visit(page, 'lake-dark-2');
    for (const panel of ['call-card', 'analyst']) {
      await openPanel(page, panel);
      await tour.visit(page, panel);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  },
};

export async function openPanel(page: Page, panel: string): Promise<void> {
  await page.evaluate((name) => window.coNhau?.commands.openPanel(name), panel);
  await page.locator('dialog').waitFor();
}

/** "Real or fake?": its menu, each kind of message, what came of it, and an explanation. */
export const messages: Walk = {
  name: 'messages',
  sizes: ALL,
  screens: () => [
    'menu',
    'intro',
    ...Array.from({ length: ITEMS }, (_, at) => item(at + 1)),
    'done',
    'explained',
    'lake-lit',
  ],
  async go(tour) {
    const page = await home(tour);
    await page.locator('.hub [data-action="rounds"]').click();
    await page.locator('[data-round="quick"]').waitFor();
    await tour.visit(page, 'menu');
    await page.locator('[data-round="quick"]').click();
    await tour.visit(page, 'intro');
    await page.locator('[data-action="begin-round"]').click();
    for (let number = 1; number <= ITEMS; number++) {
      await tour.visit(page, item(number));
      await rateItem(page, 1 + (number % 6));
    }
    await tour.visit(page, 'done');
    await page.locator('[data-explained] summary').first().click();
    await page.locator('[data-explained] .item').first().scrollIntoViewIfNeeded();
    await tour.visit(page, 'explained');
    await page.locator('[data-action="hub"]').click();
    await page.locator('.hub [data-action="lake"]').click();
    await page.locator('.lake').waitFor();
    await tour.visit(page, 'lake-lit');
  },
};

export const faults: Walk = {
  name: 'faults',
  sizes: [SIZES.phone, SIZES.projector],
  screens: () => ['broken-file', 'unknown-address', 'unreachable-story', 'no-network', 'left'],
  async go(tour) {
    const page = await home(tour);
    await page.evaluate(() => window.coNhau?.commands.openOwn('broken.scenario.json', '{"format":1,"id":"Not An Id"}'));
    await page.locator('.faults').waitFor();
    await tour.visit(page, 'broken-file');
    await page.route('**/midnight-call.scenario.json', (route) => route.abort());
    await home(tour, page);
    await page.locator('[data-booth="kidnapping"]').click();
    await page.locator('[data-action="open"]').click();
    await page.getByRole('alert').waitFor();
    await tour.visit(page, 'unreachable-story');
    await page.goto('./?world=off&scenario=https://elsewhere.example/x.json');
    await page.getByRole('alert').waitFor();
    await tour.visit(page, 'unknown-address');
    await page.route('**/catalog.json', (route) => route.abort());
    await page.goto('./?world=off');
    await page.getByRole('alert').waitFor();
    await tour.visit(page, 'no-network');
    await page.goto('./exit.html');
    await tour.visit(page, 'left');
  },
};

export async function home(tour: Tour, open?: Page): Promise<Page> {
  const page = open ?? (await tour.newPage());
  await arrive(page);
  await speak(page, tour.language);
  return page;
}
