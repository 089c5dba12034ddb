/** What a device may have kept after a school term, by chance: rounds of every kind, some with gaps. */
import { createRandom } from '#scenario/random';
import type { Random } from '#scenario/random';
import type { Rating, Recorded, RecordedPractice, RecordedRound, Trial } from '#learning';

const KINDS = ['pre', 'post', 'quick', 'booster', 'match'] as const;
const SIZES: Readonly<Record<(typeof KINDS)[number], number>> = { pre: 10, post: 10, quick: 10, booster: 5, match: 1 };

/** About one in eight is passed; in every fourth round all items are of one kind. */
export function drawRecorded(seed: number, rounds: number): Recorded {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  let day = 20_000;
  const drawn = Array.from({ length: rounds }, (_, i): RecordedRound => {
    const kind = KINDS[i % KINDS.length]!;
    day += below(9);
    const form = kind === 'pre' ? 'a' : kind === 'post' ? 'b' : null;
    const trials = Array.from({ length: SIZES[kind] }, () => drawTrial(random, i % 4 === 3 ? true : random() < 0.5));
    return { kind, form, day, seed: below(2 ** 31) - 2 ** 30, trials };
  });
  const practice = Array.from({ length: 40 }, (): RecordedPractice => {
    const competency = `C${1 + below(5)}`;
    return { competency, scenario: `story-${below(3)}`, weight: 1 + below(3), q4: below(5) };
  });
  const runs = {
    'borrowed-phone': { finished: 2, bestScore: 79, endings: ['told', 'paid'], told: true, acts: ['tell', 'recover'] },
  };
  return { first: 20_000, rounds: drawn, practice, runs };
}

function drawTrial(random: Random, scam: boolean): Trial {
  const rating = (1 + Math.floor(random() * 6)) as Rating;
  const difficulty = 1 + Math.floor(random() * 3);
  const item = `item-${Math.floor(random() * 40)}`;
  return { item, scam, difficulty, rating: random() < 0.125 ? null : rating };
}
