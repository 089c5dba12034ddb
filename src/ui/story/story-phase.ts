import { isCall } from '#scenario';
import type { Stance } from '#scenario';
import type { PhoneView, Run } from '#state';
import { appOf } from './story-context.ts';
import type { Phase } from './story-context.ts';

/** After these the player is the one who calls, so nothing rings. */
const CALLING: readonly Stance[] = ['verify', 'tell', 'report', 'recover'];

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
  const begun = (view.items[view.thread]?.length ?? 0) > 0;
  if (!isCall(view.app) || begun || !view.pending || playerCalls(run)) return 'thread';
  return 'ringing';
}

function playerCalls(run: Run): boolean {
  const last = run.session.transcript.slice(0, run.shown).findLast(({ kind }) => kind === 'choice');
  if (last?.kind !== 'choice') return false;
  const made = run.loaded.story.nodes[last.node]?.choices.find(({ id }) => id === last.choice);
  return made !== undefined && CALLING.includes(made.stance);
}
