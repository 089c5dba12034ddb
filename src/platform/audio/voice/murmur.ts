/** A voice that reads a line as it is heard through a bad telephone: tones and rhythm, hardly a word. */
import { createRandom } from '#scenario/random';
import type { Signal } from '../synthesis/signal.ts';
import { GESTURE_RATE, gesturesOf, type Gesture } from './gestures.ts';
import { Mouth } from './mouth.ts';
import type { Phrase } from './murmur-plan.ts';
import { throughTelephone } from './telephone.ts';
import { Throat } from './throat.ts';
import type { VoiceCharacter } from './voices.ts';

/** Hertz. The telephone passes nothing above 3.4 kHz, so half of the effects' rate is plenty and costs half. */
export const MURMUR_RATE = 24_000;

/** Seconds that a phrase rings on. */
const TAIL_SECONDS = 0.08;
const SAMPLES_PER_GESTURE = MURMUR_RATE / GESTURE_RATE;
/** Bandwidths in hertz of a voice of clarity `CLEAR`; a less clear one is broader. */
const BANDWIDTHS = [75, 100, 150, 250] as const;
const CLEAR = 0.6;
/** A fourth resonance, which does not move with the vowels. */
const FOURTH_FORMANT = 3450;
/** Where the hiss of consonants lies. */
const HISS = { hertz: 2500, bandwidth: 1100 };
/** Seconds that lips and tongue, voice and hiss take to follow. */
const FORMANT_GLIDE = 0.018;
const VOICE_GLIDE = 0.007;
const HISS_GLIDE = 0.004;

/** Follows a target without steps, `GESTURE_RATE` times a second. */
class Glide {
  value: number;
  readonly #share: number;

  constructor(start: number, seconds: number) {
    this.value = start;
    this.#share = 1 - Math.exp(-1 / (seconds * GESTURE_RATE));
  }

  towards(target: number): number {
    this.value += (target - this.value) * this.#share;
    return this.value;
  }
}

function speak(gestures: readonly Gesture[], character: VoiceCharacter, seed: number): Signal {
  const random = createRandom(seed);
  const throat = new Throat(character, MURMUR_RATE, random);
  const mouth = new Mouth(BANDWIDTHS.length, MURMUR_RATE);
  const teeth = new Mouth(1, MURMUR_RATE);
  const width = CLEAR / character.clarity;
  mouth.tune(3, FOURTH_FORMANT * Math.sqrt(character.throat), BANDWIDTHS[3] * width);
  teeth.tune(0, HISS.hertz, HISS.bandwidth);
  const formants = [500, 1400, 2500].map((hertz) => new Glide(hertz, FORMANT_GLIDE));
  const [voiced, hissed] = [new Glide(0, VOICE_GLIDE), new Glide(0, HISS_GLIDE)];
  const output: Signal = new Float32Array(gestures.length * SAMPLES_PER_GESTURE);
  let [position, voice, hiss] = [0, 0, 0];
  for (const gesture of gestures) {
    throat.aim(gesture);
    formants.forEach((glide, i) => {
      mouth.tune(i, glide.towards(gesture.formants[i]!) * character.throat, BANDWIDTHS[i]! * width);
    });
    const voiceStep = (voiced.towards(gesture.voiced) - voice) / SAMPLES_PER_GESTURE;
    const hissStep = (hissed.towards(gesture.hiss) - hiss) / SAMPLES_PER_GESTURE;
    for (let i = 0; i < SAMPLES_PER_GESTURE; i++) {
      voice += voiceStep;
      hiss += hissStep;
      const vowel = mouth.next(throat.next() * voice);
      output[position++] = vowel + teeth.next((random() - 0.5) * hiss) * character.clarity;
    }
  }
  return output;
}

/** One phrase at its final level, `MURMUR_RATE` samples a second. Deterministic for phrase, voice and seed. */
export function renderPhrase(phrase: Phrase, character: VoiceCharacter, seed: number): Signal {
  return throughTelephone(speak(gesturesOf(phrase, TAIL_SECONDS), character, seed), MURMUR_RATE);
}
