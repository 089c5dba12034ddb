/** Plays by one switch alone: waits until the highlight is on what is wanted, and presses. */
import type { Page } from '@playwright/test';
import type { Move } from '#engine';
import type { Settings } from '#state';

/** One step of the highlight, and as long as a hand is given to rest. */
const STEP_MS = 500;
const MAX_STEPS = 400;
const MAX_REVEALS = 200;

export interface OneSwitch {
  /** Waits and presses until the first control that `selector` finds has been pressed. */
  to(selector: string): Promise<void>;
  /** Opens, and reads line by line, until there is something to choose or the story has ended. */
  reveal(): Promise<void>;
  choose(choice: string): Promise<void>;
  play(moves: readonly Move[]): Promise<void>;
}

/**
 * Opens the plaza with scanning on. From then on the page's time goes on only as the player waits, so that a slow computer
 * neither hurries nor delays a press.
 */
export async function arriveWithSwitch(
  page: Page,
  press: () => Promise<void>,
  settings: Partial<Settings> = {},
): Promise<OneSwitch> {
  await page.addInitScript(
    (kept) => {
      if (localStorage.length === 0) localStorage.setItem('co-nhau.settings', JSON.stringify(kept));
    },
    { scanStepMs: STEP_MS, ...settings },
  );
  await page.clock.install();
  await page.goto('./?world=off&scan=1');
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  await page.locator('[data-scan]').first().waitFor();
  await page.clock.pauseAt(Date.now() + 60_000);

  const wait = () => page.clock.runFor(STEP_MS);
  const flick = async () => {
    await press();
    await wait();
  };
  const isSeen = (selector: string) => page.locator(selector).first().isVisible();

  /** Lines come by themselves as well, so a way on may be gone before the highlight has come to it. */
  const go = async (selector: string, mayGo: boolean) => {
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const place = await page.evaluate(placeOf, selector);
      if (place === 'gone' && mayGo) return;
      if (place === 'here' || place === 'group' || place === 'read') await flick();
      else await wait();
      if (place === 'here') return;
    }
    throw new Error(`The highlight never came to ${selector}.`);
  };

  const player: OneSwitch = {
    to: (selector) => go(selector, false),
    async reveal() {
      for (let count = 0; count < MAX_REVEALS; count++) {
        if (await isSeen('.choices [data-choice], .story [data-ending]')) return;
        const next = ['.story [data-open]', '.story [data-live]', '.story [data-next]'];
        const [open] = (await Promise.all(next.map(async (way) => ((await isSeen(way)) ? [way] : [])))).flat();
        if (open === undefined) await wait();
        else await go(open, true);
      }
      throw new Error('The lines never came to an end.');
    },
    async choose(choice) {
      await player.reveal();
      const reply = `.choices [data-choice="${choice}"]`;
      if (await isSeen(reply)) return player.to(reply);
      const kind = await page.evaluate(
        (id) => window.coNhau?.store.getState().run?.loaded.scenario.tray[id]?.kind ?? '',
        choice,
      );
      await player.to(`[data-tray="${kind}"]`);
      await player.to(`.sheet [data-choice="${choice}"]`);
      if (await isSeen('[data-send]')) await player.to('[data-send]');
    },
    async play(moves) {
      for (const move of moves) if (move.type === 'choose') await player.choose(move.choice);
      await player.reveal();
    },
  };
  return player;
}

/** Whether a press now hits what is wanted, enters its group, or brings it into sight. */
function placeOf(selector: string): 'here' | 'group' | 'read' | 'elsewhere' | 'gone' {
  const wanted = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
  const seen = wanted?.closest('label') ?? wanted;
  if (seen === undefined) return 'gone';
  const mark = seen.getAttribute('data-scan');
  if (mark !== null) return mark === 'group' ? 'group' : 'here';
  const box = document.querySelector('[data-scan="read"]');
  if (box === null || !box.contains(seen)) return 'elsewhere';
  const [inner, outer] = [seen.getBoundingClientRect(), box.getBoundingClientRect()];
  return inner.top > outer.bottom - 30 || inner.bottom < outer.top + 30 ? 'read' : 'elsewhere';
}
