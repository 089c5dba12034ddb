/** The least that a chat can be: what a press waits for on the measuring machine itself, whatever the game does. */
import type { CDPSession, Page } from '@playwright/test';
import { measurePresses } from './interaction.ts';

const PRESSES = 50;

/** A list of lines, and a key that adds one; named as the story's own, so that the same finger finds it. */
const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<style>body{margin:0;font:17px/1.4 sans-serif}#log{height:480px;overflow:auto}button{width:100%;height:64px;font:inherit}</style>
<main class="story"><div id="log">${'<p>A line of words that is neither short nor long.</p>'.repeat(12)}</div>
<button type="button" data-next>Next</button></main>`;

/** Runs in the page. */
function addLines(): void {
  const log = document.querySelector('#log');
  document.querySelector('button')?.addEventListener('click', () => {
    const line = document.createElement('p');
    line.textContent = 'One more line that is neither short nor long.';
    log?.append(line);
    log?.scrollTo(0, log.scrollHeight);
  });
}

/** Milliseconds of each press. */
export async function measureBareChat(page: Page, session: CDPSession, slowdown: number): Promise<number[]> {
  await page.setContent(PAGE);
  await page.evaluate(addLines);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const presses = await measurePresses(page, session, PRESSES);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return presses.map(({ ms }) => ms);
}
