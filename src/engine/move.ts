/** What a player can do, and how a move is read from outside. */

export type Move =
  | { readonly type: 'choose'; readonly choice: string; readonly sentence?: string }
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
  const choice = ownValue(input, 'choice');
  const sentence = ownValue(input, 'sentence');
  if (typeof choice !== 'string') return null;
  if (sentence === undefined) return { type: 'choose', choice };
  return typeof sentence === 'string' ? { type: 'choose', choice, sentence } : null;
}

/** The value of an object's own key; inherited ones do not count. */
export const ownValue = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? (input as Record<string, unknown>)[key]
    : undefined;
