/** Which choices are safe acts: each lights a lantern, at home as in class (design §2.7). */
import type { Stance, Story, StoryChoice } from '#scenario';

/** Dừng – Kiểm – Kể – Báo, and setting right what was done. */
export const SAFE_ACTS = ['stop', 'check', 'tell', 'report', 'recover'] as const;
export type SafeAct = (typeof SAFE_ACTS)[number];

/** The safe act that a stance may be. */
const ACT_OF: Readonly<Partial<Record<Stance, SafeAct>>> = {
  pause: 'stop',
  verify: 'check',
  tell: 'tell',
  report: 'report',
  recover: 'recover',
};

/** From this quality on, in quarters, an act is a safe one; acts that are not scored always are. */
const SAFE_Q4 = 3;

/** The safe act that a choice is, if it is one. To refuse is one only where there is a trap. */
export function safeActOf({ truth }: Pick<Story, 'truth'>, { q4, stance }: StoryChoice): SafeAct | undefined {
  if (q4 !== null && q4 < SAFE_Q4) return undefined;
  return stance === 'refuse' && truth === 'scam' ? 'stop' : ACT_OF[stance];
}
