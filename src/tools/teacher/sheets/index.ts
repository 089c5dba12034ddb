/** Every sheet, in the order in which a teacher needs them. */
import type { Sheet } from '../sheet.ts';
import { BOOSTERS } from './boosters.ts';
import { DISCLOSURE, DISTRESS } from './care-cards.ts';
import { GUIDE } from './guide.ts';
import { HELP_CARD, TICKET } from './hand-outs.ts';
import { LETTERS } from './letters.ts';
import { PARENTS } from './parents.ts';
import { CUES_POSTER, STEPS_POSTER } from './posters.ts';
import { PROMPTS } from './prompts.ts';
import { READ_ALOUD } from './read-aloud.ts';

export const SHEETS: readonly Sheet[] = [
  GUIDE,
  DISTRESS,
  DISCLOSURE,
  PROMPTS,
  READ_ALOUD,
  LETTERS,
  HELP_CARD,
  TICKET,
  STEPS_POSTER,
  CUES_POSTER,
  PARENTS,
  BOOSTERS,
];
