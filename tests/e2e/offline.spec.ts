import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  arriveAt,
  beginStory,
  buildOf,
  createCleanup,
  editPage,
  emptyFolder,
  filesOf,
  firstVisit,
  hide,
  lookForUpdate,
  makeBuild,
  openBrowser,
  openSite,
} from '../support/offline-site.ts';
import type { Site, Visitor } from '../support/offline-site.ts';
import { FULL } from '../support/tier.ts';

const MAIN_SCRIPT = /\.\/assets\/index-[^"]+\.js/;

/** Ten seconds of trial; the rest is for a computer with much else to do. */
const TAKEN_BACK_MS = 60_000;

/** Ways in which a build is broken though every byte of it came. */
const BROKEN = [
  {
    name: 'its script throws at once',
    edit(folder: string) {
      writeFileSync(join(folder, 'assets', 'broken.js'), 'throw new Error("broken");');
      editPage(folder, (html) => html.replace(MAIN_SCRIPT, './assets/broken.js'));
    },
  },
  {
    name: 'its page names a script that no build holds',
    edit: (folder: string) => editPage(folder, (html) => html.replace(MAIN_SCRIPT, './assets/nowhere.js')),
  },
  {
    name: 'its page stays blank and says nothing',
    edit: (folder: string) => editPage(folder, (html) => html.replace(/<script.*<\/script>/, '')),
  },
].filter((_, index) => FULL || index === 0);

const EVERYTHING = 'after one visit everything works with the network gone, from a cold start';

const cleanup = createCleanup();
let first = '';
let site: Site;
let visitor: Visitor;
let profile = '';
let whole = false;

test.describe.configure({ timeout: 400_000 });
test.afterAll(() => cleanup.now());
test.beforeEach(async () => {
  whole = test.info().title === EVERYTHING;
  first = makeBuild(cleanup.later, 'first', () => undefined, whole);
  site = await openSite(first);
  profile = emptyFolder(cleanup.later);
  visitor = await openBrowser(profile, site.base, whole);
  await firstVisit(visitor.page);
});
test.afterEach(async () => {
  await visitor.close();
  await site.stop();
});

/** The browser is closed, forgets what it kept of the network by itself, and is started again. */
async function startCold(): Promise<void> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.clearBrowserCache');
  await visitor.close();
  visitor = await openBrowser(profile, site.base, whole);
}

test(EVERYTHING, async () => {
  await site.stop();
  await startCold();
  const { page } = visitor;
  const began = Date.now();
  await arriveAt(page);
  test.info().annotations.push({ type: 'cold start without a network, ms', description: String(Date.now() - began) });
  const answers = await page.evaluate(async (files) => {
    const answers = await Promise.all(files.map(async (file) => (await fetch(`./${file}`)).status));
    return files.filter((_, index) => answers[index] !== 200);
  }, filesOf(first));
  expect(answers, 'files that the network would be needed for').toEqual([]);

  await beginStory(page);
  await page.goto('./?sw=on&world=off&mode=kiosk');
  await page.locator('[data-action="wake"]').waitFor();
  await page.goto('./?sw=on&world=off&mode=class');
  await page.locator('[data-page="home"] [data-action="begin-lesson"]').waitFor();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  if (FULL) {
    await page.goto('./?sw=on');
    await expect(page.locator('html')).toHaveAttribute('data-world', 'ready', { timeout: 60_000 });
  }
  expect(visitor.faults).toEqual([]);

  await visitor.context.setOffline(true);
  await arriveAt(page);
  await page.locator('.bar__exit').click({ noWaitAfter: true });
  await page.waitForURL('**/exit.html');
  await expect(page.locator('h1')).toHaveText('Bảng cửu chương');
});

if (FULL)
  test('an update waits while a story is played, and is taken when nobody plays', async () => {
    const { page } = visitor;
    site.publish(makeBuild(cleanup.later, 'second'));
    await beginStory(page);
    expect(await lookForUpdate(page)).toBe('waiting');
    await hide(page);
    await page.waitForTimeout(1000);
    expect(await buildOf(page)).toBe('first');
    await expect(page.locator('.story')).toBeVisible();

    await arriveAt(page);
    await page.waitForFunction(() => window.coNhau !== undefined, null, { polling: 250 });
    await hide(page).catch(() => undefined);
    await expect(page.locator('html')).toHaveAttribute('data-build', 'second');
    await page.locator('[data-action="open"]').waitFor();
    expect(visitor.faults).toEqual([]);
  });

for (const { name, edit } of BROKEN) {
  test(`a broken update is taken back by itself and not tried again: ${name}`, async () => {
    site.publish(makeBuild(cleanup.later, 'broken', edit));
    expect(await lookForUpdate(visitor.page)).toBe('waiting');
    if (FULL) await startCold();
    else await hide(visitor.page).catch(() => undefined);
    const { page } = visitor;
    if (FULL) await page.goto('./?sw=on&world=off');
    await expect(page.locator('html')).toHaveAttribute('data-build', 'broken');
    const began = Date.now();
    await expect(page.locator('html')).toHaveAttribute('data-build', 'first', { timeout: TAKEN_BACK_MS });
    await page.locator('[data-action="open"]').waitFor();
    test.info().annotations.push({ type: 'taken back after, ms', description: String(Date.now() - began) });

    expect(await lookForUpdate(page)).toBe('none');
    await arriveAt(page);
    expect(await buildOf(page)).toBe('first');
    site.publish(makeBuild(cleanup.later, 'mended'));
    expect(await lookForUpdate(page)).toBe('waiting');
    await hide(page).catch(() => undefined);
    await expect(page.locator('html')).toHaveAttribute('data-build', 'mended');
    await page.locator('[data-action="open"]').waitFor();
  });
}

if (FULL)
  test('an update of which a file is missing, or that stops half-way, leaves the old build whole', async () => {
    const incomplete = makeBuild(cleanup.later, 'incomplete', (folder) => {
      writeFileSync(join(folder, 'assets', 'new-main.js'), 'the new script');
      editPage(folder, (html) => html.replace(MAIN_SCRIPT, './assets/new-main.js'));
    });
    // Its worker still lists it, with the digest of what was built.
    writeFileSync(join(incomplete, 'assets', 'new-main.js'), 'the new');
    site.publish(incomplete);
    expect(await lookForUpdate(visitor.page)).toBe('failed');
    rmSync(join(incomplete, 'assets', 'new-main.js'));
    site.publish(incomplete);
    expect(await lookForUpdate(visitor.page)).toBe('failed');
    expect(visitor.faults).toEqual([]);

    const large = makeBuild(cleanup.later, 'large', (folder) => {
      for (let file = 0; file < 20; file++) writeFileSync(join(folder, 'assets', `more-${file}.js`), `${file}`);
    });
    site.publish(large);
    site.stallAfter(8);
    void lookForUpdate(visitor.page).catch(() => undefined);
    await visitor.page.waitForFunction(async () => (await navigator.serviceWorker.ready).installing !== null);
    await visitor.page.waitForTimeout(1000);
    await site.stop();
    await startCold();
    await arriveAt(visitor.page);
    expect(await buildOf(visitor.page)).toBe('first');
    await beginStory(visitor.page);
  });
