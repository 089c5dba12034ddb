/**
 * Format 1: the one source of the scenario format. Types, JSON Schema, the reference page and the checks of shape
 * all come from here; `check/meaning.ts` adds what a shape cannot say. Descriptions are the field documentation.
 */
import * as v from 'valibot';
import { comment, condition, effects, field, id, integer, maybe, scalar, text } from './schema/basics.ts';
import { card, choice, feedback, harm, line, trayMove, trayOverride } from './schema/conduct.ts';
import { castMember, ending, inspectable, node, thread, variable } from './schema/places.ts';
import { COMPETENCIES, FORMAT, KINDS, SEATS, THEMES, TRUTHS } from './vocabulary.ts';

export type { Condition } from './schema/basics.ts';

const schemaAddress = maybe(v.string(), 'Where the JSON Schema is, so that editors complete and check.');
const format = field(v.literal(FORMAT), 'Version of this format.');

const gentler = v.strictObject({
  $comment: comment,
  start: maybe(id, 'Id of the node at which the gentler run starts.'),
  lines: maybe(v.record(v.string(), text), 'Softer words, by the place of the line, e.g. "nodes/s1/lines/hello".'),
});

export const scenarioSchema = v.pipe(
  v.strictObject({
    $schema: schemaAddress,
    $comment: comment,
    format,
    id: field(id, 'Id of the scenario, of which there is one only; also the file name before .scenario.json.'),
    kind: field(v.picklist(KINDS), 'Which kind of trap, or of its genuine look-alike.'),
    theme: field(v.picklist(THEMES), 'The great lantern under which it stands in the plaza.'),
    truth: field(v.picklist(TRUTHS), 'scam, or legit for a genuine look-alike.'),
    twin: maybe(id, 'Id of the scenario of the other truth that looks alike.'),
    seat: field(v.picklist(SEATS), 'Through whose eyes the player sees.'),
    age: field(v.picklist([11, 13, 16]), 'From this age, in years.'),
    intensity: field(v.picklist([1, 2, 3]), 'Emotional intensity, 1 to 3; from 2 on a content note comes first.'),
    topics: field(v.array(id), 'Ids of the content topics that the content note names, e.g. "money-loss".'),
    minutes: field(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)),
      'Playing time in real minutes, 1 to 15.',
    ),
    arc: maybe(
      v.boolean(),
      'true for a two-minute arc of the exhibition: at most six decision points, three on the shortest unharmed way, ' +
        'from age 11, intensity at most 2, nothing that waits for a sign-off. ' +
        'Offered at kiosks instead of the whole stories.',
    ),
    signOff: maybe(v.picklist(['pending', 'done']), "An expert's sign-off; needed at intensity 3."),
    title: field(text, 'The title on the shelf.'),
    summary: field(text, 'One sentence for the shelf; it says nothing of whether it is a scam.'),
    intro: field(text, 'Who the player is, where, and when.'),
    objectives: field(v.array(v.picklist(COMPETENCIES)), 'What is practised, C1 recognise … C6 recover.'),
    facts: field(
      v.array(v.string()),
      'Ids of the facts on which the scenario rests, from the fact sheet, e.g. "RF-4".',
    ),
    clock: field(
      v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      'Story time at the start, hours and minutes of a day of 24 hours, e.g. "21:40".',
    ),
    cast: field(v.record(id, castMember), 'Everyone who appears, by ids of your own.'),
    threads: field(v.record(id, thread), 'Conversations and apps on the phone, by ids of your own.'),
    inspectables: maybe(v.record(id, inspectable), 'What can be looked at closely, by ids of your own.'),
    variables: maybe(v.record(id, variable), 'What the story remembers, by ids of your own. Scores are no variables.'),
    tray: field(v.record(id, trayMove), 'Moves of the tray that are always at hand, by ids of your own.'),
    start: field(id, 'Id of the node at which a run starts.'),
    nodes: field(v.record(id, node), 'The moments of the story, by ids of your own.'),
    endings: field(v.record(id, ending), 'The endings, by ids of your own; no node may have the same id.'),
    gentler: maybe(gentler, 'A gentler run for those who ask for it: another start, or softer words.'),
  }),
  v.description('One scenario of Có Nhau, complete in itself.'),
);

export const packSchema = v.pipe(
  v.strictObject({
    $schema: schemaAddress,
    $comment: comment,
    format,
    id: field(id, 'Id of the pack; also the name of its folder.'),
    title: field(text, 'The title of the pack.'),
    complete: maybe(
      v.boolean(),
      'For a season, which promises quotas as a whole. false while it is being written: check and table list what is ' +
        'still open, and nothing fails. true: whatever is open is an error. Left out, a folder promises nothing.',
    ),
    order: maybe(
      v.array(id),
      'Ids of scenarios in the order in which the shelves show them; those left out follow by the name of their file.',
    ),
    kiosk: maybe(
      v.array(id),
      'Ids of scenarios offered at a kiosk: from age 11, intensity at most 2, nothing that waits for a sign-off.',
    ),
  }),
  v.description('A folder of scenarios.'),
);

/** Parts that have a name of their own in the JSON Schema and on the reference page. */
export const definitions = {
  id, text, integer, scalar, condition, effects, harm, feedback, card, line, choice, trayMove, trayOverride, node, ending,
  inspectable, variable, castMember, thread,
}; // prettier-ignore

export type Pack = v.InferOutput<typeof packSchema>;
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type ScenarioNode = Scenario['nodes'][string];
export type ScenarioLine = NonNullable<ScenarioNode['lines']>[string];
export type ScenarioChoice = NonNullable<ScenarioNode['choices']>[string];
export type ScenarioTrayMove = Scenario['tray'][string];
export type TextPair = { vi: string; en: string };
