/** What the phone's screen is doing, for the page and the drawn world alike. */
import type { Entry, Move, Session } from '#engine';
import { STAY, isCall } from '#scenario';
import type { Stance, Story } from '#scenario';
import type { Run } from './app-state.ts';
import { choiceAt } from './choice-at.ts';
import { lineAt } from './line-at.ts';
import { viewPhone } from './story-view.ts';
import type { PhoneView } from './story-view.ts';

/** Locked; ringing; no longer, the call not taken, until the story goes on elsewhere; or open on a thread. */
export type Phase = 'lock' | 'ringing' | 'refused' | 'thread';

/** With these the player reaches for somebody, or for what can be looked up. */
export const REACHING: readonly Stance[] = ['verify', 'tell', 'report', 'recover'];

export function phaseOf(run: Run, { thread, app }: PhoneView): Phase {
  if (run.taken.includes(thread)) return 'thread';
  if (run.shown === 0) return isCall(app) ? 'ringing' : 'lock';
  const shown = run.session.transcript.slice(0, run.shown);
  if (!isCall(app) || shown.some((entry) => isOfCall(entry, thread)) || playerCalls(run)) return 'thread';
  if (isRefused(run)) return 'refused';
  return awaitsCaller(run, thread) ? 'ringing' : 'thread';
}

/** What the caller will say waits until the call is taken; what comes elsewhere meanwhile does not. */
export function isHeldBy(phase: Phase, { session, shown }: Run, { thread }: PhoneView): boolean {
  if (phase !== 'ringing') return phase === 'lock';
  const next = session.transcript[shown];
  return shown === 0 || (next !== undefined && isOfCall(next, thread));
}

/**
 * The run when a choice has been made, which has led to `session`. A call that is refused, or rings on while something
 * is looked up, has not been taken: only where the story goes on in it, and somebody speaks.
 */
export function afterChoice(run: Run, session: Session): Run {
  const view = viewPhone(run);
  const shown = lastChoice(session);
  const next = { ...run, session, shown, paused: false };
  const coming = session.transcript.slice(shown);
  const entered = coming.findIndex(({ kind }) => kind === 'enter');
  const there = coming[entered];
  const goesOn = there?.kind === 'enter' && there.thread === view.thread;
  const takes = phaseOf(run, view) !== 'ringing' || (goesOn && speaksIn(next, coming.slice(entered + 1), view.thread));
  return takes ? { ...next, taken: [...run.taken, view.thread] } : next;
}

/**
 * What has not come when a move is made: the next line of a call, and what stands behind it. Messages that nothing holds
 * up are on the phone already, and so is what was looked up.
 */
export function unheardLines({ loaded: { scenario }, session, shown }: Run): string[] {
  const waiting = session.transcript.slice(shown).flatMap((entry) => (entry.kind === 'line' ? [entry] : []));
  const first = waiting.findIndex(
    (entry) => isOfCall(entry, entry.thread) && isCall(scenario.threads[entry.thread]?.app),
  );
  return first === -1 ? [] : waiting.slice(first).flatMap(({ line }) => (OF_TRAY.test(line) ? [] : [line]));
}

/**
 * How much of a run a reload shows again: everything but a call that has just come in, or the very first lines. These
 * ring, or lie on the lock screen, once more: whether they were taken is not kept, and a call that a reload answers is
 * worse than one heard twice.
 */
export function shownAfterReload(run: Run): number {
  const { transcript, ending } = run.session;
  const since = lastChoice(run.session);
  const waits = (shown: number): boolean => {
    const then = { ...run, shown, taken: [] };
    const phase = phaseOf(then, viewPhone(then));
    return phase === 'ringing' || phase === 'lock';
  };
  const first = ending === null ? transcript.findIndex((_, at) => at > since && waits(at)) : -1;
  return first === -1 ? transcript.length : first;
}

/** How much of a run is shown again that was stepped back to before `undone`: what was not heard then is still to come. */
export function shownBefore(session: Session, undone: Move | undefined): number {
  const unheard = unheardIn(undone);
  const { transcript } = session;
  const since = lastChoice(session);
  const first = transcript.findIndex(
    (entry, at) => at > since && entry.kind === 'line' && unheard.includes(entry.line),
  );
  return first === -1 ? transcript.length : first;
}

export const unheardIn = (move: Move | undefined): readonly string[] =>
  (move?.type === 'choose' ? move.unheard : undefined) ?? [];

/** `tray/…` or `nodes/<node>/tray/…`: what a move of the tray brings, such as something looked up. */
const OF_TRAY = /^(?:nodes\/[^/]+\/)?tray\//;

/** A line of the conversation on a thread. */
export const isOfCall = (entry: Entry, thread: string): boolean =>
  entry.kind === 'line' && entry.thread === thread && !OF_TRAY.test(entry.line);

const lastChoice = ({ transcript }: Session): number => transcript.findLastIndex(({ kind }) => kind === 'choice');

const leadsOn = (story: Story, { node, choice }: Extract<Entry, { kind: 'choice' }>): boolean =>
  choiceAt(story, node, choice)?.goto !== STAY;

const lastEnter = ({ session, shown }: Run): number =>
  session.transcript.slice(0, shown).findLastIndex(({ kind }) => kind === 'enter');

/** By the move that led here the player is the one who calls, so nothing rings. */
function playerCalls(run: Run): boolean {
  const { story } = run.loaded;
  const led = run.session.transcript
    .slice(0, Math.max(0, lastEnter(run)))
    .findLast((entry) => entry.kind === 'choice' && leadsOn(story, entry));
  const stance = led?.kind === 'choice' ? choiceAt(story, led.node, led.choice)?.stance : undefined;
  return stance !== undefined && REACHING.includes(stance);
}

/** The move that leads away has been made without the caller. */
function isRefused(run: Run): boolean {
  const { transcript, moves } = run.session;
  const at = lastChoice(run.session);
  const made = transcript[at];
  if (made?.kind !== 'choice' || at < lastEnter(run) || !leadsOn(run.loaded.story, made)) return false;
  return unheardIn(moves.findLast(({ type }) => type === 'choose')).length > 0;
}

/** Whether anybody will speak on the thread before the story goes on elsewhere. */
const awaitsCaller = (run: Run, thread: string): boolean =>
  speaksIn(run, run.session.transcript.slice(Math.max(run.shown, 1)), thread);

function speaksIn({ loaded: { scenario } }: Run, coming: readonly Entry[], thread: string): boolean {
  const left = coming.findIndex((entry) => entry.kind === 'enter' && entry.thread !== thread);
  return coming
    .slice(0, left === -1 ? undefined : left)
    .some(
      (entry) => entry.kind === 'line' && isOfCall(entry, thread) && lineAt(scenario, entry.line).speaker !== undefined,
    );
}
