import { SAMPLE_RATE, type Signal } from './signal.ts';

/** A second-order filter, its coefficients divided by a0 (Bristow-Johnson's audio cookbook). */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

const BUTTERWORTH_Q = Math.SQRT1_2;

function design(kind: 'low' | 'high' | 'band', hertz: number, q: number, rate: number): Biquad {
  const omega = (2 * Math.PI * hertz) / rate;
  const cosine = Math.cos(omega);
  const alpha = Math.sin(omega) / (2 * q);
  const a0 = 1 + alpha;
  const poles = { a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
  if (kind === 'band') return { b0: alpha / a0, b1: 0, b2: -alpha / a0, ...poles };
  const edge = kind === 'low' ? 1 - cosine : 1 + cosine;
  return { b0: edge / 2 / a0, b1: (kind === 'low' ? edge : -edge) / a0, b2: edge / 2 / a0, ...poles };
}

export function lowPass(hertz: number, q = BUTTERWORTH_Q, rate = SAMPLE_RATE): Biquad {
  return design('low', hertz, q, rate);
}

export function highPass(hertz: number, q = BUTTERWORTH_Q, rate = SAMPLE_RATE): Biquad {
  return design('high', hertz, q, rate);
}

/** Unity gain at its centre. */
export function bandPass(hertz: number, q = BUTTERWORTH_Q, rate = SAMPLE_RATE): Biquad {
  return design('band', hertz, q, rate);
}

function run(signal: Signal, { b0, b1, b2, a1, a2 }: Biquad, warmUps: number): Signal {
  const output = new Float32Array(signal.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let pass = 0; pass <= warmUps; pass++) {
    for (let i = 0; i < signal.length; i++) {
      const x = signal[i]!;
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      output[i] = y;
    }
  }
  return output;
}

export function filter(signal: Signal, ...chain: readonly Biquad[]): Signal {
  return chain.reduce((input, biquad) => run(input, biquad, 0), signal);
}

/** Filters a loop as if it had been going round for ever, so that its seam stays smooth. */
export function filterLoop(signal: Signal, ...chain: readonly Biquad[]): Signal {
  return chain.reduce((input, biquad) => run(input, biquad, 1), signal);
}
