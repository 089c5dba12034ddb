/** A day's counters as the operator reads them. */
import { ENDING_TONES, TACTICS } from '#scenario';
import type { EndingTone, Tactic, TextPair } from '#scenario';
import { RECOVERY_KINDS } from '#ports';
import type { RecoveryKind } from '#ports';
import type { KioskDay } from './counters.ts';
import type { Kiosk } from './kiosk-state.ts';

export interface StoryEndings {
  readonly id: string;
  readonly title: TextPair;
  readonly finished: number;
  /** How it turned out for visitors, and how often; `null`: endings that the story does not have any more. */
  readonly tones: readonly (readonly [tone: EndingTone | null, count: number])[];
}

/** How the stories on offer turned out; stories that nobody has finished are there too, with nothing. */
export function endingsByStory(day: KioskDay, arcs: Kiosk['arcs']): StoryEndings[] {
  return arcs.map(({ id, title, endings }) => {
    const counts = new Map<EndingTone | null, number>();
    for (const [key, count] of Object.entries(day.endings)) {
      const [scenario, ending = ''] = key.split('/');
      if (scenario !== id) continue;
      const tone = Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
      counts.set(tone, (counts.get(tone) ?? 0) + count);
    }
    const tones = [...ENDING_TONES, null].map((tone) => [tone, counts.get(tone) ?? 0] as const);
    const finished = tones.reduce((sum, [, count]) => sum + count, 0);
    return { id, title, finished, tones: tones.filter(([, count]) => count > 0) };
  });
}

/** Tactics that got through to somebody, the most frequent first. */
export const tacticsThrough = ({ tactics }: KioskDay): [Tactic, number][] => byCount(TACTICS, tactics);

/** What the kiosk has mended, the most frequent first. */
export const recoveriesMade = ({ recoveries }: KioskDay): [RecoveryKind, number][] =>
  byCount(RECOVERY_KINDS, recoveries);

const byCount = <K extends string>(keys: readonly K[], counts: Readonly<Record<K, number>>): [K, number][] =>
  keys
    .map((key): [K, number] => [key, counts[key]])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
