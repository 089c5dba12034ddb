import { LANGUAGES } from '#scenario';
import { SHEETS } from '../../src/tools/teacher/sheets/index.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { FULL } from '../support/tier.ts';

const countPages = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
const sumOfPages = SHEETS.reduce((sum, { pages }) => sum + pages.length, 0);
const names = ['index', ...SHEETS.map(({ id }) => id)];

for (const language of LANGUAGES) {
  test(`every sheet fits on its A4 pages: ${language}`, async ({ page }) => {
    for (const name of names) {
      await page.goto(`./teacher/${name}.${language}.html`);
      await page.evaluate(() => document.fonts.ready);
      await page.emulateMedia({ media: 'print' });
      // Text that runs over is printed upon the next page, and would not be counted.
      const over = await page
        .locator('.page__body')
        .evaluateAll((bodies) =>
          bodies.flatMap(({ scrollHeight, clientHeight, scrollWidth, clientWidth }, index) =>
            scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1 ? [index + 1] : [],
          ),
        );
      expect(over, name).toEqual([]);
      const wanted = SHEETS.find(({ id }) => id === name)?.pages.length ?? sumOfPages;
      expect(countPages(await page.pdf({ preferCSSPageSize: true })), name).toBe(wanted);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}

test('the page of all sheets: axe, narrow screens, language, print, and the way there and back', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
  });
  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    await page.goto('./teacher/index.vi.html');
    if (FULL || width === 360) await expectAccessible(page, `index at ${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'In tất cả' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For teachers: sheets to print');
  await page.getByRole('link', { name: 'When a pupil tells you something real' }).click();
  await expectAccessible(page, 'disclosure');
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khi một em kể chuyện thật');
  await page.getByRole('link', { name: 'Xem mọi tờ' }).click();
  await expect(page.getByRole('link', { name: 'Về chế độ lớp học' })).toHaveAttribute('href', '../?mode=class');
});

/** A story with the watermark; all sheets in the full tier. */
const SAMPLE: readonly string[] = ['read-aloud'];

test('every sheet on a narrow screen: axe, nothing beside the screen', async ({ page }) => {
  test.setTimeout(FULL ? 480_000 : 180_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { id } of SHEETS.filter((sheet) => FULL || SAMPLE.includes(sheet.id))) {
    await page.goto(`./teacher/${id}.vi.html`);
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beside, id).toBeLessThanOrEqual(0);
    await expectAccessible(page, id);
  }
});

test('the sheets are kept on the device with the build', async ({ page }) => {
  const worker = await (await page.request.get('./sw.js')).text();
  for (const name of names) {
    for (const language of LANGUAGES) expect(worker).toContain(`"teacher/${name}.${language}.html"`);
  }
  expect(worker).not.toContain('teacher.vi.json');
});
