/** Plays by a screen reader alone: knows nothing of the page but what is said, and goes on until it hears what it wants. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { assert, vi } from 'vitest';
import type { Move } from '#engine';
import type { Scenario } from '#scenario';
import { choiceKey, viewPhone } from '#state';
import type { Run } from '#state';
import { mountPage } from './mounted-page.ts';

/** More steps than any screen has. */
const SCREEN = 1200;
const TURN_MS = 800;
/** How long the key for the next line may take to come. */
const KEY_MS = 5000;
/** Longer than until the next part of a screen. */
const PART_MS = 300;

export async function createBlindPlayer(scenario: Scenario) {
  const page = await mountPage([scenario], { stepByStep: true });
  const { t } = page.text;
  const run = (): Run => page.store.getState().run!;
  const words = (key: string) => page.text.story(scenario.id, key);
  await page.settle();
  await virtual.start({ container: document.body });

  /** Goes on until a button is said that has these words, and presses it. */
  const press = async (label: string) => {
    for (let step = 0; step < SCREEN; step++) {
      const said = await virtual.lastSpokenPhrase();
      if (said.startsWith('button') && said.includes(label)) {
        await virtual.act();
        return page.settle();
      }
      await virtual.next();
    }
    throw new Error(`Never said: ${label}`);
  };

  const nextKey = () => document.querySelector('[data-next]');
  const hearLines = async () => {
    while (nextKey() !== null || viewPhone(run()).pending) {
      // On a busy machine the key for the next line comes a while after the line.
      const { textContent } = await vi.waitFor(() => nextKey() ?? assert.fail('No key for the next line.'), {
        timeout: KEY_MS,
      });
      await press(textContent);
    }
  };

  const choose = async (choice: string) => {
    await hearLines();
    // Whose turn it is comes a moment after the last line.
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    const label = words(choiceKey(scenario, run().session.node, choice, 'text'));
    const kind = scenario.tray[choice]?.kind;
    if (kind !== undefined) await press(t(`story.tray.${kind}`));
    await press(label);
    const send = document.querySelector('[data-send]');
    if (send !== null) await press(send.textContent);
  };

  /** A long screen comes in parts, one picture after another. */
  const whole = async () => {
    for (let seen = ''; seen !== document.body.innerHTML;) {
      seen = document.body.innerHTML;
      await new Promise((resolve) => setTimeout(resolve, PART_MS));
    }
  };

  return {
    page,
    words,
    run,
    press,
    async play(moves: readonly Move[]) {
      for (const move of moves) if (move.type === 'choose') await choose(move.choice);
      await hearLines();
    },
    /** Hears the whole page once, from where the focus is. */
    async hearAll() {
      await whole();
      for (let step = 0; step < SCREEN && (await virtual.lastSpokenPhrase()) !== 'end of document'; step++)
        await virtual.next();
    },
    said: async () => [...(await virtual.spokenPhraseLog())],
    stop: () => virtual.stop(),
  };
}
