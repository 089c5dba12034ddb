/** A whole class as a school has it: teacher, projector, eight pupils' pages and thirty-seven lighter ones, and what goes wrong. */
import type { Browser, Page } from '@playwright/test';
import { openClassSite } from '../support/class-site.ts';
import type { ClassSite, LightPupil } from '../support/class-site.ts';
import { expect, test as journey } from '../support/journey.ts';
import { FULL } from '../support/tier.ts';

const [PAGES, LIGHT] = [8, 37] as const;
const CLASS = PAGES + LIGHT;
const CUT_MS = 20_000;
const STORY = 'best-friend-loan';

const test = journey.extend<{ site: ClassSite }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await openClassSite();
    await use(site);
    await site.close();
  },
  baseURL: ({ site }, use) => use(site.url),
});
test.use({ viewport: { width: 1366, height: 768 } });

const started = (): (() => number) => {
  const begun = performance.now();
  return () => Math.round(performance.now() - begun);
};

/** A pupil's phone, with storage of its own. */
async function pupilPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-page="lobby"] [data-name]').waitFor({ timeout: 60_000 });
  return page;
}

const standing = (page: Page, name: string) => page.locator(`.strip[data-standing="${name}"]`);

/** The counts that the teacher sees, summed. */
const counted = (desk: Page): Promise<number> =>
  desk
    .locator('.desk-option')
    .evaluateAll((rows) => rows.reduce((sum, row) => sum + Number((row as HTMLElement).dataset['votes']), 0));

const choicesOf = (desk: Page): Promise<string[]> =>
  desk.locator('.desk-option').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['choice'] ?? ''));

async function readTurn(page: Page): Promise<void> {
  const sheet = page.locator('.turn__sheet');
  if ((await sheet.count()) > 0) await page.locator('[data-action="read-on"]').click();
  await page.evaluate(() => window.coNhau?.commands.revealAll());
}

/** Everybody votes; pages by their buttons. Every vote that was acknowledged is counted. */
async function everybodyVotes(desk: Page, pages: readonly Page[], light: readonly LightPupil[]): Promise<void> {
  const step = Number(await desk.locator('.desk-moment').getAttribute('data-step'));
  const options = await choicesOf(desk);
  for (const [i, { link }] of light.entries())
    link.send({ t: 'choose', step, choice: options[i % Math.min(3, options.length)] ?? '' });
  for (const page of pages) {
    await readTurn(page);
    await page.locator('.choices [data-choice]').first().click();
    await standing(page, 'sent').waitFor({ timeout: 30_000 });
  }
  await expect.poll(() => counted(desk), { timeout: 30_000 }).toBe(pages.length + light.length);
}

/** Reveals, and goes on with the most votes, or with the second choice where there is a tie. */
async function goOn(desk: Page): Promise<void> {
  const step = Number(await desk.locator('.desk-moment').getAttribute('data-step'));
  await desk.keyboard.press('n');
  await expect(desk.locator('[data-revealed="true"]')).toBeVisible();
  if ((await desk.locator('.desk-moment__tie').count()) > 0) await desk.keyboard.press('b');
  await desk.keyboard.press('n');
  await expect(desk.locator(`.desk-moment[data-step="${step + 1}"], [data-action="lead-end"]`).first()).toBeVisible();
}

for (const language of FULL ? (['vi', 'en'] as const) : [])
  test(`one teacher, one projector, ${PAGES} pages and ${LIGHT} light ones through a lesson (${language})`, async ({
    page: desk,
    site,
    browser,
    clean,
  }) => {
    test.setTimeout(900_000);
    clean.allow(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|Failed to load resource/);
    await desk.goto('./?mode=class&world=off');
    await desk.locator('.devices[data-place="found"]').waitFor({ timeout: 60_000 });
    await desk.evaluate((to) => window.coNhau?.commands.change({ language: to }), language);
    await desk.locator(`input[name="lesson-story"][value="${STORY}"]`).check({ force: true });
    await desk.locator('[data-action="open-class"]').click();
    const code = (await desk.locator('.desk-code__code').getAttribute('data-code')) ?? '';
    const wallAddress = (await desk.locator('[data-action="wall"]').getAttribute('href')) ?? '';
    const wall = await desk.context().newPage();
    await wall.goto(wallAddress.replace('?mode=wall', '?mode=wall&world=off'));

    const light = await site.joinAll(code, LIGHT);
    const pages: Page[] = [];
    // The last one comes by a wire that can be cut.
    for (let i = 0; i < PAGES; i++)
      pages.push(await pupilPage(browser, `${i === PAGES - 1 ? site.base : site.url}lop#${code}`));
    await expect(wall.locator('.wall-lobby__names li')).toHaveCount(CLASS, { timeout: 30_000 });
    const [reloaded, cut] = [pages[2] as Page, pages[PAGES - 1] as Page];

    await desk.keyboard.press('n');
    await expect(desk.locator('.desk-moment[data-step="0"]')).toBeVisible();
    await everybodyVotes(desk, pages, light);

    await test.step('a pupil reloads', async () => {
      const back = started();
      await reloaded.reload();
      await standing(reloaded, 'sent').waitFor({ timeout: 30_000 });
      console.info(`a pupil’s page reloaded: back with its vote after ${back()} ms`);
    });

    await test.step('a network is away for 20 s', async () => {
      site.wire.cut();
      await standing(cut, 'lost').waitFor({ timeout: 40_000 });
      await cut.locator('.choices [data-choice]').nth(1).click();
      await standing(cut, 'lost-kept').waitFor();
      await cut.waitForTimeout(CUT_MS);
      const back = started();
      site.wire.mend();
      await standing(cut, 'sent').waitFor({ timeout: 30_000 });
      console.info(
        `a network was away for more than ${CUT_MS / 1000} s: the vote that waited was in after ${back()} ms`,
      );
      await expect.poll(() => counted(desk)).toBe(CLASS);
    });

    await goOn(desk);
    await everybodyVotes(desk, pages, light);
    await test.step('the teacher’s page is closed and opened again', async () => {
      const back = started();
      await desk.goto('about:blank');
      await desk.goto('./?mode=class&world=off');
      await desk.locator('[data-action="resume-class"]').click({ timeout: 60_000 });
      await expect.poll(() => counted(desk), { timeout: 30_000 }).toBe(CLASS);
      console.info(`the teacher’s page closed and opened: all ${CLASS} votes there after ${back()} ms`);
    });

    await test.step('the server is killed with -9 and started again', async () => {
      await site.kill();
      await expect(desk.locator('.desk-banner[data-link="lost"]')).toBeVisible({ timeout: 60_000 });
      await site.start();
      const back = started();
      await Promise.all(pages.map((page) => standing(page, 'sent').waitFor({ timeout: 60_000 })));
      await desk.locator('.desk-banner[data-link="open"]').waitFor({ state: 'attached', timeout: 60_000 });
      await expect.poll(() => desk.locator('.desk-roll li[data-here="true"]').count(), { timeout: 60_000 }).toBe(CLASS);
      console.info(`kill -9: the server was back; everybody was after ${back()} ms more`);
      expect(await counted(desk), 'acknowledged votes').toBe(CLASS);
    });

    for (let step = 0; step < 30 && (await desk.locator('[data-action="lead-end"]').count()) === 0; step++)
      await goOn(desk);
    await desk.locator('[data-action="lead-end"]').click();
    await desk.locator('dialog [data-action="end"]').click();
    await expect(wall.locator('[data-wall="over"]')).toBeVisible();
    await expect(desk.locator('.report-sheet [data-figure="group"]')).toContainText(String(CLASS));
    for (const page of pages) {
      await expect.poll(() => page.evaluate(() => localStorage.getItem('co-nhau.pupil'))).toBeNull();
      await page.context().close();
    }
    expect(light.flatMap((pupil) => pupil.refusals())).toEqual([]);
  });
