/** Who sees what of a class. Counts are for teacher and wall only, and no view says what one pupil chose, but theirs. */
import type { ClassView, DeskView, OwnView, WallView } from '#protocol';
import { countVotes, plainMoves } from './classroom.ts';
import type { Classroom, Pupil } from './classroom.ts';

/** Which pupils have an open page. */
export type Here = ReadonlySet<number>;

export const classView = (room: Classroom, v: number): ClassView => ({ t: 'class', ...shared(room, v) });

export const wallView = (room: Classroom, here: Here, v: number): WallView => {
  const names = [...room.pupils.values()].map(({ name }) => name);
  const counted = counts(room, here);
  // Before the reveal the wall says how many have voted, never what: nobody votes with the herd.
  return { t: 'wall', ...shared(room, v), ...counted, votes: room.revealed ? counted.votes : null, names };
};

export const deskView = (room: Classroom, here: Here, v: number): DeskView => ({
  t: 'desk',
  n: room.teacherN,
  ...shared(room, v),
  ...counts(room, here),
  roll: [...room.pupils.values()].map((pupil) => ({
    pupil: pupil.id,
    name: pupil.name,
    here: here.has(pupil.id),
    done: isDone(pupil),
  })),
  left: [...room.leavers],
});

export const ownView = ({ id, name, n, choice, session }: Pupil): OwnView => ({
  t: 'you',
  pupil: id,
  name,
  n,
  choice,
  moves: session === null ? [] : plainMoves(session),
});

const isDone = ({ choice, session }: Pupil): boolean => (session === null ? choice !== null : session.ending !== null);

const shared = (room: Classroom, v: number) => ({
  v,
  mode: room.mode,
  phase: room.phase,
  paused: room.paused,
  locked: room.locked,
  scenario: room.scenario,
  hash: room.hash,
  seed: room.seed,
  gentler: room.gentler,
  picks: room.session.moves.flatMap((move) => (move.type === 'choose' ? [move.choice] : [])),
  revealed: room.revealed,
  gate: room.gate,
  until: room.until,
});

function counts(room: Classroom, here: Here) {
  const pupils = [...room.pupils.values()];
  return {
    seats: room.seats,
    pupils: pupils.length,
    here: pupils.filter(({ id }) => here.has(id)).length,
    answered: pupils.filter(({ choice }) => choice !== null).length,
    votes: room.mode === 'together' ? countVotes(room) : null,
    tallies: room.tallies,
    finished: pupils.filter(({ session }) => (session?.ending ?? null) !== null).length,
    lights: room.lights,
    joined: room.joined,
  };
}
