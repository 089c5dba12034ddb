/** The requests by which a page comes to a connection and gives its place back: open a class, join, come back, leave. */
import * as v from 'valibot';
import { REFUSALS } from './refusals.ts';
import * as s from './schemas.ts';

/** Where they are asked, below the site's address: relative, for a class may live in a folder. */
export const DOORS = { open: 'class/open', join: 'class/join', resume: 'class/resume', leave: 'class/leave' } as const;
export type Door = keyof typeof DOORS;
/** Connections are opened below this path. */
export const SOCKET_PATH = 'class/socket/';

const requests = {
  open: v.strictObject({
    mode: v.picklist(s.CLASS_MODES),
    scenario: s.id,
    gentler: v.boolean(),
    seats: s.seats,
    /** Needed where the server is not the teacher's own machine. */
    key: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  /** `pass` is the token in the QR code; a typed code comes without. */
  join: v.strictObject({ code: s.roomCode, pass: v.optional(s.token) }),
  resume: v.strictObject({ code: s.roomCode, token: s.token }),
  /** A pupil's place is given back; whoever has none any more is told `unknown`. */
  leave: v.strictObject({ code: s.roomCode, token: s.token }),
} as const;
export type OpenRequest = v.InferOutput<typeof requests.open>;
export type JoinRequest = v.InferOutput<typeof requests.join>;
export type ResumeRequest = v.InferOutput<typeof requests.resume>;
export type LeaveRequest = v.InferOutput<typeof requests.leave>;

/** Why a door stays shut. `unknown`: there is no such class, or the token is not of it; nobody learns which. */
export const DOOR_FAULTS = [
  'unknown',
  'slow-down',
  'not-here',
  'no-scenario',
  'malformed',
  'broken',
  ...REFUSALS,
] as const;
export type DoorFault = (typeof DOOR_FAULTS)[number];

/** A place below `SOCKET_PATH`, good for one connection within some seconds. */
const seat = v.pipe(v.string(), v.maxLength(120), v.regex(/^[\w-]+\/[\w-]+\?sessionId=[\w-]+$/));
const fault = v.strictObject({ ok: v.literal(false), fault: v.picklist(DOOR_FAULTS) });
const granted = { ok: v.literal(true), code: s.roomCode, seat } as const;

const answers = {
  /** Three secrets: `teacher` leads the class, `projector` shows it, `pass` goes into the QR code. */
  open: v.variant('ok', [fault, v.strictObject({ ...granted, teacher: s.token, projector: s.token, pass: s.token })]),
  join: v.variant('ok', [fault, v.strictObject({ ...granted, token: s.token, pupil: s.pupilId, name: s.nickname })]),
  resume: v.variant('ok', [fault, v.strictObject({ ...granted, role: v.picklist(s.ROLES) })]),
  leave: v.variant('ok', [fault, v.strictObject({ ok: v.literal(true) })]),
} as const;
export type OpenAnswer = v.InferOutput<typeof answers.open>;
export type JoinAnswer = v.InferOutput<typeof answers.join>;
export type ResumeAnswer = v.InferOutput<typeof answers.resume>;
export type LeaveAnswer = v.InferOutput<typeof answers.leave>;
export interface DoorRequests {
  readonly open: OpenRequest;
  readonly join: JoinRequest;
  readonly resume: ResumeRequest;
  readonly leave: LeaveRequest;
}
export interface DoorAnswers {
  readonly open: OpenAnswer;
  readonly join: JoinAnswer;
  readonly resume: ResumeAnswer;
  readonly leave: LeaveAnswer;
}

/** Reads what a page asks at a door; `null` for whatever is none. Never throws. */
export const parseDoorRequest = <Name extends Door>(door: Name, text: string): DoorRequests[Name] | null =>
  s.parseJsonBy(requests[door] as unknown as v.GenericSchema<unknown, DoorRequests[Name]>, text);

/** Reads what the server answered; `null` for whatever is none. Never throws. */
export const parseDoorAnswer = <Name extends Door>(door: Name, text: string): DoorAnswers[Name] | null =>
  s.parseJsonBy(answers[door] as unknown as v.GenericSchema<unknown, DoorAnswers[Name]>, text);
