import { itemParts } from './item-parts.ts';
import type { Item } from './schema/items.ts';
import type { Cue, GreenCue, ItemFit } from './vocabulary.ts';

/** 1 easy, 2 medium, 3 hard. */
export type Difficulty = 1 | 2 | 3;

/** From this many different cues on there are "some", and "many" (learning-spec §1.5). */
const SOME_CUES = 3;
const MANY_CUES = 6;

/** After the NIST Phish Scale with bands for messages as short as a chat's: few cues that fit well are the hardest. */
const BANDS: Readonly<Record<'few' | 'some' | 'many', Readonly<Record<ItemFit, Difficulty>>>> = {
  many: { weak: 1, medium: 2, strong: 2 },
  some: { weak: 1, medium: 2, strong: 3 },
  few: { weak: 2, medium: 3, strong: 3 },
};

/** Different cues that speak for what the item is: warning cues of a scam, green ones of a genuine message. */
export function tellingCues(item: Item): (Cue | GreenCue)[] {
  const found = itemParts(item).flatMap(([, { cues = [], greenCues = [] }]): readonly (Cue | GreenCue)[] =>
    item.truth === 'scam' ? cues : greenCues,
  );
  return [...new Set(found)];
}

/** How hard an item is to judge. There are only four green cues, so a genuine item has few of them or some. */
export function itemDifficulty(item: Item): Difficulty {
  const count = tellingCues(item).length;
  return BANDS[count >= MANY_CUES ? 'many' : count >= SOME_CUES ? 'some' : 'few'][item.fit];
}
