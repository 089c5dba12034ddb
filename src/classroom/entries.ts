/** What happens in a class, as it is written down. Everything else is worked out from it. */
import * as v from 'valibot';
import { CLASS_MODES, schemas as s } from '#protocol';

/** SHA-256 of a token, in hexadecimal: the log can check a token and cannot give one away. */
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const event = v.variant('type', [
  v.strictObject({
    type: v.literal('opened'),
    mode: v.picklist(CLASS_MODES),
    scenario: s.id,
    hash: v.pipe(v.string(), v.maxLength(80)),
    seed: s.seed,
    gentler: v.boolean(),
    seats: s.seats,
    teacher: digest,
    projector: digest,
    pass: digest,
  }),
  v.strictObject({ type: v.literal('joined'), pupil: s.pupilId, name: s.nickname, key: digest }),
  v.strictObject({ type: v.literal('renamed'), pupil: s.pupilId, name: s.nickname }),
  v.strictObject({ type: v.literal('removed'), pupil: s.pupilId }),
  v.strictObject({ type: v.literal('left'), pupil: s.pupilId }),
  v.strictObject({ type: v.literal('started') }),
  v.strictObject({ type: v.literal('paused'), on: v.boolean() }),
  v.strictObject({ type: v.literal('locked'), on: v.boolean() }),
  v.strictObject({ type: v.literal('gated'), decisions: v.nullable(s.step) }),
  v.strictObject({ type: v.literal('chose'), pupil: s.pupilId, choice: s.id }),
  v.strictObject({ type: v.literal('moved'), pupil: s.pupilId, move: s.move }),
  v.strictObject({ type: v.literal('revealed') }),
  v.strictObject({ type: v.literal('advanced'), choice: s.id }),
  v.strictObject({ type: v.literal('extended'), minutes: s.extension }),
  v.strictObject({ type: v.literal('ended') }),
]);
export type ClassEvent = v.InferOutput<typeof event>;
export type Opening = Extract<ClassEvent, { readonly type: 'opened' }>;

/** In the log the teacher is number 0; pupils start at 1. */
export const TEACHER = 0;

const entry = v.strictObject({
  /** Milliseconds since 1 January 1970. */
  at: s.moment,
  /** Whose frame it was, and the number that they gave it; `null` where it came of no frame. */
  by: v.nullable(v.union([v.literal(TEACHER), s.pupilId])),
  n: v.nullable(s.sequence),
  event,
});
export type Entry = v.InferOutput<typeof entry>;

/** Reads an entry of a log; `null` for whatever is none. Never throws. */
export const parseEntry = (text: string): Entry | null => s.parseJsonBy(entry, text);
