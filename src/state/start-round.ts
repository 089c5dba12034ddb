/** Which items a round of "Real or fake?" asks about, and in what order. */
import { createRandom } from '#scenario/random';
import { itemDifficulty } from '#scenario';
import { BOOSTER_SIZE, abilityOf, chooseItems, formsOf, orderItems } from '#learning';
import type { Candidate, TestForm } from '#learning';
import type { Items } from '#ports';
import { postIsOpen } from './round-view.ts';
import { openTrials, seenItems } from './rounds.ts';
import type { OpenRound, RoundKind, Rounds } from './rounds.ts';

/** Scams and genuine messages of a quick round. */
const QUICK_EACH = 5;

interface Start {
  readonly items: Items;
  readonly rounds: Rounds;
  readonly seed: number;
  /** At home items fit the player; a kiosk is the same for everybody. */
  readonly adaptive: boolean;
}

/** The items of a new round in their order; `null` when there is nothing to ask. */
export function startRound(kind: RoundKind, item: string | null, start: Start): Omit<OpenRound, 'day'> | null {
  const asked = askedIn(kind, item, start);
  if (asked === null || asked.chosen.length === 0) return null;
  const { form, seed, chosen } = asked;
  return { kind, form, seed, items: orderItems(chosen, seed).map(({ id }) => id), ratings: [] };
}

interface Asked {
  readonly form: TestForm | null;
  /** Of the order. */
  readonly seed: number;
  readonly chosen: readonly Candidate[];
}

function askedIn(kind: RoundKind, item: string | null, { items, rounds, seed, adaptive }: Start): Asked | null {
  if (kind === 'pre') {
    const [form] = formsOf(seed);
    return { form, seed, chosen: ofForm(items, form) };
  }
  if (kind === 'post') {
    if (rounds.study === null || !postIsOpen(rounds)) return null;
    const [, form] = formsOf(rounds.study.seed);
    // The other form, and an order of its own from the same seed.
    return { form, seed: rounds.study.seed + 1, chosen: ofForm(items, form) };
  }
  const pool = candidates(items);
  if (kind === 'match') return { form: null, seed, chosen: pool.filter(({ id }) => id === item) };
  const odd = seed % 2 === 0 ? 0 : 1;
  const half = Math.floor(BOOSTER_SIZE / 2);
  const [scams, genuine] = kind === 'quick' ? [QUICK_EACH, QUICK_EACH] : [half + odd, BOOSTER_SIZE - half - odd];
  const choice = { scams, genuine, ability: adaptive ? abilityOf(openTrials(rounds)) : 0, seen: seenItems(rounds) };
  return { form: null, seed, chosen: chooseItems(pool, choice, createRandom(seed)) };
}

const asCandidate = ([id, item]: [string, Items[string]]): Candidate => ({
  id,
  scam: item.truth === 'scam',
  difficulty: itemDifficulty(item),
});

const ofForm = (items: Items, form: TestForm): Candidate[] =>
  Object.entries(items)
    .filter(([, { use }]) => use === `form-${form}`)
    .map(asCandidate);

/** Boosters only: the forms measure, and what measures is never practised with. */
const candidates = (items: Items): Candidate[] =>
  Object.entries(items)
    .filter(([, { use }]) => use === 'booster')
    .map(asCandidate);
