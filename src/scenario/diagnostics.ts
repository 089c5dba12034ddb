/** One fault of a scenario file: what is wrong, where, and the likely fix. */
export interface Diagnostic {
  /** Stable code, e.g. `S012`; each has a definition and a failing example in the tests. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer, e.g. `/nodes/s3/choices/pay/goto`; empty for the whole file. */
  readonly path: string;
  /** 1-based; computed only when there is a fault. */
  readonly line: number;
  readonly column: number;
  /** Key of the message in the locale files: `diagnostic.<code>`; `params` fill its placeholders. */
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string>>;
  /** The nearest allowed value, when one is near. */
  readonly suggestion: string | null;
}
