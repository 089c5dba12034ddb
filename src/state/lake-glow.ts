import type { AppState } from './app-state.ts';
import { SAFE_ACTS, storyLights } from './lights.ts';
import { hasBadge } from './practice.ts';
import { allTrials } from './rounds.ts';

/** Even with every lantern lit, the lake keeps some of its night until the six skills are firm. */
const MOST_BY_LANTERNS = 0.85;

/** How much of the lake's own night has gone, 0..1: by the lanterns that are lit, and all of it with the badge. */
export function lakeGlow({ entries, progress, practice, rounds }: AppState): number {
  if (hasBadge(practice, allTrials(rounds))) return 1;
  const lit = storyLights(entries, progress).reduce((sum, { acts }) => sum + acts.length, 0);
  return MOST_BY_LANTERNS * Math.sqrt(lit / Math.max(1, entries.length * SAFE_ACTS.length));
}
