import type { Howl } from 'howler';
import type { SoundCue } from '#ports';
import type { EffectName } from './effect-sprite.ts';
import type { HowlSource } from './load-howl.ts';

/** Milliseconds within which a cue that came before its file is still worth playing. */
const STILL_FRESH = 700;
/** The same cue twice within this is heard once. Milliseconds. */
const SAME_CUE_GAP = 40;
/** A burst of typing: one of the three keys, and the pause after it in milliseconds. */
const TYPING_BURST: readonly (readonly [key: EffectName, pause: number])[] = [
  ['key-1', 110],
  ['key-3', 95],
  ['key-2', 135],
  ['key-1', 100],
  ['key-2', 120],
];

/** Plays the short sounds. */
export class EffectPlayer {
  #howl: Howl | undefined;
  #asked = false;
  #early: { cue: SoundCue; at: number } | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #lastPlayed = new Map<EffectName, number>();
  readonly #source: HowlSource;
  readonly #gain: () => number;
  readonly #canSound: () => boolean;

  constructor(source: HowlSource, gain: () => number, canSound: () => boolean) {
    this.#source = source;
    this.#gain = gain;
    this.#canSound = canSound;
  }

  play(cue: SoundCue): void {
    if (this.#howl) this.#playNow(cue);
    else {
      this.#early = { cue, at: performance.now() };
      this.load();
    }
  }

  /** One sound at a part of the bus's loudness, if its file is there. */
  strike(name: EffectName, strength = 1): void {
    const now = performance.now();
    if (!this.#howl || !this.#canSound() || now - (this.#lastPlayed.get(name) ?? -Infinity) < SAME_CUE_GAP) return;
    this.#lastPlayed.set(name, now);
    this.#howl.volume(this.#gain() * strength, this.#howl.play(name));
  }

  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#source().then((howl) => {
      this.#asked = false;
      this.#howl = howl;
      const early = this.#early;
      this.#early = undefined;
      if (howl && early && performance.now() - early.at < STILL_FRESH) this.#playNow(early.cue);
    });
  }

  halt(): void {
    this.#early = undefined;
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#howl?.stop();
  }

  #playNow(cue: SoundCue): void {
    if (cue !== 'typing') this.strike(cue);
    else if (this.#typing === undefined) this.#type(0);
  }

  #type(index: number): void {
    const step = TYPING_BURST[index];
    this.#typing = step && setTimeout(() => this.#type(index + 1), step[1]);
    if (step) this.strike(step[0]);
  }
}
