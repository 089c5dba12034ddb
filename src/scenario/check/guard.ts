/**
 * A quick yes or no: does a value fit the schema? Compiled once from the very valibot schema, it allocates nothing
 * and stops at the first doubt. Where it says no, `shape.ts` says what is wrong; it may be too strict, never too lenient.
 */
import { LANGUAGES } from '../vocabulary.ts';
import type { Words } from './model.ts';
import type { SchemaNode } from './shape.ts';
import { RESERVED } from './shape.ts';

/** Conditions nested deeper than this are left to the slow way. */
const MAX_DEPTH = 20;

/** State of one run. */
export interface GuardRun {
  /** Object keys seen. */
  keys: number;
  /** How deep recursive parts are nested. */
  depth: number;
  /** Every pair of texts. */
  readonly texts: Words[];
}

export type Guard = (value: unknown, run: GuardRun) => boolean;

type Test = (value: never) => boolean;

const TYPES: Readonly<Record<string, Guard>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  boolean: (value) => typeof value === 'boolean',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws on a kind of schema or validation that it does not know, so that none can slip through. */
export function compileGuard(schema: SchemaNode): Guard {
  if (schema.pipe !== undefined) return compilePipe(schema.pipe);
  const plain = TYPES[schema.type];
  if (plain !== undefined) return plain;
  switch (schema.type) {
    case 'optional':
      return compileGuard(schema.wrapped as SchemaNode);
    case 'lazy':
      return compileLazy(schema);
    case 'literal':
      return (value) => value === schema.literal;
    case 'picklist': {
      const allowed = new Set<unknown>(schema.options);
      return (value) => allowed.has(value);
    }
    case 'array': {
      const item = compileGuard(schema.item as SchemaNode);
      return (value, run) => {
        if (!Array.isArray(value)) return false;
        for (const entry of value) if (!item(entry, run)) return false;
        return true;
      };
    }
    case 'union': {
      const options = ((schema.options ?? []) as readonly SchemaNode[]).map(compileGuard);
      return (value, run) => options.some((option) => attempt(option, value, run));
    }
    case 'record':
      return compileRecord(compileGuard(schema.key as SchemaNode), compileGuard(schema.value as SchemaNode));
    case 'strict_object':
      return compileObject(schema.entries ?? {});
    default:
      throw new Error(`No guard for a schema of type ${schema.type}`);
  }
}

/** What an option counted before it failed must not count. */
function attempt(option: Guard, value: unknown, run: GuardRun): boolean {
  const { keys } = run;
  if (option(value, run)) return true;
  run.keys = keys;
  return false;
}

function compilePipe(pipe: readonly SchemaNode[]): Guard {
  const [first, ...rest] = pipe;
  const inner = compileGuard(first as SchemaNode);
  const tests = rest.flatMap((action) => (action.kind === 'validation' ? [compileTest(action)] : []));
  const [only, second] = tests;
  if (only === undefined) return inner;
  if (second === undefined) return (value, run) => inner(value, run) && only(value as never);
  return (value, run) => {
    if (!inner(value, run)) return false;
    for (const test of tests) if (!test(value as never)) return false;
    return true;
  };
}

function compileTest({ type, requirement }: SchemaNode): Test {
  const limit = Number(requirement);
  switch (type) {
    case 'integer':
      return Number.isInteger;
    case 'min_value':
      return (value) => value >= limit;
    case 'max_value':
      return (value) => value <= limit;
    case 'min_length':
      return ({ length }: string) => length >= limit;
    case 'regex':
      return (value) => (requirement as RegExp).test(value);
    case 'check':
      return requirement as Test;
    default:
      throw new Error(`No guard for a validation of type ${type}`);
  }
}

function compileLazy({ getter }: SchemaNode): Guard {
  let inner: Guard | null = null;
  return (value, run) => {
    inner ??= compileGuard((getter as (input: unknown) => SchemaNode)(undefined));
    if (run.depth >= MAX_DEPTH) return false;
    run.depth++;
    const fits = inner(value, run);
    run.depth--;
    return fits;
  };
}

function compileRecord(key: Guard, entry: Guard): Guard {
  return (value, run) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      run.keys++;
      if (RESERVED.has(name) || !key(name, run) || !entry(value[name], run)) return false;
    }
    return true;
  };
}

function compileObject(entries: Readonly<Record<string, SchemaNode>>): Guard {
  const guards = new Map(Object.entries(entries).map(([name, entry]) => [name, compileGuard(entry)]));
  const required = Object.entries(entries).flatMap(([name, { type }]) => (type === 'optional' ? [] : [name]));
  const isText = LANGUAGES.every((language) => guards.has(language));
  return (value, run) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      run.keys++;
      if (guards.get(name)?.(value[name], run) !== true) return false;
    }
    if (isText) run.texts.push(value);
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    return true;
  };
}
