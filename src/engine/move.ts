/** What a player can do, and how a move is read from outside. */

export type Move =
  | {
      readonly type: 'choose';
      readonly choice: string;
      readonly sentence?: string;
      /** `StoryLine.key` of what had come since the last choice and was not heard: of a call refused, or cut short. */
      readonly unheard?: readonly string[];
    }
  | { readonly type: 'pause' }
  | { readonly type: 'inspect'; readonly item: string }
  | { readonly type: 'flag'; readonly line: string; readonly on: boolean };

export type ChooseMove = Extract<Move, { readonly type: 'choose' }>;

/**
 * Reads a move from any document: a new object with the move's own keys only, or `null` when it is none. Whether the
 * move is allowed is for `apply` to say.
 */
export function parseMove(input: unknown): Move | null {
  const type = ownValue(input, 'type');
  switch (type) {
    case 'choose':
      return parseChoice(input);
    case 'pause':
      return { type };
    case 'inspect': {
      const item = ownValue(input, 'item');
      return typeof item === 'string' ? { type, item } : null;
    }
    case 'flag': {
      const line = ownValue(input, 'line');
      const on = ownValue(input, 'on');
      return typeof line === 'string' && typeof on === 'boolean' ? { type, line, on } : null;
    }
    default:
      return null;
  }
}

function parseChoice(input: unknown): ChooseMove | null {
  const [choice, sentence, unheard] = ['choice', 'sentence', 'unheard'].map((key) => ownValue(input, key));
  if (typeof choice !== 'string') return null;
  if (sentence !== undefined && typeof sentence !== 'string') return null;
  if (unheard !== undefined && !isTexts(unheard)) return null;
  return {
    type: 'choose',
    choice,
    ...(sentence === undefined ? {} : { sentence }),
    ...(unheard === undefined ? {} : { unheard: [...unheard] }),
  };
}

/** A copy is looked at, so that a hole in a list counts as what it reads as. */
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && Array.from(value).every((part) => typeof part === 'string');

/** The value of an object's own key; inherited ones do not count. */
export const ownValue = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? (input as Record<string, unknown>)[key]
    : undefined;
