/** Walks over the places of a scenario where conditions and lines stand. */
import type { Condition } from '../schema.ts';
import { entriesOf } from './model.ts';
import type { LooseLine, LooseLines, Model } from './model.ts';
import type { Path } from './report.ts';

/** Visits every condition of the file, whole (`root: true`) and each of its parts. */
export function walkConditions(model: Model, visit: (condition: Condition, path: Path, root: boolean) => void): void {
  walkWhens(model, (condition, path) => walkParts(condition, path, true, visit));
}

type When = { readonly when?: Condition } | undefined;

interface FoundWhen {
  readonly condition: Condition;
  readonly path: Path;
  readonly node: string | null;
}

export interface FoundLine {
  readonly id: string;
  readonly line: LooseLine;
  /** Path of the node, choice or move that has the line. */
  readonly at: Path;
  readonly node: string | null;
}

export const pathOfLine = ({ at, id }: FoundLine): Path => [...at, 'lines', id];

/** Found once for each model: several checks ask for the same places. */
const found = <T>(find: (model: Model) => readonly T[]): ((model: Model) => readonly T[]) => {
  const known = new WeakMap<Model, readonly T[]>();
  return (model) => {
    const list = known.get(model) ?? find(model);
    known.set(model, list);
    return list;
  };
};

const whensOf = found((model) => {
  const whens: FoundWhen[] = [];
  const add = (body: When, path: Path, node: string | null) => {
    if (body?.when !== undefined) whens.push({ condition: body.when, path: path.concat('when'), node });
  };
  walkLines(model, (found) => {
    if (found.line.when !== undefined) add(found.line, pathOfLine(found), found.node);
  });
  for (const [id, move] of entriesOf(model.scenario.tray)) add(move, ['tray', id], null);
  for (const [id, node] of model.nodes) {
    (node.branches ?? []).forEach((branch, i) => add(branch, ['nodes', id, 'branches', i], id));
    for (const group of ['choices', 'tray'] as const) {
      for (const [name, body] of entriesOf<When>(node[group])) add(body, ['nodes', id, group, name], id);
    }
  }
  return whens;
});

/** Visits every `when` of the file with the node at which it is read; `null` for tray moves without override. */
export function walkWhens(model: Model, visit: (condition: Condition, path: Path, node: string | null) => void): void {
  for (const { condition, path, node } of whensOf(model)) visit(condition, path, node);
}

const linesOf = found((model) => {
  const all: FoundLine[] = [];
  const add = (lines: LooseLines | undefined, path: Path, node: string | null) => {
    for (const [id, line] of entriesOf(lines)) all.push({ id, line, at: path, node });
  };
  for (const [id, move] of entriesOf(model.scenario.tray)) add(move.lines, ['tray', id], null);
  for (const [id, node] of model.nodes) {
    add(node.lines, ['nodes', id], id);
    for (const group of ['choices', 'tray'] as const) {
      const bodies = entriesOf<{ readonly lines?: LooseLines } | undefined>(node[group]);
      for (const [name, { lines }] of bodies) if (lines !== undefined) add(lines, ['nodes', id, group, name], id);
    }
  }
  return all;
});

/** Visits every line of the file with the node at which it is said; `null` for tray moves without override. */
export function walkLines(model: Model, visit: (found: FoundLine) => void): void {
  for (const line of linesOf(model)) visit(line);
}

function walkParts(
  condition: Condition,
  path: Path,
  root: boolean,
  visit: (condition: Condition, path: Path, root: boolean) => void,
): void {
  visit(condition, path, root);
  if ('all' in condition) condition.all.forEach((part, i) => walkParts(part, [...path, 'all', i], false, visit));
  if ('any' in condition) condition.any.forEach((part, i) => walkParts(part, [...path, 'any', i], false, visit));
  if ('not' in condition) walkParts(condition.not, [...path, 'not'], false, visit);
}

type Value = number | boolean | undefined;
interface WithEffects {
  readonly effects?: { readonly set?: Readonly<Record<string, Value>>; readonly add?: Readonly<Record<string, Value>> };
}

export interface FoundEffect {
  readonly kind: 'set' | 'add';
  readonly name: string;
  readonly value: Value;
  /** Path of the choice or move that has the effect. */
  readonly at: Path;
}

export const pathOfEffect = ({ at, kind, name }: FoundEffect): Path => [...at, 'effects', kind, name];

const effectsOf = found((model) => {
  const all: FoundEffect[] = [];
  const each = (bodies: Readonly<Record<string, WithEffects | undefined>> | undefined, path: Path): void => {
    for (const [id, { effects }] of entriesOf(bodies)) {
      if (effects === undefined) continue;
      const at = path.concat(id);
      for (const name in effects.set) all.push({ kind: 'set', name, value: effects.set[name], at });
      for (const name in effects.add) all.push({ kind: 'add', name, value: effects.add[name], at });
    }
  };
  each(model.scenario.tray, ['tray']);
  for (const [id, node] of model.nodes) {
    each(node.choices, ['nodes', id, 'choices']);
    each(node.tray, ['nodes', id, 'tray']);
  }
  return all;
});

/** Visits every effect of the file where it is written. */
export function walkEffects(model: Model, visit: (effect: FoundEffect) => void): void {
  for (const effect of effectsOf(model)) visit(effect);
}
