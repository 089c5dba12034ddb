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

/** A device that takes more than twice its time for this many pictures in a row gets a third of them. */
const PATIENCE = 12;
const SLOW_SHARE = 1 / 3;

/** What is under way when time is up is finished at this pace. */
const FINISHING = { fps: 30, lookAgainMs: 100 } as const;

/** Long enough for one frame on any device. */
const ONE_PICTURE_MS = 120;

export function createPace(game: Game, clock: ClockPort): Pace {
  const unfinished = new Set<() => boolean>();
  let sustained = 0;
  let until = 0;
  let limit = 0;
  let [late, slow] = [0, false];
  /** Pictures that were asked for and have not been drawn: a busy page may give none within a burst. */
  let owed = 0;
  let cancel = (): void => undefined;

  const run = (fps: number) => {
    if (fps !== limit) game.loop.setFPSLimit(fps);
    limit = fps;
    game.loop.wake();
  };
  const settle = () => {
    cancel();
    const left = until - clock.now();
    if (document.hidden) game.loop.sleep();
    else if (left > 0) {
      run(0);
      cancel = clock.after(left, settle);
    } else if (sustained > 0) run(slow ? Math.ceil(sustained * SLOW_SHARE) : sustained);
    else if (owed > 0 || [...unfinished].some((busy) => busy())) {
      run(FINISHING.fps);
      cancel = clock.after(FINISHING.lookAgainMs, settle);
    } else game.loop.sleep();
  };
  /** Waking steps the game at once: never inside somebody else's event. */
  const soon = () => {
    cancel();
    cancel = clock.after(0, settle);
  };
  const burst = (ms: number) => {
    until = Math.max(until, clock.now() + Math.max(ms, ONE_PICTURE_MS));
    owed = 2;
    soon();
  };
  /** Fewer pictures leave a weak device time for the page, which holds everything that matters. */
  const watch = () => {
    owed = Math.max(0, owed - 1);
    if (slow || limit === 0 || limit !== sustained) return;
    late = game.loop.rawDelta > 2000 / limit ? late + 1 : 0;
    slow = late >= PATIENCE;
    if (slow) soon();
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
