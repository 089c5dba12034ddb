/** A place in a class as a pupil's device keeps it: no name, no answer that was acknowledged, for a day at the most. */
import { parseClientFrame, parseRoomCode, schemas } from '#protocol';
import type { NumberedFrame } from '#protocol';
import { readObject } from '../stored.ts';

export interface Place {
  /** When it was granted, ms since 1 January 1970. */
  readonly at: number;
  readonly code: string;
  readonly token: string;
  /** What waits to be sent, as the link writes it. */
  readonly outbox: string;
  /** Flags of this device on lines of the class's story. */
  readonly marks: readonly string[];
}

/** After so long it is forgotten, as the server forgets the class, ms. */
export const PLACE_TTL_MS = 86_400_000;
/** A clock may be set right meanwhile, by so much at the most, ms. */
const CLOCK_SLACK_MS = 3_600_000;
const MOST_MARKS = 400;
/** Nothing that was written here is longer; what is longer is not even read. */
const LONGEST = 400_000;

export const formatPlace = (place: Place): string => JSON.stringify({ format: 1, ...place });

/** Reads what the device kept; `null` for whatever is no place, or an old one. Never throws. */
export function parsePlace(stored: string | null, now: number): Place | null {
  if (stored === null || stored.length > LONGEST) return null;
  const { format, at, code, token, outbox, marks } = readObject(stored);
  const known = typeof code === 'string' ? parseRoomCode(code) : null;
  const secret = schemas.parseBy(schemas.token, token);
  if (format !== 1 || known === null || secret === null) return null;
  if (typeof at !== 'number' || !(at <= now + CLOCK_SLACK_MS && now < at + PLACE_TTL_MS)) return null;
  return {
    at,
    code: known,
    token: secret,
    outbox: typeof outbox === 'string' ? outbox : '[]',
    marks: Array.isArray(marks) ? marks.flatMap(lineKey).slice(0, MOST_MARKS) : [],
  };
}

const lineKey = (value: unknown): string[] => {
  const key = schemas.parseBy(schemas.lineKey, value);
  return key === null ? [] : [key];
};

/** The frames of an outbox, oldest first; what is none is left out. Never throws. */
export function parseWaiting(outbox: string): NumberedFrame[] {
  let list: unknown;
  try {
    list = JSON.parse(outbox);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const frame = parseClientFrame(JSON.stringify(item) ?? '');
    return frame === null || frame.t === 'beat' ? [] : [frame];
  });
}
