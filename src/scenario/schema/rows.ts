/** A row of what the device shows, in a closer look of a story as beside the words of an item. */
import * as v from 'valibot';
import { CUES, GREEN_CUES } from '../vocabulary.ts';
import { field, maybe, text } from './basics.ts';

/** What can be seen on a part of an item, or on a row. */
export const signs = {
  cues: maybe(v.array(v.picklist(CUES)), 'Warning cues on it, Q01 … Q30.'),
  greenCues: maybe(v.array(v.picklist(GREEN_CUES)), 'Signs of a genuine sender on it, G01 … G04.'),
};

export const row = v.pipe(
  v.strictObject({
    label: field(text, 'The name of the row, e.g. "Account age" or "Address".'),
    value: field(text, 'What the row says.'),
    ...signs,
  }),
  v.description('One row of what is seen.'),
);
