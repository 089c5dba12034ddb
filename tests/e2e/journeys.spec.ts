import {
  arrive,
  beginScenario,
  choose,
  openRinging,
  openScenario,
  playToEnding,
  revealAll,
  skipMove,
} from '../../src/tools/drive.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { FULL } from '../support/tier.ts';

const sessionMoves = () => window.coNhau?.store.getState().run?.session.moves.length ?? -1;

test('the plaza is drawn, its lanterns can be chosen, and the story begins', { tag: '@world' }, async ({ page }) => {
  await arrive(page, { world: true });
  await expect(page.locator('html')).toHaveAttribute('data-world', 'ready');
  await expect(page.locator('#stage canvas')).toBeVisible();
  for (const theme of ['jobs', 'chat', 'codes', 'everyday', 'kidnapping']) {
    await page.locator(`[data-booth="${theme}"]`).click();
    await expect(page.locator(`[data-booth="${theme}"]`)).toHaveAttribute('aria-pressed', 'true');
  }
  await openScenario(page, 'midnight-call');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('[data-action="skip"]').click();
  await expect(page.locator('[data-action="open"]')).toBeVisible();
});

test(
  'without a graphics card the world stands, and a caller’s picture is at its place at once',
  {
    tag: '@world',
  },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.addInitScript(countShaders);
    await arrive(page, { world: true });
    const shaders = await page.evaluate(shadersMade);
    expect(shaders).toBeGreaterThan(0);
    await beginScenario(page, 'midnight-call');
    for (const choice of ['send-id', 'add', 'prove']) await choose(page, choice);
    const [line, reply] = [page.locator('.story [data-next]'), page.locator('.choices [data-choice]').first()];
    await line.or(reply).waitFor();
    // Line by line, the captions now high and now low: whenever the loop sleeps, the picture is where it belongs.
    while (!(await reply.isVisible())) {
      await line.click({ timeout: 1000 }).catch(() => undefined);
      await expect.poll(() => page.evaluate(() => window.coNhau?.world?.game.loop.running)).toBe(false);
      expect(await page.evaluate(callerOffPlace)).toBeLessThan(0.01);
    }
    // Larger letters leave less room for the caller: nothing moves by itself, and still that is drawn.
    const pictures = () => page.evaluate(() => window.coNhau?.world?.game.loop.frame ?? 0);
    await page.evaluate(() => window.coNhau?.commands.openPanel('settings'));
    await page.evaluate(() => window.coNhau?.commands.change({ textSize: 125 }));
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
    // A weak device draws up to a quarter of a second after what it is to show.
    let drawn = -1;
    while (drawn !== (drawn = await pictures())) await page.waitForTimeout(500);
    await page.evaluate(() => window.coNhau?.commands.closePanel());
    await expect.poll(pictures).toBeGreaterThan(drawn);
    // Made in the middle of a story, one keeps a press waiting for a quarter of a second.
    expect(await page.evaluate(shadersMade)).toBe(shaders);
  },
);

/** Runs in the page, before its scripts. */
function countShaders(): void {
  const counting = window as Window & { shadersMade?: number };
  counting.shadersMade = 0;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const link: WebGLRenderingContext['linkProgram'] = prototype.linkProgram;
    prototype.linkProgram = function (program) {
      counting.shadersMade = (counting.shadersMade ?? 0) + 1;
      link.call(this, program);
    };
  }
}

const shadersMade = () => (window as Window & { shadersMade?: number }).shadersMade ?? 0;

test('a handset that is turned while its world is made has it all the same', { tag: '@world' }, async ({ page }) => {
  const html = page.locator('html');
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./');
  await page.locator('#stage canvas').waitFor({ state: 'attached' });
  // Upright and lying it has other people on its plaza.
  await page.setViewportSize({ width: 640, height: 360 });
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await expect(html).toHaveAttribute('data-world', 'ready');
});

interface RoomInside {
  readonly video: {
    readonly group: { readonly x: number; readonly y: number; readonly scaleX: number };
    readonly place: { readonly x: number; readonly y: number; readonly scale: number };
  } | null;
}

/** Runs in the page: how far the caller's picture is from where it is to be, as a share of the screen or of its size. */
function callerOffPlace(): number {
  const game = window.coNhau?.world?.game as unknown as { scene: { getScene(key: string): RoomInside } } | undefined;
  const video = game?.scene.getScene('room').video ?? null;
  if (video === null) return Infinity;
  const { group, place } = video;
  return Math.max(
    Math.abs(group.x - place.x) / innerWidth,
    Math.abs(group.y - place.y) / innerHeight,
    Math.abs(group.scaleX - place.scale),
  );
}

test('the whole shelf of a lantern can be seen, and a story picked from it', async ({ page }) => {
  await arrive(page);
  await page.locator('[data-booth="jobs"]').click();
  await page.locator('[data-action="shelf"]').click();
  const stories = page.getByRole('dialog').locator('[data-story]');
  await stories.nth(1).waitFor();
  await expectAccessible(page, 'shelf');
  const last = stories.last();
  const id = (await last.getAttribute('data-story')) ?? '';
  await last.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('.booth-card')).toHaveAttribute('data-selected', id);
  await expect(page.locator('[data-action="shelf"]')).toBeFocused();
});

test('switches language in the middle of a scenario and keeps its place', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  await page.locator('.choices [data-choice]').first().click();
  await revealAll(page);
  const before = await page.evaluate(sessionMoves);
  const vietnamese = await page.locator('.choices [data-choice]').first().innerText();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.choices [data-choice]').first()).not.toHaveText(vietnamese);
  expect(await page.evaluate(sessionMoves)).toBe(before);
});

test('a reload in the middle of a scenario resumes it', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'easy-job');
  await revealAll(page);
  await page.locator('.choices [data-choice]').first().click();
  await revealAll(page);
  const node = () => page.evaluate(() => window.coNhau?.store.getState().run?.session.node);
  const before = await node();
  await page.reload();
  await page.locator('.story').waitFor();
  await page.waitForFunction(() => window.coNhau !== undefined);
  expect(await node()).toBe(before);
  await expect(page.locator('.choices [data-choice]').first()).toBeVisible();
});

test('on a handset the name and the sum stay in sight while one chooses whether to pay', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await arrive(page);
  await beginScenario(page, 'easy-job');
  for (const choice of ['ask-online', 'accept', 'join', 'go']) await skipMove(page, { type: 'choose', choice });
  await revealAll(page);
  const rows = page.locator('.log li:last-child .rows__row dd');
  await expect(rows).toHaveCount(4);
  // Nothing lies over any of them: neither the message that came in, nor the choices.
  const seen = (row: Element) => {
    const { left, top, width, height } = row.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === row;
  };
  for (const row of await rows.all()) await expect.poll(() => row.evaluate(seen)).toBe(true);
});

test('a story left for the plaza can be gone on with later', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'easy-job');
  await revealAll(page);
  await page.locator('.choices [data-choice]').first().click();
  await page.getByRole('button', { name: 'Về quảng trường' }).click();
  await page.reload();
  await page.locator('[data-booth="jobs"]').click();
  await page.locator('[data-action="resume"]').click();
  await page.locator('.story').waitFor();
  await page.waitForFunction(() => window.coNhau !== undefined);
  expect(await page.evaluate(sessionMoves)).toBe(1);
});

test('the browser’s back button returns from a story to the plaza', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'easy-job');
  await page.goBack();
  await expect(page.locator('[data-action="open"]')).toBeVisible();
});

test('in a tab that is out of sight no line comes; back in sight the next one does', async ({ page }) => {
  await page.clock.install();
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await openRinging(page);
  const shown = () => page.evaluate(() => window.coNhau?.store.getState().run?.shown);
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await page.clock.runFor(1500);
  await setHidden(true);
  await page.clock.runFor(100);
  const before = await shown();
  await page.clock.runFor(60_000);
  expect(await shown()).toBe(before);
  await setHidden(false);
  await page.clock.runFor(10_000);
  expect(await shown()).toBeGreaterThan(before ?? 0);
});

test('a letter chooses; on a key of the drawers it only leads to the choice', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await revealAll(page);
  const before = await page.evaluate(sessionMoves);
  await page.locator('[data-tray="check"]').focus();
  await page.keyboard.press('b');
  await expect(page.locator('.choices [data-choice]').nth(1)).toBeFocused();
  expect(await page.evaluate(sessionMoves)).toBe(before);
  await page.keyboard.press('b');
  await page.waitForFunction(
    (count) => (window.coNhau?.store.getState().run?.session.moves.length ?? 0) > count,
    before,
  );
});

test('pause gives time to breathe, and nothing is lost or scored', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await revealAll(page);
  await page.locator('[data-tray="stop"]').click();
  await page.locator('[data-pause]').click();
  await expect(page.getByRole('dialog', { name: 'Dừng lại, thở một chút' })).toBeVisible();
  await page.locator('[data-unpause]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.choices [data-choice]').first()).toBeVisible();
});

test('a line can be flagged and looked at closer, and Esc closes the look', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await revealAll(page);
  await page.locator('[data-flag]').first().click();
  await expect(page.locator('[data-flag]').first()).toHaveAttribute('aria-pressed', 'true');
  await page.locator('[data-inspect]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a sheet still closes by Esc after the top bar was used', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await revealAll(page);
  await page.locator('[data-tray="tell"]').click();
  await page.getByRole('button', { name: 'Âm thanh' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('what was flagged comes back in the debrief, and a reload there loses nothing', async ({ page }) => {
  test.setTimeout(120_000);
  await arrive(page);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  await page.locator('[data-flag]').first().click();
  await playToEnding(page);
  await page.locator('[data-continue]').click();
  await page.locator('.flags summary').click();
  const flagged = page.locator('.flagged:is([data-verdict="found"], [data-verdict="wrong"])');
  await expect(flagged).toHaveCount(1);
  const told = await page.locator('.debrief').innerText();
  const progress = await page.evaluate(() => localStorage.getItem('co-nhau.progress'));
  await page.reload();
  await page.locator('.flags summary').click();
  await expect(flagged).toHaveCount(1);
  expect(await page.locator('.debrief').innerText()).toBe(told);
  expect(await page.evaluate(() => localStorage.getItem('co-nhau.progress'))).toBe(progress);
  await page.locator('.debrief-screen [data-action="hub"]').click();
  await page.reload();
  await page.locator('[data-action="open"]').waitFor();
  await expect(page.locator('[data-action="resume"]')).toHaveCount(0);
});

if (FULL)
  test('rotation and resizing while playing keep the story usable', { tag: '@world' }, async ({ page }) => {
    await arrive(page, { world: true });
    await beginScenario(page, 'midnight-call');
    await revealAll(page);
    for (const [width, height] of [
      [640, 360],
      [360, 640],
      [1080, 1920],
      [1920, 1080],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      const choice = page.locator('.choices [data-choice]').first();
      await expect(async () => {
        await choice.scrollIntoViewIfNeeded({ timeout: 3000 });
        await expect(choice).toBeInViewport({ ratio: 0.5, timeout: 1000 });
      }).toPass({ timeout: 40_000 });
      await expect(page.locator('[data-tray="tell"]')).toBeInViewport({ ratio: 0.9 });
    }
  });

if (FULL)
  test('what-if: stepping back to a moment, unscored, and back again', async ({ page }) => {
    test.setTimeout(120_000);
    await arrive(page);
    await beginScenario(page, 'best-friend-loan');
    await playToEnding(page);
    await page.locator('[data-continue]').click();
    const score = await page.locator('[data-score]').getAttribute('data-score');
    const progress = await page.evaluate(() => localStorage.getItem('co-nhau.progress'));
    await page.locator('.explained summary').first().click();
    await page.locator('[data-what-if]').first().click();
    await page.locator('.story').waitFor();
    await revealAll(page);
    await playToEnding(page, 'last');
    expect(await page.evaluate(() => localStorage.getItem('co-nhau.progress'))).toBe(progress);
    await page.locator('[data-continue]').click();
    await expect(page.locator('[data-score]')).toHaveAttribute('data-score', score ?? '');
  });

test('quick exit leaves by the button and by Esc three times; neither one step back nor one forward undoes it', async ({
  page,
}) => {
  await arrive(page);
  await page.waitForLoadState('networkidle');
  await beginScenario(page, 'midnight-call');
  // The neutral page is in the place of the game before the address has changed.
  await page.evaluate(() => {
    const note = () => sessionStorage.setItem('in-place', `${location.hash} ${document.body.innerText}`);
    addEventListener('click', note, { once: true });
  });
  await page.locator('.bar__exit').click({ noWaitAfter: true });
  await page.waitForURL('**/exit.html');
  expect(await page.evaluate(() => sessionStorage.getItem('in-place'))).toMatch(
    /^#play\/midnight-call Bảng cửu chương/,
  );
  await page.goForward();
  await expect(page).toHaveURL(/exit\.html/);
  await page.goBack();
  await expect(page).toHaveURL(/exit\.html/);
  await expect(page.locator('.page')).toHaveCount(0);
  await expect(page.locator('h1')).toHaveText('Bảng cửu chương');
  await page.goto('./?world=off');
  await page.locator('[data-action="open"]').waitFor();
  const left = page.waitForURL('**/exit.html');
  // As a person presses: without waiting for the page to answer each time.
  const { keyboard } = page;
  await Promise.all([1, 2, 3].flatMap(() => [keyboard.down('Escape'), keyboard.up('Escape')]));
  await left;
});

test('at 200 % on the smallest handset a call can be answered and every lantern reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.addInitScript(() => localStorage.setItem('co-nhau.settings', JSON.stringify({ textSize: 200 })));
  await arrive(page);
  for (const theme of ['jobs', 'kidnapping']) await page.locator(`[data-booth="${theme}"]`).click();
  await beginScenario(page, 'midnight-call');
  await page.locator('.story [data-open]').first().click();
  await revealAll(page);
  const choices = page.locator('.choices [data-choice]');
  await expect(choices.first()).toBeVisible();
  // The newest line is read from its speaker's name on, in at least half of the screen; the tray stays in reach.
  const newest = page.locator('.caption').last();
  await expect(newest.locator('.caption__who')).toBeInViewport({ ratio: 0.99 });
  const room = await page.locator('.phone__flow').evaluate((flow) => flow.clientHeight);
  expect(room).toBeGreaterThan(568 / 2);
  for (const kind of ['stop', 'check', 'tell', 'report']) {
    await expect(page.locator(`[data-tray="${kind}"]`)).toBeInViewport({ ratio: 0.99 });
  }
  // From there the head of the choices leads to them, and the last one can be pressed.
  await page.locator('.to-choices').click();
  await expect(page.locator('.choices')).toBeFocused();
  await choices.last().scrollIntoViewIfNeeded();
  await expect(choices.last()).toBeInViewport({ ratio: 0.99 });
  await choices.last().click();
  await expect.poll(() => page.evaluate(sessionMoves)).toBe(1);
});

test('newcomers are told what to do, until their first story', async ({ page }) => {
  await arrive(page);
  await expect(page.locator('.hub__hint')).toBeVisible();
  await page.locator('.hub [data-action="lake"]').click();
  await expect(page.locator('.lake')).toContainText('thắp một ngọn đèn');
  await page.evaluate(() =>
    localStorage.setItem(
      'co-nhau.progress',
      JSON.stringify({ 'easy-job': { finished: 1, bestScore: 50, endings: ['went'], told: false } }),
    ),
  );
  await page.locator('.lake [data-action="hub"]').click();
  await page.reload();
  await page.locator('[data-action="open"]').waitFor();
  await expect(page.locator('.hub__hint')).toHaveCount(0);
});

test('settings last, text grows to 200 % without loss, and erasing empties the device', async ({ page }) => {
  await arrive(page);
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: '200 %' }).check();
  await page.getByRole('switch', { name: /Tương phản cao/ }).check();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('[data-action="open"]').waitFor();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await beginScenario(page, 'best-friend-loan');
  await revealAll(page);
  const last = page.locator('.choices [data-choice]').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 0.3 });
  const keys = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(keys).toEqual(['co-nhau.save', 'co-nhau.settings']);
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Xoá dữ liệu' }).click();
  await page.getByRole('button', { name: 'Xoá hết trên máy này' }).click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('nothing sounds, and no audio is fetched, before the first touch', async ({ page }) => {
  const audio: string[] = [];
  page.on('request', (request) => {
    if (/\/audio\//.test(request.url())) audio.push(request.url());
  });
  await arrive(page);
  expect(audio).toEqual([]);
});

test('without a network, a dialog that was never fetched says so in a dialog that can be closed', async ({
  page,
  clean,
}) => {
  clean.allow(/Failed to load resource/);
  await arrive(page);
  await page.route('**/panels-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cài đặt' });
  await expect(dialog.getByRole('alert').filter({ hasText: 'Kiểm tra mạng' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.unroute('**/panels-*.js');
});

test('another story asks before the unfinished one loses its place; its note survives a reload', async ({ page }) => {
  await arrive(page);
  await beginScenario(page, 'midnight-call');
  await page.goBack();
  await openScenario(page, 'easy-job');
  await expect(page.locator('.note__replaced')).toContainText('Cuộc gọi lúc nửa đêm');
  await page.reload();
  await expect(page.locator('.note__replaced')).toContainText('Cuộc gọi lúc nửa đêm');
  await page.locator('[data-action="skip"]').click();
  await page.locator('[data-booth="kidnapping"]').click();
  await page.locator('[data-action="resume"]').click();
  await expect(page.locator('.ringing, .lock')).toBeVisible();
});
