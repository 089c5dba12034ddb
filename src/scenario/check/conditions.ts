/** Conditions that can never hold, or always do: first by themselves, then at their place in the story. */
import { reachableFrom } from './course.ts';
import { judge, valuesBetween } from './logic.ts';
import { exitsOf } from './model.ts';
import type { Exit, Model } from './model.ts';
import type { Fault, Path } from './report.ts';
import { declaredVariables } from './variables.ts';
import type { Declared } from './variables.ts';
import { walkEffects, walkWhens } from './walk.ts';

export function checkConditions(model: Model): void {
  const declared = declaredVariables(model);
  const whole = new Map([...declared].map(([name, body]) => [name, valuesBetween(body)]));
  const reached = reachedValues(model, declared);
  const reaches = ancestry(model);
  walkWhens(model, (condition, path, node) => {
    if (model.report.some((fault) => isNamingFault(fault, path))) return;
    const alone = judge(condition, { variables: whole });
    if (alone === 'never') model.report.add('S124', path);
    else if (alone === 'always') model.report.add('S125', path);
    else if (judge(condition, { variables: reached, fact: (fact) => factValues(fact, node, reaches) }) === 'never') {
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
  walkEffects(model, (kind, name, value) => {
    const target = kind === 'set' ? sets : adds;
    target.set(name, (target.get(name) ?? new Set()).add(Number(value)));
  });
  for (const item of Object.values(model.scenario.inspectables ?? {})) {
    if (item?.sets !== undefined) sets.set(item.sets, (sets.get(item.sets) ?? new Set()).add(1));
  }
  const values = new Map<string, readonly number[]>();
  for (const [name, { min, max, start }] of declared) {
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

/** For each node, the nodes from which it can be reached, itself included. */
function ancestry(model: Model): Map<string, Set<string>> {
  const exits = new Map<string, Exit[]>([...model.nodes.keys()].map((id) => [id, exitsOf(model, id)]));
  const before = new Map<string, Set<string>>();
  for (const from of model.nodes.keys()) {
    for (const to of reachableFrom([from], exits)) before.set(to, (before.get(to) ?? new Set()).add(from));
  }
  return before;
}

/** `seen` and `chose` can hold only where the node that they name may already lie behind the player. */
function factValues(fact: string, node: string | null, before: ReadonlyMap<string, ReadonlySet<string>>): number[] {
  const name = fact.slice(fact.indexOf(':') + 1);
  const place = fact.startsWith('seen:') ? name : name.slice(0, name.indexOf('/'));
  if (node === null || place === '*') return [0, 1];
  return before.get(node)?.has(place) === true ? [0, 1] : [0];
}
