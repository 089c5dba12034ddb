import { meets } from '#scenario';
import type { Condition } from '#scenario';
import type { Session } from './session.ts';

type Facts = Pick<Session, 'vars' | 'visits' | 'chosen'>;

/** Evaluates a condition against a run. Undeclared variables read as 0; the checker reports them. */
export function holds(condition: Condition | null, facts: Facts): boolean {
  if (condition === null) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('seen' in condition) return (facts.visits[condition.seen] ?? 0) > 0;
  if ('chose' in condition) return hasChosen(condition.chose, facts.chosen);
  return meets(condition, facts.vars[condition.var] ?? 0);
}

/** `chose` names `node/choice`, or `*` + `/choice` for a tray move made at any node. */
function hasChosen(pattern: string, chosen: readonly string[]): boolean {
  if (!pattern.startsWith('*/')) return chosen.includes(pattern);
  const suffix = pattern.slice(1);
  return chosen.some((made) => made.endsWith(suffix));
}
