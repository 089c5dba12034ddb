/** The story as a pupil's device plays it again: from the picks of the class, or from the pupil's own moves. */
import { apply, sessionsAlong, start } from '#engine';
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
  const own = view.mode === 'own';
  const made = own ? moves : view.picks.map((choice): Move => ({ type: 'choose', choice }));
  const begun = start(story, { seed: view.seed, gentler: view.gentler });
  const session = sessionsAlong(story, begun, made)?.at(-1) ?? null;
  if (own || session === null) return session;
  return marks.reduce((flagged, line) => mark(story, flagged, line), session);
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
