/** What an analyst reads beside the figures: every column and every formula of the export. English, as field names are. */
import type { DetectionIndices } from './trials.ts';

/** Columns of the CSV, in their order; `rounds` of the JSON document hold the same. */
export const TRIAL_COLUMNS = {
  round:
    'Number of the round, from 1, in the order in which rounds were finished; of very many, the oldest are forgotten.',
  kind: 'pre, post: the two measured rounds around a story. quick: ten items at any time. booster: five items some days later. match: one item after a story that has no twin.',
  form: 'Matched form of a measured round, a or b; empty (JSON: null) for rounds of other kinds.',
  daysSinceFirst:
    'Whole calendar days since the first day on which anything was finished; below 0 where the clock was put back.',
  seed: 'Seed of the order of items (mulberry32, Fisher-Yates), drawn by chance.',
  position: 'Place of the item in its round, from 1.',
  item: 'Id of the item in the pack.',
  scam: '1 (JSON: true) if the item is a scam, the signal; 0 (false) if it is genuine.',
  difficulty: '1 easy, 2 medium, 3 hard.',
  rating: 'Answer from 1 "surely genuine" to 6 "surely a scam"; empty (JSON: null) where the player passed.',
} as const;
export type TrialColumn = keyof typeof TRIAL_COLUMNS;

/** Fields of `practice` in the JSON document: the raw data of mastery. */
export const PRACTICE_COLUMNS = {
  position: 'Order in which decision points were met, from 1; of very many, the oldest are forgotten.',
  competency: 'C1 recognise, C2 resist, C3 verify, C4 tell, C5 report and keep evidence, C6 recover.',
  scenario: 'Id of the scenario; "items" for answers to single items.',
  weight: 'Weight w of the decision point, 1..3.',
  quality: 'Quality q of what was done, in quarters, 0..1.',
} as const;

/** Fields of `runs` in the JSON document: what is kept of finished stories. */
export const RUN_COLUMNS = {
  scenario: 'Id of the scenario.',
  finished: 'How often it was finished.',
  bestScore: 'Best Actions score, 0..100; never to be merged with any index of discernment.',
  endings: 'Ids of the endings reached.',
  told: 'Whether somebody was told in at least one run.',
  acts: 'Kinds of safe acts, of all runs together.',
} as const;

export interface Formula {
  readonly formula: string;
  readonly source: string;
}

const own = (formula: string): Formula => ({ formula, source: 'Count.' });
const MACMILLAN = "Macmillan, N. A., & Creelman, C. D. (2005). Detection theory: a user's guide (2nd ed.). Erlbaum.";
const HAUTUS =
  "Hautus, M. J. (1995). Corrections for extreme proportions and their biasing effects on estimated values of d'. Behavior Research Methods, Instruments, & Computers 27(1), 46-51.";

/** How each index comes from the trials. Only rated trials count; `null` where the needed kinds of items are missing. */
export const INDEX_FORMULAS: Readonly<Record<keyof DetectionIndices, Formula>> = {
  hits: own('h = number of scams rated 4, 5 or 6'),
  signals: own('S = number of scams rated'),
  falseAlarms: own('f = number of genuine items rated 4, 5 or 6'),
  noise: own('N = number of genuine items rated'),
  passed: own('number of trials without a rating'),
  hitRate: { formula: 'H = (h + 0.5) / (S + 1)', source: HAUTUS },
  falseAlarmRate: { formula: 'F = (f + 0.5) / (N + 1)', source: HAUTUS },
  dPrime: {
    formula:
      'z(H) - z(F), z the inverse of the standard normal distribution function. Not to be reported below 25 scams and 25 genuine items.',
    source: `${MACMILLAN} z: Wichura, M. J. (1988). Algorithm AS 241. Applied Statistics 37(3), 477-484.`,
  },
  dPrimeError: {
    formula:
      'sqrt(sum over i = 0..S, j = 0..N of Bin(i; S, H) Bin(j; N, F) (d(i, j) - m)^2), d(i, j) = z((i + 0.5) / (S + 1)) - z((j + 0.5) / (N + 1)), m the mean of d(i, j) with the same weights',
    source: "Miller, J. (1996). The sampling distribution of d'. Perception & Psychophysics 58(1), 65-72.",
  },
  criterion: { formula: '-(z(H) + z(F)) / 2; below 0 over-suspicious, above 0 over-trusting', source: MACMILLAN },
  aPrime: {
    formula:
      'with a = h / S, b = f / N: 0.5 if a = b; 0.5 + (a - b)(1 + a - b) / (4 a (1 - b)) if a > b; 0.5 - (b - a)(1 + b - a) / (4 b (1 - a)) if a < b',
    source:
      'Grier, J. B. (1971). Psychological Bulletin 75(6), 424-429; below chance Aaronson, D., & Watts, B. (1987). Psychological Bulletin 102(3), 439-442.',
  },
  auc: {
    formula:
      '(pairs of a scam and a genuine item in which the scam is rated higher + half of those rated alike) / (S N)',
    source: 'Hanley, J. A., & McNeil, B. J. (1982). Radiology 143(1), 29-36.',
  },
  balancedAccuracy: { formula: '(h / S + 1 - f / N) / 2', source: MACMILLAN },
  accuracy: own('(h + N - f) / (S + N)'),
  brier: {
    formula: 'mean of (p - y)^2, p = 0.05, 0.20, 0.40, 0.60, 0.80, 0.95 for ratings 1..6, y = 1 for a scam, else 0',
    source: 'Brier, G. W. (1950). Monthly Weather Review 78(1), 1-3.',
  },
  brierSkill: { formula: '1 - brier / 0.25', source: 'Brier (1950), against always saying one half.' },
  overconfidence: {
    formula: 'mean of max(p, 1 - p) - accuracy',
    source:
      'Lichtenstein, S., Fischhoff, B., & Phillips, L. D. (1982). Calibration of probabilities. In Kahneman, Slovic & Tversky (Eds.), Judgment under uncertainty, 306-334. Cambridge University Press.',
  },
};

/** How `mastery` comes from `practice`. */
export const MASTERY_FORMULAS = {
  opportunities: own('number of decision points of one competency'),
  mastery: {
    formula: 'm = (sum of w q + 1) / (sum of w + 2), over the decision points of one competency',
    source: "Laplace's rule of succession, weighted.",
  },
  level: {
    formula:
      'unknown: fewer than 3 decision points. firm: m >= 0.80, at least 2 scenarios, latest q >= 0.75. growing: otherwise m >= 0.50. starting: otherwise.',
    source: 'Design choice, to be tuned after the pilot.',
  },
} satisfies Record<string, Formula>;
