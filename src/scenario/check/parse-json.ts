/** JSON text to a tree that knows its places. Every syntax fault and every duplicate key is reported. */
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Path, Reporter } from './report.ts';

/** Guards against files that are no scenario at all: the parser is recursive. */
export const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 100;

/** Faults after which the rest of the tree is still trustworthy. */
const RECOVERABLE: ReadonlySet<DiagnosticCode> = new Set(['F002', 'F003', 'F006']);

/** By the parser's name of the fault; everything else is a stray symbol (F001). */
const CODE_OF: Readonly<Record<string, DiagnosticCode>> = {
  CommaExpected: 'F002',
  ColonExpected: 'F002',
  PropertyNameExpected: 'F003',
  ValueExpected: 'F003',
  CloseBraceExpected: 'F004',
  CloseBracketExpected: 'F004',
  UnexpectedEndOfString: 'F004',
  EndOfFileExpected: 'F005',
  InvalidCommentToken: 'F006',
  UnexpectedEndOfComment: 'F006',
};

export interface Parsed {
  /** Absent when the text holds no value at all, or is too large or too deep to be looked at. */
  readonly root: Node | undefined;
  /** False when syntax faults make further findings doubtful. */
  readonly reliable: boolean;
}

/** Faults that follow each other with nothing between are echoes of the first one. */
export function parseJson(text: string, report: Reporter): Parsed {
  if (text.length > MAX_LENGTH || depthOf(text) > MAX_DEPTH) {
    report.add('F008', [], { params: { length: MAX_LENGTH, depth: MAX_DEPTH } });
    return { root: undefined, reliable: false };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  let reliable = true;
  let end = -1;
  for (const { error, offset, length } of errors) {
    const code = CODE_OF[printParseErrorCode(error)] ?? 'F001';
    if (!RECOVERABLE.has(code)) reliable = false;
    const echo = end >= 0 && text.slice(end, offset).trim() === '';
    end = Math.max(end, offset + length);
    if (echo) continue;
    report.add(code, [], { offset, params: { found: excerpt(text, offset) } });
  }
  if (root !== undefined) reportDuplicates(root, [], report);
  return { root, reliable };
}

function excerpt(text: string, offset: number): string {
  const piece = /^\S{1,12}/.exec(text.slice(offset));
  return piece === null ? '…' : piece[0];
}

/** Deepest nesting outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const symbol = text[i];
    if (quoted) {
      if (symbol === '\\') i++;
      else if (symbol === '"' || symbol === '\n') quoted = false;
    } else if (symbol === '"') quoted = true;
    else if (symbol === '{' || symbol === '[') deepest = Math.max(deepest, ++depth);
    else if (symbol === '}' || symbol === ']') depth--;
  }
  return deepest;
}

function reportDuplicates(node: Node, path: Path, report: Reporter): void {
  if (node.type === 'array') {
    node.children?.forEach((child, i) => reportDuplicates(child, [...path, i], report));
    return;
  }
  const seen = new Set<string>();
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    if (seen.has(name)) report.add('F007', [...path, name], { offset: property.offset, params: { name } });
    seen.add(name);
    if (value !== undefined) reportDuplicates(value, [...path, name], report);
  }
}
