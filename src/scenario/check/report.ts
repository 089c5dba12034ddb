import type { Node } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.ts';
import { DIAGNOSTIC_CODES } from '../diagnostic-codes.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';

/** Where something stands in the file: object keys and array indexes from the root. */
export type Path = readonly (string | number)[];

export interface FaultDetails {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly suggestion?: string | null;
  /** Marks the field's name rather than its value. */
  readonly atKey?: boolean;
  /** Exact place in the text, where the path is ambiguous (syntax, duplicate keys). */
  readonly offset?: number;
}

export interface Fault extends FaultDetails {
  readonly code: DiagnosticCode;
  readonly path: Path;
}

/** Collects faults by path; line and column are computed at the end, and only when there is a fault. */
export class Reporter {
  readonly #faults: Fault[] = [];

  add(code: DiagnosticCode, path: Path, details: FaultDetails = {}): void {
    this.#faults.push({ ...details, code, path });
  }

  get count(): number {
    return this.#faults.length;
  }

  get hasErrors(): boolean {
    return this.#faults.some(({ code }) => DIAGNOSTIC_CODES.get(code)?.severity !== 'warning');
  }

  some(test: (fault: Fault) => boolean): boolean {
    return this.#faults.some(test);
  }

  /** True when some fault stands at this path or below it. */
  touches(path: Path): boolean {
    return this.#faults.some((fault) => path.every((part, i) => fault.path[i] === part));
  }

  diagnostics(text: string, root: Node | undefined): Diagnostic[] {
    const lines = lineStarts(text);
    const places = new Places(root);
    return this.#faults
      .map((fault) => ({ fault, offset: fault.offset ?? places.offsetOf(fault) }))
      .sort((a, b) => a.offset - b.offset)
      .map(({ fault, offset }) => toDiagnostic(fault, lines, offset));
  }
}

function toDiagnostic(fault: Fault, lines: readonly number[], offset: number): Diagnostic {
  const definition = DIAGNOSTIC_CODES.get(fault.code);
  const line = lineOf(lines, offset);
  return {
    code: fault.code,
    severity: definition?.severity ?? 'error',
    path: toPointer(fault.path),
    line: line + 1,
    column: offset - (lines[line] ?? 0) + 1,
    messageKey: definition?.messageKey ?? `diagnostic.${fault.code}`,
    params: Object.fromEntries(Object.entries(fault.params ?? {}).map(([name, value]) => [name, String(value)])),
    suggestion: fault.suggestion ?? null,
  };
}

/** JSON pointer (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Finds what stands at a path, in a time that does not grow with the number of faults: each object is read once. */
class Places {
  readonly #root: Node | undefined;
  readonly #fields = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(root: Node | undefined) {
    this.#root = root;
  }

  /** The offset of the nearest thing that exists on the path. */
  offsetOf({ path, atKey }: Fault): number {
    let node = this.#root;
    let length = 0;
    for (; node !== undefined && length < path.length; length++) {
      const next = this.#child(node, path[length]!);
      if (next === undefined) break;
      node = next;
    }
    const whole = length === path.length;
    return (whole && atKey === true ? node?.parent?.offset : undefined) ?? node?.offset ?? 0;
  }

  #child(node: Node, part: string | number): Node | undefined {
    if (node.type === 'array') return typeof part === 'number' ? node.children?.[part] : undefined;
    if (node.type !== 'object') return undefined;
    let fields = this.#fields.get(node);
    if (fields === undefined) {
      const pairs = (node.children ?? []).flatMap(({ children }) =>
        children?.length === 2 ? [[String(children[0]!.value), children[1]!] as const] : [],
      );
      // Of equal keys the first counts.
      fields = new Map(pairs.toReversed());
      this.#fields.set(node, fields);
    }
    return fields.get(String(part));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
