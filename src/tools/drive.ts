/** Plays the game in a real browser as a person does: by mouse, by touch or by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import type { Move } from '#engine';

export type Hand = 'mouse' | 'touch' | 'keyboard';

/** The part of the test driver that `main.ts` exposes in test builds. */
interface Driver {
  readonly commands: {
    revealAll(): void;
    choose(choice: string, sentence?: string): void;
    change(settings: {
      readonly language?: 'vi' | 'en';
      readonly textSize?: number;
      readonly reducedMotion?: boolean;
      readonly highContrast?: boolean;
      readonly reading?: boolean;
      readonly captions?: boolean;
    }): void;
    openPanel(panel: string): void;
    closePanel(): void;
    openOwn(name: string, text: string): Promise<void>;
  };
  /** On a teacher's page. */
  readonly classroom: {
    begin(group: number | null): void;
    setGentler(gentler: boolean): void;
    showPreview(): void;
    showHome(): void;
    ask(): void;
    distress(): void;
    closeOverlay(): void;
    openVote(): void;
    setHands(option: string, hands: number): void;
    reveal(): void;
    closeVote(): void;
    goTo(step: string): Promise<void>;
    eraseLesson(): void;
  } | null;
  /** On the exhibition's page. */
  readonly kiosk: {
    leaveOperator(): Promise<void>;
    askOperator(): void;
    setPin(pin: string): Promise<unknown>;
    wake(): void;
    begin(language: 'vi' | 'en'): Promise<void>;
  } | null;
  /** The drawn world; none where it is left out. */
  readonly world?: {
    readonly game: {
      readonly loop: {
        readonly frame: number;
        readonly running: boolean;
        wake(): void;
        setFPSLimit(fps: number): void;
      };
    };
  } | null;
  readonly store: {
    setState(patch: Readonly<Record<string, unknown>>): void;
    getState(): {
      readonly screen: string;
      readonly kiosk: object | null;
      readonly entries: readonly { readonly id: string; readonly theme: string }[];
      readonly run: {
        readonly shown: number;
        readonly loaded: { readonly scenario: { readonly tray: Record<string, { readonly kind: string }> } };
        readonly session: {
          readonly node: string;
          readonly ending: string | null;
          readonly moves: readonly unknown[];
          readonly transcript: readonly unknown[];
        };
      } | null;
    };
  };
}

declare global {
  interface Window {
    coNhau?: Driver;
  }
}

const MAX_TABS = 160;
const MAX_REVEALS = 400;
const MAX_CHOICES = 60;
/** How long a control of the story may take to answer before the page is looked at afresh. */
const REVEAL_MS = 1500;

/** Presses a control. By keyboard, Tab is pressed until the control has the focus, then Enter. */
export async function press(page: Page, target: Locator, hand: Hand = 'mouse', timeout = 30_000): Promise<void> {
  await target.waitFor({ state: 'visible', timeout });
  if (hand === 'mouse') return target.click({ timeout });
  if (hand === 'touch') return target.tap({ timeout });
  await tabTo(page, target, timeout);
  await page.keyboard.press('Enter');
}

/** Presses Tab until the control has the focus; what has gone by then is waited for no longer than `timeout`, ms. */
export async function tabTo(page: Page, target: Locator, timeout = 30_000): Promise<void> {
  const element = await target.elementHandle({ timeout });
  for (let tabs = 0; tabs < MAX_TABS; tabs++) {
    if (await element?.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${MAX_TABS} presses of Tab: ${target.toString()}`);
}

/**
 * Opens the page and waits until it can be used. With `world`, the drawn world comes too; software drawing is slow, so
 * the journeys that are about words and controls leave it away, as a device without WebGL does. With `arc`, the page is the
 * exhibition's, which offers the two-minute arcs, and a visit in `language` has begun.
 */
export async function arrive(
  page: Page,
  { world = false, arc = false, language = 'vi' }: { world?: boolean; arc?: boolean; language?: 'vi' | 'en' } = {},
): Promise<void> {
  const wanted = new URLSearchParams({ ...(arc && { mode: 'kiosk' }), ...(!world && { world: 'off' }) });
  await page.goto(`./?${wanted}`);
  await page.waitForFunction(() => window.coNhau !== undefined, null, { timeout: 60_000 });
  if (arc) await page.evaluate(beginVisit, language);
  await page.locator('[data-action="open"]').waitFor();
}

/** Past the PIN that a new device asks for, the invitation and the languages, which have journeys of their own. */
async function beginVisit(language: 'vi' | 'en'): Promise<void> {
  await window.coNhau?.kiosk?.leaveOperator();
  window.coNhau?.kiosk?.wake();
  await window.coNhau?.kiosk?.begin(language);
}

/** From the plaza into the content note of a scenario. */
export async function openScenario(page: Page, id: string, hand: Hand = 'mouse'): Promise<void> {
  await page.waitForFunction(() => (window.coNhau?.store.getState().entries.length ?? 0) > 0);
  const theme = await page.evaluate((wanted) => {
    const entry = window.coNhau?.store.getState().entries.find((known) => known.id === wanted);
    return entry?.theme ?? '';
  }, id);
  await press(page, page.locator(`[data-booth="${theme}"]`), hand);
  await page.locator(`.booth-card[data-theme="${theme}"]`).waitFor();
  for (let step = 0; step < 12; step++) {
    if ((await page.locator('.booth-card').getAttribute('data-selected')) === id) break;
    await press(page, page.locator('[data-action="next"]'), hand);
  }
  await press(page, page.locator('[data-action="open"]'), hand);
  await page.locator('[data-action="begin"]').waitFor();
}

export async function beginScenario(page: Page, id: string, hand: Hand = 'mouse'): Promise<void> {
  await openScenario(page, id, hand);
  await press(page, page.locator('[data-action="begin"]'), hand);
  await page.locator('.story').waitFor();
}

/** Opens what rings, goes back to the live thread, and reveals line by line until there is something to choose. */
export async function revealAll(page: Page, hand: Hand = 'mouse'): Promise<void> {
  const opened = page.locator('.story [data-open]');
  if (hand === 'mouse') {
    // The pace of the lines has journeys of its own; the others need not wait for it.
    if (await opened.first().isVisible()) await openRinging(page);
    await pictureDrawn(page);
    await page.evaluate(() => window.coNhau?.commands.revealAll());
  }
  const steps = ['[data-open]', '[data-live]', '[data-next]'].map((selector) => page.locator(`.story ${selector}`));
  for (let count = 0; count < MAX_REVEALS; count++) {
    if (await isRevealed(page)) return;
    const open = await firstVisible(steps);
    if (open === null) await page.waitForTimeout(30);
    else await press(page, open, hand, REVEAL_MS).catch(ignorePassed);
  }
  throw new Error('The lines never came to an end.');
}

/** What was pressed before is done: it waits for its picture, and what is pressed meanwhile is nothing (`createPress`). */
export const pictureDrawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** A control may go away, or be covered by the ending, between being seen and being pressed: the loop looks again. */
const ignorePassed = (): void => undefined;

/** Opens what rings, unless it has been opened: what a press does comes a picture later, and may still be under way. */
export const openRinging = (page: Page): Promise<void> =>
  page.locator('.story [data-open]').first().click({ timeout: REVEAL_MS }).catch(ignorePassed);

async function isRevealed(page: Page): Promise<boolean> {
  const ready = page.locator('.story .choices [data-choice], .story [data-ending]').first();
  return ready.isVisible();
}

async function firstVisible(targets: readonly Locator[]): Promise<Locator | null> {
  for (const target of targets) if (await target.first().isVisible()) return target.first();
  return null;
}

/** Makes one choice through the controls that a person uses, in the replies or in the tray. */
export async function choose(page: Page, choice: string, hand: Hand = 'mouse'): Promise<void> {
  await revealAll(page, hand);
  const before = await moveCount(page);
  const reply = page.locator(`.choices [data-choice="${choice}"]`);
  if (await reply.isVisible()) {
    await press(page, reply, hand);
  } else {
    const kind = await page.evaluate(
      (id) => window.coNhau?.store.getState().run?.loaded.scenario.tray[id]?.kind ?? '',
      choice,
    );
    await press(page, page.locator(`[data-tray="${kind}"]`), hand);
    await press(page, page.locator(`.sheet [data-choice="${choice}"]`), hand);
    const send = page.locator('[data-send]');
    // What a press does comes a picture later: the move is made, or its sentences are asked for.
    await page.waitForFunction(
      (count) =>
        document.querySelector('[data-send]') !== null ||
        (window.coNhau?.store.getState().run?.session.moves.length ?? 0) > count,
      before,
    );
    if ((await moveCount(page)) === before) await press(page, send, hand);
  }
  await page.waitForFunction(
    (count) => (window.coNhau?.store.getState().run?.session.moves.length ?? 0) > count,
    before,
  );
}

const moveCount = (page: Page): Promise<number> =>
  page.evaluate(() => window.coNhau?.store.getState().run?.session.moves.length ?? 0);

/** Opens an inspectable from whatever on screen leads to it. */
async function inspect(page: Page, item: string, hand: Hand): Promise<void> {
  await revealAll(page, hand);
  await press(page, page.locator(`[data-inspect="${item}"]`).first(), hand);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

export async function makeMove(page: Page, move: Move, hand: Hand = 'mouse'): Promise<void> {
  if (move.type === 'choose') await choose(page, move.choice, hand);
  else if (move.type === 'inspect') await inspect(page, move.item, hand);
}

/** Makes a choice at once, on a part of the way that nobody looks at. */
export async function skipMove(page: Page, move: Move): Promise<void> {
  if (move.type !== 'choose') return;
  await page.evaluate(({ choice, sentence }) => {
    window.coNhau?.commands.revealAll();
    window.coNhau?.commands.choose(choice, sentence);
  }, move);
}

/** Plays a list of moves to the ending, and on to the debrief. */
export async function playTo(page: Page, moves: readonly Move[], hand: Hand = 'mouse'): Promise<void> {
  for (const move of moves) await makeMove(page, move, hand);
  await revealAll(page, hand);
  await press(page, page.locator('[data-continue]'), hand);
  await page.locator('.debrief').waitFor();
}

/** Takes the first reply each time, or the last, until the story has ended; its ending card is then on screen. */
export async function playToEnding(page: Page, which: 'first' | 'last' = 'first'): Promise<void> {
  for (let count = 0; count < MAX_CHOICES; count++) {
    await revealAll(page);
    if (await page.locator('[data-continue]').isVisible()) return;
    const reply = page.locator('.choices [data-choice]')[which]();
    if (await reply.isVisible()) await choose(page, (await reply.getAttribute('data-choice')) ?? '');
  }
  throw new Error(`The story did not end within ${MAX_CHOICES} choices.`);
}

/** Rates the item in hand, 1 "surely genuine" to 6 "surely a scam", and goes on to the next. */
export async function rateItem(page: Page, rating: number, hand: Hand = 'mouse'): Promise<void> {
  const item = page.locator('[data-item]');
  const before = await item.getAttribute('data-item');
  const option = page.locator(`.scale__input[value="${rating}"]`);
  if (hand === 'keyboard') {
    await tabTo(page, page.locator('.scale__input').first());
    await page.keyboard.press('Space');
    for (let step = 1; step < rating; step++) await page.keyboard.press('ArrowRight');
  } else await page.locator(`.scale__step[data-rating="${rating}"]`).click();
  await option.and(page.locator(':checked')).waitFor({ state: 'attached' });
  await press(page, page.locator('[data-action="rate"]'), hand);
  await page.waitForFunction(
    (past) => document.querySelector('[data-item]')?.getAttribute('data-item') !== past,
    before,
  );
}

/** Answers every item of the round that is on screen, and waits for what came of it. */
export async function rateAll(page: Page, count: number, hand: Hand = 'mouse'): Promise<void> {
  for (let i = 0; i < count; i++) await rateItem(page, 1 + ((i * 5) % 6), hand);
  await page.locator('.round-screen[data-stage="done"]').waitFor();
}
