/** Shapes that frames and requests share. Strict everywhere: an unknown key makes the whole document none of ours. */
import * as v from 'valibot';
import { ID_PATTERN } from '#scenario';
import { MOST_EXTENSION_MINUTES, MOST_SEATS, MOST_SEQUENCE } from './limits.ts';
import { parseRoomCode } from './room-code.ts';

/** How a class goes through a story: at the teacher's pace as one, or each pupil on their own. */
export const CLASS_MODES = ['together', 'own'] as const;
export type ClassMode = (typeof CLASS_MODES)[number];

export const CLASS_PHASES = ['lobby', 'running', 'ended'] as const;
export type ClassPhase = (typeof CLASS_PHASES)[number];

/** Who is at the other end of a connection. */
export const ROLES = ['teacher', 'projector', 'pupil'] as const;
export type Role = (typeof ROLES)[number];

const whole = (least: number, most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** Ids of scenarios, nodes and choices; lines are named by a path of them. */
export const id = v.pipe(v.string(), v.maxLength(80), v.regex(ID_PATTERN));
export const lineKey = v.pipe(v.string(), v.maxLength(240), v.regex(/^[a-z0-9]+([/-][a-z0-9]+)*$/));
export const sequence = whole(1, MOST_SEQUENCE);
export const step = whole(0, 10_000);
export const count = whole(0, 1_000_000);
export const pupilId = whole(1, 100_000);
export const seats = whole(1, MOST_SEATS);
export const extension = whole(1, MOST_EXTENSION_MINUTES);
/** Which name of the list; words are made of it where it is shown. */
export const nickname = whole(0, 65_535);
/** Milliseconds since 1 January 1970. */
export const moment = whole(0, Number.MAX_SAFE_INTEGER);
export const seed = whole(-2_147_483_648, 2_147_483_647);

/** What a person typed as a room code, brought into its one form. */
export const roomCode = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const code = parseRoomCode(dataset.value);
    if (code !== null) return code;
    addIssue({ message: 'code' });
    return NEVER;
  }),
);

/** 256 bits for the teacher, 128 bits for everybody else, as base64url without padding. */
export const token = v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{43})$/));

/** What a pupil does in a story of their own. Sentences that a player builds are not sent: no text leaves a device. */
export const move = v.variant('type', [
  v.strictObject({ type: v.literal('choose'), choice: id }),
  v.strictObject({ type: v.literal('pause') }),
  v.strictObject({ type: v.literal('inspect'), item: id }),
  v.strictObject({ type: v.literal('flag'), line: lineKey, on: v.boolean() }),
]);
export type ClassMove = v.InferOutput<typeof move>;

/** What a teacher can order; each is described where it is decided (`#classroom`, `decide-teacher.ts`). */
export const command = v.variant('type', [
  v.strictObject({ type: v.literal('start') }),
  v.strictObject({ type: v.literal('pause'), on: v.boolean() }),
  v.strictObject({ type: v.literal('reveal') }),
  v.strictObject({ type: v.literal('advance'), step, choice: v.nullable(id) }),
  v.strictObject({ type: v.literal('gate'), decisions: v.nullable(step) }),
  v.strictObject({ type: v.literal('lock'), on: v.boolean() }),
  v.strictObject({ type: v.literal('remove'), pupil: pupilId }),
  v.strictObject({ type: v.literal('extend'), minutes: extension }),
  v.strictObject({ type: v.literal('end') }),
]);
export type Command = v.InferOutput<typeof command>;

/** Reads a document by its schema: `null` for whatever is none. Never throws, whatever the document does. */
export function parseBy<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> | null {
  try {
    const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** As `parseBy`, of JSON text. */
export function parseJsonBy<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  return parseBy(schema, document);
}
