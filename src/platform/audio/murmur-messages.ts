import type { SpokenLine } from '#ports';
import type { Signal } from './synthesis/signal.ts';

/** To the worker: a line to make, or nothing more of any. A new line ends the one before it. */
export interface MurmurRequest {
  readonly id: number;
  readonly line: SpokenLine | null;
}

/** From the worker: one phrase of a line, in order. */
export interface MurmurPhrase {
  readonly id: number;
  /** From the start of the line. */
  readonly startSeconds: number;
  readonly samples: Signal;
}
