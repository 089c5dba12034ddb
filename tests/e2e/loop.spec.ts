import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { STORAGE_KEYS } from '#ports';
import type { Move } from '#engine';
import { arrive, beginScenario, playTo, press, rateAll, rateItem, revealAll, skipMove } from '../../src/tools/drive.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { packedScenarios, provenPaths } from '../support/scenario-files.ts';
import { FULL } from '../support/tier.ts';

/** `npm test` looks at a phone only. */
const SIZES = [
  [360, 640],
  [1366, 768],
  [1080, 1920],
] as const;

/** The ways in which the whole loop is walked: two pairs of look-alikes, two languages; `npm test` walks the first. */
const LOOPS = [
  { language: 'vi', story: 'best-friend-loan', twin: 'friend-needs-50k' },
  { language: 'en', story: 'friend-needs-50k', twin: 'best-friend-loan' },
] as const;

const bestOf = (id: string): readonly Move[] =>
  provenPaths(packedScenarios().find((packed) => packed.id === id)!.story).best.moves;

const rounds = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('co-nhau.rounds') ?? '{}'));

for (const { language, story, twin } of FULL ? LOOPS : LOOPS.slice(0, 1)) {
  test(`the whole loop by keyboard alone (${language}): before, story, what if, twin, after, explanations, lake`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.addInitScript((tongue) => {
      if (localStorage.length === 0) localStorage.setItem('co-nhau.settings', JSON.stringify({ language: tongue }));
    }, language);
    const by = (selector: string) => press(page, page.locator(selector), 'keyboard');
    await arrive(page);

    await by('.hub [data-action="rounds"]');
    await by('[data-round="pre"]');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await by('[data-action="begin-round"]');
    await rateAll(page, 10, 'keyboard');
    await expect(page.locator('[data-explained]')).toHaveCount(0);
    await by('[data-action="hub"]');

    await beginScenario(page, story, 'keyboard');
    await playTo(page, bestOf(story), 'keyboard');
    const score = await page.locator('[data-score]').getAttribute('data-score');
    await by('.review details summary >> nth=0');
    await by('[data-what-if] >> nth=0');
    await page.locator('.story').waitFor();
    await revealAll(page, 'keyboard');
    await press(page, page.locator('.choices [data-choice]').last(), 'keyboard');
    await by('.bar .icon-button >> nth=0');
    await beginScenario(page, twin, 'keyboard');
    await playTo(page, bestOf(twin), 'keyboard');
    await expect(page.locator(`[data-twin="${story}"]`)).toBeVisible();
    expect(
      await page.evaluate((id) => JSON.parse(localStorage.getItem('co-nhau.progress')!)[id].bestScore, story),
    ).toBe(Number(score));

    await by('.debrief [data-round="post"]');
    await by('[data-action="begin-round"]');
    await rateAll(page, 10, 'keyboard');
    await expect(page.locator('[data-count]')).toHaveCount(4);
    await expect(page.locator('[data-explained]')).toHaveCount(20);
    await by('[data-action="explained"]');
    await expect(page.locator('.explained-items h2').first()).toBeFocused();
    await by('[data-explained] summary >> nth=0');
    await expect(page.locator('[data-explained] .item__signs').first()).toBeVisible();
    const kept = await rounds(page);
    expect(kept.finished.map(({ kind }: { kind: string }) => kind)).toEqual(['pre', 'post']);
    expect(new Set(kept.finished.map(({ form }: { form: string }) => form))).toEqual(new Set(['a', 'b']));

    await by('[data-action="lake"]');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('.lake__stories [data-story]')).toHaveCount(2);
    await expect(page.locator(`[data-story="${story}"] [data-act]`).first()).toBeVisible();
    await expectAccessible(page, 'lake');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.lake')).not.toContainText(/\b(act|mastery|competency|round)\.\w/);
  });
}

test('five items come back on day 2, once, and erasing leaves the device empty', async ({ page }) => {
  const day = (count: number) => new Date(Date.UTC(2026, 2, 1 + count, 5));
  await page.clock.setFixedTime(day(1));
  await playedSince(page, day(0));
  await arrive(page);
  await expect(page.locator('.hub [data-action="rounds"]')).toHaveText('Thật hay giả?');
  await page.clock.setFixedTime(day(2));
  await page.reload();
  await expect(page.locator('.hub [data-action="rounds"]')).toHaveText('Năm tin để ôn');
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-round="booster"]').click();
  await page.locator('[data-action="begin-round"]').click();
  await rateAll(page, 5);
  await expect(page.locator('[data-explained]')).toHaveCount(5);
  await page.locator('[data-action="hub"]').click();
  await expect(page.locator('.hub [data-action="rounds"]')).toHaveText('Thật hay giả?');

  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => !(STORAGE_KEYS as readonly string[]).includes(key))).toEqual([]);
  expect(keys).toContain('co-nhau.rounds');
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Xoá dữ liệu' }).click();
  await page.getByRole('button', { name: 'Xoá hết trên máy này' }).click();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('a round can be passed, left, gone on with after a reload, and answered only when something is chosen', async ({
  page,
}) => {
  await arrive(page);
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-round="quick"]').click();
  await page.locator('[data-action="begin-round"]').click();
  await press(page, page.locator('[data-action="rate"]'), 'keyboard');
  await expect(page.locator('.round__missing')).toHaveText(/Chọn một mức/);
  await page.locator('[data-action="pass"]').click();
  await rateItem(page, 6);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin 3 trên 10');
  await page.locator('[data-action="stop"]').click();
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-action="go-on"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin 3 trên 10');
});

test('while the scale lies below the edge a foot leads down to it, and is no stop of keys or readers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await arrive(page);
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-round="quick"]').click();
  await page.locator('[data-action="begin-round"]').click();
  const foot = page.locator('.answer-cue__way');
  await expect(foot).toHaveText('Thật hay giả?');
  await expect(page.locator('.scale__steps')).not.toBeInViewport({ ratio: 0.5 });
  expect(await foot.evaluate((element) => element.tabIndex)).toBe(-1);
  await expect(page.getByText('Thật hay giả?').and(page.locator(':not([aria-hidden="true"] *)'))).toHaveCount(0);
  await foot.click();
  await expect(page.locator('.scale__steps')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-action="rate"]')).toBeInViewport();
  await expect(foot).toHaveCount(0);
});

test('items that cannot be fetched are said, and asked for again they come', async ({ page, clean }) => {
  clean.allow(/Failed to load resource/);
  await arrive(page);
  await page.route('**/items.json', (route) => route.abort());
  await page.locator('.hub [data-action="rounds"]').click();
  await expect(page.getByRole('alert')).toContainText('Chưa tải được các tin');
  await page.unroute('**/items.json');
  await page.locator('.hub [data-action="rounds"]').click();
  await expect(page.locator('[data-round="quick"]')).toBeVisible();
});

// Plays a whole story, so it comes in the full tier.
if (FULL) {
  test('a story without a twin offers one message that looks like it', async ({ page }) => {
    await arrive(page);
    await beginScenario(page, 'border-ticket');
    await playTo(page, bestOf('border-ticket'));
    await page.locator('[data-match="border-ticket"]').click();
    await page.locator('[data-action="begin-round"]').click();
    await rateAll(page, 1);
    await expect(page.locator('[data-explained]')).toHaveCount(1);
    await page.locator('[data-action="debrief"]').click();
    await expect(page.locator('.debrief')).toBeVisible();
  });
}

for (const [width, height] of FULL ? SIZES : []) {
  test(`axe: “Real or fake?” and the lake at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await playedSince(page, new Date(0));
    await arrive(page);
    await page.locator('.hub [data-action="lake"]').click();
    await page.locator('.lake').waitFor();
    await expectAccessible(page, 'lake, dark');
    await page.locator('[data-action="rounds"]').click();
    await page.locator('[data-round="booster"]').waitFor();
    await expectAccessible(page, 'menu');
    await page.locator('[data-round="booster"]').click();
    await expectAccessible(page, 'intro');
    await page.locator('[data-action="begin-round"]').click();
    await expectAccessible(page, 'item');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await rateAll(page, 5);
    await page.locator('[data-explained] summary').first().click();
    await expectAccessible(page, 'explained');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('the share card of a story is drawn and saved on the device', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  for (const move of bestOf('best-friend-loan')) await skipMove(page, move);
  await playTo(page, []);
  await page.locator('[data-action="share"]').click();
  await expect(page.locator('.card-preview')).toHaveAttribute('data-card', 'ready');
  await expect(page.locator('.card-preview img')).toHaveAttribute('alt', /gọi 111/);
  const card = await saved(page, () => page.locator('[data-action="save-file"]').click());
  expect(card.subarray(1, 4).toString()).toBe('PNG');
});

test('the card to print and the files for analysts are made on the device', async ({ page }) => {
  await playedSince(page, new Date(0));
  await arrive(page);
  await page.locator('.hub [data-action="rounds"]').click();
  await page.locator('[data-round="booster"]').click();
  await page.locator('[data-action="begin-round"]').click();
  await rateAll(page, 5);
  await page.locator('[data-action="lake"]').click();
  await page.locator('[data-action="call-card"]').click();
  await expect(page.locator('.card-preview')).toHaveAttribute('data-card', 'ready');
  await page.keyboard.press('Escape');
  await page.locator('[data-action="analyst"]').click();
  const json = JSON.parse((await saved(page, () => page.locator('[data-save="json"]').click())).toString());
  const csv = (await saved(page, () => page.locator('[data-save="csv"]').click())).toString().trim().split('\r\n');
  expect(json.rounds[0].trials).toHaveLength(5);
  expect(json.indices.dPrime).not.toBeNull();
  expect(csv).toHaveLength(6);
  expect(JSON.stringify(json)).not.toMatch(/20\d\d-\d\d|Mozilla|vi-VN/);
});

/** As if something was first finished on that day: five items are due two days later. */
const playedSince = (page: Page, day: Date) =>
  page.addInitScript(
    (first) => {
      const stored = JSON.stringify({ first, finished: [], open: null, study: null });
      if (localStorage.length === 0) localStorage.setItem('co-nhau.rounds', stored);
    },
    Math.floor(day.getTime() / 86_400_000),
  );

/** The bytes of the download that an action begins. */
async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await act();
  return readFile(await (await download).path());
}
