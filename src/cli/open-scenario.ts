/** Finds the scenario that an author names, by id or by file, and checks it. */
import { basename } from 'node:path';
import { compileStory } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { checkScenario } from '#scenario/check';
import { nearest } from '#scenario/nearest';
import { SCENARIOS, findFiles, isFile } from './files.ts';
import type { SourceFile } from './files.ts';
import type { Run } from './verb.ts';
import { wrongUse } from './verb.ts';
import { formatDiagnostic } from './words.ts';

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

export function openNamed({ say, complain }: Run, name: string): Opened | number {
  const shipped = (findFiles(SCENARIOS) ?? []).filter(({ path }) => path.endsWith('.scenario.json'));
  const file = isFile(name) ? findFiles(name)?.[0] : shipped.find(({ path }) => idOf(path) === name);
  if (file === undefined) {
    const suggestion = nearest(
      name,
      shipped.map(({ path }) => idOf(path)),
    );
    const hint = suggestion === null ? '' : ` ${say('diagnostic.hint', { suggestion })}`;
    complain(`${say('error.no-scenario', { name })}${hint}`);
    return 2;
  }
  const { scenario, diagnostics } = checkScenario(file.text);
  if (scenario === null) {
    for (const found of diagnostics) complain(formatDiagnostic(say, file.name, found));
    complain(say('error.not-sound'));
    return 1;
  }
  return { file, scenario, story: compileStory(scenario) };
}

const idOf = (path: string): string => basename(path, '.scenario.json');
