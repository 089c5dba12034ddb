/** A teacher before one screen. */
import type { Page } from '@playwright/test';
import { openRinging } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import { speak } from './walk.ts';
import type { Walk } from './walk.ts';

const PLAIN_STEPS = ['rules', 'form-a', 'form-b', 'explain', 'help', 'report'] as const;
const GROUP = 30;

export const lesson: Walk = {
  name: 'class',
  sizes: [SIZES.projector, SIZES.phone],
  screens: () => [
    'home',
    'preview',
    ...PLAIN_STEPS,
    'no-debrief',
    'opening',
    'story',
    'ask',
    'card',
    'distress',
    'vote',
    'result',
    'debrief',
  ],
  async go({ language, newPage, visit }) {
    const page = await newPage();
    await page.goto('./?mode=class&world=off');
    await page.locator('.lesson-bar__ready[data-ready="ready"]').waitFor();
    await speak(page, language);
    await visit(page, 'home');
    await page.evaluate(() => window.coNhau?.classroom?.showPreview());
    await page.locator('.preview__scene').first().waitFor();
    await visit(page, 'preview');
    await page.evaluate((group) => window.coNhau?.classroom?.begin(group), GROUP);
    for (const step of PLAIN_STEPS) {
      await goTo(page, step);
      await page.locator('.lesson-page h1').waitFor();
      await visit(page, step);
    }
    await goTo(page, 'debrief');
    await page.locator('[data-page="no-debrief"]').waitFor();
    await visit(page, 'no-debrief');
    await goTo(page, 'story');
    await page.locator('.story').waitFor();
    await visit(page, 'opening');
    let cardSeen = false;
    const onCard = async () => {
      if (!cardSeen) await visit(page, 'card');
      cardSeen = true;
    };
    await toChoice(page, onCard);
    await visit(page, 'story');
    for (const [name, open] of Object.entries(OVERLAYS)) {
      await page.evaluate(open);
      await page.locator(`dialog[data-full="${name}"]`).waitFor();
      await visit(page, name);
      await page.evaluate(() => window.coNhau?.classroom?.closeOverlay());
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('.story [data-vote]').click();
    await page.locator('dialog[data-full="vote"]').waitFor();
    await page.locator('[data-hands]').first().fill('20');
    await page.locator('[data-hands]').nth(1).fill('9');
    await visit(page, 'vote');
    await page.evaluate(() => window.coNhau?.classroom?.reveal());
    await page.locator('[data-action="go-on"]').waitFor();
    await visit(page, 'result');
    await page.locator('[data-action="go-on"]').click();
    await toEnd(page, onCard);
    await page.locator('[data-continue]').click();
    await page.locator('.debrief').waitFor();
    await visit(page, 'debrief');
  },
};

const OVERLAYS = {
  ask: () => window.coNhau?.classroom?.ask(),
  distress: () => window.coNhau?.classroom?.distress(),
} as const;

const goTo = (page: Page, step: string) => page.evaluate((id) => window.coNhau?.classroom?.goTo(id), step);

/** Runs in the page: what waits for the teacher. */
function whatWaits(): 'card' | 'ended' | 'ringing' | 'choose' | 'reading' {
  const there = (selector: string) => document.querySelector(selector) !== null;
  if (there('dialog[data-full="card"]')) return 'card';
  if (there('.end [data-continue]')) return 'ended';
  if (there('.story [data-vote]')) return 'choose';
  return there('.story [data-open]') ? 'ringing' : 'reading';
}

/** Reads on until there is something to choose, or the end. */
async function toChoice(page: Page, onCard: () => Promise<void>): Promise<'choose' | 'ended'> {
  for (let step = 0; step < 200; step++) {
    const what = await page.evaluate(whatWaits);
    if (what === 'choose' || what === 'ended') return what;
    if (what === 'card') {
      await onCard();
      await page.evaluate(() => window.coNhau?.classroom?.closeOverlay());
    } else if (what === 'ringing') await openRinging(page);
    else await page.evaluate(() => window.coNhau?.commands.revealAll());
    await page.waitForTimeout(60);
  }
  throw new Error('There is nothing to choose.');
}

/** The class takes the first choice each time. */
async function toEnd(page: Page, onCard: () => Promise<void>): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if ((await toChoice(page, onCard)) === 'ended') {
      // The question at the ending comes a moment after its card.
      await page.waitForTimeout(300);
      if ((await page.evaluate(whatWaits)) === 'ended') return;
      continue;
    }
    await page.locator('.story [data-vote]').click();
    await page.locator('[data-hands]').first().fill('20');
    await page.evaluate(() => window.coNhau?.classroom?.reveal());
    await page.locator('[data-action="go-on"]').click();
    await page.locator('dialog[data-full="vote"]').waitFor({ state: 'detached' });
  }
  throw new Error('The story did not end.');
}
