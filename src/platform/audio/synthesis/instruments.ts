import { createRandom } from '#scenario/random';
import { createSignal, generate, SAMPLE_RATE, type Signal } from './signal.ts';

/** Frequency of a MIDI note: 69 is the A of 440 Hz, a semitone a step. */
export function noteHertz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

export interface ToneShape {
  /** Hertz at the end; the pitch glides there evenly. */
  readonly glideTo?: number;
  readonly wave?: 'sine' | 'triangle' | 'round-square';
  /** Seconds to full loudness. */
  readonly attack?: number;
  /** Powers of e lost over the whole length: 1 hardly fades, 9 is a tick. */
  readonly fall?: number;
  /** Depth of frequency modulation at the start, and its ratio to the pitch: a bell's brightness. */
  readonly shimmer?: number;
  readonly shimmerRatio?: number;
}

const RELEASE_SECONDS = 0.006;

function shaped(wave: ToneShape['wave'], sine: number): number {
  if (wave === 'triangle') return (2 / Math.PI) * Math.asin(sine);
  return wave === 'round-square' ? Math.tanh(2 * sine) : sine;
}

/** A single note with a decaying loudness. */
export function tone(hertz: number, seconds: number, shape: ToneShape = {}): Signal {
  const { glideTo = hertz, wave = 'sine', attack = 0.004, fall = 5, shimmer = 0, shimmerRatio = 2 } = shape;
  let phase = 0;
  let shimmerPhase = 0;
  return generate(seconds, (time) => {
    const frequency = hertz * (glideTo / hertz) ** (time / seconds);
    phase += frequency / SAMPLE_RATE;
    shimmerPhase += (frequency * shimmerRatio) / SAMPLE_RATE;
    const bend = shimmer * Math.exp(-time * fall) * Math.sin(2 * Math.PI * shimmerPhase);
    const loudness =
      Math.min(1, time / attack, (seconds - time) / RELEASE_SECONDS) * Math.exp((-time * fall) / seconds);
    return shaped(wave, Math.sin(2 * Math.PI * phase + bend)) * loudness;
  });
}

/** A burst of white noise. */
export function noiseBurst(seconds: number, seed: number, { attack = 0.005, fall = 6 } = {}): Signal {
  const random = createRandom(seed);
  return generate(seconds, (time) => {
    const loudness = Math.min(1, time / attack, (seconds - time) / 0.01) * Math.exp((-time * fall) / seconds);
    return (random() * 2 - 1) * loudness;
  });
}

export function whiteNoise(seconds: number, seed: number): Signal {
  const random = createRandom(seed);
  return generate(seconds, () => random() * 2 - 1);
}

export interface PluckTouch {
  readonly seed: number;
  /** 0 is felt, 1 is metal. */
  readonly brightness?: number;
  /** Semitones by which the left hand bends the string after the pluck (nhấn). */
  readonly press?: number;
  /** Share of the string's energy kept on each round. */
  readonly sustain?: number;
}

/** Rounds of the string that its noise is smoothed with before it sounds. */
const PLUCK_SMOOTHINGS = 2;
/** Half a sample for the loop's averaging filter, the rest for reading one step late. */
const LOOP_DELAY = 0.92;

function pluckNoise(length: number, brightness: number, random: () => number): Signal {
  const noise = new Float32Array(length).map(() => random() * 2 - 1);
  const mean = noise.reduce((sum, sample) => sum + sample, 0) / length;
  for (let i = 0; i < length; i++) noise[i]! -= mean;
  for (let round = 0; round < PLUCK_SMOOTHINGS; round++) {
    for (let i = 1; i < length; i++) noise[i] = noise[i]! * brightness + noise[i - 1]! * (1 - brightness);
  }
  return noise;
}

/** A zither string (đàn tranh): Karplus–Strong with a press bend and a late vibrato. */
export function pluck(note: number, seconds: number, touch: PluckTouch): Signal {
  const { seed, brightness = 0.5, press = 0, sustain = 0.996 } = touch;
  const longest = Math.ceil(SAMPLE_RATE / noteHertz(note - 2)) + 4;
  const string = new Float32Array(longest * 2);
  string.set(pluckNoise(longest, brightness, createRandom(seed * 7919 + note)));
  const output = createSignal(seconds);
  let write = longest;
  let dull = 0;
  for (let i = 0; i < output.length; i++) {
    const time = i / SAMPLE_RATE;
    const pressed = press * (time < 0.09 ? 0 : 1 - Math.exp(-(time - 0.09) * 9));
    const vibrato = 0.06 * Math.sin(2 * Math.PI * 5.2 * time) * Math.min(1, Math.max(0, (time - 0.25) * 3));
    const read = write - (SAMPLE_RATE / noteHertz(note + pressed + vibrato) - LOOP_DELAY) + string.length;
    const whole = Math.floor(read);
    const part = read - whole;
    const sample = string[whole % string.length]! * (1 - part) + string[(whole + 1) % string.length]! * part;
    dull = sample * 0.52 + dull * 0.48;
    string[write % string.length] = dull * sustain;
    write = (write + 1) % string.length;
    output[i] = sample * Math.min(1, (output.length - i) / (SAMPLE_RATE * 0.05));
  }
  return output;
}

/** A soft electric piano. */
export function electricPiano(note: number, seconds: number): Signal {
  const omega = 2 * Math.PI * noteHertz(note);
  return generate(seconds, (time) => {
    const loudness = Math.min(1, time / 0.03, (seconds - time) / 0.4) * Math.exp(-time * 0.55);
    const tremolo = 1 + 0.12 * Math.sin(2 * Math.PI * 4.3 * time);
    const bell = 0.9 * Math.exp(-time * 3) * Math.sin(omega * 2 * time);
    return loudness * tremolo * (Math.sin(omega * time + bell) + 0.25 * Math.sin(omega * 1.003 * time));
  });
}
