import type { Howl } from 'howler';
import type { HowlSource } from './load-howl.ts';

export interface LoopPlayerOptions {
  readonly source: HowlSource;
  readonly sprite: string;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  /** How loud it is to be now. */
  readonly gain: () => number;
  readonly canSound: () => boolean;
}

/** Milliseconds in which a change of volume or room is made. */
const CHANGE_MS = 250;

function fadeTo(howl: Howl, id: number, gain: number, milliseconds: number): void {
  const now = howl.volume(id);
  if (typeof now === 'number' && Math.abs(now - gain) > 0.004) howl.fade(now, gain, milliseconds, id);
  else howl.volume(gain, id);
}

/** One loop: it remembers whether it is wanted, and sounds as soon and as long as it can. */
export class LoopPlayer {
  #wanted = false;
  #playing: { howl: Howl; id: number } | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  readonly #options: LoopPlayerOptions;

  constructor(options: LoopPlayerOptions) {
    this.#options = options;
  }

  get isWanted(): boolean {
    return this.#wanted;
  }

  start(): void {
    this.#wanted = true;
    this.sync();
  }

  /** Begins if it should sound and does not; to be called whenever that may have become possible. */
  sync(): void {
    const { source, canSound } = this.#options;
    if (!this.#wanted || !canSound()) return;
    if (this.#playing) this.#rise();
    else void source().then((howl) => this.#begin(howl));
  }

  /** Follows a change of the mix. */
  refresh(): void {
    if (this.#wanted && this.#playing) fadeTo(this.#playing.howl, this.#playing.id, this.#options.gain(), CHANGE_MS);
  }

  stop(): void {
    this.#wanted = false;
    if (!this.#playing || this.#ending !== undefined) return;
    const { fadeOutMs } = this.#options;
    fadeTo(this.#playing.howl, this.#playing.id, 0, fadeOutMs);
    this.#ending = setTimeout(() => this.halt(), fadeOutMs + 20);
  }

  /** At once. */
  halt(): void {
    this.#wanted = false;
    clearTimeout(this.#ending);
    this.#ending = undefined;
    this.#playing?.howl.stop(this.#playing.id);
    this.#playing = undefined;
  }

  #begin(howl: Howl | undefined): void {
    const { sprite, canSound } = this.#options;
    if (!howl || !this.#wanted || this.#playing || !canSound()) return;
    const id = howl.play(sprite);
    howl.volume(0, id);
    this.#playing = { howl, id };
    this.#rise();
  }

  /** Up to its place, also out of a fade that was to end it. */
  #rise(): void {
    if (!this.#playing) return;
    clearTimeout(this.#ending);
    this.#ending = undefined;
    fadeTo(this.#playing.howl, this.#playing.id, this.#options.gain(), this.#options.fadeInMs);
  }
}
