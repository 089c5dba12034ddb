import { SAMPLE_RATE, type Signal } from './signal.ts';

export interface Room {
  /** Share of room in the sound, 0..1. */
  readonly wet: number;
  /** How much of an echo comes back, below 1. */
  readonly decay?: number;
  /** How much darker each echo is, 0..1. */
  readonly damping?: number;
}

/** Delays in samples, without common factors, so that the echoes never line up (Schroeder). */
const COMB_DELAYS = [1687, 1601, 2053, 2251, 1423, 1999];
const ALLPASS_DELAYS = [347, 113, 229];
const ALLPASS_GAIN = 0.5;

function addComb(input: Signal, output: Signal, delay: number, decay: number, damping: number): void {
  const line = new Float32Array(delay);
  let position = 0;
  let dull = 0;
  for (let i = 0; i < input.length; i++) {
    const echo = line[position]!;
    dull = echo * (1 - damping) + dull * damping;
    line[position] = input[i]! + dull * decay;
    position = (position + 1) % delay;
    output[i]! += echo / COMB_DELAYS.length;
  }
}

function diffuse(input: Signal, delay: number): Signal {
  const line = new Float32Array(delay);
  let position = 0;
  return input.map((sample) => {
    const held = line[position]!;
    line[position] = sample + held * ALLPASS_GAIN;
    position = (position + 1) % delay;
    return held - ALLPASS_GAIN * sample;
  });
}

function roomOf(dry: Signal, { wet, decay = 0.72, damping = 0.35 }: Room): Signal {
  const echoes = new Float32Array(dry.length);
  for (const delay of COMB_DELAYS) addComb(dry, echoes, delay, decay, damping);
  const smooth = ALLPASS_DELAYS.reduce(diffuse, echoes);
  return dry.map((sample, i) => sample * (1 - wet * 0.3) + smooth[i]! * wet * 1.6);
}

/** Puts a sound in a room and lets it ring for `tail` more seconds. */
export function reverb(signal: Signal, tail: number, room: Room): Signal {
  const dry = new Float32Array(signal.length + Math.round(tail * SAMPLE_RATE));
  dry.set(signal);
  return roomOf(dry, room);
}

/** Puts a loop in a room: the echoes of its end are heard at its start. */
export function reverbLoop(signal: Signal, room: Room): Signal {
  const rounds = new Float32Array(signal.length * 2);
  rounds.set(signal);
  rounds.set(signal, signal.length);
  return roomOf(rounds, room).slice(signal.length);
}
