import type { AppState } from './app-state.ts';
import { lanternsOf } from './kiosk/counters.ts';
import { SAFE_ACTS, lanternCount, storyLights } from './lights.ts';
import { hasBadge } from './practice.ts';

/** Even with every lantern lit, the lake keeps some of its night until the six skills are firm. */
const MOST_BY_LANTERNS = 0.85;
/** As many lanterns as a full day at the exhibition brings. */
const FULL_DAY = 800;

/** How much of the lake's own night has gone, 0..1: by the lanterns that are lit, and all of it with the badge. */
export function lakeGlow(state: AppState): number {
  const { entries, progress, kiosk } = state;
  if (kiosk !== null) return MOST_BY_LANTERNS * Math.sqrt(Math.min(1, lanternsOf(kiosk.record.today) / FULL_DAY));
  if (hasBadge(state)) return 1;
  const lit = lanternCount(storyLights(entries, progress));
  return MOST_BY_LANTERNS * Math.sqrt(lit / Math.max(1, entries.length * SAFE_ACTS.length));
}
