import { describe, expect, it } from 'vitest';
import { createRandom } from '#scenario/random';
import { formsOf, orderItems, shuffle, TEST_FORMS } from '#learning';

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `i${i + 1}`);
const items = (scams: number, genuine: number) => ids(scams + genuine).map((id, i) => ({ id, scam: i < scams }));

function longestRun(order: readonly { scam: boolean }[]): number {
  const kinds = order.map(({ scam }) => (scam ? 's' : 'g')).join('');
  return Math.max(0, ...(kinds.match(/s+|g+/g) ?? []).map((run) => run.length));
}

describe('vectors of learning-spec §2', () => {
  it('mulberry32, seed 42', () => {
    const random = createRandom(42);
    const printed = [random(), random(), random()].map((value) => value.toFixed(10));
    expect(printed).toEqual(['0.6011037519', '0.4482905590', '0.8524657935']);
  });

  it('seed 2025, i1…i10 unconstrained', () => {
    const expected = 'i4 i3 i7 i1 i9 i10 i8 i2 i6 i5';
    expect(shuffle(ids(10), createRandom(2025)).join(' ')).toBe(expected);
  });
});

describe('shuffle', () => {
  it('leaves what it was given, and loses nothing', () => {
    const given = Object.freeze(ids(7));
    expect(shuffle(given, createRandom(1)).sort()).toEqual([...given].sort());
    expect(shuffle([], createRandom(1))).toEqual([]);
    expect(shuffle(['one'], createRandom(1))).toEqual(['one']);
  });

  it('makes every order of four about equally often: χ² of 24,000 draws', () => {
    const random = createRandom(2025);
    const seen = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle(ids(4), random).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    const chi = [...seen.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // The .999 quantile with 23 degrees of freedom.
    expect(chi).toBeLessThan(49.73);
  });
});

describe('which form comes first', () => {
  it.each([
    [0, 'a', 'b'],
    [1, 'b', 'a'],
    [2025, 'b', 'a'],
    [2026, 'a', 'b'],
    [-1, 'b', 'a'],
    [-2, 'a', 'b'],
  ])('seed %i: %s, then %s', (seed, before, after) => {
    expect(formsOf(seed)).toEqual([before, after]);
    expect([...formsOf(seed)].sort()).toEqual([...TEST_FORMS]);
  });
});

describe('order of a round', () => {
  const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

  it('has no more than three of a kind in a row: 500 seeds, 5 + 5 items', () => {
    for (const seed of SEEDS) expect(longestRun(orderItems(items(5, 5), seed)), `seed ${seed}`).toBeLessThanOrEqual(3);
  });

  it('would not without being drawn again', () => {
    const plain = SEEDS.filter((seed) => longestRun(shuffle(items(5, 5), createRandom(seed))) > 3);
    expect(plain.length).toBeGreaterThan(50);
    const kept = SEEDS.filter((seed) => !plain.includes(seed));
    for (const seed of kept) expect(orderItems(items(5, 5), seed)).toEqual(shuffle(items(5, 5), createRandom(seed)));
  });

  it.each([
    ['five of one kind, for which there is no such order', 5, 0],
    ['nine to one', 9, 1],
    ['none', 0, 0],
    ['one', 1, 0],
  ])('ends with %s', (_name, scams, genuine) => {
    const order = orderItems(items(scams, genuine), 3);
    expect(order.map(({ id }) => id).sort()).toEqual(ids(scams + genuine).sort());
  });

  it('is the same for one seed, and differs between seeds', () => {
    const order = (seed: number) =>
      orderItems(items(5, 5), seed)
        .map(({ id }) => id)
        .join();
    expect(order(7)).toBe(order(7));
    expect(new Set(SEEDS.map(order)).size).toBeGreaterThan(490);
  });
});
