/** The story as a pupil's device plays it again: from the picks of the class, or from the pupil's own moves. */
import { apply, start } from '#engine';
import type { Move, Session } from '#engine';
import type { ClassView } from '#protocol';
import type { Story } from '#scenario';
import type { Pupil } from './pupil.ts';

type Replayed = Pick<Pupil, 'moves' | 'marks'>;

/**
 * The session of the class, or of the pupil where each plays on their own; `null` where the moves are none of this story.
 * Flags of the device are put in where their lines were seen; they change no step.
 */
export function sessionOf(story: Story, view: ClassView, { moves, marks }: Replayed): Session | null {
  const begun = start(story, { seed: view.seed, gentler: view.gentler });
  if (view.mode === 'own') return replay(story, begun, moves);
  const session = replay(
    story,
    begun,
    view.picks.map((choice) => ({ type: 'choose', choice })),
  );
  return session === null ? null : marks.reduce((flagged, line) => mark(story, flagged, line), session);
}

function replay(story: Story, begun: Session, moves: readonly Move[]): Session | null {
  let session = begun;
  for (const move of moves) {
    const result = apply(story, session, move);
    if (!result.ok) return null;
    session = result.session;
  }
  return session;
}

function mark(story: Story, session: Session, line: string): Session {
  const result = apply(story, session, { type: 'flag', line, on: true });
  return result.ok ? result.session : session;
}

/** Whether two sessions have come the same way; a sentence that was built stays on its device and does not count. */
export function sameWay(a: Session, b: Session): boolean {
  return (
    a.scenario === b.scenario &&
    a.seed === b.seed &&
    a.gentler === b.gentler &&
    a.moves.length === b.moves.length &&
    a.moves.every((move, index) => isSame(move, b.moves[index]))
  );
}

const isSame = (a: Move, b: Move | undefined): boolean =>
  b !== undefined &&
  (a.type === 'choose' && b.type === 'choose' ? a.choice === b.choice : JSON.stringify(a) === JSON.stringify(b));
