import type { AppState } from './app-state.ts';
import { SAFE_ACTS, lanternCount, storyLights } from './lights.ts';
import { hasBadge } from './practice.ts';

/** Even with every lantern lit, the lake keeps some of its night until the six skills are firm. */
const MOST_BY_LANTERNS = 0.85;

/** How much of the lake's own night has gone, 0..1: by the lanterns that are lit, and all of it with the badge. */
export function lakeGlow(state: AppState): number {
  if (hasBadge(state)) return 1;
  const { entries, progress } = state;
  const lit = lanternCount(storyLights(entries, progress));
  return MOST_BY_LANTERNS * Math.sqrt(lit / Math.max(1, entries.length * SAFE_ACTS.length));
}
