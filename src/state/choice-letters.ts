/**
 * The letters of choices, the same on every screen of a class: replies, ways to put things right, then each drawer of the
 * tray that holds something.
 */
import { TRAY_KINDS } from '#scenario';
import type { TrayKind } from '#scenario';
import type { OfferedChoices } from './story-view.ts';

/** A for the first place, 0. */
export const letterAt = (place: number): string => String.fromCharCode(65 + place);

export const fullDrawers = ({ tray }: Pick<OfferedChoices, 'tray'>): TrayKind[] =>
  TRAY_KINDS.filter((kind) => tray[kind].length > 0);

/** `null` for a drawer that holds nothing. */
export function drawerLetter(offered: OfferedChoices, drawer: TrayKind): string | null {
  const place = fullDrawers(offered).indexOf(drawer);
  return place < 0 ? null : letterAt(offered.replies.length + offered.recover.length + place);
}

/** By choice. Moves that share a drawer share its letter, and are numbered: G1, G2. */
export function choiceLetters(offered: OfferedChoices): ReadonlyMap<string, string> {
  const single = [...offered.replies, ...offered.recover].map(({ id }, place) => [id, letterAt(place)] as const);
  const moves = fullDrawers(offered).flatMap((drawer) => {
    const letter = drawerLetter(offered, drawer) ?? '';
    const held = offered.tray[drawer];
    return held.map(({ id }, at) => [id, held.length === 1 ? letter : `${letter}${at + 1}`] as const);
  });
  return new Map([...single, ...moves]);
}
