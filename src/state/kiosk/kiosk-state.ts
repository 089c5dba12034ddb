import type { CatalogEntry } from '#ports';
import type { AppState } from '../app-state.ts';
import { storyLights } from '../lights.ts';
import type { StoryLights } from '../lights.ts';
import type { KioskRecord } from './record.ts';

/** What of the operator's side is on screen. `set-pin` comes first of all on a new device. */
export type OperatorStage = 'set-pin' | 'pin' | 'panel';

/** What the exhibition's page keeps beside everything else. */
export interface Kiosk {
  readonly record: KioskRecord;
  /** Every story that could be offered here. */
  readonly arcs: readonly CatalogEntry[];
  /** Counts visits since the page was opened: what was begun for another visitor is dropped. */
  readonly visit: number;
  /** Nobody has touched the screen for a while; it says so. */
  readonly warned: boolean;
  readonly operator: OperatorStage | null;
  /** The record could not be kept on the device. */
  readonly recordFailed: boolean;
}

/** After so long without a touch it is asked whether somebody is there, and then the visit ends (rulings 28), ms. */
export const WARN_MS = 70_000;
export const LEAVE_MS = 90_000;

type Screen = AppState['screen'];

/** Nobody is there: the page invites, or is closed. */
export const isFree = (screen: Screen): boolean => screen === 'attract' || screen === 'resting';

/** No visitor's time runs: nobody is there, or the operator is. */
export const isAtRest = (screen: Screen): boolean => isFree(screen) || screen === 'operator';

/** Screens of the exhibition only, before and after a visit. */
export const isBetweenVisits = (screen: Screen): boolean => isAtRest(screen) || screen === 'language';

/** What floats on the lake: the player's own stories; at the exhibition those of the day's visitors. */
export function lakeLights({
  kiosk,
  entries,
  progress,
}: Pick<AppState, 'kiosk' | 'entries' | 'progress'>): StoryLights[] {
  if (kiosk === null) return storyLights(entries, progress);
  const first = kiosk.record.today.finished - kiosk.record.today.lights.length;
  return kiosk.record.today.lights.flatMap(({ scenario, acts }, index): StoryLights[] => {
    const entry = entries.find(({ id }) => id === scenario);
    return entry === undefined
      ? []
      : [{ key: String(first + index), scenario, title: entry.title, theme: entry.theme, acts }];
  });
}
