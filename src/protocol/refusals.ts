/** Why something was not done. */
export const REFUSALS = [
  'not-allowed',
  'not-running',
  'already',
  'ended',
  'paused',
  'late',
  'gate',
  'unknown-choice',
  'no-votes',
  'unknown-pupil',
  'locked',
  'full',
  'no-names',
  'too-long',
] as const;
export type Refusal = (typeof REFUSALS)[number];
