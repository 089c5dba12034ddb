/**
 * Format 1 (draft): the one source of the scenario format. Types, JSON Schema and the checks of shape all
 * come from here; `semantics.ts` adds what a shape cannot say. Descriptions are the field documentation.
 */
import * as v from 'valibot';
import {
  APPS, CARD_KINDS, COMPETENCIES, CUES, ENDING_TONES, EXPRESSIONS, FORMAT, GREEN_CUES, HARM_LEVELS, ID_PATTERN,
  INSPECT_KINDS, KINDS,
  PORTRAITS, ROLES, SEATS, STANCES, TACTICS, THEMES, TRAY_KINDS, TRUTHS, VOICES,
} from './vocabulary.ts'; // prettier-ignore

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const id = v.pipe(v.string(), v.regex(ID_PATTERN));
const text = described(
  v.strictObject({
    $comment: v.optional(v.string()),
    vi: v.pipe(v.string(), v.minLength(1)),
    en: v.pipe(v.string(), v.minLength(1)),
  }),
  'Words shown to the player, in Vietnamese and English.',
);
const comment = v.optional(described(v.string(), 'A note for authors; never shown.'));
const integer = v.pipe(v.number(), v.integer());
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));

/** A comparison on one variable, a logical combination, or a fact about the run so far. */
export type Condition =
  | { var: string; gte?: number; lte?: number; gt?: number; lt?: number; eq?: number | boolean; ne?: number | boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { seen: string }
  | { chose: string };

const scalar = v.union([integer, v.boolean()]);
const conditionSchema: v.GenericSchema<Condition> = described(
  v.lazy(() =>
    v.union([
      v.strictObject({
        var: id,
        gte: v.optional(integer),
        lte: v.optional(integer),
        gt: v.optional(integer),
        lt: v.optional(integer),
        eq: v.optional(scalar),
        ne: v.optional(scalar),
      }),
      v.strictObject({ all: v.array(conditionSchema) }),
      v.strictObject({ any: v.array(conditionSchema) }),
      v.strictObject({ not: conditionSchema }),
      v.strictObject({ seen: id }),
      v.strictObject({ chose: v.string() }),
    ]),
  ),
  'A condition: {"var","gte"|"lte"|"gt"|"lt"|"eq"|"ne"}, {"all"}, {"any"}, {"not"}, {"seen": node}, {"chose": "node/choice"}.',
);

const effects = described(
  v.strictObject({
    set: v.optional(v.record(id, scalar)),
    add: v.optional(v.record(id, integer)),
  }),
  'Changes of declared variables, with constants; integers are clamped to their min and max.',
);

const harm = described(
  v.strictObject({
    money: v.optional(v.picklist(HARM_LEVELS)),
    data: v.optional(v.picklist(HARM_LEVELS)),
    safety: v.optional(v.picklist(HARM_LEVELS)),
    isolation: v.optional(v.picklist(HARM_LEVELS)),
  }),
  'Harm done by this choice, per channel; harms on one channel combine by maximum (rulings 4).',
);

const feedback = described(
  v.strictObject({
    happened: described(text, 'What the offender (or the genuine sender) did here. The offender is the subject.'),
    better: v.optional(described(text, 'A better move, or why this one was good.')),
    say: v.optional(described(text, 'A sentence the player may say in real life.')),
    tactic: v.optional(v.picklist(TACTICS)),
    cues: v.optional(v.array(v.picklist(CUES))),
  }),
  'Shown in the debrief. happened + better + say together hold at most 60 words in each language.',
);

const quality = described(v.picklist([0, 0.25, 0.5, 0.75, 1]), 'Quality q of this conduct (learning-spec 1.2).');
const stance = described(v.picklist(STANCES), 'What the choice says the player takes the situation for.');
const goto = described(
  v.string(),
  'The next node or ending, or "@stay" to remain at this node (the choice is then spent).',
);

const card = described(
  v.strictObject({
    kind: v.picklist(CARD_KINDS),
    title: text,
    rows: v.optional(
      v.record(id, v.strictObject({ label: v.optional(text), value: text, strong: v.optional(v.boolean()) })),
    ),
  }),
  'A card in place of a plain bubble: transfer request, document, job post, photo, link, receipt, notice, balance.',
);

const lineSchema = v.strictObject({
  $comment: comment,
  speaker: v.optional(described(id, 'Cast member; absent for narration.')),
  thread: v.optional(described(id, "Another thread than the node's: arrives there as a notification.")),
  text,
  card: v.optional(card),
  expression: v.optional(v.picklist(EXPRESSIONS)),
  tactics: v.optional(v.array(v.picklist(TACTICS))),
  cues: v.optional(described(v.array(v.picklist(CUES)), 'Warning cues this very line carries: flagging it is right.')),
  greenCues: v.optional(described(v.array(v.picklist(GREEN_CUES)), 'Signs of a genuine sender on this line.')),
  inspect: v.optional(described(id, 'The inspectable that opens from this line.')),
  when: v.optional(conditionSchema),
});

const conduct = {
  $comment: comment,
  text: described(text, 'What the button says.'),
  when: v.optional(conditionSchema),
  effects: v.optional(effects),
  minutes: v.optional(described(minutes, 'Story minutes that pass.')),
  goto,
  stance,
  quality: v.optional(quality),
  harm: v.optional(harm),
  recover: v.optional(
    described(
      v.array(v.picklist(['money', 'data', 'safety'])),
      'Channels whose earlier harm this choice recovers (bank, passwords, safe place). Telling always lifts isolation.',
    ),
  ),
  lines: v.optional(
    described(v.record(id, lineSchema), 'Lines that follow at once: the answer, the result of a check.'),
  ),
  feedback: v.optional(feedback),
};

const choiceSchema = v.strictObject({
  ...conduct,
  say: v.optional(described(text, "What the player's bubble or spoken line says, when not the button's text.")),
  silent: v.optional(described(v.boolean(), 'The choice is an act, not a reply: no bubble appears.')),
});

const trayMoveSchema = v.strictObject({
  ...conduct,
  kind: described(v.picklist(TRAY_KINDS), 'The drawer of the tray that holds the move.'),
  with: v.optional(described(id, 'The cast member who is called or written to.')),
  sentences: v.optional(
    described(v.record(id, text), 'Sentences to pick from: telling is rehearsed. They never change the score.'),
  ),
});

/** A node's own version of a scenario-wide tray move. `off` removes it here. */
const trayOverrideSchema = v.strictObject({
  $comment: comment,
  off: v.optional(v.boolean()),
  text: v.optional(text),
  when: v.optional(conditionSchema),
  effects: v.optional(effects),
  minutes: v.optional(minutes),
  goto: v.optional(goto),
  stance: v.optional(stance),
  quality: v.optional(quality),
  lines: v.optional(v.record(id, lineSchema)),
  feedback: v.optional(feedback),
});

const nodeSchema = v.strictObject({
  $comment: comment,
  thread: described(id, 'The thread that is on screen.'),
  minutes: v.optional(described(minutes, 'Story minutes that pass before this node.')),
  pressure: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
      'Pressure by the offender, 0 calm … 4 highest. Light and heartbeat only.',
    ),
  ),
  lines: v.optional(described(v.record(id, lineSchema), 'What is said, in order, by stable ids.')),
  competency: v.optional(described(v.picklist(COMPETENCIES), 'Makes the node a decision point, with weight.')),
  weight: v.optional(described(v.picklist([1, 2, 3]), 'Weight w of the decision point.')),
  judgement: v.optional(
    described(v.boolean(), 'The conduct here says what the player takes the situation for (rulings 7).'),
  ),
  choices: v.optional(described(v.record(id, choiceSchema), 'Replies and acts.')),
  tray: v.optional(described(v.record(id, trayOverrideSchema), 'Overrides of scenario-wide tray moves, by their id.')),
  trayOff: v.optional(
    described(v.boolean(), 'No scenario-wide tray move here (for example while mum is already on the line).'),
  ),
  goto: v.optional(described(v.string(), 'Where a node without choices leads.')),
  branches: v.optional(
    described(v.array(v.strictObject({ when: conditionSchema, goto: v.string() })), 'Tried in order before goto.'),
  ),
  maxVisits: v.optional(
    described(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)), 'Visit limit; needed on every loop.'),
  ),
});

const endingSchema = v.strictObject({
  $comment: comment,
  tone: described(v.picklist(ENDING_TONES), 'safe, recovered, harmed (scam); trusted, missed (legit).'),
  title: text,
  text: described(text, 'Two or three sentences: what happened then. Hopeful, and without shame.'),
  judged: v.optional(
    described(v.picklist(TRUTHS), 'What the player has shown to take it for, settling deferred judgements.'),
  ),
  nextSteps: described(
    v.record(id, text),
    'What to do in real life from here: a route to telling (C4) or recovering (C6).',
  ),
  helplines: v.optional(described(v.array(id), 'Ids from helplines.json.')),
});

const inspectableSchema = v.strictObject({
  $comment: comment,
  kind: v.picklist(INSPECT_KINDS),
  title: text,
  portrait: v.optional(v.picklist(PORTRAITS)),
  rows: described(
    v.record(
      id,
      v.strictObject({
        label: text,
        value: text,
        cues: v.optional(v.array(v.picklist(CUES))),
        greenCues: v.optional(v.array(v.picklist(GREEN_CUES))),
      }),
    ),
    'What the player sees when looking closer.',
  ),
  sets: v.optional(described(id, 'A declared boolean that becomes true once this was opened.')),
});

const variableSchema = described(
  v.union([
    v.strictObject({ $comment: comment, type: v.literal('boolean'), start: v.boolean() }),
    v.strictObject({ $comment: comment, type: v.literal('integer'), min: integer, max: integer, start: integer }),
  ]),
  'A boolean, or an integer with min and max (at most 11 values recommended).',
);

const castSchema = v.strictObject({
  $comment: comment,
  name: described(text, 'As the phone shows it.'),
  portrait: v.picklist(PORTRAITS),
  role: v.picklist(ROLES),
  unmasked: v.optional(described(text, 'Who this really was; shown in the debrief only.')),
  voice: v.optional(v.picklist(VOICES)),
  inspect: v.optional(described(id, 'The inspectable behind this person’s profile or number.')),
});

const threadSchema = v.strictObject({
  $comment: comment,
  app: v.picklist(APPS),
  title: text,
  subtitle: v.optional(text),
  with: v.optional(described(id, 'Cast member on the other side.')),
});

export const scenarioSchema = v.strictObject({
  $schema: v.optional(v.string()),
  $comment: comment,
  format: described(v.literal(FORMAT), 'Version of this format.'),
  id: described(id, 'Unique id; also the file name before .scenario.json.'),
  kind: v.picklist(KINDS),
  theme: described(v.picklist(THEMES), 'The great lantern under which it stands in the plaza.'),
  truth: described(v.picklist(TRUTHS), 'scam, or legit for a genuine look-alike.'),
  twin: v.optional(described(id, 'Id of the scenario of the other truth that shares its surface.')),
  seat: v.picklist(SEATS),
  age: described(v.picklist([11, 13, 16]), 'From this age.'),
  intensity: described(v.picklist([1, 2, 3]), 'Emotional intensity; from 2 on a content note comes first.'),
  topics: described(v.array(id), 'Content topics named in the content note: ids of `topic.<id>` in the locale files.'),
  minutes: described(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)), 'Playing time in minutes.'),
  signOff: v.optional(v.picklist(['pending', 'done'])),
  title: text,
  summary: described(text, 'One sentence for the shelf; says nothing of its truth.'),
  intro: described(text, 'Who the player is, and when.'),
  objectives: v.array(v.picklist(COMPETENCIES)),
  facts: described(v.array(v.string()), 'Ids of the fact sheet on which the scenario rests.'),
  clock: described(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), 'Story time at the start, HH:MM.'),
  cast: v.record(id, castSchema),
  threads: v.record(id, threadSchema),
  inspectables: v.optional(v.record(id, inspectableSchema)),
  variables: v.optional(v.record(id, variableSchema)),
  tray: described(v.record(id, trayMoveSchema), 'Scenario-wide moves of the tray: stop, check, tell, report.'),
  start: id,
  nodes: v.record(id, nodeSchema),
  endings: v.record(id, endingSchema),
  gentler: v.optional(
    described(
      v.strictObject({ start: v.optional(id), lines: v.optional(v.record(v.string(), text)) }),
      'A gentler run: another start node and softer words, keyed by the line, e.g. "nodes/s1/lines/hello".',
    ),
  ),
});

export const packSchema = v.strictObject({
  $schema: v.optional(v.string()),
  $comment: comment,
  format: described(v.literal(FORMAT), 'Version of this format.'),
  id: described(id, 'Unique id; also the name of the folder.'),
  title: text,
  kiosk: v.optional(
    described(
      v.array(id),
      'Scenarios offered at a kiosk: from age 11, intensity at most 2, nothing that waits for a sign-off.',
    ),
  ),
});

export type Pack = v.InferOutput<typeof packSchema>;
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type ScenarioNode = Scenario['nodes'][string];
export type ScenarioLine = NonNullable<ScenarioNode['lines']>[string];
export type ScenarioChoice = NonNullable<ScenarioNode['choices']>[string];
export type ScenarioTrayMove = Scenario['tray'][string];
export type TextPair = { vi: string; en: string };
