import type { Page } from '@playwright/test';
import { playToEnding, press, revealAll } from '../../src/tools/drive.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { takeKioskTrace } from '../support/kiosk-trace.ts';
import { FULL } from '../support/tier.ts';

// Software draws a kiosk's own screen slowly: only the visits are seen at its size.
test.use({ hasTouch: true, viewport: { width: 540, height: 960 } });

/** `npm test` walks the first. */
const VISITS = [
  { language: 'vi', width: 1080, height: 1920, arc: 'two-minute-call' },
  { language: 'en', width: 1920, height: 1080, arc: 'two-minute-parcel' },
] as const;

/** Opens the exhibition's page, past the PIN that a new device asks for. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./?mode=kiosk&world=off${query}`);
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await page.locator('[data-operator="set-pin"]').waitFor();
  await page.locator('[data-action="leave-operator"]').tap();
  await page.locator('[data-action="wake"]').waitFor();
}

async function arrive(page: Page, language: 'vi' | 'en' = 'vi'): Promise<void> {
  await page.locator('.attract').tap({ position: { x: 300, y: 500 } });
  await page.locator(`[data-language="${language}"]`).tap();
  await page.locator('[data-action="open"]').waitFor();
}

/** Into a two-minute story, by the lantern that holds it. */
async function enter(page: Page, arc: string): Promise<void> {
  const theme = await page.evaluate(
    (id) => window.coNhau?.store.getState().entries.find((entry) => entry.id === id)?.theme ?? '',
    arc,
  );
  await page.locator(`[data-booth="${theme}"]`).tap();
  await page.locator('[data-action="open"]').tap();
  await page.locator('[data-action="begin"]').tap();
  await page.locator('.story').waitFor();
}

/** From the debrief over the one message to the lake. */
async function judge(page: Page, rating: number): Promise<void> {
  await page.locator('[data-next-step="judge"]').tap();
  await page.locator(`.scale__step[data-rating="${rating}"]`).tap();
  await page.locator('[data-action="rate"]').tap();
  await page.locator('[data-next-step="lake"]').tap();
  await page.locator('.visitors').waitFor();
}

const today = (page: Page) =>
  page.evaluate(
    () =>
      (
        window.coNhau as unknown as { store: { getState(): { kiosk: { record: { today: Record<string, unknown> } } } } }
      ).store.getState().kiosk.record.today,
  );

for (const { language, width, height, arc } of FULL ? VISITS : VISITS.slice(0, 1)) {
  test(`a whole visit by touch (${language}, ${width}×${height}): invitation, language, story, message, lake`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await open(page, '&home=https%3A%2F%2Fconhau.example%2F');
    await expectAccessible(page, 'invitation');
    await page.locator('.attract').tap({ position: { x: 300, y: 500 } });
    await expectAccessible(page, 'languages');
    await page.locator(`[data-language="${language}"]`).tap();
    await page.locator('[data-action="open"]').waitFor();
    await expectReachable(page);
    await enter(page, arc);
    await revealAll(page, 'touch');
    await expectReachable(page);
    await playToEnding(page);
    await press(page, page.locator('[data-continue]'), 'touch');
    await judge(page, 2);
    await expectAccessible(page, 'visitors’ lake');
    await expect(page.locator('.qr')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[data-action="another"]')).toBeInViewport({ ratio: 1 });
    await page.locator('[data-next-step="end"]').tap();
    await page.locator('[data-action="wake"]').waitFor();
    expect(await today(page)).toMatchObject({ visitors: 1, begun: 1, finished: 1, judged: 1, left: 0 });
    expect(page.url()).toMatch(/\?mode=kiosk&world=off&home=[^#]*$/);
  });
}

/** What must be pressed is large enough for a finger, and low enough for a child (issue 6; look guide). */
async function expectReachable(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const controls = document.querySelectorAll('.console button, .choices button, [data-tray], [data-action="open"]');
    return [...controls].flatMap((control) => {
      const { width, height, top } = control.getBoundingClientRect();
      if (width === 0 || getComputedStyle(control).visibility === 'hidden') return [];
      const small = width < 60 || height < 60;
      const high = innerHeight > innerWidth && top < innerHeight * 0.4;
      return small || high
        ? [`${control.className} ${Math.round(width)}×${Math.round(height)} at ${Math.round(top)}`]
        : [];
    });
  });
  expect(wrong).toEqual([]);
}

test('nothing a stranger’s hands do leaves the page, opens a menu, marks text or follows a link', async ({ page }) => {
  await open(page);
  await arrive(page);
  const before = page.url();
  const prevented = await page.evaluate(() => {
    const target = document.querySelector('.booth-card') ?? document.body;
    const tried = [
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
      new Event('selectstart', { bubbles: true, cancelable: true }),
      new DragEvent('dragstart', { bubbles: true, cancelable: true }),
      new DragEvent('drop', { bubbles: true, cancelable: true }),
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true }),
      ...['F5', 'F11', 'F12', 'ContextMenu'].map(
        (key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
      ...['r', 'p', '+', '-', 'w', 's'].map(
        (key) => new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      ),
      new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }),
    ];
    return tried.filter((event) => target.dispatchEvent(event)).map((event) => `${event.type} was let through`);
  });
  expect(prevented).toEqual([]);
  for (let times = 0; times < 3; times++) await page.evaluate(() => history.back());
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  await expect(page.locator('[data-action="open"]')).toBeVisible();
  await page.getByRole('button', { name: 'Trợ giúp', exact: true }).tap();
  await page.locator('.helpline').first().click();
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => getComputedStyle(document.body).userSelect)).toBe('none');
});

if (FULL)
  test('a palm that rests on the screen keeps no finger from pressing', async ({ page }) => {
    await open(page);
    await arrive(page);
    const client = await page.context().newCDPSession(page);
    const box = (await page.locator('.console [data-action="finish"]').boundingBox())!;
    const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2, id: 2, radiusX: 12, radiusY: 12 };
    const palm = { x: 350, y: 450, id: 1, radiusX: 80, radiusY: 80 };
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: object[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never });
    await touch('touchStart', [palm]);
    // A tap is short, however long the page takes to answer.
    await Promise.all([touch('touchStart', [palm, finger]), touch('touchEnd', [])]);
    await page.locator('[data-action="wake"]').waitFor();
  });

test('after 70 s it is asked whether somebody is there; after 90 s everything is as fresh', async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.install();
  await open(page);
  const fresh = await takeKioskTrace(page);
  await arrive(page, 'en');
  // The touch that answers presses nothing that lies below.
  const below = (await page.locator('[data-action="open"]').boundingBox())!;
  await page.clock.runFor(71_000);
  await expect(page.locator('[data-idle]')).toBeVisible();
  await page.touchscreen.tap(below.x + below.width / 2, below.y + below.height / 2);
  await expect(page.locator('[data-idle]')).toHaveCount(0);
  await page.clock.runFor(1000);
  expect(await page.evaluate(() => window.coNhau?.store.getState().screen)).toBe('hub');
  await enter(page, 'two-minute-job');
  await page.locator('.console [aria-label]').last().tap();
  await page.locator('[name="text-size"][value="200"]').check({ force: true });
  await page.clock.runFor(71_000);
  await expect(page.locator('[data-idle]')).toBeVisible();
  await page.touchscreen.tap(400, 300);
  await expect(page.locator('[data-idle]')).toHaveCount(0);
  await expect(page.locator('.story')).toBeVisible();
  await page.clock.runFor(91_000);
  await page.locator('[data-action="wake"]').waitFor();
  expect(await takeKioskTrace(page)).toEqual(fresh);
  expect(await today(page)).toMatchObject({ visitors: 1, begun: 1, finished: 0, left: 1 });
});

if (FULL)
  test('a whole visit leaves nothing behind: the page is as one that was just opened', async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    const fresh = await takeKioskTrace(page);
    await arrive(page, 'en');
    await page.locator('.console [aria-pressed]').tap();
    await page.locator('.console [aria-label]').last().tap();
    await page.locator('[name="text-size"][value="200"]').check({ force: true });
    await page.keyboard.press('Escape');
    await enter(page, 'two-minute-job');
    await playToEnding(page);
    await press(page, page.locator('[data-continue]'), 'touch');
    await judge(page, 5);
    expect(await takeKioskTrace(page), 'what is compared shows a visit').not.toEqual(fresh);
    await page.locator('[data-next-step="end"]').tap();
    await page.locator('.attract .hub__still').waitFor();
    // What still sounds at the end of a visit has a moment to fade.
    await expect.poll(async () => (await takeKioskTrace(page))['playing']).toEqual({ media: 0, sounds: 0 });
    expect(await takeKioskTrace(page)).toEqual(fresh);
  });

if (FULL)
  test('an uncaught error leads back to the invitation; a page opened anew in mid-visit counts it', async ({
    page,
    clean,
  }) => {
    clean.allow(/uncaught: on purpose/);
    await open(page);
    await arrive(page);
    await enter(page, 'two-minute-call');
    await page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('on purpose');
        }),
    );
    await page.locator('[data-action="wake"]').waitFor({ timeout: 10_000 });
    await arrive(page);
    await enter(page, 'two-minute-call');
    await page.reload();
    await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
    expect(await today(page)).toMatchObject({ visitors: 2, left: 2, recoveries: { error: 1, restart: 1 } });
  });

if (FULL)
  test('without a database visits go on, and the operator’s record says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open: () => {
            throw new Error('denied');
          },
        },
      });
    });
    await open(page);
    await arrive(page);
    await enter(page, 'two-minute-call');
    await page.locator('.console [data-action="finish"]').tap();
    await page.locator('[data-action="wake"]').waitFor();
    expect(await today(page)).toMatchObject({ visitors: 1, recoveries: { storage: 1 } });
  });

test('without a graphics card the drawn world stays away by itself, and the operator is told', async ({ page }) => {
  await page.goto('./?mode=kiosk');
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await page.evaluate(() =>
    (window.coNhau as unknown as { kiosk: { setPin(pin: string): unknown } }).kiosk.setPin('2468'),
  );
  await page.locator('[data-operator="panel"] [data-to="options"]').tap();
  const pictures = page.locator('[data-choices="pictures"]');
  await expect(pictures.locator('input[value="auto"]')).toBeChecked();
  await expect(pictures).toContainText('đang đứng yên');
  await expect(page.locator('#stage canvas')).toHaveCount(0);
  await pictures.locator('label', { hasText: 'Chuyển động' }).tap();
  await expect(pictures.locator('input[value="moving"]')).toBeChecked();
});

if (FULL)
  test('lost graphics come back by themselves, and are counted @world', async ({ page, clean }) => {
    test.setTimeout(180_000);
    clean.allow(/WebGL Context (lost|restored)/);
    // Only a plaza that moves shows whether pictures go on.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize({ width: 540, height: 960 });
    await page.goto('./?mode=kiosk&world=on');
    await page.locator('[data-action="leave-operator"]').tap();
    await page.locator('[data-world="ready"]').waitFor({ timeout: 90_000 });
    const lose = () =>
      page.evaluate(() => {
        const { world } = window.coNhau as unknown as { world: { game: { renderer: { gl: WebGLRenderingContext } } } };
        const lost = world.game.renderer.gl.getExtension('WEBGL_lose_context');
        lost?.loseContext();
        setTimeout(() => lost?.restoreContext(), 500);
      });
    const pictures = () =>
      page.evaluate(
        () => (window.coNhau as unknown as { world: { pulse(): { pictures: number } } }).world.pulse().pictures,
      );
    await lose();
    await page.waitForTimeout(1500);
    const before = await pictures();
    await page.locator('.attract').tap({ position: { x: 200, y: 300 } });
    await expect.poll(pictures, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(await today(page)).toMatchObject({ recoveries: { context: 1 } });
  });
