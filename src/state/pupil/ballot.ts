/**
 * What of a class every story screen has to know: what was voted for, and why nothing can be chosen. The screens of all
 * pages carry this, so it stays small and imports no protocol.
 */
import { decisionsOf, stepOfClass } from './pupil.ts';
import type { Pupil } from './pupil.ts';

/** Together: what was voted for at the present step, the newest first, whether or not it has arrived. */
export function votedFor({ view, waiting, vote }: Pupil): string | null {
  if (view === null || view.mode !== 'together') return null;
  const step = stepOfClass(view);
  const pending = waiting.findLast((frame) => frame.t === 'choose' && frame.step === step);
  if (pending?.t === 'choose') return pending.choice;
  return vote?.step === step ? vote.choice : null;
}

/** Why nothing can be chosen just now; `null` where it can. */
export type Stop = 'paused' | 'revealed' | 'gate';

export function stopOf({ view, moves }: Pupil): Stop | null {
  if (view === null) return null;
  if (view.paused) return 'paused';
  if (view.mode === 'together') return view.revealed ? 'revealed' : null;
  return view.gate !== null && decisionsOf(moves) >= view.gate ? 'gate' : null;
}

/** Together: the class has gone on, and what came of it has not been read here yet. */
export const turnIsNew = ({ view, read }: Pupil): boolean =>
  view !== null && view.mode === 'together' && stepOfClass(view) > read;
