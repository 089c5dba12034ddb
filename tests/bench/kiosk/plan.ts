/** Who comes, what they do, and what goes wrong meanwhile: all of it from one seed. */
import type { BenchOptions } from './options.ts';
import type { VisitPlan } from './visitor.ts';

export const FAULTS = ['error', 'reload', 'context', 'fetch', 'storage', 'rejection', 'frozen'] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface PlannedFault {
  readonly kind: FaultKind;
  /** Before which touch of the visit. */
  readonly touch: number;
}

export interface PlannedSession extends VisitPlan {
  readonly fault: PlannedFault | null;
}

export const LANGUAGES = ['vi', 'en'] as const;
const PICKS = 24;
/** A fault comes before one of these touches: a visit has at least as many. */
const TOUCHES = 10;
/** In a quick run a visit that is disturbed is so at once, and soon over. */
const HASTY = { touches: 3, leaves: 5 } as const;

/** Uniform on 0 … 1; xorshift on 32 bits. */
export function createChance(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The first session is always an undisturbed one; faults of every kind take turns over the others. */
export function planSessions(
  { sessions, faults, seed, still, quick }: Pick<BenchOptions, 'sessions' | 'faults' | 'seed' | 'still' | 'quick'>,
  arcs: readonly string[],
): PlannedSession[] {
  const chance = createChance(seed);
  const below = (count: number) => Math.floor(chance() * count);
  // Nothing freezes that stands still.
  const kinds = FAULTS.filter((kind) => !still || kind !== 'frozen');
  const disturbed = disturbedSessions(sessions, faults, below);
  return Array.from({ length: sessions }, (_, index) => {
    const turn = disturbed.indexOf(index);
    const hasty = quick && turn >= 0;
    const kind = kinds[turn % kinds.length];
    return {
      language: LANGUAGES[below(LANGUAGES.length)] ?? LANGUAGES[0],
      arc: arcs[below(arcs.length)] ?? '',
      picks: Array.from({ length: PICKS }, () => below(60)),
      meddles: chance() < 0.3,
      leaves: hasty ? HASTY.leaves : chance() < 0.15 ? 2 + below(TOUCHES) : null,
      fault: turn < 0 || kind === undefined ? null : { kind, touch: 1 + below(hasty ? HASTY.touches : TOUCHES - 1) },
    };
  });
}

/** Which sessions a fault falls into, in order; spread over the run, each at a random place of its share. */
function disturbedSessions(sessions: number, faults: number, below: (count: number) => number): number[] {
  const count = Math.min(faults, sessions);
  const first = sessions > count ? 1 : 0;
  const share = (sessions - first) / Math.max(1, count);
  return Array.from({ length: count }, (_, turn) => {
    const from = first + Math.floor(turn * share);
    const to = first + Math.floor((turn + 1) * share);
    return from + below(Math.max(1, to - from));
  });
}
