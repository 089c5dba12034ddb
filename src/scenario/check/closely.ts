/** The close look at a file: a tree that knows its places, every fault of syntax and shape, then meaning and content. */
import * as v from 'valibot';
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.ts';
import { MIGRATIONS, migrateDocument } from '../migrations/index.ts';
import type { JsonDocument, Migration } from '../migrations/index.ts';
import { scenarioSchema } from '../schema.ts';
import type { Scenario } from '../schema.ts';
import { FORMAT } from '../vocabulary.ts';
import { checkContent } from './content.ts';
import { checkMeaning } from './meaning.ts';
import { createModel, givesIn } from './model.ts';
import type { CheckOptions, Helpline, Lint, LooseScenario, Model } from './model.ts';
import { parseJson } from './parse-json.ts';
import { Reporter } from './report.ts';
import { checkShape } from './shape.ts';

export interface Checked {
  /** Present only when no diagnostic is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type FullOptions = CheckOptions & { readonly helplines: Readonly<Record<string, Helpline>> };

/** Everything about a scenario that a shape cannot say. */
export function checkModel(model: Model, lints: readonly Lint[] = []): void {
  checkMeaning(model);
  checkContent(model);
  for (const lint of lints) lint(model);
}

export function checkClosely(source: string, { helplines, lints, migrations = MIGRATIONS }: FullOptions): Checked {
  const report = new Reporter();
  const { root, reliable } = parseJson(source, report);
  const present = root !== undefined && reliable ? bringToPresent(root, report, migrations) : undefined;
  if (present !== undefined) {
    const scenario = checkShape(scenarioSchema, present, [], report) as LooseScenario;
    checkModel(createModel({ scenario, gives: givesIn(present), report, helplines }), lints);
  }
  const scenario = report.hasErrors || present === undefined ? null : parseWhole(present, report);
  return { scenario, diagnostics: report.diagnostics(source, root) };
}

/**
 * The file in the present format. Faults of a file in an older one are named as the present format names them, at the
 * nearest place in the file. A newer one is refused by name, and nothing else is said of what we cannot know.
 */
function bringToPresent(root: Node, report: Reporter, migrations: readonly Migration[]): Node | undefined {
  const format: unknown = findNodeAtLocation(root, ['format'])?.value;
  if (typeof format !== 'number' || format === FORMAT) return root;
  const migrated = migrateDocument(getNodeValue(root) as JsonDocument, migrations);
  if (migrated.ok) return parseTree(JSON.stringify(migrated.document));
  if (migrated.reason === 'unknown') return root;
  report.add('F016', ['format'], { params: { found: format, known: FORMAT } });
  return undefined;
}

/** The last word has the schema itself, should the checks above ever be more lenient. */
function parseWhole(root: Node, report: Reporter): Scenario | null {
  const value: unknown = JSON.parse(JSON.stringify(getNodeValue(root)));
  const parsed = v.safeParse(scenarioSchema, value);
  if (parsed.success) return value as Scenario;
  for (const { path = [], expected, received } of parsed.issues) {
    const place = path.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
    report.add('F009', place, { params: { expected: expected ?? '', found: received } });
  }
  return null;
}
