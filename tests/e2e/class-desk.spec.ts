import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openChoices, start } from '#engine';
import { STORAGE_KEYS } from '#ports';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { press, tabTo } from '../../src/tools/drive.ts';
import { openClassSite } from '../support/class-site.ts';
import type { ClassSite, LightPupil } from '../support/class-site.ts';
import { expect, expectAccessible, test as journey } from '../support/journey.ts';
import { FULL } from '../support/tier.ts';

/** Every journey has a server of its own, which it may kill. */
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
/** Long ways through several windows, on a machine that may be busy, ms. */
test.beforeEach(() => test.setTimeout(FULL ? 480_000 : 240_000));

const DESK_SIZES = [[1366, 768], [360, 640]] as const; // prettier-ignore
const WALL_SIZES = [[1366, 768], [1920, 1080]] as const; // prettier-ignore

async function home(page: Page, language: 'vi' | 'en' = 'vi'): Promise<void> {
  await page.goto('./?mode=class&world=off');
  await page.locator('.devices[data-place="found"]').waitFor({ timeout: 60_000 });
  if (language === 'en') {
    await page.evaluate(() => window.coNhau?.commands.change({ language: 'en' }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
}

/** Opens a class by keyboard alone; answers its code. */
async function openClass(page: Page, mode: 'together' | 'own'): Promise<string> {
  await page.locator('.lesson-bar__ready[data-ready="ready"]').waitFor({ timeout: 60_000 });
  await tabTo(page, page.locator('input[name="class-mode"]:checked'));
  if (mode === 'own') await page.keyboard.press('ArrowDown');
  await press(page, page.locator('[data-action="open-class"]'), 'keyboard');
  const code = await page.locator('.desk-code__code').getAttribute('data-code');
  return code ?? '';
}

/** The wall in a window of its own, whose console must stay as clean. */
async function openWall(page: Page): Promise<{ wall: Page; messages: string[] }> {
  const address = await page.locator('[data-action="wall"]').getAttribute('href');
  const wall = await page.context().newPage();
  const messages: string[] = [];
  wall.on('console', (message) => void messages.push(`${message.type()}: ${message.text()}`));
  wall.on('pageerror', (error) => void messages.push(`uncaught: ${error.message}`));
  await wall.goto((address ?? '').replace('?mode=wall', '?mode=wall&world=off'));
  await wall.locator('[data-wall]').first().waitFor({ timeout: 60_000 });
  return { wall, messages };
}

/** Every screen at every size in the full tier; in the quick one the busiest, at one. */
async function checkSizes(
  page: Page,
  sizes: readonly (readonly [number, number])[],
  what: string,
  always = false,
): Promise<void> {
  for (const [width, height] of FULL ? sizes : sizes.slice(0, always ? 1 : 0)) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page, `${what} ${width}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

const optionsOf = (page: Page): Promise<string[]> =>
  page.locator('.desk-option').evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset['choice'] ?? ''));

/** Pupils vote one after another for the given places among the choices. */
async function vote(page: Page, pupils: readonly LightPupil[], places: readonly number[]): Promise<void> {
  const [step, options] = [Number(await page.locator('.desk-moment').getAttribute('data-step')), await optionsOf(page)];
  places.forEach((place, i) => pupils[i]?.link.send({ t: 'choose', step, choice: options[place] ?? '' }));
  await expect
    .poll(async () => {
      const counts = await page
        .locator('.desk-option')
        .evaluateAll((list) => list.map((row) => Number((row as HTMLElement).dataset['votes'])));
      return counts.reduce((sum, count) => sum + count, 0);
    })
    .toBe(places.length);
}

/** Reads all that waits on the wall, and takes calls. */
const readOn = async (wall: Page): Promise<void> => {
  await expect
    .poll(
      async () => {
        await wall.evaluate(() => window.coNhau?.commands.revealAll());
        return wall.locator('[data-wall="vote"], [data-wall="ending"]').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
};

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('co-nhau.desk'));

test('a class together, led by keyboard alone, from the code to the report', async ({ page, site }) => {
  await home(page);
  const code = await openClass(page, 'together');
  const { wall, messages } = await openWall(page);
  expect(wall.url()).not.toContain('#');
  await expect(wall.locator('.wall-lobby__code')).toHaveAttribute('data-code', code);
  const pupils = await site.joinAll(code, 13);
  await expect(wall.locator('.wall-lobby__names li')).toHaveCount(13);
  await checkSizes(wall, WALL_SIZES, 'wall: lobby', true);
  await checkSizes(page, DESK_SIZES, 'desk: lobby');

  // One leaves against their will; nobody new comes in, whoever is in stays.
  await press(page, page.locator('.desk-roll__remove').first(), 'keyboard');
  await press(page, page.locator('dialog [data-action="remove"]'), 'keyboard');
  await expect(page.locator('.desk-roll li')).toHaveCount(12);
  await expect.poll(() => pupils[0]?.gone()).toBe('removed');
  await press(page, page.locator('[data-action="lock"]'), 'keyboard');
  await expect(page.locator('[data-action="lock"]')).toHaveAttribute('aria-pressed', 'true');
  expect(await site.join(code)).toBe('locked');
  await expect(wall.locator('.wall-lobby__code')).toHaveCount(0);

  const inClass = pupils.slice(1);
  await page.keyboard.press('n');
  await expect(page.locator('.desk-moment[data-step="0"]')).toBeVisible();
  await readOn(wall);
  await vote(page, inClass, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  await expect(wall.locator('[data-answered="11"]')).toBeVisible();
  await expect(wall.locator('[data-votes], .vote__bar')).toHaveCount(0);
  await checkSizes(wall, WALL_SIZES, 'wall: question', true);
  await checkSizes(page, DESK_SIZES, 'desk: votes', true);
  await page.keyboard.press('n');
  await expect(wall.locator('[data-choice][data-leads="true"] [data-votes="6"]')).toBeVisible();
  await checkSizes(wall, WALL_SIZES, 'wall: result');

  // For those who are upset everything stops, on every screen.
  await page.keyboard.press('.');
  await expect(page.locator('dialog[data-full="distress"] [data-autofocus]')).toBeFocused();
  await expect(wall.locator('[data-curtain]')).toBeVisible();
  await expect.poll(() => inClass[0]?.view()?.paused).toBe(true);
  await checkSizes(page, DESK_SIZES, 'desk: distress');
  await checkSizes(wall, WALL_SIZES, 'wall: curtain');
  await page.reload();
  await expect(page.locator('dialog[data-full="distress"]')).toBeVisible({ timeout: 60_000 });
  await expect(wall.locator('[data-curtain]')).toBeVisible();
  await page.locator('.desk-banner[data-link="open"]').waitFor({ state: 'attached' });
  await press(page, page.locator('dialog [data-action="go-on"]'), 'keyboard');
  await expect(wall.locator('[data-curtain]')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.locator('dialog[data-full="ask"] [data-autofocus]')).toBeFocused();
  await checkSizes(page, DESK_SIZES, 'desk: a question');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);

  await page.keyboard.press('n');
  await expect(page.locator('[data-step="1"]')).toBeVisible();
  // A tie is the teacher's choice.
  await vote(page, inClass, [0, 0, 1, 1]);
  await page.keyboard.press('n');
  await expect(page.locator('.desk-moment__tie')).toBeVisible();
  await expect(page.locator('[data-action="lead-advance"]')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('b');
  await page.keyboard.press('n');
  await expect(page.locator('[data-step="2"]')).toBeVisible();
  await goToTheEnd(page, 2);
  await readOn(wall);
  await expect(wall.locator('[data-wall="ending"]')).toBeVisible();
  await checkSizes(wall, WALL_SIZES, 'wall: ending');

  await press(page, page.locator('[data-action="lead-end"]'), 'keyboard');
  await press(page, page.locator('dialog [data-action="end"]'), 'keyboard');
  await expect(wall.locator('[data-wall="over"]')).toBeVisible();
  await expect(page.locator('.report-sheet [data-figure="group"]')).toContainText('12');
  await checkSizes(wall, WALL_SIZES, 'wall: lake');
  await checkSizes(page, DESK_SIZES, 'desk: report', true);
  await expect(page.locator('.report-sheet')).not.toContainText(/\b(lesson|class|desk|cue)\.\w/);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1], 'pages').toBe('1');
  // Nothing that leads into the class is left, and what is left can be erased.
  expect(JSON.parse((await kept(page)) ?? '{}')).toMatchObject({ secrets: null, outbox: null, final: { roll: [] } });
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => !(STORAGE_KEYS as readonly string[]).includes(key))).toEqual([]);
  await page.reload();
  await press(page, page.locator('[data-action="resume-class"]'), 'keyboard');
  await expect(page.locator('.report-sheet [data-figure="group"]')).toContainText('12');
  await press(page, page.locator('.confirm [data-action="ask"]'), 'keyboard');
  await press(page, page.locator('.confirm [data-action="confirm"]'), 'keyboard');
  await expect(page.locator('[data-page="home"]')).toBeVisible();
  expect(await kept(page)).toBeNull();
  expect(messages).toEqual([]);
});

/** The first choice that a shipped story offers to whoever begins it. */
function firstChoice(scenario: string): string {
  const file = readFileSync(`scenarios/season-one/${scenario}.scenario.json`, 'utf8');
  const story = compileStory(JSON.parse(file) as Scenario);
  return openChoices(story, start(story, { seed: 1, gentler: false }))[0]?.id ?? '';
}

/** Without votes the teacher decides, until the story has ended. */
async function goToTheEnd(page: Page, from: number): Promise<void> {
  for (let step = from; step < 40; step++) {
    await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
    if ((await page.locator('[data-action="lead-end"]').count()) > 0) return;
    await page.keyboard.press('n');
    await expect(page.locator('[data-revealed="true"]')).toBeVisible();
    await page.keyboard.press('b');
    await page.keyboard.press('n');
  }
  throw new Error('the story did not end');
}

if (FULL)
  test('the console closed and opened again, a second one, and a server that is killed', async ({
    page,
    site,
    clean,
  }) => {
    // While the server is away, the browser notes each try.
    clean.allow(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to/);
    // So does axe, which asks for the stylesheets once more.
    clean.allow(/^warning: Couldn't load preload assets/);
    await home(page);
    const code = await openClass(page, 'together');
    const { wall } = await openWall(page);
    const pupils = await site.joinAll(code, 3);
    await page.keyboard.press('n');
    await expect(page.locator('[data-step="0"]')).toBeVisible();
    await vote(page, pupils, [0, 1, 1]);

    await page.reload();
    await expect(page.locator('[data-kept="open"]')).toBeVisible({ timeout: 60_000 });
    await page.locator('[data-action="resume-class"]').click();
    await expect(page.locator('.desk-option[data-votes="2"]')).toBeVisible();
    await wall.reload();
    await expect(wall.locator('[data-wall], .story').first()).toBeVisible({ timeout: 60_000 });
    expect(wall.url()).not.toContain('#');

    // A second window takes the class over; the first says so, and can take it back.
    const second = await page.context().newPage();
    await home(second);
    await second.locator('[data-action="resume-class"]').click();
    await expect(second.locator('[data-step="0"]')).toBeVisible();
    await expect(page.locator('[data-page="desk-elsewhere"]')).toBeVisible();
    await checkSizes(page, DESK_SIZES, 'desk: elsewhere');
    await second.close();
    await page.locator('[data-action="take-back"]').click();
    await expect(page.locator('.desk-option[data-votes="2"]')).toBeVisible();

    await site.kill();
    await expect(page.locator('.desk-banner[data-link="lost"]')).toBeVisible({ timeout: 30_000 });
    await checkSizes(page, DESK_SIZES, 'desk: server away');
    await page.keyboard.press('n');
    await expect(page.locator('.desk-order')).toHaveAttribute('data-answer', 'waiting');
    await site.start();
    await expect(page.locator('.desk-order')).toHaveAttribute('data-answer', 'done', { timeout: 30_000 });
    await expect(page.locator('[data-revealed="true"]')).toBeVisible();
    await expect(wall.locator('[data-revealed="true"] [data-votes="2"]')).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => pupils[0]?.view()?.revealed, { timeout: 30_000 }).toBe(true);
  });

if (FULL)
  test('a class on their own, in English, with a stopping point', async ({ page, site }) => {
    await home(page, 'en');
    const code = await openClass(page, 'own');
    const { wall, messages } = await openWall(page);
    const pupils = await site.joinAll(code, 2);
    await page.locator('[data-hands="gate"]').fill('1');
    await page.locator('[data-action="gate"]').click();
    await expect(page.locator('[data-gate="1"]')).toBeVisible();
    await page.locator('[data-action="lead-start"]').click();
    await expect(wall.locator('[data-wall="own"]')).toContainText('Stop after choice 1');
    const [pupil] = pupils;
    await expect.poll(() => pupil?.view()?.phase).toBe('running');
    const choice = firstChoice(pupil?.view()?.scenario ?? '');
    pupil?.link.send({ t: 'move', step: 0, move: { type: 'choose', choice } });
    await expect(page.locator('.desk-chosen')).toContainText('moments: 1');
    await checkSizes(wall, WALL_SIZES, 'wall: on their own', true);
    await checkSizes(page, DESK_SIZES, 'desk: on their own');
    await page.locator('[data-action="extend"]').click();
    await expect(page.locator('.desk-order')).toHaveAttribute('data-answer', 'done');
    await page.locator('.desk-extras [data-action="ask"]').click();
    await page.locator('.desk-extras [data-action="confirm"]').click();
    await expect(page.locator('.report-sheet')).toHaveAttribute('data-suppressed', 'true');
    await expect(page.locator('.report-sheet')).not.toContainText(/\d/);
    await expect(wall.locator('[data-wall="over"]')).toBeVisible();
    expect(messages).toEqual([]);
  });

journey('on a plain web host the page says how to get a class', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('./?mode=class&world=off');
  await expect(page.locator('.devices [data-why="static"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-action="open-class"]')).toHaveCount(0);
  await page.goto('./?mode=wall&world=off');
  await expect(page.locator('[data-wall="unknown"]')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'wall: no class');
});
