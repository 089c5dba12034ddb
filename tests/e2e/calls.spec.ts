import type { Page } from '@playwright/test';
import { arrive, beginScenario, openRinging, playToEnding, revealAll } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';

/** Lines of the call with which this story begins, in the order in which they are heard. */
const heardInCall = (page: Page) =>
  page.evaluate(() => {
    const run = window.coNhau?.store.getState().run;
    const entries = (run?.session.transcript ?? []) as { kind: string; thread: string; line: string }[];
    return entries
      .slice(0, run?.shown)
      .filter(({ kind, thread }) => kind === 'line' && thread === 'call')
      .map(({ line }) => line.split('/').at(-1));
  });

/** `choose` of `drive` would take the call first. */
async function makeTrayMove(page: Page, drawer: string, choice: string): Promise<void> {
  await page.locator(`[data-tray="${drawer}"]`).click();
  await page.locator(`.sheet [data-choice="${choice}"]`).click();
}

test('a call that is refused has not been heard: not on the phone, not in the debrief', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await page.locator('[data-decline]').click();
  await expect(page.locator('.head[data-app="sms"]')).toBeVisible();
  await playToEnding(page, 'last');
  const calls = await heardInCall(page);
  expect(calls).not.toContain('hello');
  await page.locator('[data-continue]').click();
  await expect(page.locator('.debrief')).toBeVisible();
  await expect(page.locator('.debrief')).not.toContainText('6 thẻ ngân hàng');
});

test('a call that is cut short has been heard as far as it came', async ({ page }) => {
  await page.clock.install();
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await openRinging(page);
  while (!(await heardInCall(page)).includes('hello')) await page.clock.runFor(100);
  await makeTrayMove(page, 'stop', 'hang-up');
  await page.clock.runFor(60_000);
  expect(await heardInCall(page)).toEqual(['scene', 'hello']);
});

test('step by step, what was looked up while it rings comes by itself: there is no key for the next line', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('co-nhau.settings', JSON.stringify({ stepByStep: true })));
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await makeTrayMove(page, 'check', 'look');
  await expect(page.locator('.ringing__found')).toContainText('Không có đơn nào đang giao');
  await page.locator('[data-decline]').click();
  await expect(page.locator('.head[data-app="sms"]')).toBeVisible();
});

test('it goes on ringing while something is looked up, and what was found can be read', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await makeTrayMove(page, 'check', 'look');
  await expect(page.locator('.ringing__found')).toContainText('Không có đơn nào đang giao');
  await makeTrayMove(page, 'report', 'keep');
  await expect(page.locator('.ringing__found')).toContainText('Đã lưu ảnh màn hình');
  await expect(page.locator('.ringing [data-open]')).toBeVisible();
  expect(await heardInCall(page)).toEqual(['none', 'saved']);
  await openRinging(page);
  await revealAll(page);
  expect(await heardInCall(page)).toEqual(['none', 'saved', 'scene', 'hello', 'parcel', 'ask']);
});

test('a line before a call that comes in stays to be read', async ({ page }) => {
  await page.clock.install();
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await openRinging(page);
  const place = () =>
    page.evaluate(() => {
      const run = window.coNhau?.store.getState().run;
      const entries = (run?.session.transcript ?? []) as { kind: string; thread: string }[];
      const shown = run?.shown ?? 0;
      return { shown, next: entries[shown], last: entries[shown - 1] };
    });
  const isLeaving = async () => {
    const { next, last } = await place();
    return next?.kind === 'enter' && last?.kind === 'line' && next.thread !== last.thread;
  };
  // Replies that lead there; a line stays much longer than between two looks.
  const reply = page.locator('.choices :is([data-choice="not-me"], [data-choice="who"])').first();
  for (let look = 0; look < 400 && !(await isLeaving()); look++) {
    if (await reply.isVisible()) await reply.click();
    await page.clock.runFor(100);
  }
  expect(await isLeaving()).toBe(true);
  const { shown: before } = await place();
  await page.clock.runFor(300);
  expect((await place()).shown).toBe(before);
  await page.clock.runFor(6000);
  expect((await place()).shown).toBeGreaterThan(before);
});
