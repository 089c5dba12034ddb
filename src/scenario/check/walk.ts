/** Walks over the places of a scenario where conditions and lines stand. */
import type { Condition } from '../schema.ts';
import { entriesOf } from './model.ts';
import type { LooseLine, LooseLines, Model } from './model.ts';
import type { Path } from './report.ts';

/** Visits every condition of the file, whole (`root: true`) and each of its parts. */
export function walkConditions(model: Model, visit: (condition: Condition, path: Path, root: boolean) => void): void {
  walkWhens(model, (condition, path) => walkParts(condition, path, true, visit));
}

type Value = number | boolean | undefined;

interface WrittenConduct {
  readonly body: {
    readonly when?: Condition;
    readonly lines?: LooseLines;
    readonly effects?: {
      readonly set?: Readonly<Record<string, Value>>;
      readonly add?: Readonly<Record<string, Value>>;
    };
  };
  readonly path: Path;
  readonly node: string | null;
}

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

/** Choices, tray moves and overrides, where each is written; `node` is `null` for tray moves of the whole scenario. */
const writtenConduct = found((model) => {
  const all: WrittenConduct[] = [];
  for (const [id, body] of entriesOf<WrittenConduct['body']>(model.scenario.tray)) {
    all.push({ body, path: ['tray', id], node: null });
  }
  for (const [id, node] of model.nodes) {
    for (const { tray, body, path } of model.conduct.get(id) ?? []) if (!tray) all.push({ body, path, node: id });
    if (node.tray === undefined) continue;
    for (const [name, body] of entriesOf<WrittenConduct['body']>(node.tray)) {
      all.push({ body, path: ['nodes', id, 'tray', name], node: id });
    }
  }
  return all;
});

const whensOf = found((model) => {
  const whens: FoundWhen[] = [];
  const add = (condition: Condition | undefined, path: () => Path, node: string | null) => {
    if (condition !== undefined) whens.push({ condition, path: [...path(), 'when'], node });
  };
  walkLines(model, (line) => add(line.line.when, () => pathOfLine(line), line.node));
  for (const { body, path, node } of writtenConduct(model)) add(body.when, () => path, node);
  for (const [id, { branches }] of model.nodes) {
    branches?.forEach((branch, i) => add(branch?.when, () => ['nodes', id, 'branches', i], id));
  }
  return whens;
});

/** Visits every `when` of the file with the node at which it is read; `null` for tray moves without override. */
export function walkWhens(model: Model, visit: (condition: Condition, path: Path, node: string | null) => void): void {
  for (const { condition, path, node } of whensOf(model)) visit(condition, path, node);
}

const linesOf = found((model) => {
  const all: FoundLine[] = [];
  const add = (lines: LooseLines | undefined, at: Path, node: string | null) => {
    for (const id in lines) {
      const line = lines[id];
      if (line !== undefined) all.push({ id, line, at, node });
    }
  };
  for (const [id, { lines }] of model.nodes) add(lines, ['nodes', id], id);
  for (const { body, path, node } of writtenConduct(model)) add(body.lines, path, node);
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
  for (const { body, path: at } of writtenConduct(model)) {
    const { set, add } = body.effects ?? {};
    for (const name in set) all.push({ kind: 'set', name, value: set[name], at });
    for (const name in add) all.push({ kind: 'add', name, value: add[name], at });
  }
  return all;
});

/** Visits every effect of the file where it is written. */
export function walkEffects(model: Model, visit: (effect: FoundEffect) => void): void {
  for (const effect of effectsOf(model)) visit(effect);
}
