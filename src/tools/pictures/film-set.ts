/** A page whose time stands still between two pictures: a slow machine films the game as smoothly as a quick one. */
import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { skipMove } from '../drive.ts';

interface FilmSetOptions {
  readonly base: string;
  readonly width: number;
  readonly height: number;
  /** Px of a picture per CSS px. */
  readonly sharpness: number;
  /** What the device holds already. */
  readonly stored?: Readonly<Record<string, string>>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FilmSet {
  readonly page: Page;
  readonly sharpness: number;
  /** Lets this much of the page's time pass. */
  advance(ms: number): Promise<void>;
  /** Lets time pass, without pictures, until something is there. */
  until(target: Locator): Promise<void>;
  /** Makes these choices at once, on a part of the way that nobody sees. */
  skip(choices: readonly string[]): Promise<void>;
  /** Presses a control where it lies; time does not move. */
  press(target: Locator): Promise<Point>;
  /** What is on screen, in Base64. */
  shoot(format: 'png' | 'webp'): Promise<string>;
  close(): Promise<void>;
}

/** The evening of the story's first showing; any would do, as long as it is always the same. */
const EVENING = new Date('2025-11-01T20:00:00+07:00');
/** Where time stops: until then it has run, for however long the machine took to open the game. */
const LATER = new Date(EVENING.getTime() + 1_800_000);
const LONGEST_WAIT_MS = 60_000;
const STEP_MS = 80;
/** Time of the machine, which may be busy. */
const PATIENCE_MS = 240_000;
const WARM_UP_MS = 900;
/** The world is drawn so often in a step: at sixty pictures a second most would never be seen. */
const WORLD_PICTURES = 2;
/** Of a still picture; a film is packed by its own measure. */
const STILL_QUALITY = 90;

/** Opens the game. `page` tells which of its pages, and waits until it can be used, in time that still runs. */
export async function openSet(
  browser: Browser,
  { base, width, height, sharpness, stored = {} }: FilmSetOptions,
  open: (page: Page) => Promise<void> = openPlaza,
): Promise<FilmSet> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.clock.install({ time: EVENING });
  await page.addInitScript(prepare, { ...stored, 'co-nhau.settings': JSON.stringify({ language: 'vi' }) });
  await open(page);
  await page.clock.pauseAt(LATER);
  // Pictures in quick succession: the world takes the device for a quick one, and draws as sharply as it can.
  await page.clock.runFor(WARM_UP_MS);
  const session = await context.newCDPSession(page);
  // Pictures are as sharp as this session knows the screen to be.
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: sharpness,
    mobile: false,
  });
  const advance = async (ms: number) => {
    for (let part = 0; part < WORLD_PICTURES; part++) await page.clock.fastForward(ms / WORLD_PICTURES);
    await page.evaluate(stepAnimations, ms);
  };
  return {
    page,
    sharpness,
    advance,
    async until(target) {
      for (let waited = 0; waited < LONGEST_WAIT_MS; waited += STEP_MS) {
        if (await target.first().isVisible()) return;
        await advance(STEP_MS);
      }
      throw new Error(`Never came: ${target.toString()}`);
    },
    async skip(choices) {
      for (const choice of choices) {
        const before = await moveCount(page);
        await skipMove(page, { type: 'choose', choice });
        if ((await moveCount(page)) === before) throw new Error(`"${choice}" cannot be chosen here.`);
        await advance(STEP_MS);
      }
    },
    async press(target) {
      await target.first().scrollIntoViewIfNeeded();
      const point = await centreOf(target);
      await page.mouse.click(point.x, point.y);
      return point;
    },
    shoot: (format) => shoot(session, format),
    close: () => context.close(),
  };
}

async function openPlaza(page: Page): Promise<void> {
  await page.goto('./?world=on');
  await page.locator('[data-action="open"]').waitFor();
  await page.waitForFunction(() => (window.coNhau?.world ?? null) !== null);
}

const moveCount = (page: Page): Promise<number> =>
  page.evaluate(() => window.coNhau?.store.getState().run?.session.moves.length ?? 0);

export async function centreOf(target: Locator): Promise<Point> {
  const box = await target.first().boundingBox();
  if (box === null) throw new Error(`Not on screen: ${target.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function shoot(session: CDPSession, format: 'png' | 'webp'): Promise<string> {
  const how = format === 'webp' ? { format, quality: STILL_QUALITY } : { format, optimizeForSpeed: true };
  const { data } = await session.send('Page.captureScreenshot', how);
  return data;
}

/** Runs in the page before anything else: what is stored, and chance that falls the same way each time. */
function prepare(stored: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(stored)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }
  let state = 20_251_101;
  const next = () => (state = (state * 16_807) % 2_147_483_647);
  Math.random = () => next() / 2_147_483_647;
  crypto.getRandomValues = (numbers) => {
    if (numbers instanceof Int32Array) numbers.forEach((_, at) => (numbers[at] = next()));
    return numbers;
  };
}

/** Runs in the page: motion of the style sheets knows no installed clock, so it is held and moved by hand. */
function stepAnimations(ms: number): void {
  for (const animation of document.getAnimations()) {
    // What scrolling moves has no time.
    if (animation.timeline !== document.timeline) continue;
    const held = animation.id === 'held';
    if (!held) {
      animation.id = 'held';
      animation.pause();
    }
    const at = held ? Number(animation.currentTime ?? 0) + ms : 0;
    const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
    if (at >= end) animation.finish();
    else animation.currentTime = at;
  }
}
