/** Judges from what the page answers, and when, whether it is well. Pure: the time is given (milliseconds). */
import type { Shares } from './load.ts';

/** What one look at the page brings back. */
export interface Sample {
  readonly address: string;
  /** The page shows one of its screens. */
  readonly ready: boolean;
  readonly visible: boolean;
  /** Frames seen by our own requests, one a look. */
  readonly frames: number;
  /** The page's own count (`coNhauBeat.count`), null where it keeps none. */
  readonly beat: number | null;
}

export type Verdict = 'well' | 'hung' | 'frozen' | 'stalled' | 'blank' | 'not-loaded' | 'covered';

export interface Limits {
  /** Silence of a page whose process is busy all the time (an endless loop), and of any other. */
  readonly loop: number;
  readonly silence: number;
  readonly loadingSilence: number;
  /** No frame drawn although the window is visible. */
  readonly frames: number;
  /** Either, while the page waits for slow drawing (no graphics card) or for a computer that others keep busy. */
  readonly slow: number;
  /** The page's own count stands still. */
  readonly beat: number;
  /** Answering, but without a screen: after one was there, and while loading. */
  readonly blank: number;
  readonly load: number;
  /** Hidden behind something. */
  readonly covered: number;
  /** A longer pause of the supervisor itself means that the computer slept, which is no fault of the page. */
  readonly slept: number;
}

export const LIMITS: Limits = {
  loop: 3000,
  silence: 5000,
  loadingSilence: 10_000,
  frames: 4000,
  slow: 20_000,
  beat: 5000,
  blank: 4000,
  load: 25_000,
  covered: 10_000,
  slept: 8000,
};

/** Processor shares: 1 is a core. A page that gets less than `RUNNING` does nothing itself; it waits. */
const LOOPING = 0.6;
const RUNNING = 0.15;
const DRAWING = 0.25;
/** Less than this is left of the whole computer: it is overloaded. */
const OVERLOADED = 0.1;

export interface Heartbeat {
  /** A navigation began, or the page was replaced. */
  restart(now: number): void;
  /** Call often: a long pause between two calls means that the computer slept. */
  tick(now: number): void;
  answer(now: number, sample: Sample): void;
  judge(now: number, shares: (since: number) => Shares): Verdict;
  isReady(): boolean;
}

export function createHeartbeat(limits: Limits, start: number): Heartbeat {
  const fresh = (now: number) => ({
    began: now,
    ticked: now,
    answered: now,
    drawn: now,
    counted: now,
    screen: now,
    seen: now,
    frames: -1,
    beat: null as number | null,
    ready: false,
  });
  let at = fresh(start);

  return {
    restart: (now) => {
      at = fresh(now);
    },
    tick: (now) => {
      // After sleep every clock begins anew, but the page is still the one that was there.
      if (now - at.ticked > limits.slept) at = { ...fresh(now), frames: at.frames, beat: at.beat, ready: at.ready };
      at.ticked = now;
    },
    answer: (now, { ready, visible, frames, beat }) => {
      const alive = { counted: beat !== at.beat || beat === null ? now : at.counted };
      const drawing = { drawn: frames !== at.frames || !visible || !at.ready ? now : at.drawn };
      const screen = ready ? now : at.screen;
      at = { ...at, ...alive, ...drawing, screen, answered: now, frames, beat, ready: at.ready || ready };
      if (visible) at.seen = now;
    },
    judge: (now, shares) => {
      const { page, graphics, idle } = shares(Math.min(at.answered, at.drawn));
      const slow = (graphics >= DRAWING && graphics > page) || (idle < OVERLOADED && page < RUNNING);
      const looping = at.ready && page >= LOOPING;
      const silence = looping ? limits.loop : at.ready ? limits.silence : limits.loadingSilence;
      if (now - at.answered >= (slow ? limits.slow : silence)) return 'hung';
      if (!at.ready && now - at.began >= limits.load) return 'not-loaded';
      // The rest is judged by answers.
      if (now - at.answered >= limits.loop) return 'well';
      if (now - at.drawn >= (slow ? limits.slow : limits.frames)) return 'frozen';
      if (now - at.counted >= limits.beat) return 'stalled';
      if (at.ready && now - at.screen >= limits.blank) return 'blank';
      return now - at.seen >= limits.covered ? 'covered' : 'well';
    },
    isReady: () => at.ready,
  };
}
