/** Progress as light: every safe act of a story lights a lantern, and telling somebody joins two (design §2.7). */
import type { Session } from '#engine';
import type { CatalogEntry, LoadedScenario } from '#ports';
import type { Stance, TextPair, Theme } from '#scenario';
import type { Progress } from './progress.ts';

/** Dừng – Kiểm – Kể – Báo, and setting right what was done. */
export const SAFE_ACTS = ['stop', 'check', 'tell', 'report', 'recover'] as const;
export type SafeAct = (typeof SAFE_ACTS)[number];

/** The safe act that a stance may be. */
export const ACT_OF: Readonly<Partial<Record<Stance, SafeAct>>> = {
  pause: 'stop',
  verify: 'check',
  tell: 'tell',
  report: 'report',
  recover: 'recover',
};

/** From this quality on, in quarters, an act is a safe one; acts that are not scored always are. */
const SAFE_Q4 = 3;

/** The safe acts of a finished run, in the order of `SAFE_ACTS`. To refuse is one only where there is a trap. */
export function safeActsOf({ story }: LoadedScenario, session: Session): SafeAct[] {
  const done = new Set<SafeAct>();
  for (const entry of session.transcript) {
    if (entry.kind === 'pause') done.add('stop');
    if (entry.kind !== 'choice') continue;
    const choice = story.nodes[entry.node]?.choices.find(({ id }) => id === entry.choice);
    if (choice === undefined || (choice.q4 !== null && choice.q4 < SAFE_Q4)) continue;
    const act = choice.stance === 'refuse' && story.truth === 'scam' ? 'stop' : ACT_OF[choice.stance];
    if (act !== undefined) done.add(act);
  }
  return SAFE_ACTS.filter((act) => done.has(act));
}

/** What one story has brought to the lake. Without a safe act its one lantern is there, and dark. */
export interface StoryLights {
  /** Tells this family of lanterns from every other one. */
  readonly key: string;
  readonly scenario: string;
  readonly title: TextPair;
  readonly theme: Theme;
  readonly acts: readonly SafeAct[];
}

/** All lanterns that are lit. */
export const lanternCount = (lights: readonly StoryLights[]): number =>
  lights.reduce((sum, { acts }) => sum + acts.length, 0);

/** The finished stories of the shelves, in their order. */
export const storyLights = (entries: readonly CatalogEntry[], progress: Progress): StoryLights[] =>
  entries.flatMap(({ id, title, theme }): StoryLights[] => {
    const past = progress[id];
    return past === undefined ? [] : [{ key: id, scenario: id, title, theme, acts: past.acts }];
  });
