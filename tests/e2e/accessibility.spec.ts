import type { Page } from '@playwright/test';
import type { Move } from '#engine';
import { LEAST_TARGET, findSmallTargets } from '../../src/tools/audit/probes/targets.ts';
import {
  arrive,
  beginScenario,
  makeMove,
  openRinging,
  openScenario,
  playTo,
  press,
  revealAll,
  skipMove,
} from '../../src/tools/drive.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { playMoves } from '../support/play.ts';
import { packedScenarios, provenPaths } from '../support/scenario-files.ts';
import { FULL } from '../support/tier.ts';

/** What a message from elsewhere or the name of a sound lies on: nothing, on the phone's own screen. */
async function coveredParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const parts = [...document.querySelectorAll('.head, .log, .captions, .choices, .tray__key, .banner')];
    const guests = [...document.querySelectorAll('.banner, .sound')];
    return guests.flatMap((guest) =>
      parts
        .filter((part) => {
          if (part === guest) return false;
          const [a, b] = [boxOf(guest), boxOf(part)];
          return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        })
        .map((part) => `${guest.className} on ${part.className}`),
    );
  });
}

async function expectGood(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  const small = await findSmallTargets(page, LEAST_TARGET.own);
  expect(
    small.filter(({ inline }) => !inline),
    `${what}: targets`,
  ).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${what}: width`,
  ).toBeLessThanOrEqual(0);
}

/** Software draws slowly: the two larger screens come in the full tier. */
const SIZES = FULL
  ? [
      [360, 640],
      [1366, 768],
      [1080, 1920],
    ]
  : [[360, 640]];

for (const [width = 0, height = 0] of SIZES) {
  test(
    `axe, targets and reflow: plaza, panels, note, phone and debrief at ${width}×${height}`,
    { tag: '@world' },
    async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await arrive(page, { world: true });
      await expectGood(page, 'plaza');
      for (const name of ['Trợ giúp', 'Cài đặt']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expectGood(page, name);
        await page.getByRole('button', { name: 'Đóng' }).click();
      }
      await page.locator('.hub [data-action="lake"]').click();
      await page.locator('.lake').waitFor();
      await expectGood(page, 'lake');
      await page.locator('.lake [data-action="hub"]').click();
      // Rules and sizes of the story do not hang on the canvas behind it, which software draws slowly at these sizes.
      if (width > 360) await arrive(page);
      await openScenario(page, 'best-friend-loan');
      await expectGood(page, 'note');
      await page.locator('[data-action="begin"]').click();
      await expectGood(page, 'lock screen');
      await revealAll(page);
      await expectGood(page, 'chat');
      await page.locator('[data-tray="tell"]').click();
      await expectGood(page, 'tray');
      await page.keyboard.press('Escape');
      const { story } = packedScenarios().find(({ id }) => id === 'best-friend-loan')!;
      await playTo(page, provenPaths(story).best.moves);
      for (const summary of await page.locator('.debrief summary').all()) await summary.click();
      await expectGood(page, 'debrief');
    },
  );
}

interface WayDown {
  readonly id: string;
  readonly moves: readonly Move[];
  readonly arc: boolean;
  readonly apps: readonly string[];
}

/** The worst way through each scenario that shows an app which none before it has shown; through all in the full tier. */
function waysWithNewApps(): WayDown[] {
  const seen = new Set<string>();
  return packedScenarios().flatMap(({ id, scenario, story }) => {
    const { moves } = provenPaths(story).worst;
    const apps = playMoves(story, moves).transcript.flatMap((entry) =>
      entry.kind === 'enter' ? (scenario.threads[entry.thread]?.app ?? []) : [],
    );
    const isNew = apps.some((app) => !seen.has(app));
    for (const app of apps) seen.add(app);
    return FULL || isNew ? [{ id, moves, arc: story.arc, apps }] : [];
  });
}

test('axe on every app of the phone that the stories use', async ({ page }) => {
  test.setTimeout(FULL ? 900_000 : 300_000);
  const checked = new Set<string>();
  for (const { id, moves, arc, apps } of waysWithNewApps()) {
    // An exhibition's screen is upright and larger than a phone.
    await page.setViewportSize(arc ? { width: 720, height: 1280 } : { width: 360, height: 640 });
    await arrive(page, { arc });
    await beginScenario(page, id);
    for (const move of moves) {
      // The rest of the way shows no new app: only the full tier walks it for what may be covered.
      if (!FULL && apps.every((app) => checked.has(app))) break;
      const app = (await page.locator('.story').getAttribute('data-app')) ?? '';
      if (!FULL && checked.has(app)) {
        await skipMove(page, move);
        continue;
      }
      await revealAll(page);
      if (!checked.has(app)) {
        checked.add(app);
        await expectGood(page, `${id}: ${app}`);
      }
      expect(await coveredParts(page), `${id}: covered`).toEqual([]);
      await makeMove(page, move);
    }
  }
  for (const app of ['chat', 'call', 'video', 'jobs', 'bank']) expect([...checked]).toContain(app);
});

test('each line of the conversation is announced once with its speaker', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  // By one lasting region: a log that leaves the tree behind a sheet would be said anew as a whole.
  await expect(page.getByRole('log')).toHaveCount(0);
  const log = page.getByRole('group', { name: 'Trang' });
  const said = page.locator('[data-announcer][aria-live="polite"] p');
  await expect(said.last()).toHaveText(/^Đến lượt bạn/);
  await expect(said.nth(-2)).toHaveText(/^Trang: /);
  const before = await said.allTextContents();
  await page.locator('[data-tray="tell"]').click();
  await page.locator('.sheet').waitFor();
  await page.waitForTimeout(600);
  await page.keyboard.press('Escape');
  await page.locator('.sheet').waitFor({ state: 'detached' });
  expect(before).toEqual(expect.arrayContaining(await said.allTextContents()));
  await expect(log.locator('[data-flag]').first()).toBeVisible();
  await expect(page.locator('#stage')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('h1')).toHaveCount(1);
  // Only the conversation scrolls, never the phone around it.
  expect(await page.locator('.phone__view').evaluate((view) => view.scrollHeight - view.clientHeight)).toBe(0);
});

/** What has the focus: its words, and whether others stand before it on its screen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const before = document.createRange();
    before.selectNodeContents(activeElement?.closest('.screen') ?? document.body);
    if (activeElement !== null) before.setEndBefore(activeElement);
    return { words: activeElement?.textContent?.trim(), tag: activeElement?.tagName, before: before.toString().trim() };
  });

test('each screen that comes by a key is told: by a heading behind other words, or by the way back on the plaza', async ({
  page,
}) => {
  const by = (selector: string) => press(page, page.locator(selector), 'keyboard');
  const told = (tag: 'H1' | 'BUTTON', words: RegExp) =>
    expect
      .poll(async () => {
        const now = await focused(page);
        // A heading is told only behind other words.
        return now.tag === tag && words.test(now.words ?? '') && (tag === 'BUTTON' || now.before !== '');
      }, `${tag} ${words}`)
      .toBe(true);
  await arrive(page);
  await by('.hub [data-action="rounds"]');
  await told('H1', /^Thật hay giả\?$/);
  await by('[data-round="quick"]');
  await told('H1', /^Vòng nhanh$/);
  await by('[data-action="begin-round"]');
  await told('H1', /^Tin 1 trên 10$/);
  await by('[data-action="pass"]');
  await told('H1', /^Tin 2 trên 10$/);
  await by('.bar [aria-label="Về quảng trường"]');
  await told('BUTTON', /^Thật hay giả\?$/);
  await by('.hub [data-action="lake"]');
  await told('H1', /^Mặt hồ của bạn$/);
  await by('.lake [data-action="hub"]');
  await told('BUTTON', /^Mặt hồ/);
  await openScenario(page, 'best-friend-loan', 'keyboard');
  await by('[data-action="skip"]');
  await told('BUTTON', /^Bạn bè: \d câu chuyện/);
});

test('a pause is told though the sheet that it was called from goes, and Esc leads out of both', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  await press(page, page.locator('[data-tray="stop"]'), 'keyboard');
  await press(page, page.locator('[data-pause]'), 'keyboard');
  // The pressed key is still there when the focus comes into the pause, and gone a moment later.
  await expect(page.locator('#pause-title')).toBeFocused();
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('#pause-title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.pause')).toHaveCount(0);
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('.choices')).toBeFocused();
});

test('after a pause while a call rings, the focus is back in the tray', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await page.locator('.story [data-open]').waitFor();
  await press(page, page.locator('[data-tray="stop"]'), 'keyboard');
  await press(page, page.locator('[data-pause]'), 'keyboard');
  await expect(page.locator('#pause-title')).toBeFocused();
  await expect(page.locator('.sheet')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-tray="stop"]')).toBeFocused();
});

test('no line comes under an open dialog, and none is said again after it', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await openRinging(page);
  const said = page.locator('[data-announcer] p');
  await expect(said.first()).toBeAttached();
  await page.locator('.bar [aria-label="Cài đặt"]').click();
  await page.locator('dialog[open]').waitFor();
  await expect(said).toHaveCount(0);
  const shown = () => page.evaluate(() => window.coNhau?.store.getState().run?.shown);
  const before = await shown();
  await page.waitForTimeout(3000);
  expect(await shown()).toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(shown).toBeGreaterThan(before ?? 0);
});

test('who listens finds on the phone, first of all, how to let the lines wait', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await expect(page.locator('.story h1')).toBeFocused();
  await page.keyboard.press('Tab');
  const key = page.getByRole('button', { name: /^Từng dòng một/, pressed: false });
  await expect(key).toBeFocused();
  await expectAccessible(page, 'step key');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-step]')).toHaveAttribute('aria-pressed', 'true');
  await openRinging(page);
  await expect(page.locator('[data-next]')).toBeVisible();
});
