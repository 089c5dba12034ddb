/** Votes of a class on the choices of one moment. */
import type { LetteredChoice } from './class-story.ts';

export interface CountedChoice extends LetteredChoice {
  readonly votes: number;
  /** Of all votes, 0..1. */
  readonly share: number;
}

export interface CountedVotes {
  readonly rows: readonly CountedChoice[];
  readonly total: number;
  /** The choices with the most votes: one, several in a tie, none where nobody voted. */
  readonly leaders: readonly string[];
}

/** Votes for what is not offered count for nothing. */
export function countedVotes(
  choices: readonly LetteredChoice[],
  votes: Readonly<Record<string, number>>,
): CountedVotes {
  const of = ({ id }: LetteredChoice): number => (Object.hasOwn(votes, id) ? (votes[id] ?? 0) : 0);
  const total = choices.reduce((sum, choice) => sum + of(choice), 0);
  const most = Math.max(0, ...choices.map(of));
  return {
    rows: choices.map((choice) => ({ ...choice, votes: of(choice), share: total === 0 ? 0 : of(choice) / total })),
    total,
    leaders: most === 0 ? [] : choices.filter((choice) => of(choice) === most).map(({ id }) => id),
  };
}
