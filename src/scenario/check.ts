/**
 * The checker of scenario files: syntax → shape → meaning → content, every fault in one pass.
 * It stands apart from `index.ts` so that the game loads it only when there is a file to check.
 */
import * as v from 'valibot';
import HELPLINES from '../../scenarios/helplines.json' with { type: 'json' };
import { findNodeAtLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Diagnostic } from './diagnostics.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './schema.ts';
import { FORMAT } from './vocabulary.ts';
import { checkContent } from './check/content.ts';
import { createModel, givesIn, givesSound } from './check/model.ts';
import type { CheckOptions, LooseScenario, Model } from './check/model.ts';
import { parseJson } from './check/parse-json.ts';
import { parseSound } from './check/quick.ts';
import type { Sound } from './check/quick.ts';
import { Reporter } from './check/report.ts';
import { checkMeaning } from './check/meaning.ts';
import { checkShape } from './check/shape.ts';

export type { CheckOptions, Helpline } from './check/model.ts';
export { definitions, packSchema, scenarioSchema } from './schema.ts';
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
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const sound = parseSound(source);
  return sound === null ? checkClosely(source, options) : checkSound(source, sound, options);
}

/** Syntax and shape are in order; only meaning and content are left. */
function checkSound(source: string, { scenario, texts }: Sound, { helplines = HELPLINES }: CheckOptions): Checked {
  const report = new Reporter();
  checkModel(createModel({ scenario, texts, gives: givesSound, report, helplines }));
  if (report.count === 0) return { scenario, diagnostics: [] };
  const { root } = parseJson(source, new Reporter());
  return { scenario: report.hasErrors ? null : scenario, diagnostics: report.diagnostics(source, root) };
}

function checkClosely(source: string, { helplines = HELPLINES }: CheckOptions): Checked {
  const report = new Reporter();
  const { root, reliable } = parseJson(source, report);
  if (root !== undefined && reliable && !refuseNewer(root, report)) {
    const scenario = checkShape(scenarioSchema, root, [], report) as LooseScenario;
    checkModel(createModel({ scenario, gives: givesIn(root), report, helplines }));
  }
  const scenario = report.hasErrors ? null : parseWhole(source, report);
  return { scenario, diagnostics: report.diagnostics(source, root) };
}

function checkModel(model: Model): void {
  checkMeaning(model);
  checkContent(model);
}

/** A newer format is refused by name, and nothing else is said about a file that we cannot know. */
function refuseNewer(root: Node, report: Reporter): boolean {
  const format: unknown = findNodeAtLocation(root, ['format'])?.value;
  if (typeof format !== 'number' || format <= FORMAT) return false;
  report.add('F016', ['format'], { params: { found: format, known: FORMAT } });
  return true;
}

/** The last word has the schema itself, should the checks above ever be more lenient. */
function parseWhole(text: string, report: Reporter): Scenario | null {
  const value: unknown = JSON.parse(text);
  const parsed = v.safeParse(scenarioSchema, value);
  if (parsed.success) return value as Scenario;
  for (const { path = [], expected, received } of parsed.issues) {
    const place = path.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
    report.add('F009', place, { params: { expected: expected ?? '', found: received } });
  }
  return null;
}
