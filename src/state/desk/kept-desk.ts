/** What a teacher's device keeps of an open class: the secrets that lead it, what waits to be sent, later the last counts. */
import { LOG_TTL_MS, parseRoomCode, parseServerFrame } from '#protocol';
import type { DeskView } from '#protocol';
import { parseClassCode, parsePracticeCode } from '#learning';
import { isWithin, readObject } from '../stored.ts';

export interface Secrets {
  readonly teacher: string;
  readonly projector: string;
  readonly pass: string;
}

export interface KeptDesk {
  readonly format: 1;
  readonly code: string;
  /** Milliseconds since 1 January 1970. */
  readonly openedAt: number;
  /** `null` once the class is over: nothing leads into it any more. */
  readonly secrets: Secrets | null;
  readonly outbox: string | null;
  /** The page for those who are upset is open: whoever loads the desk anew comes back to it. */
  readonly distress: boolean;
  /** The counts with which the class ended, without its roll. */
  readonly final: DeskView | null;
  /** Codes of devices, as in a lesson. */
  readonly codes: readonly string[];
  readonly practice: readonly string[];
}

const TEACHER = /^[A-Za-z0-9_-]{43}$/;
const OTHERS = /^[A-Za-z0-9_-]{22}$/;
const MOST_CODES = 200;
/** A device whose clock was set back keeps nothing for ever. */
const CLOCK_SLACK_MS = 600_000;

export const newDesk = (code: string, secrets: Secrets, openedAt: number): KeptDesk => ({
  format: 1,
  code,
  openedAt,
  secrets,
  outbox: null,
  distress: false,
  final: null,
  codes: [],
  practice: [],
});

/** The class is over: what led it is forgotten, its counts stay for the report. */
export const endedDesk = (desk: KeptDesk, view: DeskView): KeptDesk => ({
  ...desk,
  secrets: null,
  outbox: null,
  distress: false,
  final: { ...view, roll: [], left: [] },
});

export const formatDesk = (desk: KeptDesk): string => JSON.stringify(desk);

/** Parses what was kept; `null` when there is nothing, it cannot be trusted, or it is older than a day. Never throws. */
export function parseDesk(stored: string | null, now: number): KeptDesk | null {
  const data = readObject(stored);
  const { format, openedAt } = data;
  const code = typeof data['code'] === 'string' ? parseRoomCode(data['code']) : null;
  if (format !== 1 || code === null || !isWithin(openedAt, 0, Number.MAX_SAFE_INTEGER)) return null;
  if (now - openedAt > LOG_TTL_MS || openedAt - now > CLOCK_SLACK_MS) return null;
  const secrets = parseSecrets(data['secrets']);
  const final = parseFinal(data['final']);
  if (secrets === null && final === null) return null;
  return {
    format: 1,
    code,
    openedAt,
    secrets,
    final,
    outbox: typeof data['outbox'] === 'string' ? data['outbox'] : null,
    distress: data['distress'] === true,
    codes: codesOf(data['codes'], (text) => parseClassCode(text).ok),
    practice: codesOf(data['practice'], (text) => parsePracticeCode(text).ok),
  };
}

function parseSecrets(value: unknown): Secrets | null {
  if (typeof value !== 'object' || value === null) return null;
  const { teacher, projector, pass } = value as Record<string, unknown>;
  const sound = (token: unknown, pattern: RegExp): token is string => typeof token === 'string' && pattern.test(token);
  return sound(teacher, TEACHER) && sound(projector, OTHERS) && sound(pass, OTHERS)
    ? { teacher, projector, pass }
    : null;
}

function parseFinal(value: unknown): DeskView | null {
  const frame = value === null || value === undefined ? null : parseServerFrame(JSON.stringify(value));
  return frame?.t === 'desk' ? frame : null;
}

const codesOf = (value: unknown, isSound: (text: string) => boolean): string[] =>
  Array.isArray(value)
    ? value
        .filter((text): text is string => typeof text === 'string' && text.length < 40 && isSound(text))
        .slice(0, MOST_CODES)
    : [];
