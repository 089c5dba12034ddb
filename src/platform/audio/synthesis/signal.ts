/** Mono sound as samples in −1..1 (before the final level is set they may go beyond). */
export type Signal = Float32Array<ArrayBuffer>;

/** Hertz. Everything but the murmur is made at this rate. */
export const SAMPLE_RATE = 48_000;

export function createSignal(seconds: number, rate = SAMPLE_RATE): Signal {
  return new Float32Array(Math.round(seconds * rate));
}

/** Fills a signal from a function of time: seconds since its start, then the sample's number. */
export function generate(seconds: number, sampleAt: (time: number, index: number) => number): Signal {
  return createSignal(seconds).map((_, index) => sampleAt(index / SAMPLE_RATE, index));
}

export interface Placement {
  /** Seconds from the start of the target. */
  readonly at: number;
  readonly gain: number;
  /** What runs over the end of a loop comes in again at its start. */
  readonly wrap?: boolean;
}

/** Adds `source` to `target` in place. */
export function mixInto(target: Signal, source: Signal, { at, gain, wrap = false }: Placement): void {
  const offset = Math.round(at * SAMPLE_RATE);
  const { length } = target;
  for (let i = 0; i < source.length; i++) {
    const index = wrap ? (((offset + i) % length) + length) % length : offset + i;
    if (index >= 0 && index < length) target[index]! += source[i]! * gain;
  }
}

export function scale(signal: Signal, gain: number): Signal {
  return signal.map((sample) => sample * gain);
}

export function peakOf(signal: Signal): number {
  let peak = 0;
  for (const sample of signal) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

export function rmsOf(signal: Signal, from = 0, to = signal.length): number {
  let energy = 0;
  for (let i = from; i < to; i++) energy += signal[i]! * signal[i]!;
  return Math.sqrt(energy / Math.max(1, to - from));
}

/** RMS of the loudest stretch of that length: how loud a short sound seems. */
export function loudestRms(signal: Signal, seconds = 0.06, rate = SAMPLE_RATE): number {
  const window = Math.min(signal.length, Math.round(seconds * rate));
  const step = Math.max(1, Math.floor(window / 4));
  let loudest = 0;
  for (let from = 0; from + window <= signal.length; from += step) {
    loudest = Math.max(loudest, rmsOf(signal, from, from + window));
  }
  return loudest;
}

/** Brings a sound to a loudness (its loudest 60 ms), unless its peak would then pass the ceiling. */
export function level(signal: Signal, loudness: number, ceiling = 0.85): Signal {
  const gain = Math.min(loudness / (loudestRms(signal) || 1), ceiling / (peakOf(signal) || 1));
  return scale(signal, gain);
}

/** Starts and ends at zero, so that neither edge clicks. Seconds. */
export function fadeEdges(signal: Signal, fadeIn: number, fadeOut: number, rate = SAMPLE_RATE): Signal {
  const last = signal.length - 1;
  const rise = Math.max(1, fadeIn * rate);
  const fall = Math.max(1, fadeOut * rate);
  return signal.map((sample, i) => sample * Math.min(1, i / rise) * Math.min(1, (last - i) / fall));
}

/** Exact length, cut or filled with silence. */
export function withLength(signal: Signal, seconds: number): Signal {
  const result = createSignal(seconds);
  result.set(signal.subarray(0, result.length));
  return result;
}
