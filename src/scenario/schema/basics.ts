/** What every part of the format is made of. Descriptions are the field documentation, written for authors. */
import * as v from 'valibot';
import { ID_PATTERN } from '../vocabulary.ts';

/** A schema with its field documentation. */
export const field = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

/** A field that may be left out. */
export const maybe = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.optional(field(schema, description));

/** Variables, effects and comparisons hold whole numbers between −LARGEST and LARGEST. */
const LARGEST = 1_000_000;

export const id = v.pipe(
  v.string(),
  v.regex(ID_PATTERN),
  v.description('An id: small letters a–z, digits and hyphens, starting with a letter, e.g. "call-mum".'),
);

export const comment = maybe(v.string(), 'A note for other authors; never shown to players.');

export const text = v.pipe(
  v.strictObject({
    $comment: comment,
    vi: field(v.pipe(v.string(), v.minLength(1)), 'The words in Vietnamese.'),
    en: field(v.pipe(v.string(), v.minLength(1)), 'The same words in English.'),
  }),
  v.description('Words shown to the player, in Vietnamese and English.'),
);

const wholeNumber = () => v.pipe(v.number(), v.integer(), v.minValue(-LARGEST), v.maxValue(LARGEST));

export const integer = v.pipe(wholeNumber(), v.description('A whole number from -1000000 to 1000000.'));

/** Length of story time, in whole minutes, up to a day. */
export const storyMinutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));

export const scalar = v.pipe(
  v.union([wholeNumber(), v.boolean()]),
  v.description('A whole number from -1000000 to 1000000, or true or false.'),
);

/** A comparison on one variable, a logical combination, or a fact about the run so far. */
export type Condition =
  | { var: string; gte?: number; lte?: number; gt?: number; lt?: number; eq?: number | boolean; ne?: number | boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { seen: string }
  | { chose: string };

/** The field that tells each form of condition from the others. */
export const CONDITION_FORMS = ['var', 'all', 'any', 'not', 'seen', 'chose'] as const;
export const COMPARISONS = ['gte', 'lte', 'gt', 'lt', 'eq', 'ne'] as const;

/** Exactly one form; comparisons stand beside `var`, at least one, and nowhere else. */
function hasOneForm(condition: object): boolean {
  const forms = CONDITION_FORMS.filter((form) => form in condition);
  const compares = COMPARISONS.some((comparison) => comparison in condition);
  return forms.length === 1 && compares === 'var' in condition;
}

/** Flat on purpose: one object with optional fields completes better in editors than a union of six. */
export const condition: v.GenericSchema<Condition> = v.pipe(
  v.strictObject({
    var: maybe(id, 'Compares this declared variable; needs gte, lte, gt, lt, eq or ne beside it.'),
    gte: maybe(integer, 'The variable is at least this whole number.'),
    lte: maybe(integer, 'The variable is at most this whole number.'),
    gt: maybe(integer, 'The variable is above this whole number.'),
    lt: maybe(integer, 'The variable is below this whole number.'),
    eq: maybe(scalar, 'The variable equals this: a whole number, or true or false.'),
    ne: maybe(scalar, 'The variable differs from this: a whole number, or true or false.'),
    all: maybe(v.array(v.lazy(() => condition)), 'Holds when every condition of the list holds.'),
    any: maybe(v.array(v.lazy(() => condition)), 'Holds when at least one condition of the list holds.'),
    not: maybe(
      v.lazy(() => condition),
      'Holds when this condition does not.',
    ),
    seen: maybe(id, 'Holds when this node has been visited in the run.'),
    chose: maybe(
      v.string(),
      'Holds when this choice was made in the run: "node/choice", or "*/choice" for a choice or tray move at any node.',
    ),
  }),
  v.check(hasOneForm),
  v.description(
    'A condition in one form only: {"var": …} with a comparison, {"all": […]}, {"any": […]}, {"not": …}, ' +
      '{"seen": "node"}, or {"chose": "node/choice"}.',
  ),
) as unknown as v.GenericSchema<Condition>;

export const when = (what: string) => maybe(condition, `${what} only while this condition holds; always without it.`);

export const effects = v.pipe(
  v.strictObject({
    set: maybe(v.record(id, scalar), 'Variables, by id, that get this value.'),
    add: maybe(
      v.record(id, integer),
      'Whole-number variables, by id, that grow by this; a negative number lowers them.',
    ),
  }),
  v.description('Changes of declared variables, by constants. A number never leaves its min and max.'),
);
