/**
 * The checker of scenario files: syntax → shape → meaning → content, every fault in one pass.
 * It stands apart from `index.ts` so that the game loads it only when there is a file to check.
 */
import HELPLINES from '../../scenarios/helplines.json' with { type: 'json' };
import { checkClosely, checkModel } from './check/closely.ts';
import type { Checked, FullOptions } from './check/closely.ts';
import { createModel, givesSound } from './check/model.ts';
import type { CheckOptions } from './check/model.ts';
import { parseJson } from './check/parse-json.ts';
import { parseSound } from './check/quick.ts';
import type { Sound } from './check/quick.ts';
import { Reporter } from './check/report.ts';

export type { Checked } from './check/closely.ts';
export type { CheckOptions, Helpline } from './check/model.ts';

/** Checks one scenario file. Never throws on bad input, and never gives back half a scenario. */
export function checkScenario(text: string, options: CheckOptions = {}): Checked {
  const full: FullOptions = { helplines: HELPLINES, ...options };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const sound = parseSound(source);
  return sound === null ? checkClosely(source, full) : checkSound(source, sound, full);
}

/** Syntax and shape are in order; only meaning and content are left. */
function checkSound(source: string, { scenario, texts }: Sound, { helplines, lints }: FullOptions): Checked {
  const report = new Reporter();
  checkModel(createModel({ scenario, texts, gives: givesSound, report, helplines }), lints);
  if (report.count === 0) return { scenario, diagnostics: [] };
  const { root } = parseJson(source, new Reporter());
  return { scenario: report.hasErrors ? null : scenario, diagnostics: report.diagnostics(source, root) };
}
