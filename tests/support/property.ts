/** Seeded property checks of the engine, with their counts in one place. */
import * as fc from 'fast-check';
import { FULL } from './tier.ts';

/** Runs of each property in `npm test`. The full tier makes ten times as many, from the same seed on. */
export const ENGINE_RUNS = {
  'same seed and moves': 700,
  'plain and untouched': 400,
  'every run ends': 500,
  'legal moves': 500,
  'any move': 1500,
  'any document as move': 1500,
  'any document as save': 800,
  'resume at every step': 700,
  'step back to every step': 400,
  'resume on an edited file': 1200,
  'score in bounds': 700,
  'formula never falls': 3000,
  'story never falls': 1600,
  'words of random stories': 600,
  'words of shipped stories': 200,
  'moves that never score': 500,
  'harm as ruled': 1000,
  'less harm never costs': 1000,
} as const;

/** A failing case that was found once: fast-check's seed and path. It is tried before all others, for ever. */
export interface Pinned {
  readonly seed: number;
  readonly path: string;
}

const SEED = 20_260_402;

/** Longest time that one property may take, in milliseconds. */
export const PROPERTY_TIMEOUT = FULL ? 600_000 : 60_000;

export function checkProperty<T>(
  name: keyof typeof ENGINE_RUNS,
  property: fc.IProperty<T>,
  pinned: readonly Pinned[] = [],
): void {
  for (const { seed, path } of pinned) fc.assert(property, { seed, path, numRuns: 1, endOnFailure: true });
  fc.assert(property, { seed: SEED, numRuns: ENGINE_RUNS[name] * (FULL ? 10 : 1) });
}
