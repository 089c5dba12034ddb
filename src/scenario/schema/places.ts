/** Who is there, where it happens, and how it can end. */
import * as v from 'valibot';
import {
  APPS, COMPETENCIES, ENDING_TONES, INSPECT_KINDS, PORTRAITS, REGIONS, ROLES, TRUTHS, VOICES,
} from '../vocabulary.ts'; // prettier-ignore
import { comment, condition, field, id, integer, maybe, storyMinutes, text } from './basics.ts';
import { choice, line, trayOverride } from './conduct.ts';
import { row } from './rows.ts';

const branch = v.pipe(
  v.strictObject({
    when: field(condition, 'The branch is taken when this holds.'),
    goto: field(v.string(), 'Id of the node or ending that it leads to.'),
  }),
  v.description('A way on that is taken by itself.'),
);

export const node = v.pipe(
  v.strictObject({
    $comment: comment,
    thread: field(id, 'Id of the thread that is on screen.'),
    minutes: maybe(storyMinutes, 'Story minutes that pass before this node, 0 to 1440.'),
    pressure: maybe(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
      'Pressure by the offender, from 0 (calm) to 4 (highest). It dims the light and beats the heart, nothing else.',
    ),
    lines: maybe(v.record(id, line), 'What is said, in order, by ids of your own.'),
    competency: maybe(
      v.picklist(COMPETENCIES),
      'Makes the node a decision point, together with weight: C1 recognise, C2 resist, C3 verify, C4 tell, ' +
        'C5 report and keep evidence, C6 recover.',
    ),
    weight: maybe(v.picklist([1, 2, 3]), 'How much the decision counts in the score, 1 to 3.'),
    judgement: maybe(
      v.boolean(),
      'true where the conduct shows whether the player takes it for a scam or for genuine.',
    ),
    choices: maybe(v.record(id, choice), 'Replies and acts, in order, by ids of your own.'),
    tray: maybe(v.record(id, trayOverride), 'Tray moves that differ here, by the id of the tray move.'),
    trayOff: maybe(v.boolean(), 'true: no tray move is open here, for example while mum is already on the line.'),
    goto: maybe(v.string(), 'Id of the node or ending to which a node without choices leads.'),
    branches: maybe(v.array(branch), 'Conditional ways on of a node without choices, tried in order before goto.'),
    maxVisits: maybe(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
      'How often the node may be entered, 1 to 9; needed on every loop.',
    ),
  }),
  v.description('A moment of the story: lines, then choices, or a way on.'),
);

export const ending = v.pipe(
  v.strictObject({
    $comment: comment,
    tone: field(
      v.picklist(ENDING_TONES),
      'How it ends: safe, recovered or harmed in a scam; trusted or missed in a genuine story.',
    ),
    title: field(text, 'The heading of the ending.'),
    text: field(text, 'Two or three sentences: what happened then. Hopeful, and without shame.'),
    judged: maybe(
      v.picklist(TRUTHS),
      'What the player has shown to take it for, scam or legit; it settles judgements that were put off.',
    ),
    nextSteps: field(
      v.record(id, text),
      'What to do in real life from here, by ids: at least one way to tell someone or to recover.',
    ),
    helplines: maybe(v.array(id), 'Ids of places that help, from helplines.json; needed in scams and harmed endings.'),
  }),
  v.description('Where a run stops.'),
);

export const inspectable = v.pipe(
  v.strictObject({
    $comment: comment,
    kind: field(v.picklist(INSPECT_KINDS), 'What is looked at.'),
    title: field(text, 'The heading of the view.'),
    portrait: maybe(v.picklist(PORTRAITS), 'The picture shown in it.'),
    rows: field(v.record(id, row), 'What the player sees when looking closer, by ids of your own.'),
    sets: maybe(id, 'Id of a declared boolean that becomes true once this was opened.'),
  }),
  v.description(
    'Something that the player can look at closely: a profile, number, link, document, account, video, post.',
  ),
);

export const variable = v.pipe(
  v.union([
    v.strictObject({
      $comment: comment,
      type: field(v.literal('boolean'), 'true or false.'),
      start: field(v.boolean(), 'The value at the start of a run.'),
    }),
    v.strictObject({
      $comment: comment,
      type: field(v.literal('integer'), 'A whole number.'),
      min: field(integer, 'The smallest value; it never falls below.'),
      max: field(integer, 'The largest value; it never rises above. At most 11 values are recommended.'),
      start: field(integer, 'The value at the start of a run, from min to max.'),
    }),
  ]),
  v.description('Something that the story remembers: a boolean, or a whole number with min and max.'),
);

export const castMember = v.pipe(
  v.strictObject({
    $comment: comment,
    name: field(text, 'The name as the phone shows it. No real person or brand.'),
    portrait: field(v.picklist(PORTRAITS), 'The face; all are people who do not exist.'),
    role: field(v.picklist(ROLES), 'What they are to the player; shown only in the debrief.'),
    unmasked: maybe(text, 'Who this really was; shown in the debrief only.'),
    voice: maybe(v.picklist(VOICES), 'The murmur heard when they speak on a call.'),
    region: maybe(
      v.picklist(REGIONS),
      "Where their Vietnamese is from: north, central or south. check then finds every other region's words in what they say.",
    ),
    inspect: maybe(id, "Id of the inspectable behind this person's profile or number."),
  }),
  v.description('A person, group or system in the story.'),
);

export const thread = v.pipe(
  v.strictObject({
    $comment: comment,
    app: field(v.picklist(APPS), 'The app of the simulated phone in which it runs.'),
    title: field(text, 'The heading of the thread.'),
    subtitle: maybe(text, 'The small line under the heading, e.g. "Active now".'),
    with: maybe(id, 'Id of the cast member on the other side.'),
  }),
  v.description('One conversation, call or app on the phone.'),
);
