/** Rounds of "Real or fake?": what is kept of them on the device, and how one goes on. */
import { RATINGS, TEST_FORMS } from '#learning';
import type { Rating, TestForm, Trial } from '#learning';
import { isId, isWithin, objectOf, readObject } from './stored.ts';

/**
 * `pre` and `post` the two measured rounds around a story · `quick` ten items at any time · `booster` five, some days
 * later · `match` the one item that is offered after a story without a twin.
 */
export const ROUND_KINDS = ['pre', 'post', 'quick', 'booster', 'match'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** What a round is; `day` as in `ClockPort.today`. */
interface RoundHead {
  readonly kind: RoundKind;
  readonly form: TestForm | null;
  readonly day: number;
  readonly seed: number;
}

/** A finished round. */
export interface Round extends RoundHead {
  readonly trials: readonly Trial[];
}

/** A round that is going on: its items in order, and the answers so far. */
export interface OpenRound extends RoundHead {
  readonly items: readonly string[];
  readonly ratings: readonly (Rating | null)[];
}

/** Between the two measured rounds: their seed, and how many stories were finished meanwhile. */
export interface Study {
  readonly seed: number;
  readonly stories: number;
}

export interface Rounds {
  /** The first day on which anything was finished: boosters count from here. */
  readonly first: number | null;
  readonly finished: readonly Round[];
  readonly open: OpenRound | null;
  readonly study: Study | null;
}

export const NO_ROUNDS: Rounds = { first: null, finished: [], open: null, study: null };

/** More rounds than a school year holds; the oldest go first. */
const MOST_ROUNDS = 100;
/** No round asks about more. */
const MOST_ITEMS = 10;

export function addRound(rounds: Rounds, round: Round): Rounds {
  const finished = [...rounds.finished, round].slice(-MOST_ROUNDS);
  const study = round.kind === 'pre' ? { seed: round.seed, stories: 0 } : round.kind === 'post' ? null : rounds.study;
  return { first: rounds.first ?? round.day, finished, open: null, study };
}

/** A finished story: it may be followed by the second measured round, and boosters count from the first one. */
export const addStory = (rounds: Rounds, day: number): Rounds => ({
  ...rounds,
  first: rounds.first ?? day,
  study: rounds.study === null ? null : { ...rounds.study, stories: rounds.study.stories + 1 },
});

const allTrials = ({ finished }: Rounds): Trial[] => finished.flatMap(({ trials }) => trials);

/**
 * Trials that may be looked at. While the second measured round is still to come the first one stays closed: an early
 * look would change what is measured (learning-spec §2).
 */
export const openTrials = (rounds: Rounds): Trial[] => settledRounds(rounds).flatMap(({ trials }) => trials);

export function settledRounds({ finished, study }: Rounds): readonly Round[] {
  const waiting = study === null ? undefined : finished.findLast(({ kind }) => kind === 'pre');
  return finished.filter((round) => round !== waiting);
}

/** How often each item was shown. */
export function seenItems(rounds: Rounds): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const { item } of allTrials(rounds)) seen[item] = (seen[item] ?? 0) + 1;
  return seen;
}

/** The round without the items that the packs no longer have, so that it can be finished; itself where all are there. */
export function withoutGone(open: OpenRound, known: Readonly<Record<string, unknown>>): OpenRound {
  const there = (id: string): boolean => Object.hasOwn(known, id);
  if (open.items.every(there)) return open;
  const ratings = open.ratings.filter((_, i) => there(open.items[i] ?? ''));
  return { ...open, items: open.items.filter(there), ratings };
}

/** Both show the same item of the same round. */
export const isSameMoment = (one: OpenRound, other: OpenRound | null): boolean =>
  one.kind === other?.kind && one.seed === other.seed && one.ratings.length === other.ratings.length;

/** The finished round of a kind that came last; `null` when there is none. */
export const lastRound = ({ finished }: Rounds, kind: RoundKind): Round | null =>
  finished.findLast((round) => round.kind === kind) ?? null;

/** Parses stored rounds; what does not fit is left out, the rest stays. */
export function parseRounds(stored: string | null): Rounds {
  const data = readObject(stored);
  const finished = Array.isArray(data['finished']) ? data['finished'].map(parseRound) : [];
  const study = objectOf(data['study']);
  return {
    first: isWhole(data['first']) ? data['first'] : null,
    finished: finished.filter((round) => round !== null).slice(-MOST_ROUNDS),
    open: parseOpen(data['open']),
    study:
      study !== null && isWhole(study['seed']) && isWhole(study['stories'])
        ? { seed: study['seed'], stories: Math.max(0, study['stories']) }
        : null,
  };
}

function parseHead(data: Record<string, unknown>): RoundHead | null {
  const kind = ROUND_KINDS.find((known) => known === data['kind']);
  const form = TEST_FORMS.find((known) => known === data['form']) ?? null;
  const { day, seed } = data;
  const measured = kind === 'pre' || kind === 'post';
  if (kind === undefined || !isWhole(day) || !isWhole(seed) || measured !== (form !== null)) return null;
  return { kind, form, day, seed };
}

function parseRound(value: unknown): Round | null {
  const data = objectOf(value);
  const head = data === null ? null : parseHead(data);
  if (data === null || head === null || !Array.isArray(data['trials'])) return null;
  const trials = data['trials'].map(parseTrial);
  return trials.length === 0 || trials.includes(null) ? null : { ...head, trials: trials as Trial[] };
}

function parseTrial(value: unknown): Trial | null {
  const { item, scam, difficulty, rating } = objectOf(value) ?? {};
  if (!isId(item) || typeof scam !== 'boolean' || !isRating(rating)) return null;
  if (!isWithin(difficulty, 1, 3)) return null;
  return { item, scam, difficulty, rating };
}

function parseOpen(value: unknown): OpenRound | null {
  const data = objectOf(value);
  const head = data === null ? null : parseHead(data);
  if (data === null || head === null) return null;
  const { items, ratings } = data;
  if (!Array.isArray(items) || !Array.isArray(ratings) || !items.every(isId) || !ratings.every(isRating)) return null;
  return items.length > ratings.length && items.length <= MOST_ITEMS ? { ...head, items, ratings } : null;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isRating = (value: unknown): value is Rating | null =>
  value === null || RATINGS.some((rating) => rating === value);
