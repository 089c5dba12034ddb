/** The two matched forms of "Real or fake?" and the order in which items are shown (learning-spec §2). */
import { createRandom } from '#scenario/random';
import type { Random } from '#scenario/random';

export const TEST_FORMS = ['a', 'b'] as const;
export type TestForm = (typeof TEST_FORMS)[number];

/** What decides an item's place: whether it is a scam. */
export interface Kinded {
  readonly scam: boolean;
}

/** No more of one kind than this follow each other, and an order is drawn again at most so often. */
const LONGEST_RUN = 3;
const MOST_SHUFFLES = 50;

/** Which form comes before and which after: even seeds begin with A, odd ones with B. */
export const formsOf = (seed: number): readonly [before: TestForm, after: TestForm] =>
  seed % 2 === 0 ? ['a', 'b'] : ['b', 'a'];

/**
 * A new array in chance order; every order is equally likely.
 *
 * Source: Fisher–Yates as in Durstenfeld, R. (1964). Algorithm 235: Random permutation. Communications of the ACM 7(7),
 * 420; from the last place down, with j = ⌊r·(i + 1)⌋.
 */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as T;
    order[i] = order[j] as T;
    order[j] = held;
  }
  return order;
}

/**
 * The order of a round: shuffled until at most three items of one kind follow each other, fifty times at most; then
 * the last order stands, as with items of one kind only there is no other.
 */
export function orderItems<T extends Kinded>(items: readonly T[], seed: number): T[] {
  const random = createRandom(seed);
  let order = shuffle(items, random);
  for (let drawn = 1; drawn < MOST_SHUFFLES && longestRun(order) > LONGEST_RUN; drawn++) order = shuffle(order, random);
  return order;
}

function longestRun(items: readonly Kinded[]): number {
  let longest = 0;
  let run = 0;
  items.forEach((item, i) => {
    run = items[i - 1]?.scam === item.scam ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}
