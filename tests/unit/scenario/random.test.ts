import { describe, expect, it } from 'vitest';
import { createRandom } from '#scenario/random';
import { createRandom as createNumbers } from '../../support/random.ts';

const draw = (seed: number, count: number): number[] => Array.from({ length: count }, createRandom(seed));

describe('createRandom', () => {
  /** The first row stands in learning-spec §2; committed sounds and pictures depend on all of them. */
  it.each([
    [42, [0.6011037519201636, 0.44829055899754167, 0.8524657934904099]],
    [20_260_315, [0.16176981525495648, 0.252851917874068, 0.11438807589001954]],
  ])('is mulberry32 with the seed %i', (seed, expected) => expect(draw(seed, 3)).toEqual(expected));

  it('takes seeds by their lowest 32 bits', () => {
    expect(draw(-7, 5)).toEqual(draw(2 ** 32 - 7, 5));
    expect(draw(1.5, 5)).toEqual(draw(1, 5));
  });

  it('repeats itself for one seed, differs for another, and stays in [0, 1)', () => {
    expect(draw(7, 200)).toEqual(draw(7, 200));
    expect(draw(7, 200)).not.toEqual(draw(8, 200));
    expect(draw(7, 200).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('gives the tests their whole numbers', () => {
    const numbers = createNumbers(42);
    expect([numbers(1000), numbers(1000), numbers(2)]).toEqual([
      2_581_720_956 % 1000,
      1_925_393_290 % 1000,
      3_661_312_704 % 2,
    ]);
  });
});
