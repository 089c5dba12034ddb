/** Finds the scenario that an author names, by id or by file, and checks it. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { compileStory } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { checkScenario } from '#scenario/check';
import { nearest } from '#scenario/nearest';
import { SCENARIOS, findFiles, isFile } from './files.ts';
import type { SourceFile } from './files.ts';
import type { Run } from './verb.ts';
import { wrongUse } from './verb.ts';
import { formatDiagnostic } from './words.ts';
import type { Say } from './words.ts';

export interface Opened {
  readonly file: SourceFile;
  readonly scenario: Scenario;
  readonly story: Story;
}

/** The one scenario that a verb is about, or the exit code after saying why there is none. */
export function openScenario(run: Run, verb: string): Opened | number {
  const [name] = run.args;
  if (name === undefined) return wrongUse(run, verb, 'error.one-scenario', { verb });
  if (run.args.length > 1) return wrongUse(run, verb, 'error.too-many', { name: run.args[1] ?? '' });
  return openNamed(run, name);
}

export function openNamed(run: Run, name: string): Opened | number {
  const { say, complain } = run;
  const shipped = (findFiles(SCENARIOS) ?? []).filter(({ path }) => path.endsWith('.scenario.json'));
  if (isFile(name) && !isUtf8(readFileSync(name))) {
    complain(say('error.not-text', { name }));
    return 2;
  }
  const file = isFile(name) ? findFiles(name)?.[0] : shipped.find(({ path }) => idOf(path) === name);
  if (file === undefined) return sayMissing(run, name, shipped);
  const { scenario, diagnostics } = checkScenario(file.text);
  if (scenario === null) {
    for (const found of diagnostics) complain(formatDiagnostic(say, file.name, found));
    complain(say('error.not-sound', { name: file.name }));
    return 1;
  }
  return { file, scenario, story: compileStory(scenario) };
}

/** What there is instead of what was named. */
function sayMissing({ say, complain }: Run, name: string, shipped: readonly SourceFile[]): 2 {
  const ids = shipped.map(({ path }) => idOf(path));
  const path = resolve(name);
  if (existsSync(path)) complain(say('error.is-folder', { name }));
  else if (/[\\/]|\.json$/i.test(name)) {
    const [folder, file] = [dirname(path), basename(path)];
    const beside = existsSync(folder) ? readdirSync(folder).filter((other) => other.endsWith('.json')) : [];
    complain(`${say('error.no-scenario-file', { file, folder })}${hintAt(say, nearest(file, beside))}`);
  } else complain(`${say('error.no-scenario', { name })}${hintAt(say, nearest(name, ids))}`);
  complain(say('error.which-ids', { ids: ids.join(', ') }));
  return 2;
}

const hintAt = (say: Say, suggestion: string | null): string =>
  suggestion === null ? '' : ` ${say('diagnostic.hint', { suggestion })}`;

const idOf = (path: string): string => basename(path, '.scenario.json');
