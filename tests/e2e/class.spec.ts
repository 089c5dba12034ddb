import type { Page } from '@playwright/test';
import { STORAGE_KEYS } from '#ports';
import { openRinging, press, tabTo } from '../../src/tools/drive.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { FULL } from '../support/tier.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const LANGUAGES = FULL ? (['vi', 'en'] as const) : (['vi'] as const);

/** The teacher's page, once everything has been fetched that a lesson needs. */
async function open(page: Page, language: 'vi' | 'en' = 'vi', query = ''): Promise<void> {
  await page.goto(`./?mode=class&world=off${query}`);
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await page.locator('.lesson-bar__ready[data-ready="ready"]').waitFor({ timeout: 60_000 });
  if (language === 'en') {
    await page.evaluate(() => window.coNhau?.commands.change({ language: 'en' }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
}

const byKeys = (page: Page, selector: string) => press(page, page.locator(selector).first(), 'keyboard');

/** Ten messages by hands, all by keyboard: the count, Enter, and the next message is there. */
async function handIn(page: Page, form: 'a' | 'b'): Promise<void> {
  for (let at = 0; at < 10; at++) {
    const item = await page.locator('.lesson-form').getAttribute('data-item');
    if (at === 0) await tabTo(page, page.locator('[data-hands="scam"]'));
    await expect(page.locator('[data-hands="scam"]')).toBeFocused();
    await page.keyboard.type(String(8 + ((at * 7) % 24)));
    await page.keyboard.press('Enter');
    await expect(page.locator(`.lesson-form[data-item="${item}"]`)).toHaveCount(0);
  }
  await expect(page.locator(`[data-page="form-${form}-done"]`)).toBeVisible();
}

/** Reads on, answers cards, and votes for one letter after another, until the story has ended. */
async function playByHands(page: Page): Promise<{ votes: number; cards: number }> {
  let [votes, cards] = [0, 0];
  for (let step = 0; step < 200; step++) {
    const what = await page.evaluate(stateOfStory);
    if (what === 'card') {
      cards += 1;
      await page.keyboard.press('Enter');
    } else if (what === 'ended') {
      // The question at the ending comes a moment after its card.
      await page.waitForTimeout(150);
      if ((await page.evaluate(stateOfStory)) === 'ended') return { votes, cards };
    } else if (what === 'ringing') {
      await byKeys(page, '.story [data-open]');
    } else if (what === 'choose') {
      await vote(page, [20, 9]);
      votes += 1;
    } else await page.evaluate(() => window.coNhau?.commands.revealAll());
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))));
  }
  throw new Error('the story did not end');
}

/** Runs in the page: what waits for the teacher. */
function stateOfStory(): 'card' | 'ended' | 'ringing' | 'choose' | 'reading' {
  const there = (selector: string) => document.querySelector(selector) !== null;
  if (there('dialog[data-full="card"]')) return 'card';
  if (there('.end [data-continue]')) return 'ended';
  if (there('.story [data-vote]')) return 'choose';
  return there('.story [data-open]') ? 'ringing' : 'reading';
}

/** Hands by digits and Enter, option after option; past the last one Enter shows the result, and again it goes on. */
async function vote(page: Page, hands: readonly number[]): Promise<void> {
  const sheet = page.locator('dialog[data-full="vote"]');
  // A letter opens the vote with that option marked.
  await page.keyboard.press('a');
  await sheet.waitFor();
  const rows = await sheet.locator('.vote__row').count();
  for (let at = 0; at < rows; at++) {
    // A count begun by the letter gives way to digits.
    if (at === 0) await page.keyboard.press('a');
    if (hands[at] !== undefined) {
      await page.keyboard.type(String(hands[at]));
      await expect(sheet.locator('[data-hands]').nth(at)).toHaveValue(String(hands[at]));
    }
    await page.keyboard.press('Enter');
  }
  await expect(sheet.locator('[data-action="go-on"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
}

const kept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('co-nhau.class') ?? 'null') as Record<string, unknown> | null);

const votesKept = async (page: Page): Promise<number> => {
  const lesson = await kept(page);
  return (lesson?.['votes'] as readonly unknown[] | undefined)?.length ?? 0;
};

test.describe('before one screen', () => {
  // What a school's computer holds after its first visit.
  test.use({ serviceWorkers: 'allow' });

  for (const language of LANGUAGES) {
    test(`a whole lesson by keyboard alone, with the network off (${language})`, async ({ page, context }) => {
      test.setTimeout(240_000);
      await open(page, language, '&sw=on');
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
        timeout: 60_000,
      });
      await context.setOffline(true);
      await tabTo(page, page.locator('[data-hands="group"]'));
      await page.keyboard.type('38');
      await byKeys(page, '[data-action="preview"]');
      await expect(page.locator('.preview__scene').first()).toBeVisible();
      await byKeys(page, '[data-action="home"]');
      await tabTo(page, page.locator('[data-hands="group"]'));
      await expect(page.locator('[data-hands="group"]')).toHaveValue('38');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-page="rules"] h1')).toBeFocused();

      await byKeys(page, '[data-action="next-step"]');
      await expectAccessible(page, 'a form');
      // Ten messages wait: one press says so, and passes none over.
      await byKeys(page, '[data-action="next-step"]');
      await expect(page.locator('.lesson-bar__left')).toContainText('10');
      await expect(page.locator('[data-page="form-a"]')).toBeVisible();
      await handIn(page, 'a');
      await page.reload();
      await expect(page.locator('[data-page="form-a-done"]')).toBeVisible({ timeout: 60_000 });
      await byKeys(page, '[data-page] [data-action="next"]');
      const story = await playByHands(page);
      expect(story.votes).toBeGreaterThanOrEqual(5);
      expect(story.cards).toBeGreaterThanOrEqual(2);
      await byKeys(page, '[data-continue]');
      await expect(page.locator('.debrief h1')).toBeVisible();
      await expect(page.locator('.lesson-bar')).toHaveAttribute('data-step', 'debrief');

      await byKeys(page, '[data-action="next-step"]');
      await playByHands(page);
      await byKeys(page, '[data-continue]');
      await expect(page.locator('.lesson-bar')).toHaveAttribute('data-step', 'twin');
      await byKeys(page, '[data-action="next-step"]');
      await handIn(page, 'b');
      await byKeys(page, '[data-page] [data-action="next"]');
      await expect(page.locator('[data-explained]')).toHaveCount(20);
      await byKeys(page, '[data-action="next-step"]');
      await expect(page.locator('.lesson-numbers')).toContainText('111');
      await byKeys(page, '[data-action="next-step"]');
      await expect(page.locator('.report-sheet [data-figure="group"]')).toContainText('38');
      await expect(page.locator('.report-sheet [data-vote]')).toHaveCount(await votesKept(page));
      await expectAccessible(page, 'report');
      await expect(page.locator('.report-sheet')).not.toContainText(/\b(lesson|class|cue)\.\w/);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1], 'pages').toBe('1');
    });
  }
});

if (FULL)
  test('a lesson can be darkened, reloaded in the middle of a vote, taken back and erased', async ({ page }) => {
    await open(page);
    await page.locator('[data-hands="group"]').fill('9');
    await page.keyboard.press('Enter');
    await page.locator('[data-go="story"]').click();
    await page.locator('.story').waitFor();
    await page.keyboard.press('.');
    await expect(page.locator('dialog[data-full="distress"] [data-autofocus]')).toBeFocused();
    await expectAccessible(page, 'distress');
    await page.keyboard.press('.');
    await expect(page.locator('dialog[data-full="distress"]')).toHaveCount(0);
    await page.keyboard.press('p');
    await expectAccessible(page, 'a question');
    await page.keyboard.press('Escape');

    await readOn(page);
    await page.locator('.choice').nth(1).click();
    await expect(page.locator('.vote__row[data-picked="true"] .vote__letter')).toHaveText('B');
    await expect(page.locator('.vote__bar')).toHaveCount(0);
    await page.keyboard.press('b');
    await page.keyboard.type('3');
    await page.keyboard.press('b');
    await expect(page.locator('[data-hands]').nth(1)).toHaveValue('4');
    await page.locator('[data-hands]').first().fill('4');
    await expectAccessible(page, 'a vote');
    await page.reload();
    await expect(page.locator('[data-hands]').first()).toHaveValue('4', { timeout: 60_000 });
    await page.locator('[data-action="reveal"]').click();
    await expect(page.locator('.vote__said')).toHaveAttribute('data-tie', 'true');
    await expect(page.locator('[data-action="go-on"]')).toHaveCount(0);
    await page.locator('.vote__pick').first().click();
    await page.locator('[data-action="go-on"]').click();
    await expect.poll(() => votesKept(page)).toBe(1);
    await page.locator('[data-action="undo"]').click();
    await expect.poll(() => votesKept(page)).toBe(0);

    await page.locator('[data-go="report"]').click();
    await expect(page.locator('.report-sheet')).toHaveAttribute('data-suppressed', 'true');
    await expect(page.locator('.report-sheet')).not.toContainText(/\d/);
    await page.locator('#code-codes').fill('0000 U000');
    await page.locator('#code-codes').press('Enter');
    await expect(page.locator('#code-codes')).toHaveValue('0000 U000');
    await expect(page.locator('#code-codes-said')).toContainText('nhóm bốn ký tự sau');

    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => !(STORAGE_KEYS as readonly string[]).includes(key))).toEqual([]);
    await page.locator('.confirm [data-action="ask"]').click();
    await page.locator('[data-action="confirm"]').click();
    await expect(page.locator('[data-page="home"]')).toBeVisible();
    expect(await kept(page)).toBeNull();
  });

/** Until there is something to choose. */
async function readOn(page: Page): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const what = await page.evaluate(stateOfStory);
    if (what === 'choose') return;
    if (what === 'card') await page.keyboard.press('Enter');
    else if (what === 'ringing') await openRinging(page);
    else await page.evaluate(() => window.coNhau?.commands.revealAll());
    await page.waitForTimeout(60);
  }
}

if (FULL)
  test('nothing is cut off or too small at the sizes on which a lesson is prepared and taught', async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await expect(page.locator('[data-page="home"]')).toBeVisible();
      if (width === 1366) await expectAccessible(page, 'preparation');
      expect(await sideways(page), `home ${width}`).toBe(false);
      await page.evaluate(() => window.coNhau?.classroom?.showPreview());
      await expect(page.locator('.preview__scene').first()).toBeVisible();
      expect(await sideways(page), `preview ${width}`).toBe(false);
      if (width === 1366) await expectAccessible(page, 'preview');
      await page.evaluate(() => window.coNhau?.classroom?.begin(30));
      for (const step of ['rules', 'form-a', 'explain', 'help', 'report'] as const) {
        await page.evaluate((id) => window.coNhau?.classroom?.goTo(id), step);
        await expect(page.locator('.lesson-page h1')).toBeVisible();
        expect(await sideways(page), `${step} ${width}`).toBe(false);
        if (width === 1366) await expectAccessible(page, step);
      }
      await page.evaluate(() => window.coNhau?.classroom?.eraseLesson());
    }
  });

const SIZES = [
  [1366, 768],
  [360, 640],
  [1920, 1080],
  [1080, 1920],
] as const;

/** Runs in the page: whether anything sticks out to the right. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lesson-page, .lesson-page *, .lesson-bar > *')].some((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1;
    }),
  );

test('what was prepared is there again after the browser’s back and forward, and nothing of it in a new visit', async ({
  page,
}) => {
  await open(page);
  const group = page.locator('[data-hands="group"]');
  await group.fill('38');
  const other = page.locator('input[name="lesson-story"]').nth(2);
  await other.check({ force: true });
  const story = (await other.getAttribute('value')) ?? '';
  await page.evaluate(() => window.coNhau?.classroom?.setGentler(true));
  await page.goto('./teacher/index.vi.html');
  await page.goBack();
  await expect(group).toHaveValue('38', { timeout: 60_000 });
  await expect(page.locator(`input[name="lesson-story"][value="${story}"]`)).toBeChecked();
  const isGentler = () =>
    (window.coNhau?.store.getState() as { classroom?: { gentler: boolean } } | undefined)?.classroom?.gentler;
  await expect.poll(() => page.evaluate(isGentler)).toBe(true);
  const visit = await page.context().newPage();
  await open(visit);
  await expect(visit.locator('[data-hands="group"]')).toHaveValue('');
});

test('what a back row reads before the projector is at least 24 px high', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.coNhau?.classroom?.begin(30));
  await page.evaluate(() => window.coNhau?.classroom?.goTo('story'));
  await readOn(page);
  const sizes = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((found) =>
        found.map((element) => Math.round(parseFloat(getComputedStyle(element).fontSize) * 10) / 10),
      );
  for (const selector of ['.side .choice__text', '.mirror__text', '.side h2']) {
    for (const size of await sizes(selector)) expect(size, selector).toBeGreaterThanOrEqual(24);
  }
  await page.locator('[data-vote]').click();
  for (const selector of ['.vote__text', '.vote__letter']) {
    for (const size of await sizes(selector)) expect(size, selector).toBeGreaterThanOrEqual(24);
  }
});

test('a message that goes on below says so beside the counts, until its end was on the screen', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.coNhau?.classroom?.begin(30));
  await page.evaluate(() => window.coNhau?.classroom?.goTo('form-a'));
  const more = page.locator('[data-action="read-all"]');
  const end = page.locator('.lesson-form__end');
  let [long, short] = [0, 0];
  for (let at = 0; at < 10; at++) {
    const item = await page.locator('.lesson-form').getAttribute('data-item');
    // Its end is on the screen, or the observer says with one of the next pictures that it is not.
    await page.waitForFunction(() => {
      const top = document.querySelector('.lesson-form__end')?.getBoundingClientRect().top ?? Infinity;
      return top < innerHeight || document.querySelector('[data-action="read-all"]') !== null;
    });
    if (await more.isVisible()) {
      long += 1;
      await more.click();
      await expect(more).toHaveCount(0);
    } else short += 1;
    await expect(end).toBeInViewport();
    await page.locator('[data-action="pass"]').click();
    await expect(page.locator(`.lesson-form[data-item="${item}"]`)).toHaveCount(0);
  }
  console.log(`form A at 1366×768: ${long} messages go on below, ${short} do not`);
  expect(long).toBeGreaterThan(0);
});

test('on paper nothing lies over the report', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.coNhau?.classroom?.begin(30));
  await page.evaluate(() => window.coNhau?.classroom?.goTo('report'));
  const sheet = page.locator('.report-sheet');
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const covered = await sheet.evaluate((report) =>
    [...report.querySelectorAll('h2, h3')]
      .filter((heading) => {
        const { left, top, height } = heading.getBoundingClientRect();
        const at = document.elementFromPoint(left + 4, top + height / 2);
        return at !== null && !report.contains(at);
      })
      .map(({ textContent }) => textContent),
  );
  expect(covered).toEqual([]);
  await expect(page.locator('.night')).toBeHidden();
});
