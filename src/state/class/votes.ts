/** A vote by hands at a decision: what can be voted for, and what came of it. Hands are counted, pupils never. */
import type { TrayKind } from '#scenario';
import { fullDrawers, letterAt } from '../choice-letters.ts';
import type { OfferedChoices } from '../story-view.ts';

/** A choice by its id, or a drawer of the tray by `@` and its kind: ids of choices never begin so. */
export type OptionId = string;

export interface VoteOption {
  readonly id: OptionId;
  /** A, B, C … */
  readonly letter: string;
  /** Of a drawer; `null` for a choice. */
  readonly drawer: TrayKind | null;
  /** The choices behind it: one, or the moves that the drawer holds now. */
  readonly choices: readonly string[];
}

export const drawerId = (kind: TrayKind): OptionId => `@${kind}`;

/** As the story offers them: replies, ways to put things right, then each drawer of the tray that holds something. */
export function voteOptions({ replies, recover, tray }: OfferedChoices): VoteOption[] {
  const single = [...replies, ...recover].map(({ id }) => ({ id, drawer: null, choices: [id] }));
  const drawers = fullDrawers({ tray }).map((kind) => ({
    id: drawerId(kind),
    drawer: kind,
    choices: tray[kind].map(({ id }) => id),
  }));
  return [...single, ...drawers].map((option, place) => ({ ...option, letter: letterAt(place) }));
}

/** The option that leads to a choice; `null` when it is not offered. */
export const optionOf = (options: readonly VoteOption[], choice: string): VoteOption | null =>
  options.find(({ choices }) => choices.includes(choice)) ?? null;

/** Hands by option; an option that is not named got none. */
export type Hands = Readonly<Record<OptionId, number>>;

/** No room holds more. */
export const MOST_HANDS = 999;

export interface Tally {
  readonly rows: readonly { readonly option: VoteOption; readonly hands: number; readonly share: number }[];
  readonly total: number;
  /** The options with the most hands: one, several in a tie, none where no hand was counted. */
  readonly leaders: readonly OptionId[];
}

/** `share` is that of all hands, 0..1. */
export function tallyOf(options: readonly VoteOption[], hands: Hands): Tally {
  const countOf = ({ id }: VoteOption): number => (Object.hasOwn(hands, id) ? (hands[id] ?? 0) : 0);
  const total = options.reduce((sum, option) => sum + countOf(option), 0);
  const most = Math.max(0, ...options.map(countOf));
  return {
    rows: options.map((option) => ({
      option,
      hands: countOf(option),
      share: total === 0 ? 0 : countOf(option) / total,
    })),
    total,
    leaders: most === 0 ? [] : options.filter((option) => countOf(option) === most).map(({ id }) => id),
  };
}
