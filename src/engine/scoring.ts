/** Reads the score of a run off its session: the breakdown behind "Cách tính điểm", and the judged moments. */
import { HARM_CHANNELS } from '#scenario';
import type { Competency, HarmChannel, Story, Truth } from '#scenario';
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

/**
 * Judged moments of a run (rulings 7): trust says "genuine"; refuse, accuse and report say "scam"; verify, tell,
 * recover and pause defer to the next judged moment, and at last to the ending's own verdict.
 */
export function judgedMoments(story: Story, session: Session): readonly JudgedMoment[] {
  const last: Truth | null = session.ending === null ? null : (story.endings[session.ending]?.judged ?? null);
  const moments: JudgedMoment[] = [];
  let following = last;
  for (let i = session.decisions.length - 1; i >= 0; i--) {
    const { node = '', stance } = session.decisions[i] ?? {};
    if (story.nodes[node]?.decision?.judgement !== true) continue;
    const direct: Truth | null =
      stance === 'trust' ? 'legit' : stance === 'refuse' || stance === 'accuse' || stance === 'report' ? 'scam' : null;
    const answer = direct ?? following;
    if (answer === null) continue;
    moments.unshift({ node, answer, deferred: direct === null, right: answer === story.truth });
    following = answer;
  }
  return moments;
}
