import { isCall } from '#scenario';
import { awaitsCaller, isOfNode, playerCalls } from '#state';
import type { PhoneView, Run } from '#state';
import { appOf } from './story-context.ts';
import type { Phase } from './story-context.ts';

/** Before the first entry is shown, the view has no thread of its own yet: the one that the run starts on. */
export function openingView(run: Run, view: PhoneView): PhoneView {
  const first = run.session.transcript[0];
  if (run.shown > 0 || first?.kind !== 'enter') return view;
  return { ...view, thread: first.thread, app: appOf(run, first.thread) };
}

/** `opened` holds the threads whose notification or call the player has taken. */
export function phaseOf(run: Run, view: PhoneView, opened: readonly string[]): Phase {
  if (opened.includes(view.thread)) return 'thread';
  if (run.shown === 0) return isCall(view.app) ? 'ringing' : 'lock';
  const begun = view.items[view.thread]?.some((item) => item.kind === 'line' && isOfNode(item.key)) === true;
  if (!isCall(view.app) || begun || playerCalls(run) || !awaitsCaller(run, view.thread)) return 'thread';
  return 'ringing';
}

/** What the caller will say waits until the call is taken; what comes elsewhere meanwhile does not. */
export function isHeldBy(phase: Phase, { session, shown }: Run, { thread }: PhoneView): boolean {
  const next = session.transcript[shown];
  return (
    phase === 'lock' ||
    (phase === 'ringing' && (shown === 0 || (next?.kind === 'line' && next.thread === thread && isOfNode(next.line))))
  );
}

/**
 * Whether a move made while it rang leads on in the call all the same. Otherwise it was refused, or goes on ringing
 * while somebody is asked or something looked up; a vote leads nowhere yet.
 */
export function goesOnIn(thread: string, before: Run, after: Run | null): boolean {
  if (after === null || after.session === before.session) return false;
  const coming = after.session.transcript.slice(after.shown);
  const entered = coming.some(({ kind }) => kind === 'enter');
  return entered && coming.some((entry) => entry.kind === 'line' && entry.thread === thread);
}
