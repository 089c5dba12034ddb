/** What the film tells: a lantern, a call that forbids to tell, one message to a friend, and the light that follows. */
import type { Locator } from '@playwright/test';
import { skipMove } from '../drive.ts';
import type { Film } from './film.ts';
import type { FilmSet } from './film-set.ts';

const STORY = { theme: 'kidnapping', friend: 'tell-trang' };
/** From the first call to the one that forbids to tell anybody, and from the friend's answer to the ending. */
const BEFORE = ['code', 'who', 'how-know'];
const AFTER = ['ward', 'office', 'hand-in', 'story'];

export async function playStory(film: Film, set: FilmSet): Promise<void> {
  const { page, until, press, advance } = set;
  const at = (selector: string): Locator => page.locator(selector).first();
  await film.roll(1000);
  await film.tap(at(`[data-booth="${STORY.theme}"]`));
  await film.roll(500);
  await film.tap(at('[data-action="open"]'));
  await until(at('[data-action="begin"]'));
  await film.roll(400);
  await film.tap(at('[data-action="begin"]'));
  await until(at('.story [data-open]'));
  await film.roll(1300);
  await film.tap(at('.story [data-open]'));
  await film.cut(async () => {
    for (const choice of BEFORE) {
      await skipMove(page, { type: 'choose', choice });
      await advance(400);
    }
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
  await film.tap(at(`.sheet [data-choice="${STORY.friend}"]`));
  await film.roll(900);
  await film.tap(at('[data-send]'));
  await film.roll(2000);
  await film.cut(async () => {
    for (const choice of AFTER) {
      await skipMove(page, { type: 'choose', choice });
      await advance(400);
    }
    await page.evaluate(() => window.coNhau?.commands.revealAll());
    await until(at('[data-continue]'));
    await press(at('[data-continue]'));
    await until(at('.debrief'));
    await advance(240);
  });
  await film.roll(2600);
  await film.cut(async () => {
    await press(at('.debrief [data-action="hub"]'));
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
