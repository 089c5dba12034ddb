/**
 * The checker of scenario files: syntax → shape → meaning → content, every fault in one pass.
 * It stands apart from `index.ts` so that the game loads it only when there is a file to check.
 */
import * as v from 'valibot';
import type { Node } from 'jsonc-parser';
import type { Diagnostic } from './diagnostics.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './schema.ts';
import { checkContent } from './check/content.ts';
import { createModel } from './check/model.ts';
import type { CheckOptions, LooseScenario } from './check/model.ts';
import { parseJson } from './check/parse-json.ts';
import { Reporter } from './check/report.ts';
import { checkMeaning } from './check/meaning.ts';
import { checkShape } from './check/shape.ts';
import type { SchemaNode } from './check/shape.ts';

export type { CheckOptions, Helpline } from './check/model.ts';
export { checkPack } from './check/pack.ts';
export type { PackFile, PackFileDiagnostic } from './check/pack.ts';
export { DIAGNOSTIC_CODES } from './diagnostic-codes.ts';
export type { CodeDefinition, DiagnosticCode } from './diagnostic-codes.ts';

export interface Checked {
  /** Present only when no diagnostic is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one scenario file. Never throws on bad input, and never gives back half a scenario. */
export function checkScenario(text: string, options: CheckOptions = {}): Checked {
  const report = new Reporter();
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { root, reliable } = parseJson(source, report);
  if (root === undefined) return finish(report, source, root);
  const sound = reliable ? checkShape(scenarioSchema as unknown as SchemaNode, root, [], report) : undefined;
  if (typeof sound === 'object' && sound !== null && isThisFormat(root)) {
    const model = createModel(sound as LooseScenario, root, report, options);
    checkMeaning(model);
    checkContent(model);
  }
  return finish(report, source, root);
}

/** A newer format is refused by name, and nothing more is said about a file that we cannot know. */
function isThisFormat(root: Node): boolean {
  return (root.children ?? []).every(
    ({ children }) => children?.[0]?.value !== 'format' || typeof children[1]?.value !== 'number' || children[1].value <= 1,
  );
}

function finish(report: Reporter, text: string, root: Node | undefined): Checked {
  const diagnostics = report.diagnostics(text, root);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { scenario: null, diagnostics };
  const parsed = v.safeParse(scenarioSchema, JSON.parse(text));
  return { scenario: parsed.success ? parsed.output : null, diagnostics };
}
