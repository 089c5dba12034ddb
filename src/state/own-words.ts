/** Where the player's own words stand: what is written to somebody is read in their chat, not in the call going on. */
import type { Entry } from '#engine';
import { isCall, isChat } from '#scenario';
import type { Scenario, ScenarioLine } from '#scenario';
import { lineAt } from './line-at.ts';

type Chosen = Extract<Entry, { kind: 'choice' }>;
type Line = Extract<Entry, { kind: 'line' }>;

export interface OwnWords {
  readonly thread: string;
  /** A bubble of the player's; otherwise something done, told beside the conversation. */
  readonly said: boolean;
  /** Field of the choice that holds the words. */
  readonly field: string;
}

/** `following` is what came after the choice. Null where its words come as a line of the player's own on another thread. */
export function placeOwnWords(scenario: Scenario, entry: Chosen, following: readonly Entry[]): OwnWords | null {
  const { node, choice, sentence, thread } = entry;
  const calling = isCall(scenario.threads[thread]?.app);
  const reply = scenario.nodes[node]?.choices?.[choice];
  if (reply !== undefined && reply.silent !== true) {
    return { thread, said: true, field: reply.say === undefined ? 'text' : 'say' };
  }
  const lines = linesOf(following);
  if (sentence === null) {
    const written = lines.some((line) => line.thread !== thread && isOwnLine(scenario, lineAt(scenario, line.line)));
    return calling && written ? null : { thread, said: false, field: 'text' };
  }
  const home = homeOf(scenario, entry, lines, following);
  if (home !== null) return { thread: home, said: true, field: `sentences/${sentence}` };
  return { thread, said: false, field: calling ? 'text' : `sentences/${sentence}` };
}

/** Where whoever is told answers, or is met next, or can be written to; none where that is nowhere on this phone. */
function homeOf(scenario: Scenario, entry: Chosen, lines: readonly Line[], following: readonly Entry[]): string | null {
  const { choice, thread } = entry;
  const who = scenario.tray[choice]?.with;
  if (who === undefined) return null;
  const isWith = (id: string): boolean => scenario.threads[id]?.with === who;
  const answer = lines.find(({ line }) => lineAt(scenario, line).speaker === who);
  if (answer !== undefined) return answer.thread !== thread || isWith(thread) ? answer.thread : null;
  const next = following[lines.length];
  if (next?.kind === 'enter' && isWith(next.thread)) return next.thread;
  return Object.keys(scenario.threads).find((id) => isWith(id) && isChat(scenario.threads[id]?.app)) ?? null;
}

function linesOf(following: readonly Entry[]): readonly Line[] {
  const end = following.findIndex(({ kind }) => kind !== 'line');
  return following.slice(0, end === -1 ? undefined : end).filter((entry): entry is Line => entry.kind === 'line');
}

export const isOwnLine = ({ cast }: Scenario, { speaker }: ScenarioLine): boolean =>
  speaker !== undefined && cast[speaker]?.role === 'self';
