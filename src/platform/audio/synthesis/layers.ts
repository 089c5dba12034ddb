import { createSignal, mixInto, type Signal } from './signal.ts';

/** A sound, when it begins (seconds), and its gain. */
export type Layer = readonly [sound: Signal, at: number, gain: number];

/** Sounds one over another; what runs past the end is cut. */
export function layers(seconds: number, parts: readonly Layer[]): Signal {
  const result = createSignal(seconds);
  for (const [sound, at, gain] of parts) mixInto(result, sound, { at, gain });
  return result;
}

/** The same for a loop: what runs past the end comes in again at the start. */
export function layersInLoop(seconds: number, parts: readonly Layer[]): Signal {
  const result = createSignal(seconds);
  for (const [sound, at, gain] of parts) mixInto(result, sound, { at, gain, wrap: true });
  return result;
}
