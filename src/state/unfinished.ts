import type { TextPair } from '#scenario';
import type { AppState } from './app-state.ts';

/** Title of the unfinished story whose place is lost when the pending one begins; `null` when nothing is lost. */
export function replacedBy({ pending, pendingOwn, run, saved, entries }: AppState): TextPair | null {
  if (pending === null) return null;
  const playing = run !== null && run.session.ending === null && !run.whatIf;
  // A file of one's own leaves the stored run where it is, and is itself nowhere stored.
  if (playing && (run.own || !pendingOwn)) return run.loaded.scenario.title;
  if (pendingOwn || saved === null || saved === pending.scenario.id) return null;
  return entries.find(({ id }) => id === saved)?.title ?? null;
}
