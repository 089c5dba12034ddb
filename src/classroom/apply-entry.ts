/**
 * The one way in which a class changes: an entry of its log. Applied to live state and on recovery alike, so both are
 * the same (a property test holds them together).
 */
import { apply, safeActOf, start } from '#engine';
import type { Session } from '#engine';
import { OPEN_MINUTES } from '#protocol';
import type { Story, StoryChoice } from '#scenario';
import type { Classroom, Pupil, Tallies } from './classroom.ts';
import { TEACHER } from './entries.ts';
import type { ClassEvent, Entry, Opening } from './entries.ts';

const MINUTE_MS = 60_000;

/** A class that was just opened. */
export function openClassroom(story: Story, opening: Opening, at: number): Classroom {
  const { mode, scenario, hash, seed, gentler, seats, teacher, projector, pass } = opening;
  return {
    mode,
    scenario,
    hash,
    seed,
    gentler,
    seats,
    teacher,
    projector,
    pass,
    phase: 'lobby',
    paused: false,
    locked: false,
    revealed: false,
    gate: null,
    openedAt: at,
    until: at + OPEN_MINUTES * MINUTE_MS,
    session: start(story, { seed, gentler }),
    pupils: new Map(),
    leavers: [],
    lastPupil: 0,
    teacherN: 0,
    tallies: {},
    lights: 0,
    joined: 0,
  };
}

/** The class of a whole log; `null` when the log does not begin with an opening. */
export function replayLog(story: Story, entries: readonly Entry[]): Classroom | null {
  const [first, ...rest] = entries;
  if (first?.event.type !== 'opened') return null;
  return rest.reduce((room, entry) => applyEntry(story, room, entry), openClassroom(story, first.event, first.at));
}

/**
 * Never fails: what cannot happen any more because the story's file was changed under a running class counts as done and
 * changes nothing else.
 */
export function applyEntry(story: Story, room: Classroom, { by, n, event }: Entry): Classroom {
  const next = happen(story, room, event);
  if (by === null || n === null) return next;
  if (by === TEACHER) return { ...next, teacherN: Math.max(next.teacherN, n) };
  return change(next, by, (pupil) => ({ ...pupil, n: Math.max(pupil.n, n) }));
}

function happen(story: Story, room: Classroom, event: ClassEvent): Classroom {
  switch (event.type) {
    case 'opened':
      return room;
    case 'joined':
      return join(story, room, event);
    case 'renamed':
      return change(room, event.pupil, (pupil) => ({ ...pupil, name: event.name }));
    case 'removed':
      return without(room, event.pupil);
    case 'left':
      return left(room, event.pupil);
    case 'started':
      return { ...room, phase: 'running' };
    case 'paused':
      return { ...room, paused: event.on };
    case 'locked':
      return { ...room, locked: event.on };
    case 'gated':
      return { ...room, gate: event.decisions };
    case 'chose':
      return change(room, event.pupil, (pupil) => ({ ...pupil, choice: event.choice }));
    case 'moved':
      return moved(story, room, event);
    case 'revealed':
      return { ...room, revealed: true };
    case 'advanced':
      return advanced(story, room, event.choice);
    case 'extended':
      return { ...room, until: room.until + event.minutes * MINUTE_MS };
    case 'ended':
      return { ...room, phase: 'ended', paused: false };
  }
}

function change(room: Classroom, id: number, next: (pupil: Pupil) => Pupil): Classroom {
  const pupil = room.pupils.get(id);
  return pupil === undefined ? room : { ...room, pupils: new Map(room.pupils).set(id, next(pupil)) };
}

const without = (room: Classroom, id: number): Classroom => ({
  ...room,
  pupils: new Map([...room.pupils].filter(([known]) => known !== id)),
});

/** Who leaves before the start has never been there. */
function left(room: Classroom, id: number): Classroom {
  const pupil = room.pupils.get(id);
  const next = without(room, id);
  if (pupil === undefined || room.phase !== 'running') return next;
  return { ...next, leavers: [...room.leavers, pupil.name].slice(-room.seats) };
}

function join(story: Story, room: Classroom, event: Extract<ClassEvent, { type: 'joined' }>): Classroom {
  const session = room.mode === 'own' ? start(story, { seed: room.seed, gentler: room.gentler }) : null;
  const { pupil: id, name, key } = event;
  const pupil: Pupil = { id, name, key, n: 0, choice: null, session, decisions: 0 };
  return { ...room, pupils: new Map(room.pupils).set(id, pupil), lastPupil: Math.max(room.lastPupil, id) };
}

function moved(story: Story, room: Classroom, event: Extract<ClassEvent, { type: 'moved' }>): Classroom {
  const { pupil: id, move } = event;
  const session = room.pupils.get(id)?.session ?? null;
  if (session === null) return room;
  const result = apply(story, session, move);
  if (!result.ok) return room;
  const chose = move.type === 'choose';
  const next = change(room, id, (pupil) => ({
    ...pupil,
    session: result.session,
    decisions: pupil.decisions + (chose ? 1 : 0),
  }));
  return chose
    ? light(story, count(next, session.node, { [move.choice]: 1 }), choiceAt(story, session, move.choice), 1)
    : next;
}

/** Votes count when the class goes on; then the teacher's pick happens to everybody. */
function advanced(story: Story, room: Classroom, choice: string): Classroom {
  const result = apply(story, room.session, { type: 'choose', choice });
  if (!result.ok) return room;
  const votes: Record<string, number> = {};
  const pupils = new Map<number, Pupil>();
  for (const [id, pupil] of room.pupils) {
    if (pupil.choice !== null) votes[pupil.choice] = (votes[pupil.choice] ?? 0) + 1;
    pupils.set(id, { ...pupil, choice: null });
  }
  let next: Classroom = { ...room, session: result.session, revealed: false, pupils };
  next = count(next, room.session.node, votes);
  for (const [id, times] of Object.entries(votes)) next = light(story, next, choiceAt(story, room.session, id), times);
  return next;
}

const choiceAt = (story: Story, { node }: Session, id: string): StoryChoice | undefined =>
  story.nodes[node]?.choices.find((choice) => choice.id === id);

function count(room: Classroom, node: string, votes: Readonly<Record<string, number>>): Classroom {
  const before = Object.hasOwn(room.tallies, node) ? room.tallies[node] : undefined;
  const sums: Record<string, number> = { ...before };
  for (const [choice, times] of Object.entries(votes)) sums[choice] = (sums[choice] ?? 0) + times;
  const tallies: Tallies = { ...room.tallies, [node]: sums };
  return { ...room, tallies };
}

function light(story: Story, room: Classroom, choice: StoryChoice | undefined, times: number): Classroom {
  const act = choice === undefined ? undefined : safeActOf(story, choice);
  if (act === undefined) return room;
  return { ...room, lights: room.lights + times, joined: room.joined + (act === 'tell' ? times : 0) };
}
