/** Pupils by the equal-variance model of signal detection, to see what the statistics make of known truths. */
import { createRandom } from '#scenario/random';
import type { Random } from '#scenario/random';
import { formResult, pairedResult, z } from '#learning';
import type { PairedResult, Rating, Trial } from '#learning';

/** Where one pupil stands: sensitivity d′ and criterion c, both in standard deviations of the evidence. */
export interface Pupil {
  readonly dPrime: number;
  readonly criterion: number;
}

/** Half a unit in the last place of `Random` keeps the deviate finite. */
const normal = (random: Random): number => z(random() + 2 ** -33);

/** The five bounds between the six ratings, from the criterion. */
const BOUNDS = [-1.2, -0.6, 0, 0.6, 1.2] as const;

export function rate({ dPrime, criterion }: Pupil, scam: boolean, random: Random): Rating {
  const evidence = (scam ? dPrime / 2 : -dPrime / 2) + normal(random) - criterion;
  return (1 + BOUNDS.filter((bound) => evidence > bound).length) as Rating;
}

/** Answers to a form of five scams and five genuine items. */
export const answerForm = (answer: (scam: boolean) => Rating): Trial[] =>
  Array.from({ length: 10 }, (_, i) => ({ item: `item-${i}`, scam: i < 5, difficulty: 2, rating: answer(i < 5) }));

/** The four kinds of learning-spec §2's simulation. */
export const PUPIL_KINDS: Readonly<Record<string, (random: Random) => (scam: boolean) => Rating>> = {
  careful: (random) => (scam) => rate({ dPrime: 1.5, criterion: 0 }, scam, random),
  trusting: (random) => (scam) => rate({ dPrime: 0, criterion: 1.5 }, scam, random),
  'refuse-everything': (random) => (scam) => rate({ dPrime: 0, criterion: -1.5 }, scam, random),
  guessing: (random) => () => (1 + Math.floor(random() * 6)) as Rating,
};

/** What happens to every pupil of a class between the two forms. */
export interface Effect {
  readonly dPrime: number;
  readonly criterion: number;
}

/** Pupils differ: d′ has a mean of .9 and a standard deviation of .5, c of 0 and .3. */
function drawPupil(random: Random): Pupil {
  return { dPrime: 0.9 + 0.5 * normal(random), criterion: 0.3 * normal(random) };
}

/** The paired results of a class of so many pupils. */
export function simulateClass(pupils: number, effect: Effect, seed: number): PairedResult[] {
  const random = createRandom(seed);
  return Array.from({ length: pupils }, () => {
    const pupil = drawPupil(random);
    const later = { dPrime: pupil.dPrime + effect.dPrime, criterion: pupil.criterion + effect.criterion };
    const [before, after] = [pupil, later].map((state) => formResult(answerForm((scam) => rate(state, scam, random))));
    if (!before || !after) throw new Error('A full form has a result');
    return pairedResult({ first: 'a', before, after });
  });
}
