/** What is said and what can be done: lines, choices, tray moves, and the feedback on them. */
import * as v from 'valibot';
import {
  CARD_KINDS, CUES, EXPRESSIONS, GREEN_CUES, HARM_LEVELS, STANCES, TACTICS, TRAY_KINDS,
} from '../vocabulary.ts'; // prettier-ignore
import { comment, effects, field, id, maybe, storyMinutes, text, when } from './basics.ts';

export const harm = v.pipe(
  v.strictObject({
    money: maybe(v.picklist(HARM_LEVELS), 'Money lost, or at risk.'),
    data: maybe(v.picklist(HARM_LEVELS), 'Accounts, codes, identity papers or pictures given away.'),
    safety: maybe(v.picklist(HARM_LEVELS), 'Bodily safety, for example leaving home to an unknown place.'),
    isolation: maybe(v.picklist(HARM_LEVELS), 'Cut off from those who could help.'),
  }),
  v.description(
    'Harm that this choice does, by channel: none, small, medium, large or total (0, 0.25, 0.5, 0.75, 1). ' +
      'Several harms on one channel do not add up; the greatest counts.',
  ),
);

export const feedback = v.pipe(
  v.strictObject({
    happened: field(text, 'What the offender, or the genuine sender, did here. They are the subject, not the player.'),
    better: maybe(text, 'A better move, or why this one was good.'),
    say: maybe(text, 'A sentence that the player may say in real life.'),
    tactic: maybe(v.picklist(TACTICS), 'The tactic used here: T01 authority … T14 distraction.'),
    cues: maybe(v.array(v.picklist(CUES)), 'Warning cues to recall here: Q01 unknown sender … Q30 first payout.'),
  }),
  v.description('Shown in the debrief. happened, better and say hold at most 60 words together, in each language.'),
);

const quality = field(
  v.picklist([0, 0.25, 0.5, 0.75, 1]),
  'How good this conduct is, from 0 to 1. Needed at decision points, and only there; a tray move that stays may do ' +
    'without. Telling, reporting and verifying are worth at least 0.75. In a genuine scenario verifying is worth 1, ' +
    'accusing 0.25; at a judgement, while nothing was verified, trusting is worth 0.5 and refusing 0.25.',
);
const stance = field(
  v.picklist(STANCES),
  'What the choice takes the situation for: trust, refuse, verify, tell, report, ' +
    'accuse (reporting or blocking without a check), recover (mending harm), pause.',
);
const goto = field(
  v.string(),
  'Id of the next node or ending, or "@stay" to remain at this node; the choice is then used up.',
);
const passing = field(
  storyMinutes,
  'Story minutes that pass with this move, 0 to 1440. Story time is never real time.',
);

export const card = v.pipe(
  v.strictObject({
    kind: field(v.picklist(CARD_KINDS), 'What the card looks like.'),
    title: field(text, 'The heading of the card.'),
    rows: maybe(
      v.record(
        id,
        v.pipe(
          v.strictObject({
            label: maybe(text, 'The name of the row, e.g. "Amount".'),
            value: field(text, 'What the row says.'),
            strong: maybe(v.boolean(), 'true shows the value large.'),
          }),
          v.description('One row of the card.'),
        ),
      ),
      'The rows of the card in order, by ids of your own.',
    ),
  }),
  v.description(
    'A card instead of a plain bubble: a transfer request, document, job post, photo, link, receipt, notice or balance.',
  ),
);

export const line = v.pipe(
  v.strictObject({
    $comment: comment,
    speaker: maybe(id, 'Id of the cast member who says it; left out for narration.'),
    thread: maybe(id, "Id of another thread than the node's: the line arrives there as a notification."),
    text: field(text, 'What is said; at most two sentences a bubble.'),
    card: maybe(card, 'Shows the line as a card.'),
    expression: maybe(v.picklist(EXPRESSIONS), "The face of the speaker's portrait at this line."),
    tactics: maybe(
      v.array(v.picklist(TACTICS)),
      'Tactics at work in this line, T01 … T14. At most three such lines in a row before the player can act.',
    ),
    cues: maybe(v.array(v.picklist(CUES)), 'Warning cues on this very line, Q01 … Q30: flagging it is right.'),
    greenCues: maybe(v.array(v.picklist(GREEN_CUES)), 'Signs of a genuine sender on this very line, G01 … G04.'),
    inspect: maybe(id, 'Id of the inspectable that opens when the player looks closer at this line.'),
    when: when('The line is said'),
  }),
  v.description('One bubble, call sentence or card.'),
);

const followUp = maybe(v.record(id, line), 'Lines that follow at once, by ids: the answer, or what a check shows.');

const conduct = {
  $comment: comment,
  text: field(text, 'What the button says.'),
  when: when('The move is open'),
  effects: maybe(effects, 'Variables that change with this move.'),
  minutes: v.optional(passing),
  goto,
  stance,
  quality: v.optional(quality),
  harm: maybe(harm, 'Harm that this move does; it must then set a boolean that opens recovery.'),
  recover: maybe(
    v.array(v.picklist(['money', 'data', 'safety'])),
    'Channels whose earlier harm this move mends: money (bank), data (passwords), safety (a safe place). ' +
      'Telling someone always lifts isolation.',
  ),
  lines: followUp,
  feedback: maybe(feedback, 'What the debrief says about this move; needed where it has a quality.'),
};

export const choice = v.pipe(
  v.strictObject({
    ...conduct,
    say: maybe(text, "What the player's bubble or spoken sentence says, when it differs from the button."),
    silent: maybe(v.boolean(), 'true when the choice is an act, not a reply: no bubble appears.'),
  }),
  v.description('A reply or an act that the player can choose at a node.'),
);

export const trayMove = v.pipe(
  v.strictObject({
    ...conduct,
    kind: field(v.picklist(TRAY_KINDS), 'The drawer of the tray that holds it.'),
    with: maybe(id, 'Id of the cast member who is called or written to.'),
    sentences: maybe(
      v.record(id, text),
      'Sentences to pick from, by ids, so that telling is rehearsed. They never change the score.',
    ),
  }),
  v.description('A move of the tray, open at every node with choices unless a node changes it or takes it away.'),
);

export const trayOverride = v.pipe(
  v.strictObject({
    $comment: comment,
    off: maybe(v.boolean(), 'true takes the move away at this node.'),
    text: maybe(text, 'What the button says here.'),
    when: when('The move is open here'),
    effects: maybe(effects, 'Variables that change here, instead of those of the tray move.'),
    minutes: v.optional(passing),
    goto: v.optional(goto),
    stance: v.optional(stance),
    quality: v.optional(quality),
    lines: followUp,
    feedback: maybe(feedback, 'What the debrief says about the move made here.'),
  }),
  v.description("A node's own version of a tray move: the fields given here replace those of the tray move."),
);
