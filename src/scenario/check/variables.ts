/** Declarations, effects and comparisons must agree in type and range. */
import type { Condition } from '../schema.ts';
import { entriesOf } from './model.ts';
import type { Model } from './model.ts';
import { nearest } from './nearest.ts';
import type { Path } from './report.ts';
import { pathOfEffect, walkConditions, walkEffects } from './walk.ts';

/** More values than this make exact analysis slow (design §6). */
const MAX_VALUES = 11;

const ORDERINGS = ['gte', 'lte', 'gt', 'lt'] as const;
const EQUALITIES = ['eq', 'ne'] as const;

export interface Declared {
  readonly type: 'boolean' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly start: number;
}

/** Sound declarations, booleans as 0 and 1. */
export function declaredVariables(model: Model): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const [name, body] of entriesOf(model.scenario.variables)) {
    if (body.start === undefined) continue;
    if (body.type === 'boolean') declared.set(name, { type: 'boolean', min: 0, max: 1, start: Number(body.start) });
    if (body.type !== 'integer' || body.min === undefined || body.max === undefined || body.min > body.max) continue;
    declared.set(name, { type: 'integer', min: body.min, max: body.max, start: body.start });
  }
  return declared;
}

/** The declared variable that a condition means; a misspelt name counts as the one nearest to it. */
export function meantVariable(model: Model, name: string): string | null {
  const { variables = {} } = model.scenario;
  return Object.hasOwn(variables, name) ? name : nearest(name, Object.keys(variables));
}

export function checkVariables(model: Model): void {
  const declared = declaredVariables(model);
  const read = new Set<string>();
  walkConditions(model, (condition, path) => {
    if (!('var' in condition)) return;
    read.add(meantVariable(model, condition.var) ?? condition.var);
    const variable = declared.get(condition.var);
    if (variable !== undefined) checkComparison(model, condition, variable, path);
  });
  checkDeclarations(model, read);
  checkEffects(model, declared);
  for (const [id, item] of entriesOf(model.scenario.inspectables)) {
    const type = item.sets === undefined ? undefined : declared.get(item.sets)?.type;
    if (type !== 'integer') continue;
    model.report.add('S127', ['inspectables', id, 'sets'], { params: { name: item.sets ?? '', type } });
  }
}

function checkDeclarations(model: Model, read: ReadonlySet<string>): void {
  const { report } = model;
  const unreadable = report.some(
    ({ code, path, suggestion }) =>
      path.includes('when') && (code.startsWith('F') || (code === 'S105' && (suggestion ?? null) === null)),
  );
  for (const [name, body] of entriesOf(model.scenario.variables)) {
    const path = ['variables', name];
    if (!unreadable && !read.has(name)) report.add('S128', path, { atKey: true, params: { name } });
    if (body.type !== 'integer' || body.min === undefined || body.max === undefined) continue;
    const { min, max, start } = body;
    const count = max - min + 1;
    if (min > max) report.add('S122', [...path, 'min'], { params: { name, min, max } });
    else if (count > MAX_VALUES) report.add('S129', path, { params: { name, count } });
    if (min <= max && start !== undefined && (start < min || start > max)) {
      report.add('S121', [...path, 'start'], { params: { name, min, max, value: start } });
    }
  }
}

function checkEffects(model: Model, declared: ReadonlyMap<string, Declared>): void {
  walkEffects(model, (effect) => {
    const { kind, name, value } = effect;
    const variable = declared.get(name);
    if (variable === undefined || value === undefined) return;
    const { type, min, max } = variable;
    const fits = type === 'boolean' ? kind === 'set' && typeof value === 'boolean' : typeof value === 'number';
    if (!fits) model.report.add('S120', pathOfEffect(effect), { params: { name, type, effect: `${kind} ${value}` } });
    else if (kind === 'set' && (Number(value) < min || Number(value) > max)) {
      model.report.add('S121', pathOfEffect(effect), { params: { name, min, max, value: Number(value) } });
    }
  });
}

function checkComparison(
  model: Model,
  condition: Extract<Condition, { var: string }>,
  variable: Declared,
  path: Path,
): void {
  const wrong =
    variable.type === 'boolean'
      ? [
          ...ORDERINGS.filter((name) => condition[name] !== undefined),
          ...EQUALITIES.filter((name) => typeof condition[name] === 'number'),
        ]
      : EQUALITIES.filter((name) => typeof condition[name] === 'boolean');
  for (const operator of wrong) {
    model.report.add('S123', [...path, operator], { params: { name: condition.var, type: variable.type, operator } });
  }
}
