import { Core } from 'phaser';
import type { Game } from 'phaser';
import type { ClockPort } from '#ports';

/** Decides when the game loop runs. Nothing moves: it sleeps; the last picture stays on the canvas. */
export interface Pace {
  /** Runs freely for `ms`, for an effect or to draw a change. */
  burst(ms: number): void;
  /** Runs on at `fps` between bursts; 0 sleeps. */
  sustain(fps: number): void;
  /** Something under way must be drawn to its end: no sleep while `busy` says so. Returns its release. */
  stayAwakeWhile(busy: () => boolean): () => void;
}

/**
 * A device that takes too long for this many pictures in a row, or for so long a row of fewer, gets a smaller share of
 * them, and in the end a picture that stands: no motion is worth a page that answers late. Its first seconds, in which
 * everything loads, tell nothing.
 */
const PATIENCE = 24;
const SLOW_ROW = { pictures: 6, ms: 1500 } as const;
const SHARES = [1, 1 / 2, 1 / 3, 0] as const;
const FIRST_MS = 2500;
/** Too long: so many times what a picture may take; once it costs less and comes more seldom, there is no excuse. */
const LATE = [2, 1.3, 1.3] as const;

/** Pictures a second of an effect, by weakness; at first as many as the screen shows, counted as 60. */
const EFFECT_FPS = [0, 15, 8, 4] as const;
const FULL_FPS = 60;
/** The first pictures after a rest say nothing of the device. */
const WARMING = 2;

/** By weakness: the page's answer to a touch goes to the glass before the world draws again. */
const PAGE_FIRST_MS = [0, 60, 60, 250] as const;

/** What is under way when time is up is finished at this pace. */
const FINISHING = { fps: 30, lookAgainMs: 100 } as const;

/** Long enough for one frame on any device. */
const ONE_PICTURE_MS = 120;

/**
 * `soften` is called once, on a device that cannot draw the pictures asked of it in time: let each cost less. Where the
 * processor draws, the picture stands from the start, and only what changes is drawn.
 */
export function createPace(game: Game, clock: ClockPort, soften: () => void, drawnByProcessor: boolean): Pace {
  const judged = clock.now() + FIRST_MS;
  const unfinished = new Set<() => boolean>();
  let sustained = 0;
  let until = 0;
  let limit = 0;
  let [late, lateMs, weakness] = [0, 0, drawnByProcessor ? SHARES.length - 1 : 0];
  /** Pictures that were asked for and have not been drawn: a busy page may give none within a burst. */
  let owed = 0;
  let warming = 0;
  let cancel = (): void => undefined;

  const shareOf = (fps: number) => (weakness === 0 ? fps : Math.ceil(fps * SHARES[weakness]!));
  const run = (fps: number) => {
    if (fps !== limit) game.loop.setFPSLimit(fps);
    limit = fps;
    if (!game.loop.running) warming = WARMING;
    game.loop.wake();
  };
  const settle = () => {
    cancel();
    const left = until - clock.now();
    if (document.hidden) game.loop.sleep();
    else if (left > 0) {
      run(EFFECT_FPS[weakness] ?? 0);
      cancel = clock.after(left, settle);
    } else if (shareOf(sustained) > 0) run(shareOf(sustained));
    else if (owed > 0 || [...unfinished].some((busy) => busy())) {
      run(FINISHING.fps);
      cancel = clock.after(FINISHING.lookAgainMs, settle);
    } else game.loop.sleep();
  };
  /** Waking steps the game at once: never inside somebody else's event. */
  const soon = () => {
    cancel();
    cancel = clock.after(PAGE_FIRST_MS[weakness] ?? 0, settle);
  };
  const burst = (ms: number) => {
    until = Math.max(until, clock.now() + Math.max(ms, ONE_PICTURE_MS));
    owed = 2;
    soon();
  };
  /** Fewer pictures leave a weak device time for the page, which holds everything that matters. */
  const watch = () => {
    owed = Math.max(0, owed - 1);
    const patient = LATE[weakness];
    if (patient === undefined || clock.now() < judged) return;
    if (warming > 0) return void (warming -= 1);
    const isLate = game.loop.rawDelta > (patient * 1000) / (limit === 0 ? FULL_FPS : limit);
    [late, lateMs] = isLate ? [late + 1, lateMs + game.loop.rawDelta] : [0, 0];
    if (late < PATIENCE && (late < SLOW_ROW.pictures || lateMs < SLOW_ROW.ms)) return;
    [late, lateMs] = [0, 0];
    weakness += 1;
    if (weakness === 1) soften();
    soon();
  };
  const wakeUp = () => burst(ONE_PICTURE_MS);

  game.events.on(Core.Events.POST_RENDER, watch);
  document.addEventListener('visibilitychange', wakeUp);
  return {
    burst,
    stayAwakeWhile(busy) {
      unfinished.add(busy);
      return () => unfinished.delete(busy);
    },
    sustain(fps) {
      if (fps === sustained) return;
      sustained = fps;
      burst(ONE_PICTURE_MS);
    },
  };
}
