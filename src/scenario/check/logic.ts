/** Simple exact reasoning about conditions: every combination of the values that matter is tried. */
import { meets } from '../comparison.ts';
import type { Condition } from '../schema.ts';
import type { Declared } from './variables.ts';

/** Past this many combinations nothing is claimed. */
const MAX_COMBINATIONS = 20_000;
export const MAX_VALUES = 1_000;

/** What a condition may look at: variables with their possible values, and facts of the run that may hold or not. */
export interface Domain {
  readonly variables: ReadonlyMap<string, readonly number[]>;
  /** Values of a fact (`seen:…`, `chose:…`); both unless said otherwise. */
  readonly fact?: (fact: string) => readonly number[];
}

export type Verdict = 'never' | 'always' | 'sometimes' | 'unknown';

/** Can the condition hold, and can it fail, over this domain? */
export function judge(condition: Condition, domain: Domain): Verdict {
  let holds = false;
  let fails = false;
  if ('var' in condition) {
    const values = domain.variables.get(condition.var) ?? [];
    for (const value of values) {
      if (meets(condition, value)) holds = true;
      else fails = true;
    }
    return holds && fails ? 'sometimes' : holds ? 'always' : fails ? 'never' : 'unknown';
  }
  const complete = forEachCase([condition], domain, (facts) => {
    if (evaluate(condition, facts)) holds = true;
    else fails = true;
    return !(holds && fails);
  });
  if (holds && fails) return 'sometimes';
  if (!complete) return 'unknown';
  return holds ? 'always' : 'never';
}

/** Does the condition look at a variable or fact (`seen:…`, `chose:…`) that the test picks? */
export function looksAt(condition: Condition, test: (variable: string | null) => boolean): boolean {
  if ('all' in condition) return condition.all.some((part) => looksAt(part, test));
  if ('any' in condition) return condition.any.some((part) => looksAt(part, test));
  if ('not' in condition) return looksAt(condition.not, test);
  return test('var' in condition ? condition.var : null);
}

/** Is there a case in which none of the conditions holds? */
export function canAllFail(conditions: readonly Condition[], declared: ReadonlyMap<string, Declared>): boolean {
  const variables = new Map([...declared].map(([name, body]) => [name, valuesBetween(body)]));
  let found = false;
  forEachCase(conditions, { variables }, (facts) => {
    found = !conditions.some((condition) => evaluate(condition, facts));
    return !found;
  });
  return found || conditions.length === 0;
}

/** Every value; none where there are so many that nothing is claimed. */
export const valuesBetween = ({ min, max }: Declared): number[] =>
  max - min >= MAX_VALUES ? [] : Array.from({ length: max - min + 1 }, (_, i) => min + i);

const BOTH = [0, 1];

/** Calls `visit` for every combination until it returns false; returns false when there are too many. */
function forEachCase(
  conditions: readonly Condition[],
  { variables, fact = () => BOTH }: Domain,
  visit: (facts: ReadonlyMap<string, number>) => boolean,
): boolean {
  const atoms = new Map<string, readonly number[]>();
  const collect = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(collect);
    else if ('any' in condition) condition.any.forEach(collect);
    else if ('not' in condition) collect(condition.not);
    else if ('var' in condition) atoms.set(condition.var, variables.get(condition.var) ?? []);
    else atoms.set(nameOf(condition), fact(nameOf(condition)));
  };
  conditions.forEach(collect);
  const names = [...atoms.keys()];
  const values = [...atoms.values()];
  if (values.some(({ length }) => length === 0)) return false;
  if (values.reduce((product, { length }) => product * length, 1) > MAX_COMBINATIONS) return false;
  const at = names.map(() => 0);
  const facts = new Map<string, number>();
  const set = (axis: number, index: number): void => {
    at[axis] = index;
    facts.set(names[axis] as string, values[axis]?.[index] as number);
  };
  names.forEach((_name, axis) => set(axis, 0));
  // As an odometer turns: the first axis that has a next value takes it, those before it start anew.
  while (visit(facts)) {
    let axis = 0;
    while (axis < names.length && (at[axis] as number) + 1 === values[axis]?.length) set(axis++, 0);
    if (axis === names.length) return true;
    set(axis, (at[axis] as number) + 1);
  }
  return true;
}

/** Facts never read like the id of a variable. */
const nameOf = (condition: { seen: string } | { chose: string }): string =>
  'seen' in condition ? `seen:${condition.seen}` : `chose:${condition.chose}`;

function evaluate(condition: Condition, facts: ReadonlyMap<string, number>): boolean {
  if ('var' in condition) return meets(condition, facts.get(condition.var) ?? 0);
  if ('all' in condition) {
    for (const part of condition.all) if (!evaluate(part, facts)) return false;
    return true;
  }
  if ('any' in condition) {
    for (const part of condition.any) if (evaluate(part, facts)) return true;
    return false;
  }
  if ('not' in condition) return !evaluate(condition.not, facts);
  return facts.get(nameOf(condition)) === 1;
}
