/**
 * Checks a parsed file against the schema and gives back what is sound of it, so that the checks of meaning can
 * run even when something else is misshapen. It reads the same valibot schema that types, JSON Schema and the
 * final parse come from, but says one plain thing per fault, unions included, and names every unknown field.
 */
import type { Node } from 'jsonc-parser';
import { plainLetters } from '../plain-letters.ts';
import { COMPARISONS, CONDITION_FORMS } from '../schema/basics.ts';
import { FORMAT, ID_PATTERN } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import type { Path, Reporter } from './report.ts';

/** The parts of a valibot schema that are read here. */
export interface SchemaNode {
  readonly type: string;
  readonly kind?: string;
  readonly pipe?: readonly SchemaNode[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly wrapped?: SchemaNode;
  readonly key?: SchemaNode;
  readonly value?: SchemaNode;
  readonly item?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly getter?: (input: unknown) => SchemaNode;
}

/** Names an object inherits; a map keyed by them would find what nobody wrote. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const JSON_TYPES: Readonly<Record<string, string>> = {
  strict_object: 'object',
  record: 'object',
  array: 'array',
  string: 'string',
  number: 'number',
  boolean: 'boolean',
};

/** Returns the sound part of the value; `undefined` where nothing is. */
export function checkShape(schema: SchemaNode, node: Node, path: Path, report: Reporter): unknown {
  const actions: SchemaNode[] = [];
  const base = unwrap(schema, actions);
  const value = checkBase(base, node, path, report);
  return value === undefined || actions.every((action) => checkAction(action, value, path, report)) ? value : undefined;
}

/** Peels pipes, optionals and lazies off, collecting the validations on the way. */
function unwrap(schema: SchemaNode, actions: SchemaNode[]): SchemaNode {
  if (schema.pipe !== undefined) {
    const [first, ...rest] = schema.pipe;
    actions.push(...rest.filter(({ kind }) => kind === 'validation'));
    if (first !== undefined && first !== schema) return unwrap(first, actions);
  }
  if (schema.type === 'optional' && schema.wrapped !== undefined) return unwrap(schema.wrapped, actions);
  if (schema.type === 'lazy' && schema.getter !== undefined) return unwrap(schema.getter(undefined), actions);
  return schema;
}

function checkBase(schema: SchemaNode, node: Node, path: Path, report: Reporter): unknown {
  switch (schema.type) {
    case 'picklist':
    case 'literal':
      return checkAllowed(schema, node, path, report);
    case 'union':
      return checkUnion(schema, node, path, report);
  }
  const expected = JSON_TYPES[schema.type] ?? schema.type;
  if (node.type !== expected) {
    report.add('F009', path, { params: { expected, found: node.type } });
    return expected === 'object' ? {} : undefined;
  }
  switch (schema.type) {
    case 'strict_object':
      return isCondition(schema)
        ? checkCondition(schema.entries ?? {}, node, path, report)
        : checkObject(schema.entries ?? {}, node, path, report);
    case 'record':
      return checkRecord(schema, node, path, report);
    case 'array':
      return (node.children ?? []).map(
        (child, i) => schema.item && checkShape(schema.item, child, [...path, i], report),
      );
    default:
      return node.value as unknown;
  }
}

function properties(node: Node): [string, Node | undefined][] {
  return (node.children ?? []).map(({ children }) => [String(children?.[0]?.value), children?.[1]]);
}

function checkObject(entries: Readonly<Record<string, SchemaNode>>, node: Node, path: Path, report: Reporter): object {
  const value: Record<string, unknown> = {};
  const present = new Set<string>();
  const found = properties(node);
  const names = new Set(found.map(([name]) => name));
  const free = Object.keys(entries).filter((entry) => !names.has(entry));
  for (const [name, child] of found) {
    const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (schema === undefined) {
      const suggestion = nearest(name, free);
      report.add('F011', [...path, name], { atKey: true, params: { name }, suggestion });
      // A misspelt field is not missing as well.
      if (suggestion !== null) present.add(suggestion);
      continue;
    }
    present.add(name);
    if (child === undefined) continue;
    const sound = checkShape(schema, child, [...path, name], report);
    if (sound !== undefined) value[name] = sound;
  }
  for (const [name, schema] of Object.entries(entries)) {
    if (schema.type !== 'optional' && !present.has(name)) report.add('F010', [...path, name], { params: { name } });
  }
  return value;
}

function checkRecord(schema: SchemaNode, node: Node, path: Path, report: Reporter): object {
  const value: Record<string, unknown> = {};
  const actions: SchemaNode[] = [];
  if (schema.key !== undefined) unwrap(schema.key, actions);
  for (const [name, child] of properties(node)) {
    const place = [...path, name];
    if (RESERVED.has(name)) {
      report.add('F023', place, { atKey: true, params: { name } });
      continue;
    }
    for (const action of actions) checkAction(action, name, place, report, true);
    if (child === undefined || schema.value === undefined) continue;
    const sound = checkShape(schema.value, child, place, report);
    // A misshapen entry still exists: what refers to it is right.
    if (sound !== undefined) value[name] = sound;
    else if (!isScalar(schema.value)) value[name] = {};
  }
  return value;
}

function isScalar(schema: SchemaNode): boolean {
  const { type, options = [] } = unwrap(schema, []);
  if (type === 'union') return options.every((option) => isScalar(option as SchemaNode));
  return ['string', 'number', 'boolean', 'picklist', 'literal'].includes(type);
}

function checkAllowed(schema: SchemaNode, node: Node, path: Path, report: Reporter): unknown {
  const allowed = schema.type === 'literal' ? [schema.literal] : (schema.options ?? []);
  const found: unknown = node.value;
  if (allowed.includes(found)) return found;
  if (path.length === 1 && path[0] === 'format') {
    report.add('F017', path, { params: { found: String(found), known: FORMAT } });
    return undefined;
  }
  const names = allowed.map((value) => JSON.stringify(value));
  report.add('F012', path, {
    params: {
      found: node.type === 'object' || node.type === 'array' ? node.type : JSON.stringify(found),
      allowed: names.join(', '),
    },
    suggestion: typeof found === 'string' ? nearest(found, allowed.map(String)) : nearestNumber(found, allowed),
  });
  return undefined;
}

function nearestNumber(found: unknown, allowed: readonly unknown[]): string | null {
  if (typeof found !== 'number') return null;
  const numbers = allowed.filter((value) => typeof value === 'number');
  const [first] = numbers.sort((a, b) => Math.abs(a - found) - Math.abs(b - found));
  return first === undefined ? null : String(first);
}

/** Two unions exist: scalars, told apart by their JSON type, and variables, told apart by their field `type`. */
function checkUnion(schema: SchemaNode, node: Node, path: Path, report: Reporter): unknown {
  const options = (schema.options ?? []) as readonly SchemaNode[];
  const shapes = options.map((option) => unwrap(option, []));
  if (shapes.every(({ type }) => type !== 'strict_object')) {
    const match = options.find((_, i) => JSON_TYPES[shapes[i]?.type ?? ''] === node.type);
    if (match !== undefined) return checkShape(match, node, path, report);
    const expected = shapes.map(({ type }) => type).join(' | ');
    report.add('F009', path, { params: { expected, found: node.type } });
    return undefined;
  }
  if (node.type === 'object') return checkByType(options, shapes, node, path, report);
  report.add('F009', path, { params: { expected: 'object', found: node.type } });
  return undefined;
}

function checkByType(
  options: readonly SchemaNode[],
  shapes: readonly SchemaNode[],
  node: Node,
  path: Path,
  report: Reporter,
): unknown {
  const type = properties(node).find(([name]) => name === 'type')?.[1];
  const kinds = shapes.map(({ entries }) => String(entries?.['type']?.literal));
  const match = options[kinds.indexOf(String(type?.value))];
  if (match !== undefined) return checkShape(match, node, path, report);
  if (type === undefined) report.add('F010', [...path, 'type'], { params: { name: 'type' } });
  else {
    const params = { found: JSON.stringify(type.value), allowed: kinds.map((kind) => JSON.stringify(kind)).join(', ') };
    report.add('F012', [...path, 'type'], { params, suggestion: nearest(String(type.value), kinds) });
  }
  return undefined;
}

const isCondition = ({ entries }: SchemaNode): boolean => entries !== undefined && 'chose' in entries;

/** One form, and only the fields of that form; a condition that is wrong anywhere is wrong as a whole. */
function checkCondition(
  entries: Readonly<Record<string, SchemaNode>>,
  node: Node,
  path: Path,
  report: Reporter,
): unknown {
  const names = properties(node).map(([name]) => name);
  const forms = CONDITION_FORMS.filter((form) => names.includes(form));
  const [form] = forms;
  if (form === undefined) {
    const near = names.map((name) => nearest(name, CONDITION_FORMS)).find((name) => name !== null);
    report.add('F020', path, { params: { found: names.join(', ') || '{}' }, suggestion: near ?? null });
    return undefined;
  }
  if (forms.length > 1) {
    report.add('F021', path, { params: { found: forms.join(', ') } });
    return undefined;
  }
  const allowed: readonly string[] = form === 'var' ? ['var', ...COMPARISONS] : [form];
  const own = Object.fromEntries(Object.entries(entries).filter(([name]) => allowed.includes(name)));
  const before = report.count;
  const sound = checkObject(own, node, path, report);
  if (form === 'var' && report.count === before && names.length === 1) {
    report.add('F022', path, { params: { allowed: COMPARISONS.join(', ') } });
  }
  return report.count === before ? sound : undefined;
}

function checkAction(action: SchemaNode, value: unknown, path: Path, report: Reporter, atKey = false): boolean {
  const limit = action.requirement;
  switch (action.type) {
    case 'regex': {
      if (!(limit instanceof RegExp) || limit.test(String(value))) return true;
      if (limit.source === ID_PATTERN.source) {
        report.add('F013', path, { atKey, params: { found: String(value) }, suggestion: toId(String(value)) });
      } else report.add('F018', path, { params: { found: String(value), pattern: limit.source } });
      return false;
    }
    case 'min_length':
      if (String(value).length >= Number(limit)) return true;
      report.add('F019', path);
      return false;
    case 'integer':
      if (Number.isInteger(value)) return true;
      report.add('F015', path, { params: { found: String(value) }, suggestion: String(Math.round(Number(value))) });
      return false;
    case 'min_value':
    case 'max_value': {
      if (action.type === 'min_value' ? Number(value) >= Number(limit) : Number(value) <= Number(limit)) return true;
      report.add('F014', path, {
        params: { found: String(value), bound: action.type === 'min_value' ? '≥' : '≤', limit: String(limit) },
      });
      return false;
    }
    default:
      return true;
  }
}

/** A lawful id made from an unlawful one, as a hint. */
function toId(name: string): string | null {
  const made = plainLetters(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return ID_PATTERN.test(made) ? made : null;
}
