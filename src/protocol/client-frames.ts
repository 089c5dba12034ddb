/** What pages send over an open connection. `n` numbers what must not be lost or done twice. */
import * as v from 'valibot';
import * as s from './schemas.ts';

const clientFrame = v.variant('t', [
  /** "I am here": answered at once by the same, so that a frozen server is noticed. */
  v.strictObject({ t: v.literal('beat') }),
  /** A pupil's vote for the decision at which the class stands. */
  v.strictObject({ t: v.literal('choose'), n: s.sequence, step: s.step, choice: s.id }),
  /** A pupil's own move, the `step`-th of their story. */
  v.strictObject({ t: v.literal('move'), n: s.sequence, step: s.step, move: s.move }),
  /** Another made-up name, please. */
  v.strictObject({ t: v.literal('rename'), n: s.sequence }),
  /** A teacher's order. */
  v.strictObject({ t: v.literal('do'), n: s.sequence, what: s.command }),
]);
export type ClientFrame = v.InferOutput<typeof clientFrame>;
/** The frames that are numbered, kept until they are answered, and sent again after a lost connection. */
export type NumberedFrame = Exclude<ClientFrame, { readonly t: 'beat' }>;

/** Reads a frame; `null` for whatever is none. Never throws. */
export const parseClientFrame = (text: string): ClientFrame | null => s.parseJsonBy(clientFrame, text);
