/** Checks across the files of a pack. */
import type { Diagnostic } from '../diagnostics.ts';
import type { Scenario } from '../schema.ts';

export interface PackFile {
  /** Path of the file; its name without `.scenario.json` must be the scenario's id. */
  readonly name: string;
  readonly text: string;
  /** The checked scenario, `null` when it has errors of its own. */
  readonly scenario: Scenario | null;
}

export interface PackFileDiagnostic extends Diagnostic {
  readonly file: string;
}

export function checkPack(_files: readonly PackFile[]): PackFileDiagnostic[] {
  return [];
}
