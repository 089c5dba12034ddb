/** Reads the score of a run off its session: the breakdown behind "Cách tính điểm", and the judged moments. */
import { HARM_CHANNELS } from '#scenario';
import type { Competency, HarmChannel, Stance, Story, Truth } from '#scenario';
import { HARM_UNIT, actionsScore } from './score.ts';
import type { ActionsScore } from './score.ts';
import type { HarmState, JudgedMoment, Session } from './session.ts';

export interface ScoreReason {
  readonly node: string;
  readonly choice: string;
  readonly competency: Competency;
  readonly weight: number;
  /** Quality in quarters, 0..4. */
  readonly q4: number;
}

export interface ScoreBreakdown extends ActionsScore {
  readonly reasons: readonly ScoreReason[];
}

/** Harm left on one channel, in units of 1/4,000,000: the open harm or what recovery left, whichever is more. */
export const harmLeft = ({ open, residual }: HarmState): number => Math.max((open * HARM_UNIT) / 4, residual);

/** "Harmed" means any harm ever applied (rulings 6). */
export const wasHarmed = (session: Session): boolean => HARM_CHANNELS.some((channel) => session.harm[channel].ever);

/** The Actions score so far, with a reason for each visited decision point. */
export function scoreOf(story: Story, session: Session): ScoreBreakdown {
  const reasons: ScoreReason[] = [];
  for (const { node, choice, q4 } of session.decisions) {
    const decision = story.nodes[node]?.decision;
    if (decision) reasons.push({ node, choice, competency: decision.competency, weight: decision.weight, q4 });
  }
  const harm = Object.fromEntries(HARM_CHANNELS.map((channel) => [channel, harmLeft(session.harm[channel])]));
  return { ...actionsScore(reasons, harm as Record<HarmChannel, number>), reasons };
}

/** What a stance takes the situation for by itself; all other stances defer. */
const VERDICTS: Readonly<Partial<Record<Stance, Truth>>> = {
  trust: 'legit',
  refuse: 'scam',
  accuse: 'scam',
  report: 'scam',
};

/**
 * Judged moments of a run (rulings 7): trust says "genuine"; refuse, accuse and report say "scam"; verify, tell,
 * recover and pause defer to the next judged moment, and at last to the ending's own verdict. A revisited moment counts
 * once, with its latest choice, scored or not; one that nothing settles is left out.
 */
export function judgedMoments(story: Story, session: Session): readonly JudgedMoment[] {
  let following: Truth | null = session.ending === null ? null : (story.endings[session.ending]?.judged ?? null);
  const moments: JudgedMoment[] = [];
  for (const { node, stance } of judgedConduct(story, session)) {
    const direct = VERDICTS[stance] ?? null;
    const answer = direct ?? following;
    if (answer === null) continue;
    moments.unshift({ node, answer, deferred: direct === null, right: answer === story.truth });
    following = answer;
  }
  return moments;
}

/** The latest choice at each judged node, the last of the run first. */
function judgedConduct(story: Story, session: Session): { readonly node: string; readonly stance: Stance }[] {
  const conduct = new Map<string, Stance>();
  for (const entry of session.transcript.toReversed()) {
    if (entry.kind !== 'choice' || conduct.has(entry.node)) continue;
    const node = story.nodes[entry.node];
    const stance = node?.choices.find(({ id }) => id === entry.choice)?.stance;
    if (node?.decision?.judgement === true && stance !== undefined) conduct.set(entry.node, stance);
  }
  return [...conduct].map(([node, stance]) => ({ node, stance }));
}
