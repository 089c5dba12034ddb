/** A film of the game: pictures at even steps of the page's own time. */
import type { Browser, Locator } from '@playwright/test';
import { writeAnimatedWebp } from './animated-webp.ts';
import type { FilmFrame } from './animated-webp.ts';
import { centreOf } from './film-set.ts';
import type { FilmSet, Point } from './film-set.ts';
import { openStudio } from './studio.ts';
import type { Finger } from './studio.ts';

/** Twelve and a half pictures a second. */
export const FRAME_MS = 80;
const SAY_EVERY_MS = 2000;
/** How long a finger is seen before it presses, and after, in pictures. */
const [COMING, GOING] = [4, 3];
/** Radius of the finger's light, CSS px. */
const FINGER = 19;

export interface Film {
  /** Films what happens by itself, for this long. */
  roll(ms: number): Promise<void>;
  /** Shows a finger, presses, and goes on. */
  tap(target: Locator): Promise<void>;
  /** What happens off screen: the film is cut there. */
  cut(action: () => Promise<void>): Promise<void>;
  readonly ms: number;
  /** Light of each block in each picture. */
  readonly light: readonly (readonly number[])[];
  finish(): Promise<Buffer>;
}

/** `say` hears how far it is, for on a slow machine a film takes minutes. */
export async function openFilm(browser: Browser, set: FilmSet, say: (line: string) => void): Promise<Film> {
  const studio = await openStudio(browser);
  const frames: FilmFrame[] = [];
  const light: (readonly number[])[] = [];
  let ms = 0;

  const expose = async (finger: Finger | null) => {
    const { change, light: seen } = await studio.develop(await set.shoot('png'), finger);
    light.push(seen);
    ms += FRAME_MS;
    if (ms % SAY_EVERY_MS === 0) say(`filmed: ${ms / 1000} s`);
    const last = frames.at(-1);
    const unpack = (text: string) => Buffer.from(text, 'base64');
    if (change !== null) frames.push({ ...change, webp: unpack(change.webp), mask: unpack(change.mask), ms: FRAME_MS });
    else if (last !== undefined) frames[frames.length - 1] = { ...last, ms: last.ms + FRAME_MS };
  };
  const fingerAt = ({ x, y }: Point, presence: number, pressed: number): Finger => ({
    x: x * set.sharpness,
    y: y * set.sharpness,
    radius: FINGER * set.sharpness * (1.3 - 0.3 * pressed),
    presence,
  });
  return {
    async roll(duration) {
      for (let passed = 0; passed < duration; passed += FRAME_MS) {
        await set.advance(FRAME_MS);
        await expose(null);
      }
    },
    async tap(target) {
      await target.first().waitFor();
      const point = await centreOf(target);
      for (let step = 1; step <= COMING; step++) {
        await set.advance(FRAME_MS);
        await expose(fingerAt(point, step / COMING, step / COMING));
      }
      await set.press(target);
      for (let step = GOING - 1; step >= 0; step--) {
        await set.advance(FRAME_MS);
        await expose(step === 0 ? null : fingerAt(point, step / GOING, step / GOING));
      }
    },
    cut: (action) => action(),
    get ms() {
      return ms;
    },
    light,
    async finish() {
      await studio.close();
      const [whole] = frames;
      if (whole === undefined) throw new Error('Nothing was filmed.');
      return writeAnimatedWebp(whole, frames);
    },
  };
}
