/** The pictures that stand: the plaza, a call on a phone, a class before its projector. */
import type { Browser } from '@playwright/test';
import { openSet } from './film-set.ts';
import type { FilmSet } from './film-set.ts';
import { AFTER, BEFORE, FRIEND, PLAYED, THEME, toDebrief } from './way.ts';

export interface Still {
  readonly name: string;
  take(browser: Browser, base: string): Promise<Buffer>;
}

/** Until everything that opens has opened, the lights are up, and the last line has been said. */
const SETTLED_MS = 4000;

const plaza: Still = {
  name: 'plaza',
  async take(browser, base) {
    const set = await openSet(browser, { base, width: 1366, height: 768, sharpness: 1, stored: PLAYED });
    return develop(set);
  },
};

const call: Still = {
  name: 'call',
  async take(browser, base) {
    const set = await callOnPhone(browser, base);
    await set.page.evaluate(() => window.coNhau?.commands.revealAll());
    await set.until(set.page.locator('.choices [data-choice]'));
    return develop(set);
  },
};

/** Shown in the film's place where somebody asks for less motion. */
const debrief: Still = {
  name: 'debrief',
  async take(browser, base) {
    const set = await callOnPhone(browser, base);
    await set.skip([FRIEND, ...AFTER]);
    await toDebrief(set);
    return develop(set);
  },
};

const lesson: Still = {
  name: 'class',
  async take(browser, base) {
    const set = await openSet(browser, { base, width: 1366, height: 768, sharpness: 1 }, async (page) => {
      await page.goto('./?mode=class&world=on');
      await page.locator('.lesson-bar__ready[data-ready="ready"]').waitFor();
      await page.waitForFunction(() => (window.coNhau?.world ?? null) !== null);
    });
    const { page, advance } = set;
    await page.evaluate(() => window.coNhau?.classroom?.begin(30));
    await advance(400);
    await page.evaluate(() => void window.coNhau?.classroom?.goTo('story'));
    await set.until(page.locator('.story'));
    await readToChoice(set);
    return develop(set);
  },
};

export const STILLS: readonly Still[] = [plaza, call, debrief, lesson];

/** A phone on which the call has come as far as the order to tell nobody. */
async function callOnPhone(browser: Browser, base: string): Promise<FilmSet> {
  const set = await openSet(browser, { base, width: 360, height: 640, sharpness: 2, stored: PLAYED });
  const { page, press, until, advance, skip } = set;
  await press(page.locator(`[data-booth="${THEME}"]`));
  await advance(400);
  await press(page.locator('[data-action="open"]'));
  await until(page.locator('[data-action="begin"]'));
  await advance(400);
  await press(page.locator('[data-action="begin"]'));
  await until(page.locator('.story [data-open]'));
  await press(page.locator('.story [data-open]'));
  await skip(BEFORE);
  return set;
}

async function develop(set: FilmSet): Promise<Buffer> {
  for (let passed = 0; passed < SETTLED_MS; passed += 80) await set.advance(80);
  const picture = Buffer.from(await set.shoot('webp'), 'base64');
  await set.close();
  return picture;
}

/** Closes what the teacher would have read, takes calls, and reads on to the first choice. */
async function readToChoice({ page, advance, press }: FilmSet): Promise<void> {
  const there = (selector: string) => page.locator(selector).first().isVisible();
  for (let step = 0; step < 100; step++) {
    if (await there('dialog[data-full="card"]')) await page.evaluate(() => window.coNhau?.classroom?.closeOverlay());
    else if (await there('.story [data-vote]')) return;
    else if (await there('.story [data-open]')) await press(page.locator('.story [data-open]').first());
    else await page.evaluate(() => window.coNhau?.commands.revealAll());
    await advance(200);
  }
  throw new Error('There is nothing to choose.');
}
