import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkScenario } from '#scenario/check';
import { arrive, beginScenario, playToEnding, press, revealAll } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';
import { FULL } from '../support/tier.ts';

/** Files that must not be played; those with warnings only are. On the page every sixth, in the full tier each. */
const BROKEN = sourceFiles('tests/fixtures/invalid', ['.scenario.json'])
  .filter(({ text }) => checkScenario(text).diagnostics.some(({ severity }) => severity === 'error'))
  .filter((_, index) => FULL || index % 6 === 0);

test(`${BROKEN.length} broken files: each shows every fault with code, path and hint, and the game goes on`, async ({
  page,
}) => {
  test.setTimeout(240_000);
  await arrive(page);
  for (const { path, text } of BROKEN) {
    const expected = checkScenario(text).diagnostics;
    await dropFile(page, basename(path), text);
    await expect(page.locator('.faults .kicker'), path).toHaveText(basename(path));
    await expect(page.locator('.fault'), path).toHaveCount(expected.length);
    const shown = await page
      .locator('.fault')
      .evaluateAll((faults) =>
        faults.map((fault) => [fault.getAttribute('data-code'), fault.querySelector('code')?.textContent]),
      );
    expect(shown, path).toEqual(expected.map(({ code, path: pointer }) => [code, pointer === '' ? '/' : pointer]));
    await expect(page.locator('.fault__hint'), path).toHaveCount(
      expected.filter(({ suggestion }) => suggestion !== null).length,
    );
    // Every placeholder of a message is filled; what a fault quotes from the file may itself be one.
    const quoted = expected.flatMap(({ params }) => Object.values(params));
    const told = quoted.reduce((rest, value) => rest.replaceAll(value, ''), await page.locator('.faults').innerText());
    expect(told, path).not.toMatch(/\{\{\w+\}\}/);
    await expect(page.locator('.faults')).not.toContainText('diagnostic.');
    await page.getByRole('button', { name: 'Về quảng trường' }).last().click();
  }
  await beginScenario(page, 'easy-job');
  await revealAll(page);
});

test('a file of one’s own is checked, played and leaves nothing behind', async ({ page }) => {
  await arrive(page);
  const text = readFileSync(`${ROOT}/scenarios/season-one/best-friend-loan.scenario.json`, 'utf8');
  await dropFile(page, 'mine.scenario.json', text);
  await press(page, page.locator('[data-action="begin"]'));
  await revealAll(page);
  await page.locator('.choices [data-choice]').first().click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('?scenario= opens a file of the same site, and refuses another origin', async ({ page, clean }) => {
  await page.goto('./?scenario=scenarios/season-one/easy-job.scenario.json');
  await page.locator('[data-action="begin"]').waitFor();
  await page.goto('./?scenario=https://elsewhere.example/x.json');
  await expect(page.getByRole('alert')).toBeVisible();
  clean.allow(/404/);
  await page.goto('./?scenario=scenarios/no-such.scenario.json');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('[data-action="open"]')).toBeVisible();
});

test('markup inside a scenario is shown as text and never runs', async ({ page }) => {
  await arrive(page);
  const text = readFileSync(`${ROOT}/scenarios/season-one/best-friend-loan.scenario.json`, 'utf8');
  const scenario = JSON.parse(text);
  scenario.title.vi = '<img src=x onerror="document.title=\'owned\'">';
  await dropFile(page, 'markup.scenario.json', JSON.stringify(scenario));
  await page.locator('.faults, .note').first().waitFor();
  expect(await page.title()).not.toBe('owned');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('missing assets: no fonts, no sounds, no world; the story is still played to its end', async ({ page, clean }) => {
  test.setTimeout(120_000);
  clean.allow(/Failed to load resource|net::ERR_FAILED/);
  await page.route(/\.(woff2|webm|mp3)$|(world|phaser)-/i, (route) => route.abort());
  await page.route(/\/still-(?!lake)/, (route) => route.abort());
  await arrive(page, { world: true });
  await expect(page.locator('html')).toHaveAttribute('data-world', 'absent');
  // Even the drawings are missing: simple lanterns with their signs stand in.
  await expect(page.locator('.booth__lantern svg')).toHaveCount(5);
  await expect(page.locator('.booth__lantern svg').first()).toBeVisible();
  await beginScenario(page, 'best-friend-loan');
  await playToEnding(page);
  await page.locator('[data-continue]').click();
  await expect(page.locator('.debrief')).toBeVisible();
});

test('one story that cannot be fetched is named, and the others open', async ({ page, clean }) => {
  clean.allow(/Failed to load resource/);
  await page.route('**/midnight-call.scenario.json', (route) => route.abort());
  await arrive(page);
  await page.locator('[data-booth="kidnapping"]').click();
  await page.locator('[data-action="open"]').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Đóng' }).click();
  await beginScenario(page, 'easy-job');
});

test('after a faulty file another language can still be chosen; a malformed fragment stops nothing', async ({
  page,
}) => {
  await arrive(page);
  await dropFile(page, 'empty.scenario.json', '{}');
  await expect(page.locator('.fault').first()).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.goto('./?world=off#%E0%A4%A');
  await page.reload();
  await expect(page.locator('[data-action="open"]')).toBeVisible();
});

if (FULL)
  test('a catalog that cannot be fetched says so and can be tried again', async ({ page, clean }) => {
    clean.allow(/Failed to load resource/);
    await page.route('**/catalog.json', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/catalog.json');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.locator('[data-action="open"]')).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

test('denied storage: plays on and says so', async ({ page }) => {
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Storage.prototype.setItem = deny;
    Storage.prototype.getItem = deny;
  });
  await arrive(page);
  await page.getByRole('button', { name: 'Âm thanh' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await beginScenario(page, 'easy-job');
  // A notice that is closed leaves nobody nowhere.
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.locator('.story h1')).toBeFocused();
  await revealAll(page);
});

test.describe('without WebGL', () => {
  test('the plaza is a picture with its five lanterns, and the story can be played', async ({ page }) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await arrive(page, { world: true });
    await expect(page.locator('html')).toHaveAttribute('data-world', 'absent');
    const drawn = page.locator('.hub__still img, .booth__still');
    await expect(drawn).toHaveCount(6);
    for (const picture of await drawn.all()) {
      await expect(picture).toBeVisible();
      expect(
        await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(0);
    }
    await beginScenario(page, 'midnight-call');
    await revealAll(page);
    await expect(page.locator('.choices [data-choice]').first()).toBeVisible();
  });
});

async function dropFile(page: import('@playwright/test').Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ({ fileName, body }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body], fileName, { type: 'application/json' }));
      return transfer;
    },
    { fileName: name, body: text },
  );
  await page.dispatchEvent('.page', 'drop', { dataTransfer: data });
}
