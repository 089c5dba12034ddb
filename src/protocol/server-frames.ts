/**
 * What the server sends: whole views, never changes to them, so that whoever missed some is right again with the next.
 * Counts go to teacher and projector only.
 */
import * as v from 'valibot';
import { REFUSALS } from './refusals.ts';
import * as s from './schemas.ts';

const done = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tallies = v.record(s.id, v.record(s.id, s.count));

/** What everybody in the class may know. */
const shared = {
  v: s.count,
  mode: v.picklist(s.CLASS_MODES),
  phase: v.picklist(s.CLASS_PHASES),
  paused: v.boolean(),
  locked: v.boolean(),
  scenario: s.id,
  /** `Story.hash` of the story that is played: a page with another file must fetch it anew. */
  hash: v.pipe(v.string(), v.maxLength(80)),
  seed: s.seed,
  gentler: v.boolean(),
  /** Together: the choices made so far, from which a page replays the story; their number is the step. */
  picks: v.array(s.id),
  /** Together: no more votes for this step; the counts are shown. */
  revealed: v.boolean(),
  /** On their own: nobody goes past so many choices; `null` without a gate. */
  gate: v.nullable(s.step),
  /** When the class closes by itself. */
  until: s.moment,
} as const;

/** Counts for the wall and the teacher. */
const counted = {
  seats: s.seats,
  /** Pupils who are in the class, and those of them with an open page. */
  pupils: s.count,
  here: s.count,
  /** Together: votes for this step. */
  answered: s.count,
  /** Together: this step's votes by choice; for the wall only after the reveal. */
  votes: v.nullable(v.record(s.id, s.count)),
  /** What was chosen so far, by node and choice: together up to the last step, on their own up to now. */
  tallies,
  /** On their own: pupils whose story has ended. */
  finished: s.count,
  /** The class's lake: lights for safe acts, and how many of them joined two by telling somebody. */
  lights: s.count,
  joined: s.count,
} as const;

const classView = v.strictObject({ t: v.literal('class'), ...shared });
const wallView = v.strictObject({ t: v.literal('wall'), ...shared, ...counted, names: v.array(s.nickname) });
const deskView = v.strictObject({
  t: v.literal('desk'),
  /** The highest number of the teacher's that was done. */
  n: done,
  ...shared,
  ...counted,
  /** `done`: voted at this step, or at the story's end. What somebody chose is nobody's to see. */
  roll: v.array(v.strictObject({ pupil: s.pupilId, name: s.nickname, here: v.boolean(), done: v.boolean() })),
  /** Names of those who left while the class was running, the latest last. */
  left: v.array(s.nickname),
});
/** A pupil's own: what their page needs to go on after a reload. */
const ownView = v.strictObject({
  t: v.literal('you'),
  pupil: s.pupilId,
  name: s.nickname,
  /** The highest number of theirs that was done. */
  n: done,
  /** Together: their vote at this step. */
  choice: v.nullable(s.id),
  /** On their own: all their moves. */
  moves: v.array(s.move),
});

/** Why a connection is closed for good. `left`: the pupil gave the place back, from another page. */
export const FAREWELLS = ['elsewhere', 'removed', 'left', 'closed'] as const;
export type Farewell = (typeof FAREWELLS)[number];

const serverFrame = v.variant('t', [
  classView,
  wallView,
  deskView,
  ownView,
  v.strictObject({ t: v.literal('beat') }),
  /** Done and written down. Comes again for what was sent again. */
  v.strictObject({ t: v.literal('ack'), n: s.sequence }),
  v.strictObject({ t: v.literal('no'), n: s.sequence, why: v.picklist(REFUSALS) }),
  v.strictObject({ t: v.literal('bye'), why: v.picklist(FAREWELLS) }),
]);
export type ServerFrame = v.InferOutput<typeof serverFrame>;
export type ClassView = v.InferOutput<typeof classView>;
export type WallView = v.InferOutput<typeof wallView>;
export type DeskView = v.InferOutput<typeof deskView>;
export type OwnView = v.InferOutput<typeof ownView>;

/** Reads a frame; `null` for whatever is none. Never throws. */
export const parseServerFrame = (text: string): ServerFrame | null => s.parseJsonBy(serverFrame, text);
