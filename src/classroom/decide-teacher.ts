/** What a teacher can order, and when. */
import { openChoices } from '#engine';
import { MOST_OPEN_MINUTES } from '#protocol';
import type { ClientFrame, Command } from '#protocol';
import type { Story } from '#scenario';
import { countVotes, stepOf } from './classroom.ts';
import type { Classroom } from './classroom.ts';
import { REPEATED, no, yes } from './decide.ts';
import type { Decision } from './decide.ts';

const MINUTE_MS = 60_000;

export function decideTeacher(story: Story, room: Classroom, frame: ClientFrame): Decision {
  if (frame.t !== 'do') return no('not-allowed');
  if (frame.n <= room.teacherN) return REPEATED;
  if (room.phase === 'ended') return no('ended');
  return order(story, room, frame.what);
}

function order(story: Story, room: Classroom, what: Command): Decision {
  switch (what.type) {
    case 'start':
      return room.phase === 'lobby' ? yes({ type: 'started' }) : no('already');
    case 'pause':
      if (room.phase !== 'running') return no('not-running');
      return room.paused === what.on ? no('already') : yes({ type: 'paused', on: what.on });
    case 'reveal':
      return reveal(room);
    case 'advance':
      return advance(story, room, what);
    case 'gate':
      return room.mode === 'own' ? yes({ type: 'gated', decisions: what.decisions }) : no('not-allowed');
    case 'lock':
      return room.locked === what.on ? no('already') : yes({ type: 'locked', on: what.on });
    case 'remove':
      return room.pupils.has(what.pupil) ? yes({ type: 'removed', pupil: what.pupil }) : no('unknown-pupil');
    case 'extend':
      return extend(room, what.minutes);
    case 'end':
      return yes({ type: 'ended' });
  }
}

/** Votes are closed and shown; nothing happens in the story yet. */
function reveal(room: Classroom): Decision {
  if (room.mode !== 'together') return no('not-allowed');
  if (room.phase !== 'running' || room.session.ending !== null) return no('not-running');
  return room.revealed ? no('already') : yes({ type: 'revealed' });
}

/** The class goes on, by the teacher's pick or by the majority; among equals the first as they are written. */
function advance(story: Story, room: Classroom, { step, choice }: Extract<Command, { type: 'advance' }>): Decision {
  if (room.mode !== 'together') return no('not-allowed');
  if (room.phase !== 'running') return no('not-running');
  if (step !== stepOf(room)) return no('late');
  const open = openChoices(story, room.session).map(({ id }) => id);
  if (choice !== null) return open.includes(choice) ? yes({ type: 'advanced', choice }) : no('unknown-choice');
  const votes = countVotes(room);
  const most = Math.max(0, ...open.map((id) => votes[id] ?? 0));
  const picked = open.find((id) => votes[id] === most);
  return picked === undefined ? no('no-votes') : yes({ type: 'advanced', choice: picked });
}

function extend(room: Classroom, minutes: number): Decision {
  const latest = room.openedAt + MOST_OPEN_MINUTES * MINUTE_MS;
  return room.until + minutes * MINUTE_MS > latest ? no('too-long') : yes({ type: 'extended', minutes });
}
