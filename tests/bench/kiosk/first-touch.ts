/** From a finger on the invitation to the picture that answers it, on a processor four times slower. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startChromium } from './chromium.ts';
import { invitation, look, openKiosk } from './page.ts';
import type { KioskWindow } from './page.ts';
import { median } from './statistics.ts';
import { inPage, tap, until } from './wire.ts';
import type { Wire } from './wire.ts';

export interface Spread {
  readonly medianMs: number;
  readonly mostMs: number;
}

export interface TouchFigures {
  readonly touches: number;
  /** The drawn world was there. */
  readonly drawn: boolean;
  /** Until something moves. */
  readonly moving: Spread;
  /** Until the next screen stands. */
  readonly screen: Spread;
}

export interface TouchResult {
  readonly slowdown: number;
  /** As operators have it: without a graphics card the page leaves the drawn world out by itself. */
  readonly asOpened: TouchFigures;
  readonly withWorld: TouchFigures;
}

const SLOWDOWN = 4;
const SCREEN = { width: 540, height: 960, still: false } as const;
const OPEN_MS = 60_000;
/** A visitor comes to an invitation that stands, not to one that is just being drawn. */
const REST_MS = 2000;

export interface TouchOptions {
  readonly address: string;
  readonly profiles: string;
  readonly touches: number;
}

/** From the browser's own time stamp of a touch to the end of the frame, before it goes to the glass, ms. */
interface Answer {
  /** In which something moves. */
  readonly moving: number;
  /** In which the next screen first stands. */
  readonly screen: number;
}
type TimedWindow = Window & { benchTouch?: Partial<Record<keyof Answer, number>> };

/** Runs in the page, once before each touch. */
const timeNextTouch = (): void => {
  const times: Partial<Record<keyof Answer, number>> = {};
  (window as TimedWindow).benchTouch = times;
  const light = document.querySelector('.touch-light');
  const seen = {
    moving: () => light !== null && light.getAnimations().length > 0,
    screen: () => document.querySelector('[data-screen="language"]') !== null,
  };
  const down = ({ timeStamp }: Event) => {
    const look = () => {
      const now = (['moving', 'screen'] as const).filter((what) => times[what] === undefined && seen[what]());
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        for (const what of now) times[what] = performance.now() - timeStamp;
        port1.close();
        if (times.moving === undefined || times.screen === undefined) requestAnimationFrame(look);
      });
      port1.start();
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('pointerdown', down, { capture: true, once: true });
};

/** Runs in the page. */
const answered = (): Answer | null => {
  const { moving, screen } = (window as TimedWindow).benchTouch ?? {};
  return moving === undefined || screen === undefined ? null : { moving, screen };
};

export async function measureTouches({ address, profiles, touches }: TouchOptions): Promise<TouchResult> {
  const measure = async (name: string, wanted: string): Promise<TouchFigures> => {
    const { page, kill } = await startChromium(join(profiles, name), SCREEN);
    try {
      await openKiosk(page, wanted);
      return await measureOn(page, touches);
    } finally {
      await kill();
    }
  };
  const asOpened = await measure('touch-opened', address);
  return { slowdown: SLOWDOWN, asOpened, withWorld: await measure('touch-world', `${address}&world=on`) };
}

async function measureOn(page: Wire, touches: number): Promise<TouchFigures> {
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times: Answer[] = [];
  for (let count = 0; count < touches; count++) {
    if ((await invitation(page, OPEN_MS)) === null) throw new Error('The page does not invite.');
    await setTimeout(REST_MS);
    await inPage(page, timeNextTouch);
    await tap(page, SCREEN.width / 2, SCREEN.height / 3);
    const time = await until(() => inPage(page, answered), OPEN_MS, 20);
    if (time === null) throw new Error(`A touch was not answered: ${(await look(page)).screen}`);
    times.push(time);
    await inPage(page, () => (window as unknown as KioskWindow).coNhau?.kiosk.restart('left'));
  }
  const { drawing: drawn } = await look(page);
  const spread = (what: keyof Answer): Spread => {
    const ms = times.map((time) => time[what]);
    return { medianMs: median(ms), mostMs: Math.max(...ms) };
  };
  return { touches, drawn, moving: spread('moving'), screen: spread('screen') };
}
