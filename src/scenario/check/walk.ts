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

/** Visits every `when` of the file with the node at which it is read; `null` for tray moves without override. */
export function walkWhens(model: Model, visit: (condition: Condition, path: Path, node: string | null) => void): void {
  const when = (body: When, path: Path, node: string | null) => {
    if (body?.when !== undefined) visit(body.when, [...path, 'when'], node);
  };
  walkLines(model, when);
  for (const [id, move] of entriesOf(model.scenario.tray)) when(move, ['tray', id], null);
  for (const [id, node] of model.nodes) {
    (node.branches ?? []).forEach((branch, i) => when(branch, ['nodes', id, 'branches', i], id));
    for (const group of ['choices', 'tray'] as const) {
      const bodies = entriesOf<When>(node[group]);
      for (const [name, body] of bodies) when(body, ['nodes', id, group, name], id);
    }
  }
}

/** Visits every line of the file with the node at which it is said; `null` for tray moves without override. */
export function walkLines(model: Model, visit: (line: LooseLine, path: Path, node: string | null) => void): void {
  const each = (lines: LooseLines | undefined, path: Path, node: string | null) => {
    for (const [id, line] of entriesOf(lines)) visit(line, [...path, 'lines', id], node);
  };
  for (const [id, move] of entriesOf(model.scenario.tray)) each(move.lines, ['tray', id], null);
  for (const [id, node] of model.nodes) {
    each(node.lines, ['nodes', id], id);
    for (const group of ['choices', 'tray'] as const) {
      const bodies = entriesOf<{ readonly lines?: LooseLines } | undefined>(node[group]);
      for (const [name, body] of bodies) each(body.lines, ['nodes', id, group, name], id);
    }
  }
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

/** Visits every effect of the file where it is written. */
export function walkEffects(
  model: Model,
  visit: (kind: 'set' | 'add', name: string, value: Value, path: Path) => void,
): void {
  const each = (bodies: Readonly<Record<string, WithEffects | undefined>> | undefined, path: Path): void => {
    for (const [id, body] of entriesOf(bodies)) {
      for (const kind of ['set', 'add'] as const) {
        for (const [name, value] of Object.entries(body.effects?.[kind] ?? {})) {
          visit(kind, name, value, [...path, id, 'effects', kind, name]);
        }
      }
    }
  };
  each(model.scenario.tray, ['tray']);
  for (const [id, node] of model.nodes) {
    each(node.choices, ['nodes', id, 'choices']);
    each(node.tray, ['nodes', id, 'tray']);
  }
}
