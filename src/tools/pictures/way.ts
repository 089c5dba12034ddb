/** The way through “midnight-call” that pictures and film show; choices by id. */
import type { FilmSet } from './film-set.ts';

export const THEME = 'kidnapping';
/** From the first call to the one that forbids to tell anybody. */
export const BEFORE = ['code', 'who', 'how-know'] as const;
/** The message to a friend. */
export const FRIEND = 'tell-trang';
/** From the friend's answer to the ending. */
export const AFTER = ['mum', 'office', 'hand-in', 'call'] as const;

/** From a story that has ended to what came of it. */
export async function toDebrief({ page, until, press }: FilmSet): Promise<void> {
  await page.evaluate(() => window.coNhau?.commands.revealAll());
  await until(page.locator('[data-continue]'));
  await press(page.locator('[data-continue]'));
  await until(page.locator('.debrief'));
}

const finished = (acts: readonly string[]) => ({
  finished: 1,
  bestScore: 90,
  endings: ['safe'],
  told: acts.includes('tell'),
  acts,
});

/** What the device holds from other stories: their lanterns are lit, and the lake is no longer dark. */
export const PLAYED: Readonly<Record<string, string>> = {
  'co-nhau.progress': JSON.stringify({
    'best-friend-loan': finished(['check', 'tell']),
    'easy-job': finished(['stop', 'report']),
    'real-parcel': finished(['check']),
  }),
};
