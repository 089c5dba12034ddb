/** Items of the quick round: single messages that are judged, apart from any story (learning-spec §2). */
import * as v from 'valibot';
import { FORMAT, ITEM_CHANNELS, ITEM_FITS, ITEM_TOPICS, ITEM_USES, ITEM_VOICES, TRUTHS } from '../vocabulary.ts';
import { comment, field, id, maybe, text } from './basics.ts';
import { row, signs } from './rows.ts';

const line = v.pipe(
  v.strictObject({
    by: maybe(v.picklist(ITEM_VOICES), 'them (left out), or you for what the reader answers.'),
    text: field(text, 'What is said or written.'),
    ...signs,
  }),
  v.description('One bubble, sentence of a call, or paragraph.'),
);

export const item = v.pipe(
  v.strictObject({
    $comment: comment,
    use: field(v.picklist(ITEM_USES), 'form-a or form-b of the matched pair of forms, reserve, or booster.'),
    pair: maybe(id, 'Id of the partner in the other form; in forms only, and there needed.'),
    truth: field(v.picklist(TRUTHS), 'scam or legit.'),
    channel: field(
      v.picklist(ITEM_CHANNELS),
      'How it arrives: call is a transcript, web a page, job an advertisement.',
    ),
    topic: field(v.picklist(ITEM_TOPICS), 'What it is about.'),
    fit: field(
      v.picklist(ITEM_FITS),
      'How well it fits what its reader is waiting for; with the cues it makes the difficulty.',
    ),
    setting: field(text, 'One or two sentences: who reads it, and what they know already. They decide nothing.'),
    from: field(text, 'The sender as the device shows it.'),
    rows: maybe(v.record(id, row), 'What the device shows beside the words: address, subject, pay, page title.'),
    lines: field(v.record(id, line), 'What is said, in order, by ids of your own.'),
    explain: field(
      v.pipe(
        v.strictObject({
          scam: field(text, 'Said to whoever took it for a scam.'),
          legit: field(text, 'Said to whoever took it for genuine.'),
        }),
        v.description('What it was and how to see it, at most 60 words a language; quotes the item.'),
      ),
      'Explanation, by the answer that was given.',
    ),
    facts: field(v.array(v.string()), 'Ids of the facts on which it rests, from the fact sheet.'),
  }),
  v.description('One message to be judged: genuine or a scam?'),
);

export const itemSetSchema = v.pipe(
  v.strictObject({
    $schema: maybe(v.string(), 'Where the JSON Schema is, so that editors complete and check.'),
    $comment: comment,
    format: field(v.literal(FORMAT), 'Version of this format.'),
    id: field(id, 'Id of the set.'),
    items: field(v.record(id, item), 'The items, by ids of your own.'),
  }),
  v.description('The items of the quick round "Real or fake?" of a pack: forms A and B, reserves and boosters.'),
);

export type ItemSet = v.InferOutput<typeof itemSetSchema>;
export type Item = ItemSet['items'][string];
