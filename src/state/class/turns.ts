/** Where a lesson pauses, and what is asked there: found in the scenario's own data (learning-spec §4, Prompts). */
import type { Session } from '#engine';
import { wasHarmed } from '#engine';
import type { LoadedScenario } from '#ports';
import type { Competency, Story, StoryNode, Tactic } from '#scenario';

/**
 * `pressure` the first moment at which the other side presses: authority, fear or isolation; in a genuine story, at
 * which it invites trust · `weight` the first decision of the greatest weight · `harm` the first harm · `ending`.
 */
export const TURNS = ['pressure', 'weight', 'harm', 'ending'] as const;
export type Turn = (typeof TURNS)[number];

export const PROMPTS = ['feel', 'line', 'channel', 'friend', 'trust', 'silent'] as const;
export type Prompt = (typeof PROMPTS)[number];

const PRESSING: readonly Tactic[] = ['T01', 'T02', 'T04'];

/** What is asked at the weightiest decision, by what it trains. */
const AT_DECISION: Readonly<Record<Competency, Prompt>> = {
  C1: 'line',
  C2: 'line',
  C3: 'channel',
  C4: 'friend',
  C5: 'friend',
  C6: 'silent',
};

const saysIn = ({ lines }: StoryNode, test: (line: StoryNode['lines'][number]) => boolean): boolean =>
  lines.some((line) => test(line));

/** Whether the other side presses here; in a genuine story, whether a reason to trust is given. */
function pressesAt({ truth }: Story, node: StoryNode): boolean {
  return truth === 'scam'
    ? saysIn(node, ({ tactics }) => tactics.some((tactic) => PRESSING.includes(tactic)))
    : saysIn(node, ({ greenCues }) => greenCues.length > 0);
}

const greatestWeight = ({ nodes }: Story): number =>
  Math.max(0, ...Object.values(nodes).map(({ decision }) => decision?.weight ?? 0));

/** Turning points that a moment may be, by its node alone: what the teacher sees before the lesson. */
export function turnsAt(story: Story, id: string): Turn[] {
  const node = story.nodes[id];
  if (node === undefined) return [];
  const heavy = node.decision !== null && node.decision.weight === greatestWeight(story);
  return [...(pressesAt(story, node) ? (['pressure'] as const) : []), ...(heavy ? (['weight'] as const) : [])];
}

/**
 * What is asked at a turn; `id` is the node of the decision. The first question is the same in a scam and in its twin: it
 * may not tell them apart.
 */
export function promptAt({ truth, nodes }: Story, turn: Turn, id: string): Prompt {
  const scam = truth === 'scam';
  if (turn === 'pressure') return 'feel';
  if (turn === 'harm') return scam ? 'silent' : 'trust';
  if (turn === 'ending') return scam ? 'friend' : 'trust';
  const competency = nodes[id]?.decision?.competency;
  return competency === undefined || !scam ? 'channel' : AT_DECISION[competency];
}

export interface PauseCard {
  readonly turn: Turn;
  readonly prompt: Prompt;
}

/**
 * The card that is due where a run stands now; each turn comes once a story, one at a time, and no question
 * comes twice. Moments that were walked through since the last choice count with the one on screen.
 */
export function dueCard({ story }: LoadedScenario, session: Session, shown: readonly PauseCard[]): PauseCard | null {
  const last = session.transcript.findLastIndex(({ kind }) => kind === 'choice');
  const passed = session.transcript.slice(last + 1).flatMap((entry) => (entry.kind === 'enter' ? [entry.node] : []));
  const here = [...passed, session.node];
  const due: readonly (readonly [Turn, boolean])[] = [
    ['ending', session.ending !== null],
    ['harm', session.ending === null && wasHarmed(session)],
    ['pressure', session.ending === null && here.some((id) => turnsAt(story, id).includes('pressure'))],
    ['weight', session.ending === null && turnsAt(story, session.node).includes('weight')],
  ];
  const turn = due.find(([id, isDue]) => isDue && !shown.some((card) => card.turn === id))?.[0];
  if (turn === undefined) return null;
  const isNew = (prompt: Prompt): boolean => !shown.some((card) => card.prompt === prompt);
  const wanted = promptAt(story, turn, session.node);
  return { turn, prompt: isNew(wanted) ? wanted : (promptsOf(story).find(isNew) ?? wanted) };
}

/** What may be asked in a story; where nobody is deceived, nothing is asked of those who deceive. */
export const promptsOf = ({ truth }: Story): readonly Prompt[] =>
  truth === 'scam' ? PROMPTS : PROMPTS.filter((prompt) => prompt !== 'silent');
