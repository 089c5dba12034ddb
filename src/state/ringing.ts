/** When the phone rings: the story has gone on to a call in which nobody has spoken yet. */
import { STAY } from '#scenario';
import type { Stance } from '#scenario';
import type { Run } from './app-state.ts';

/** With these the player reaches for somebody, or for what can be looked up. */
export const REACHING: readonly Stance[] = ['verify', 'tell', 'report', 'recover'];

/** By the last move that is shown and led here the player is the one who calls, so nothing rings. */
export function playerCalls({ loaded: { story }, session, shown }: Run): boolean {
  for (const entry of session.transcript.slice(0, shown).reverse()) {
    if (entry.kind !== 'choice') continue;
    const made = story.nodes[entry.node]?.choices.find(({ id }) => id === entry.choice);
    if (made?.goto !== STAY) return made !== undefined && REACHING.includes(made.stance);
  }
  return false;
}

/** `nodes/<node>/lines/<line>`: the story's own; what a choice or a move of the tray brings has a longer key. */
const OF_NODE = /^nodes\/[^/]+\/lines\//;

/** A line that the other side says by themselves; no answer, and nothing that the player looked up. */
export const isOfNode = (line: string): boolean => OF_NODE.test(line);

/** Whether anybody will speak on the thread before the story goes on elsewhere. */
export function awaitsCaller({ session, shown }: Run, thread: string): boolean {
  const coming = session.transcript.slice(Math.max(shown, 1));
  const left = coming.findIndex(({ kind }) => kind === 'enter');
  return coming
    .slice(0, left === -1 ? undefined : left)
    .some((entry) => entry.kind === 'line' && entry.thread === thread && isOfNode(entry.line));
}
