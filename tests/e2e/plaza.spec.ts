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

/** Handsets, the narrowest first. */
const NARROW = [
  [320, 640],
  [360, 640],
  [375, 667],
  [390, 844],
  [412, 732],
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

/** Keys that something else lies on, in the middle or near an edge. */
function covered(): string[] {
  const keys = [...document.querySelectorAll<HTMLElement>('.bar button, .hub button, .hub a')];
  return keys.flatMap((key) => {
    const { left, top, width, height } = key.getBoundingClientRect();
    const isHit = [0.1, 0.5, 0.9].map((share) =>
      key.contains(document.elementFromPoint(left + width * share, top + height / 2)),
    );
    return isHit.every(Boolean) ? [] : [`“${key.textContent.slice(0, 24)}”`];
  });
}

for (const language of ['vi', 'en'] as const) {
  test(`every key of the plaza can be pressed on a narrow handset and with larger letters, in ${language}`, async ({
    page,
  }) => {
    await arrive(page);
    await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
    for (const textSize of [100, 125] as const) {
      await page.evaluate((size) => window.coNhau?.commands.change({ textSize: size }), textSize);
      for (const [width, height] of [...NARROW, [1366, 768], [1080, 1920]] as const) {
        await page.setViewportSize({ width, height });
        await pictureDrawn(page);
        expect.soft(await page.evaluate(covered), `${width} × ${height} at ${textSize} %`).toEqual([]);
      }
    }
  });

  test(`on the plaza nothing lies on what is read or pressed, in ${language}`, async ({ page }) => {
    await arrive(page);
    await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
    for (const [width, height] of [...VIEWPORTS, ...MORE]) {
      await page.setViewportSize({ width, height });
      await pictureDrawn(page);
      expect.soft(await page.evaluate(overlaps), `${width} × ${height}`).toEqual([]);
    }
  });
}
