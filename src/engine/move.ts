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
export function parseMove(document: unknown): Move | null {
  const type = ownValue(document, 'type');
  switch (type) {
    case 'choose':
      return parseChoice(document);
    case 'pause':
      return { type };
    case 'inspect': {
      const item = ownValue(document, 'item');
      return typeof item === 'string' ? { type, item } : null;
    }
    case 'flag': {
      const line = ownValue(document, 'line');
      const on = ownValue(document, 'on');
      return typeof line === 'string' && typeof on === 'boolean' ? { type, line, on } : null;
    }
    default:
      return null;
  }
}

function parseChoice(document: unknown): ChooseMove | null {
  const choice = ownValue(document, 'choice');
  const sentence = ownValue(document, 'sentence');
  if (typeof choice !== 'string') return null;
  if (sentence === undefined) return { type: 'choose', choice };
  return typeof sentence === 'string' ? { type: 'choose', choice, sentence } : null;
}

/** The value of an object's own key; inherited ones do not count. */
export const ownValue = (document: unknown, key: string): unknown =>
  typeof document === 'object' && document !== null && Object.hasOwn(document, key)
    ? (document as Record<string, unknown>)[key]
    : undefined;
