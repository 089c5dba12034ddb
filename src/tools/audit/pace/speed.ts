/** How quick the game is: one visit from an empty device to the debrief, with its bytes, its presses and its rests. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { arrive, beginScenario, revealAll } from '../../drive.ts';
import { percentile, round } from '../numbers.ts';
import { SIZES } from '../sizes.ts';
import { openPanel } from '../walks/home.ts';
import { SLOWDOWN, measureArrival } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { measureBareChat } from './bare-chat.ts';
import { measureForcedLoop, measureIdle } from './idle.ts';
import type { IdleShare } from './idle.ts';
import { measurePresses } from './interaction.ts';
import type { Press } from './interaction.ts';
import { measureThread } from './thread.ts';
import type { ThreadFigures } from './thread.ts';

export interface SpeedOptions {
  /** Puts pages together by the processor, and one with an emulated graphics card, for its presses. */
  readonly browser: Browser;
  readonly emulated: Browser;
  readonly base: string;
  readonly quick: boolean;
  say(line: string): void;
}

export interface Speed {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly details: {
    readonly arrival: Omit<Arrival, 'plaza' | 'firstLine'>;
    readonly bytes: Pick<Arrival, 'plaza' | 'firstLine'>;
    readonly idle: Readonly<Record<string, IdleShare>>;
    readonly forcedLoopShare: number | null;
    readonly presses: readonly Press[];
    readonly emulatedPresses: readonly number[] | null;
    readonly barePresses: readonly number[] | null;
    readonly thread: ThreadFigures | null;
  };
}

const DEVICE_SCALE = 3;
/** A quick run states how many presses it saw. */
const QUICK_PRESSES = 16;
/** The first story on the plaza, which a newcomer meets; its world has come to rest by then. */
const STORY = 'best-friend-loan';
const REST_MS = 3000;
const WARM_UP_MS = 500;
/** In the longer, the browser once clears its memory of its own accord, some eight seconds after the last work. */
const IDLE_SECONDS = { quick: 2, full: 30 } as const;
const FORCED_SECONDS = 10;

export async function measureSpeed({ browser, emulated, base, quick, say }: SpeedOptions): Promise<Speed> {
  await warmUp(browser, base);
  const { page, session, close } = await openDevice(browser, base);
  const { plaza, firstLine, ...arrival } = await measureArrival(page, session, base);
  say(`first line reached; readable ${round(arrival.readableMs)} ms, touchable ${round(arrival.touchableMs)} ms`);
  // At rest: what can be read has been read, and the choices are there.
  await revealAll(page);
  const seconds = quick ? IDLE_SECONDS.quick : IDLE_SECONDS.full;
  const idle: Record<string, IdleShare> = { phone: await measureIdle(page, session, seconds, { still: !quick }) };
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const presses = await measurePresses(page, session, quick ? QUICK_PRESSES : undefined);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const waits = presses.map(({ ms }) => ms);
  const answers = presses.flatMap(({ answerMs }) => answerMs ?? []);
  say(`${waits.length} presses`);
  if (!quick) {
    idle['debrief'] = await measureIdle(page, session, seconds, { still: true });
    await openPanel(page, 'settings');
    idle['settings'] = await measureIdle(page, session, seconds, { still: true });
  }
  await close();
  const stills = Object.values(idle).flatMap(({ still }) => still ?? []);
  const thread = quick ? null : await measureAlone(browser, base, measureThread);
  const bare = quick ? null : await measureAlone(browser, base, measureBareChat);
  const story = quick ? null : await measureAlone(emulated, base, measureStory);
  return {
    figures: {
      readableMs: round(arrival.readableMs),
      plazaTouchableMs: round(arrival.touchableMs),
      noteMs: round(arrival.noteMs),
      firstLineMs: round(arrival.lineMs),
      inpP98Ms: rounded(percentile(waits, 0.98)),
      inpP50Ms: rounded(percentile(waits, 0.5)),
      answerP98Ms: rounded(percentile(answers, 0.98)),
      answerP50Ms: rounded(percentile(answers, 0.5)),
      presses: waits.length,
      emulatedGpuInpP98Ms: story === null ? null : rounded(percentile(story.waits, 0.98)),
      bareInpP98Ms: bare === null ? null : rounded(percentile(bare, 0.98)),
      bareInpP50Ms: bare === null ? null : rounded(percentile(bare, 0.5)),
      kBToPlaza: round(plaza.bytes / 1000, 1),
      requestsToPlaza: plaza.requests,
      kBToFirstScenario: round(firstLine.bytes / 1000, 1),
      requestsToFirstScenario: firstLine.requests,
      idleCpuShare: round(Math.max(...Object.values(idle).map(({ moving }) => moving)), 4),
      idleCpuShareReducedMotion: stills.length === 0 ? null : round(Math.max(...stills), 4),
      forcedLoopCpuShare: story === null || story.forced === null ? null : round(story.forced, 4),
      threadScriptMsPerFrame: thread === null ? null : round(thread.scriptMsPerFrame, 2),
    },
    details: {
      arrival,
      bytes: { plaza, firstLine },
      idle,
      forcedLoopShare: story?.forced ?? null,
      presses,
      emulatedPresses: story?.waits ?? null,
      barePresses: bare,
      thread,
    },
  };
}

/**
 * A browser that has just been started still reads itself from the disk, once up to a second; whoever follows a link has
 * it open. Another page of the server, in a profile of its own: nothing of the game is kept.
 */
async function warmUp(browser: Browser, base: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('exit.html', base).href);
  await page.waitForTimeout(WARM_UP_MS);
  await context.close();
}

interface StoryFigures {
  /** Of each press, ms. */
  readonly waits: readonly number[];
  readonly forced: number | null;
}

/**
 * The presses of a whole story once more, and what its world takes when its loop is kept awake: a canvas that the
 * processor has to put into the page takes ten times as much.
 */
async function measureStory(page: Page, session: CDPSession, slowdown: number): Promise<StoryFigures> {
  await arrive(page, { world: true });
  await beginScenario(page, STORY);
  await revealAll(page);
  await page.waitForTimeout(REST_MS);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const presses = await measurePresses(page, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await openPanel(page, 'settings');
  const forced = await measureForcedLoop(page, session, FORCED_SECONDS);
  return { waits: presses.map(({ ms }) => ms), forced };
}

const rounded = (value: number | null): number | null => (value === null ? null : round(value));

async function openDevice(browser: Browser, base: string) {
  const { width, height } = SIZES.phone;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    deviceScaleFactor: DEVICE_SCALE,
    hasTouch: true,
    locale: 'vi-VN',
    reducedMotion: 'no-preference',
    serviceWorkers: 'block',
  });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  return { page, session, close: () => context.close() };
}

type Measure<T> = (page: Page, session: CDPSession, slowdown: number) => Promise<T>;

async function measureAlone<T>(browser: Browser, base: string, measure: Measure<T>): Promise<T> {
  const { page, session, close } = await openDevice(browser, base);
  const figures = await measure(page, session, SLOWDOWN);
  await close();
  return figures;
}
