/** A class as it stands: plain immutable data, made by `applyEntry` from its log and by nothing else. */
import type { Session } from '#engine';
import type { ClassMode, ClassMove, ClassPhase } from '#protocol';

export interface Pupil {
  readonly id: number;
  /** Number of their made-up name. */
  readonly name: number;
  /** SHA-256 of the token with which their device comes back. */
  readonly key: string;
  /** The highest number of theirs that was done; 0 before the first. */
  readonly n: number;
  /** Together: their vote at the present step. */
  readonly choice: string | null;
  /** On their own: their story, with all its moves. */
  readonly session: Session | null;
  /** On their own: choices made, for the gate. */
  readonly decisions: number;
}

/** By node and choice, how often it was chosen. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Classroom {
  readonly mode: ClassMode;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly gentler: boolean;
  readonly seats: number;
  /** SHA-256 of the tokens. */
  readonly teacher: string;
  readonly projector: string;
  readonly pass: string;

  readonly phase: ClassPhase;
  readonly paused: boolean;
  /** Nobody new comes in; whoever is in may come back. */
  readonly locked: boolean;
  readonly revealed: boolean;
  readonly gate: number | null;
  /** Milliseconds since 1 January 1970. */
  readonly openedAt: number;
  readonly until: number;

  /** Together: the story of the class. */
  readonly session: Session;
  /** In the order in which they came. Whoever left or was removed is not among them. */
  readonly pupils: ReadonlyMap<number, Pupil>;
  /** Names of those who left while the class was running, the latest last; as many as there are seats at the most. */
  readonly leavers: readonly number[];
  /** The highest number given to a pupil so far. */
  readonly lastPupil: number;
  /** The teacher's highest number that was done. */
  readonly teacherN: number;
  readonly tallies: Tallies;
  /** Safe choices of pupils, and how many of them told somebody. */
  readonly lights: number;
  readonly joined: number;
}

/** The moves of a story in the form in which they travel: sentences that were built stay out. */
export const plainMoves = (session: Session): ClassMove[] =>
  session.moves.map((move) => (move.type === 'choose' ? { type: 'choose', choice: move.choice } : move));

/** Together: how many steps the class has gone. */
export const stepOf = (room: Classroom): number => room.session.moves.length;

/** Together: votes at the present step by choice. */
export function countVotes(room: Classroom): Record<string, number> {
  const votes: Record<string, number> = {};
  for (const { choice } of room.pupils.values()) if (choice !== null) votes[choice] = (votes[choice] ?? 0) + 1;
  return votes;
}
