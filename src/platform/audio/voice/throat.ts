import type { Gesture } from './gestures.ts';
import type { VoiceCharacter } from './voices.ts';

/** Pitch while the voice creaks, relative to where the tone is. */
const CREAK = 0.62;
/** Parts of a cycle in which the vocal folds open and close; then they are shut. */
const OPENING = 0.4;
const CLOSING = 0.2;
const TABLE_SIZE = 1024;

/** Air through the vocal folds over one cycle, 0..1 (Rosenberg); its change is what is heard. */
const FLOW = Float64Array.from({ length: TABLE_SIZE }, (_, i) => {
  const phase = i / TABLE_SIZE;
  if (phase < OPENING) return 0.5 - 0.5 * Math.cos((Math.PI * phase) / OPENING);
  return phase < OPENING + CLOSING ? Math.cos((Math.PI * (phase - OPENING)) / (2 * CLOSING)) : 0;
});

/** What the throat gives out: pulses at the tone's pitch, a little uneven, with air in them. */
export class Throat {
  #phase = 0;
  #flow = 0;
  /** Semitones off, drifting. */
  #wobble = 0;
  #strength = 1;
  #step = 0;
  /** Evens out that fewer pulses a second are also steeper ones. */
  #evening = 0;
  readonly #character: VoiceCharacter;
  readonly #rate: number;
  readonly #random: () => number;

  constructor(character: VoiceCharacter, rate: number, random: () => number) {
    this.#character = character;
    this.#rate = rate;
    this.#random = random;
  }

  aim({ pitch, creaks }: Gesture): void {
    this.#wobble += (this.#random() - 0.5) * 0.08 - this.#wobble * 0.05;
    const hertz = this.#character.pitch * 2 ** ((pitch + this.#wobble) / 12) * (creaks ? CREAK : 1);
    this.#step = hertz / this.#rate;
    this.#evening = 1 / (12 * this.#step);
  }

  next(): number {
    const { roughness, breath } = this.#character;
    this.#phase += this.#step;
    if (this.#phase >= 1) {
      this.#phase -= 1;
      this.#strength = 1 - roughness * 2 * this.#random();
    }
    const place = this.#phase * TABLE_SIZE;
    const index = place | 0;
    const left = FLOW[index]!;
    const flow = (left + (FLOW[(index + 1) % TABLE_SIZE]! - left) * (place - index)) * this.#strength;
    const change = (flow - this.#flow) * this.#evening;
    this.#flow = flow;
    return change + breath * (this.#random() - 0.5) * (0.4 + flow);
  }
}
