/** What the film tells: a lantern, a call that forbids to tell, one message to a friend, and the light that follows. */
import type { Locator } from '@playwright/test';
import type { Film } from './film.ts';
import type { FilmSet } from './film-set.ts';
import { AFTER, BEFORE, FRIEND, THEME, toDebrief } from './way.ts';

export async function playStory(film: Film, set: FilmSet): Promise<void> {
  const { page, until, press, advance, skip } = set;
  const at = (selector: string): Locator => page.locator(selector).first();
  await film.roll(1000);
  await film.tap(at(`[data-booth="${THEME}"]`));
  await film.roll(500);
  await film.tap(at('[data-action="open"]'));
  await until(at('[data-action="begin"]'));
  await film.roll(400);
  await film.tap(at('[data-action="begin"]'));
  await until(at('.story [data-open]'));
  await film.roll(1300);
  await film.tap(at('.story [data-open]'));
  await film.cut(async () => {
    await skip(BEFORE);
    await reach(set, () => page.evaluate(isForbidding));
  });
  await film.roll(3200);
  await film.cut(async () => {
    await page.evaluate(() => window.coNhau?.commands.revealAll());
    await until(at('.choices [data-choice]'));
  });
  await film.roll(700);
  await film.tap(at('[data-tray="tell"]'));
  await film.roll(500);
  await film.tap(at(`.sheet [data-choice="${FRIEND}"]`));
  await film.roll(900);
  await film.tap(at('[data-send]'));
  await film.roll(2000);
  await film.cut(async () => {
    await skip(AFTER);
    await toDebrief(set);
    await advance(240);
  });
  await film.roll(2600);
  await film.cut(async () => {
    await press(at('.debrief-screen [data-action="hub"]'));
    await until(at('.hub [data-action="lake"]'));
    await advance(400);
    await press(at('.hub [data-action="lake"]'));
    await until(at('.lake'));
  });
  await film.roll(3000);
}

/** Reads on, line by line, until the page says that it is there. */
async function reach({ advance }: FilmSet, there: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 200; step++) {
    if (await there()) return;
    await advance(200);
  }
  throw new Error('The line never came.');
}

/** Runs in the page: whether the newest line on screen is the one that forbids to tell anybody. */
function isForbidding(): boolean {
  const run = window.coNhau?.store.getState().run;
  const newest = run?.session.transcript[run.shown - 1] as
    { readonly kind?: string; readonly node?: string } | undefined;
  return newest?.kind === 'line' && newest.node === 'secrecy';
}
