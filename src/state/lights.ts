/** Progress as light: every safe act of a story lights a lantern, and telling somebody joins two (design §2.7). */
import { SAFE_ACTS, safeActOf } from '#engine';
import type { SafeAct, Session } from '#engine';
import type { CatalogEntry, LoadedScenario } from '#ports';
import type { Story, TextPair, Theme } from '#scenario';
import { choiceAt } from './choice-at.ts';
import type { Progress } from './progress.ts';

export { SAFE_ACTS };
export type { SafeAct };

/** The safe act that a choice of a node is, if it is one. */
export function safeActAt(story: Story, node: string, choice: string): SafeAct | undefined {
  const made = choiceAt(story, node, choice);
  return made === undefined ? undefined : safeActOf(story, made);
}

/** The safe acts of a finished run, in the order of `SAFE_ACTS`. */
export function safeActsOf({ story }: LoadedScenario, session: Session): SafeAct[] {
  const done = new Set<SafeAct>();
  for (const entry of session.transcript) {
    if (entry.kind === 'pause') done.add('stop');
    if (entry.kind !== 'choice') continue;
    const act = safeActAt(story, entry.node, entry.choice);
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
