import { arrive, pictureDrawn } from '../../src/tools/drive.ts';
import { expect, test } from '../support/journey.ts';
import { VIEWPORTS } from '../unit/layout/viewports.ts';

/** Windows that neither the layouts' own list nor the look guide has, and that people have. */
const MORE = [
  [1920, 1080],
  [1536, 864],
  [2560, 1440],
  [1600, 900],
  [393, 873],
  [873, 393],
  [740, 360],
] as const;

/** What somebody reads or presses on the plaza; what is only there for screen readers has no room. */
function overlaps(): string[] {
  const groups = {
    bar: '.bar button, .bar a',
    title: '.hub__title > *:not(.hub__ways), .hub__ways > *',
    label: '.booth__label',
    card: '.booth-card',
  };
  const parts = Object.entries(groups).flatMap(([group, selector]) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const own = element.getBoundingClientRect();
      // A heading is as wide as its column: what counts is its words.
      const box = group === 'title' && own.width > 2 ? words.getBoundingClientRect() : own;
      return { name: `${group} “${element.textContent.slice(0, 24)}”`, box };
    }),
  );
  const shown = parts.filter(({ box }) => box.width > 2 && box.height > 2);
  const faults = shown
    .filter(({ box }) => box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
    .map(({ name }) => `${name} is cut by the window`);
  shown.forEach((a, index) => {
    for (const b of shown.slice(index + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const tall = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 2 && tall > 2) faults.push(`${a.name} and ${b.name}: ${Math.round(wide)} × ${Math.round(tall)} px`);
    }
  });
  return faults;
}

for (const language of ['vi', 'en'] as const)
  test(`on the plaza nothing lies on what is read or pressed, in ${language}`, async ({ page }) => {
    await arrive(page);
    await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
    for (const [width, height] of [...VIEWPORTS, ...MORE]) {
      await page.setViewportSize({ width, height });
      await pictureDrawn(page);
      expect.soft(await page.evaluate(overlaps), `${width} × ${height}`).toEqual([]);
    }
  });
