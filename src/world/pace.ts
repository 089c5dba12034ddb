import type { Game } from 'phaser';
import type { ClockPort } from '#ports';

/** Decides when the game loop runs. Nothing moves: it sleeps; the last picture stays on the canvas. */
export interface Pace {
  /** Runs freely for `ms`, for an effect or to draw a change. */
  burst(ms: number): void;
  /** Runs on at `fps` between bursts; 0 sleeps. */
  sustain(fps: number): void;
}

/** Long enough for one frame on any device. */
const ONE_PICTURE_MS = 120;

export function createPace(game: Game, clock: ClockPort): Pace & { readonly dispose: () => void } {
  let sustained = 0;
  let until = 0;
  let limit = 0;
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
    } else if (sustained > 0) run(sustained);
    else game.loop.sleep();
  };
  /** Waking steps the game at once: never inside somebody else's event. */
  const soon = () => {
    cancel();
    cancel = clock.after(0, settle);
  };
  const burst = (ms: number) => {
    until = Math.max(until, clock.now() + Math.max(ms, ONE_PICTURE_MS));
    soon();
  };
  const wakeUp = () => burst(ONE_PICTURE_MS);

  document.addEventListener('visibilitychange', wakeUp);
  return {
    burst,
    sustain(fps) {
      if (fps === sustained) return;
      sustained = fps;
      burst(ONE_PICTURE_MS);
    },
    dispose() {
      cancel();
      document.removeEventListener('visibilitychange', wakeUp);
    },
  };
}
