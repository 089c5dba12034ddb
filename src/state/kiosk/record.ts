/** The operator's record: counters, choices and the PIN's hash; the only thing of a kiosk that outlasts a visitor. */
import { isWithin, objectOf, readObject } from '../stored.ts';
import { newDay, parseDay } from './counters.ts';
import type { KioskDay } from './counters.ts';
import { DEFAULT_OPTIONS, parseOptions } from './options.ts';
import type { KioskOptions } from './options.ts';

export interface KioskPin {
  readonly salt: string;
  readonly hash: string;
  /** Rounds of PBKDF2. */
  readonly rounds: number;
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** No try is taken before; ms since 1970. */
  readonly until: number;
}

export interface KioskRecord {
  readonly today: KioskDay;
  /** Days before, the newest last. */
  readonly past: readonly KioskDay[];
  readonly options: KioskOptions;
  /** `null` until the operator has set one. */
  readonly pin: KioskPin | null;
  /** A visit is under way: found so by a page that has just been opened, it was cut off. */
  readonly visiting: boolean;
  /** When the page last had to open itself anew, ms since 1970; the newest last. */
  readonly reloads: readonly number[];
}

/** An exhibition's days, and then some. */
const MOST_DAYS = 31;
const MOST_RELOADS = 3;
/** So many reloads within this time, ms: the drawn world is left out, as it may be what fails. */
const TOO_OFTEN_MS = 5 * 60_000;

export const newRecord = (day: number): KioskRecord => ({
  today: newDay(day),
  past: [],
  options: DEFAULT_OPTIONS,
  pin: null,
  visiting: false,
  reloads: [],
});

/** The record as of `day`: yesterday's counters go to the days before. A clock set back starts no second day. */
export function turnDay(record: KioskRecord, day: number): KioskRecord {
  if (day <= record.today.day) return record;
  const past = hasAnything(record.today) ? [...record.past, record.today].slice(-MOST_DAYS) : record.past;
  return { ...record, today: newDay(day), past };
}

const hasAnything = ({ day, ...counts }: KioskDay): boolean => {
  const { day: _, ...nothing } = newDay(day);
  return JSON.stringify(counts) !== JSON.stringify(nothing);
};

/** Parses a stored record; what does not fit is as at first, the rest stays. */
export function parseRecord(stored: string | null, day: number): KioskRecord {
  const data = readObject(stored);
  const today = parseDay(data['today']);
  const past = Array.isArray(data['past']) ? data['past'].map(parseDay).filter((known) => known !== null) : [];
  const record = {
    // A day that is still to come was noted by a clock that went wrong.
    today: today === null || today.day > day ? { ...(today ?? newDay(day)), day } : today,
    past: past.slice(-MOST_DAYS),
    options: parseOptions(data['options']),
    pin: parsePin(data['pin']),
    visiting: data['visiting'] === true,
    reloads: Array.isArray(data['reloads']) ? data['reloads'].filter(isTime).slice(-MOST_RELOADS) : [],
  };
  return turnDay(record, day);
}

export const noteReload = (record: KioskRecord, now: number): KioskRecord => ({
  ...record,
  reloads: [...record.reloads, now].slice(-MOST_RELOADS),
});

export const reloadsTooOften = ({ reloads }: KioskRecord, now: number): boolean =>
  reloads.length === MOST_RELOADS && reloads.every((at) => at <= now && now - at < TOO_OFTEN_MS);

export const formatRecord = (record: KioskRecord): string => JSON.stringify(record);

const isTime = (value: unknown): value is number => isWithin(value, 0, Number.MAX_SAFE_INTEGER);

const BASE64 = /^(?:[A-Za-z0-9+/]{4}){4,32}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function parsePin(value: unknown): KioskPin | null {
  const { salt, hash, rounds, wrong, until } = objectOf(value) ?? {};
  if (typeof salt !== 'string' || typeof hash !== 'string' || !BASE64.test(salt) || !BASE64.test(hash)) return null;
  if (!isWithin(rounds, 1, 10_000_000)) return null;
  return {
    salt,
    hash,
    rounds,
    wrong: isWithin(wrong, 0, 1_000_000) ? wrong : 0,
    until: isTime(until) ? until : 0,
  };
}
