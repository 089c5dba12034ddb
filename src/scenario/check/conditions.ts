/** Conditions that can never hold, or always do: first by themselves, then at their place in the story. */
import { reachableFrom } from './course.ts';
import { MAX_VALUES, judge, looksAt, valuesBetween } from './logic.ts';
import type { Model } from './model.ts';
import type { Fault, Path } from './report.ts';
import { declaredVariables } from './variables.ts';
import type { Declared } from './variables.ts';
import { walkEffects, walkWhens } from './walk.ts';

export function checkConditions(model: Model): void {
  const declared = declaredVariables(model);
  const whole = new Map([...declared].map(([name, body]) => [name, valuesBetween(body)]));
  const reached = reachedValues(model, declared);
  const reaches = createReaches(model);
  /** Facts, and variables that do not take all their values, may say more at their place in the story. */
  const narrowed = (name: string | null) => name === null || reached.get(name)?.length !== whole.get(name)?.length;
  walkWhens(model, (condition, path, node) => {
    if (model.report.some((fault) => isNamingFault(fault, path))) return;
    const alone = judge(condition, { variables: whole });
    if (alone === 'never') model.report.add('S124', path);
    else if (alone === 'always') model.report.add('S125', path);
    else if (
      looksAt(condition, narrowed) &&
      judge(condition, { variables: reached, fact: (fact) => factValues(fact, node, reaches) }) === 'never'
    ) {
      model.report.add('S132', path);
    }
  });
}

/** A condition that names something unknown has been reported for that already. */
const isNamingFault = ({ code, path: at }: Fault, path: Path): boolean =>
  ['S105', 'S107', 'S123'].includes(code) && path.every((part, i) => at[i] === part);

/** Values that a variable can take at all: its start, what is set, and what additions lead to from there. */
function reachedValues(model: Model, declared: ReadonlyMap<string, Declared>): Map<string, readonly number[]> {
  const sets = new Map<string, Set<number>>();
  const adds = new Map<string, Set<number>>();
  walkEffects(model, ({ kind, name, value }) => {
    const target = kind === 'set' ? sets : adds;
    target.set(name, (target.get(name) ?? new Set()).add(Number(value)));
  });
  for (const item of Object.values(model.scenario.inspectables ?? {})) {
    if (item?.sets !== undefined) sets.set(item.sets, (sets.get(item.sets) ?? new Set()).add(1));
  }
  const values = new Map<string, readonly number[]>();
  for (const [name, { min, max, start }] of declared) {
    if (max - min >= MAX_VALUES) {
      values.set(name, []);
      continue;
    }
    const clamp = (value: number) => Math.min(max, Math.max(min, value));
    const found = new Set<number>();
    const open = [start, ...(sets.get(name) ?? [])].map(clamp);
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (found.has(value)) continue;
      found.add(value);
      for (const amount of adds.get(name) ?? []) open.push(clamp(value + amount));
    }
    values.set(name, [...found]);
  }
  return values;
}

type Reaches = (from: string, to: string) => boolean;

/** Whether some path leads from one node to another; what lies behind a node is looked up once, when asked for. */
function createReaches(model: Model): Reaches {
  const known = new Map<string, ReadonlySet<string>>();
  return (from, to) => {
    const ahead = known.get(from) ?? (model.nodes.has(from) ? reachableFrom([from], model.exits()) : new Set<string>());
    known.set(from, ahead);
    return ahead.has(to);
  };
}

/** `seen` and `chose` can hold only where the node that they name may already lie behind the player. */
function factValues(fact: string, node: string | null, reaches: Reaches): number[] {
  const name = fact.slice(fact.indexOf(':') + 1);
  const place = fact.startsWith('seen:') ? name : name.slice(0, name.indexOf('/'));
  if (node === null || place === '*') return [0, 1];
  return reaches(place, node) ? [0, 1] : [0];
}
