/**
 * Leaves the documentation of fields out of builds for players. It stands in the schema, so that there is one source,
 * but only authors read it: in the JSON Schema and on the reference page, which Node makes from the sources as they are.
 */
import { parseAst } from 'vite';
import type { Plugin } from 'vite';

const SCHEMA = /[\\/]src[\\/]scenario[\\/]schema(\.ts|[\\/]\w+\.ts)$/;

/** Helpers of `schema/basics.ts` that take documentation, and at which place. */
const TAKES_DOCS: Readonly<Record<string, number>> = { field: 1, maybe: 1, when: 0, description: 0 };

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Call extends AstNode {
  readonly callee: AstNode & { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly arguments: readonly AstNode[];
}

export function leaveOutFieldDocs(): Plugin {
  return {
    name: 'field-docs',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (SCHEMA.test(id) ? { code: withoutFieldDocs(code), map: null } : null),
  };
}

/** Replaces texts that are documentation by empty ones; everything else stays as it is. */
export function withoutFieldDocs(code: string): string {
  const docs: AstNode[] = [];
  walk(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type !== 'CallExpression') return;
    const { callee, arguments: given } = node as Call;
    const place = TAKES_DOCS[callee.name ?? callee.property?.name ?? ''];
    const text = place === undefined ? undefined : given[place];
    if (text !== undefined && isText(text)) docs.push(text);
  });
  let rest = code;
  for (const { start, end } of docs.toSorted((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)}''${rest.slice(end)}`;
  }
  return rest;
}

/** A string, or strings put together. */
function isText(
  node: AstNode & { readonly value?: unknown; readonly left?: AstNode; readonly right?: AstNode },
): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string';
  const { left, right } = node;
  return node.type === 'BinaryExpression' && left !== undefined && right !== undefined && isText(left) && isText(right);
}

function walk(value: unknown, visit: (node: AstNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) visit(value as AstNode);
  for (const child of Object.values(value)) walk(child, visit);
}
