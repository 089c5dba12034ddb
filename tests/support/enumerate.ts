/** All runs of a story, one by one, through the engine itself: the oracle of the exact analysis. */
import type { Story, StoryChoice } from '#scenario';
import { apply, openChoices, start, wasHarmed } from '#engine';
import type { Session } from '#engine';

export interface EnumeratedRun {
  readonly session: Session;
  readonly score: number;
  readonly harmed: boolean;
  readonly probability: number;
}

type Pick = (open: readonly StoryChoice[]) => readonly StoryChoice[];

/** Runs by the moves that `pick` finds equally good; `null` when there are more than `limit` of them. */
export function enumerateRuns(story: Story, limit: number, pick: Pick = (open) => open): EnumeratedRun[] | null {
  const runs: EnumeratedRun[] = [];
  const walk = (session: Session, score: number, probability: number): void => {
    if (runs.length > limit) return;
    const chosen = pick(openChoices(story, session));
    if (chosen.length === 0) {
      runs.push({ session, score, harmed: wasHarmed(session), probability });
      return;
    }
    for (const { id } of chosen) {
      const result = apply(story, session, { type: 'choose', choice: id });
      if (!result.ok) throw new Error(`An open choice was refused: ${result.reason}`);
      walk(result.session, result.score.score, probability / chosen.length);
    }
  };
  walk(start(story, { seed: 1 }), 0, 1);
  return runs.length > limit ? null : runs;
}
