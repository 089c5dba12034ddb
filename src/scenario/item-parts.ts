import type { Item } from './schema/items.ts';
import type { Cue, GreenCue } from './vocabulary.ts';

/** What can carry signs. */
export interface ItemPart {
  readonly cues?: readonly Cue[];
  readonly greenCues?: readonly GreenCue[];
}

/** Rows and lines of an item by their ids, as they are read. */
export const itemParts = ({ rows = {}, lines }: Item): [string, ItemPart][] => [
  ...Object.entries(rows),
  ...Object.entries(lines),
];
