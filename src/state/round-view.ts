/** What the screens show of "Real or fake?": the item in hand, and what came of a round, in counts only (rulings 18). */
import { itemDifficulty, itemParts } from '#scenario';
import type { Cue, GreenCue, Item, ItemTopic, Truth } from '#scenario';
import { countTrials, dueBooster, isRight, nextBoosterDay, pupilCounts, saysScam } from '#learning';
import type { PupilCounts, Rating, Trial } from '#learning';
import type { CatalogEntry, Items } from '#ports';
import type { AppState } from './app-state.ts';
import { openTrials } from './rounds.ts';
import type { OpenRound, Round, Rounds } from './rounds.ts';

/** The item in hand; `position` counts from 1. */
export interface ItemInHand {
  readonly id: string;
  readonly item: Item;
  readonly position: number;
  readonly total: number;
}

/** `null` when the round is over, or its item is no longer in the packs. */
export function itemInHand(open: OpenRound | null, items: Items | null): ItemInHand | null {
  const id = open?.items[open.ratings.length];
  const item = id === undefined || items === null ? null : itemOf(items, id);
  if (open === null || id === undefined || item === null) return null;
  return { id, item, position: open.ratings.length + 1, total: open.items.length };
}

/** `null` when the packs no longer have it; names that every object has are no items. */
const itemOf = (items: Items, id: string): Item | null => (Object.hasOwn(items, id) ? (items[id] ?? null) : null);

export interface RoundCounts extends PupilCounts {
  readonly scams: number;
  readonly genuine: number;
  readonly passed: number;
}

/** Counts for players: no index, no percentage, nothing to rank by. */
export function roundCounts(trials: readonly Trial[]): RoundCounts {
  const counts = countTrials(trials);
  const passed = trials.length - counts.signals - counts.noise;
  return { ...pupilCounts(counts), scams: counts.signals, genuine: counts.noise, passed };
}

export interface ExplainedItem {
  readonly id: string;
  readonly item: Item;
  readonly rating: Rating | null;
  readonly right: boolean | null;
  /** The explanation to be shown: by the answer given; who passed gets the one for those who were wrong. */
  readonly answer: Truth;
}

/** Every item of a round explained, right or wrong, scam or genuine, in the order in which they were shown. */
export const explainRound = ({ trials }: Round, items: Items): ExplainedItem[] =>
  trials.flatMap(({ item: id, rating }): ExplainedItem[] => {
    const item = itemOf(items, id);
    if (item === null) return [];
    const other: Truth = item.truth === 'scam' ? 'legit' : 'scam';
    const answer = rating === null ? other : saysScam(rating) ? 'scam' : 'legit';
    return [{ id, item, rating, right: isRight({ scam: item.truth === 'scam', rating }), answer }];
  });

const trialOf = (id: string, item: Item, rating: Rating | null): Trial => ({
  item: id,
  scam: item.truth === 'scam',
  difficulty: itemDifficulty(item),
  rating,
});

/** A round with its answers as trials; what has no item any more measures nothing. */
export function finishedRound({ kind, form, day, seed, items: asked, ratings }: OpenRound, items: Items): Round {
  const trials = asked.flatMap((id, i) => {
    const item = itemOf(items, id);
    return item === null ? [] : [trialOf(id, item, ratings[i] ?? null)];
  });
  return { kind, form, day, seed, trials };
}

/** Signs on an item, each with the line or row that carries it. */
export function itemSigns(item: Item): { readonly part: string; readonly sign: Cue | GreenCue }[] {
  return itemParts(item).flatMap(([part, { cues = [], greenCues = [] }]) =>
    [...cues, ...greenCues].map((sign) => ({ part, sign })),
  );
}

/** So many items of the past count for the lake: what somebody can tell apart now. */
const LATEST_ITEMS = 20;

/** The discernment of the latest items; the other score, never merged with that of actions. */
export const latestCounts = (rounds: Rounds): RoundCounts => roundCounts(openTrials(rounds).slice(-LATEST_ITEMS));

export interface BoosterDates {
  /** May be played today. */
  readonly due: boolean;
  /** Days from today until the next one; `null` when there is none. */
  readonly inDays: number | null;
}

export function boosterDates({ rounds, today }: Pick<AppState, 'rounds' | 'today'>): BoosterDates {
  const taken = rounds.finished.filter(({ kind }) => kind === 'booster').map(({ day }) => day);
  const next = nextBoosterDay(rounds.first, today);
  return {
    due: dueBooster(rounds.first, taken, today) !== null,
    inDays: next === null ? null : next - today,
  };
}

/** Whether the second measured round is open: the first is done, and a story has been finished since. */
export const postIsOpen = ({ study }: Rounds): boolean => study !== null && study.stories > 0;

/** What items are about, by the kind of story that they are shown after (rulings 11). */
const TOPICS: Readonly<Record<CatalogEntry['theme'], readonly ItemTopic[]>> = {
  kidnapping: ['police', 'delivery', 'scholarship', 'family'],
  jobs: ['job'],
  chat: ['friend', 'ticket', 'game', 'family'],
  codes: ['bank', 'account'],
  everyday: ['delivery', 'school', 'friend', 'shopping'],
};

/**
 * The look-alike of the other truth for a story without a twin: an item of its topics, one of the least seen; `turn`
 * says which, so that those who watch a visitor at the exhibition get another one.
 */
export function matchedItem(
  { theme, truth }: Pick<CatalogEntry, 'theme' | 'truth'>,
  items: Items,
  seen: Readonly<Record<string, number>>,
  turn = 0,
): string | null {
  const pool = Object.entries(items).filter(([, item]) => item.use === 'booster' && item.truth !== truth);
  const isAway = ({ topic }: Item): number => Number(!TOPICS[theme].includes(topic));
  const rankOf = ([id, item]: (typeof pool)[number]): number => isAway(item) * 1000 + (seen[id] ?? 0);
  const best = Math.min(...pool.map(rankOf));
  const equal = pool.filter((entry) => rankOf(entry) === best);
  return equal[Math.abs(turn) % Math.max(1, equal.length)]?.[0] ?? null;
}
