/** When the phone rings: the story has gone on to a call in which nobody has spoken yet. */
import { STAY } from '#scenario';
import type { Stance } from '#scenario';
import type { Run } from './app-state.ts';

/** With these the player reaches for somebody, or for what can be looked up. */
export const REACHING: readonly Stance[] = ['verify', 'tell', 'report', 'recover'];

/** After the last move that is shown the player is the one who calls, so nothing rings; one that stays calls nobody here. */
export function playerCalls({ loaded: { story }, session, shown }: Run): boolean {
  const last = session.transcript.slice(0, shown).findLast(({ kind }) => kind === 'choice');
  if (last?.kind !== 'choice') return false;
  const made = story.nodes[last.node]?.choices.find(({ id }) => id === last.choice);
  return made !== undefined && made.goto !== STAY && REACHING.includes(made.stance);
}

/** `nodes/<node>/lines/<line>`: the story's own; what a choice or a move of the tray brings has a longer key. */
const OF_NODE = /^nodes\/[^/]+\/lines\//;

/** A line that the other side says by themselves; no answer, and nothing that the player looked up. */
export const isOfNode = (line: string): boolean => OF_NODE.test(line);
