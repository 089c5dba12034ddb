/**
 * What a class makes of what is asked of it: events to be written down, or a refusal. Pure; chance and tokens come from
 * the caller. `decide… → append to the log → applyEntry` is the whole life of a class.
 */
import { apply, openChoices } from '#engine';
import { MOST_COMINGS_PER_SEAT, MOST_MOVES } from '#protocol';
import type { ClientFrame, Refusal } from '#protocol';
import type { Story } from '#scenario';
import { stepOf } from './classroom.ts';
import type { Classroom, Pupil } from './classroom.ts';
import type { ClassEvent } from './entries.ts';
import { freeNickname } from './nicknames.ts';

/** `repeated`: done before, and to be acknowledged again; nothing happens. */
export type Decision =
  | { readonly ok: true; readonly event: ClassEvent }
  | { readonly ok: true; readonly event: null; readonly repeated: true }
  | { readonly ok: false; readonly why: Refusal };

export const no = (why: Refusal): Decision => ({ ok: false, why });
export const yes = (event: ClassEvent): Decision => ({ ok: true, event });
export const REPEATED: Decision = { ok: true, event: null, repeated: true };

/** Somebody new comes in. `key`: SHA-256 of the token that they will have; `roll`: where to look for a name. */
export function decideJoin(room: Classroom, key: string, roll: number): Decision {
  if (room.phase === 'ended') return no('ended');
  if (room.locked) return no('locked');
  if (room.pupils.size >= room.seats || room.lastPupil >= room.seats * MOST_COMINGS_PER_SEAT) return no('full');
  const name = freeNickname(roll, namesIn(room));
  return name === null ? no('no-names') : yes({ type: 'joined', pupil: room.lastPupil + 1, name, key });
}

/** Gives a place back. Who has none any more, or whose class is over, has left already. */
export const decideLeave = (room: Classroom, id: number): Decision =>
  room.phase !== 'ended' && room.pupils.has(id) ? yes({ type: 'left', pupil: id }) : REPEATED;

/** A pupil's frame. Whatever only a teacher may send is `not-allowed`. */
export function decidePupil(story: Story, room: Classroom, id: number, frame: ClientFrame, roll: number): Decision {
  const pupil = room.pupils.get(id);
  if (pupil === undefined) return no('unknown-pupil');
  if (frame.t === 'beat' || frame.t === 'do') return no('not-allowed');
  if (frame.n <= pupil.n) return REPEATED;
  if (room.phase === 'ended') return no('ended');
  if (frame.t === 'rename') return rename(room, pupil, roll);
  if (room.phase !== 'running') return no('not-running');
  if (room.paused) return no('paused');
  return frame.t === 'choose' ? choose(story, room, pupil, frame) : move(story, room, pupil, frame);
}

const namesIn = ({ pupils, leavers }: Classroom): ReadonlySet<number> =>
  new Set([...[...pupils.values()].map(({ name }) => name), ...leavers]);

/** Only before the start: later a name is how a pupil finds themselves on the wall. */
function rename(room: Classroom, { id }: Pupil, roll: number): Decision {
  if (room.phase !== 'lobby') return no('late');
  const name = freeNickname(roll, namesIn(room));
  return name === null ? no('no-names') : yes({ type: 'renamed', pupil: id, name });
}

function choose(
  story: Story,
  room: Classroom,
  { id }: Pupil,
  { step, choice }: Extract<ClientFrame, { t: 'choose' }>,
): Decision {
  if (room.mode !== 'together') return no('not-allowed');
  if (step !== stepOf(room) || room.revealed) return no('late');
  const open = openChoices(story, room.session).some((known) => known.id === choice);
  return open ? yes({ type: 'chose', pupil: id, choice }) : no('unknown-choice');
}

function move(
  story: Story,
  room: Classroom,
  { id, session, decisions }: Pupil,
  { step, move: wanted }: Extract<ClientFrame, { t: 'move' }>,
): Decision {
  if (room.mode !== 'own' || session === null) return no('not-allowed');
  if (step !== session.moves.length) return no('late');
  if (step >= MOST_MOVES) return no('too-long');
  if (wanted.type === 'choose' && room.gate !== null && decisions >= room.gate) return no('gate');
  return apply(story, session, wanted).ok ? yes({ type: 'moved', pupil: id, move: wanted }) : no('unknown-choice');
}
