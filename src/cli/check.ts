import { basename } from 'node:path';
import type { Diagnostic } from '#scenario';
import { checkPack } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import type { PackFile } from '#scenario/authoring';
import { LINTS, checkItems } from '#scenario/lint';
import { SCENARIOS, findFiles, findSiblings, isItemsFile, isScenarioFile } from './files.ts';
import type { SourceFile } from './files.ts';
import { findingLines, stateOf, surfaceLines } from './season/lines.ts';
import { findSeasons, seasonDiagnostics } from './season/season.ts';
import type { Season } from './season/season.ts';
import { toJson } from './table.ts';
import type { Run, Verb } from './verb.ts';
import { wrongUse } from './verb.ts';
import { watchAndCheck } from './watch.ts';
import { checkWords } from './word-files.ts';
import { formatDiagnostic } from './words.ts';

interface Found extends Diagnostic {
  readonly file: string;
}

interface Checked {
  readonly diagnostics: readonly Found[];
  /** Packs that say whether they are complete. */
  readonly seasons: readonly Season[];
}

/**
 * Checks files or folders: each file alone, then all of them together; a season also as a whole. Without paths, also
 * the words of the interface.
 */
export const check: Verb = {
  options: { watch: 'boolean' },
  run(run) {
    const paths = run.args.length > 0 ? run.args : [SCENARIOS];
    if (run.options.watch !== true) return checkPaths(run, paths);
    if (run.json) return wrongUse(run, 'check', 'error.watch-json');
    return watchAndCheck(run, paths, () => checkPaths(run, paths));
  },
};

function checkPaths({ say, json, print, complain, paint, host }: Run, paths: readonly string[]): number {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const found = findFiles(path);
    if (found === null) {
      complain(say('error.no-file', { name: path }));
      return 2;
    }
    files.push(...found);
  }
  const scenarios = files.filter(isScenarioFile);
  if (scenarios.length === 0 && !files.some(isItemsFile)) complain(say('error.no-files'));
  const done = host.progress(say('check.working', { files: scenarios.length }));
  const { diagnostics, seasons } = checkAll(files, paths.includes(SCENARIOS));
  done();
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = { files: scenarios.length, errors, warnings: diagnostics.length - errors };
  if (json) {
    const about = seasons.length === 0 ? {} : { seasons: seasons.map(toJson) };
    print(JSON.stringify({ ...counts, diagnostics, ...about }, null, 2));
  } else {
    for (const found of diagnostics) {
      print((found.severity === 'error' ? paint.red : paint.yellow)(formatDiagnostic(say, found.file, found)));
    }
    print((errors > 0 ? paint.red : paint.green)(say(errors > 0 ? 'check.failed' : 'check.ok', counts)));
    for (const season of seasons) {
      print(stateOf(say, season));
      for (const line of surfaceLines(say, season)) print(`  ${line}`);
      if (season.complete === false) for (const line of findingLines(say, season)) print(paint.dim(`  ${line}`));
    }
  }
  return errors > 0 ? 1 : 0;
}

/**
 * Checks what was asked about. Files beside it, and those that ship with the game, count as neighbours, so that a
 * twin or a second owner of an id is found; they are looked into only when they are one of these.
 */
function checkAll(asked: readonly SourceFile[], all: boolean): Checked {
  const wanted = new Set(asked.map(({ name }) => name));
  const diagnostics: Found[] = [];
  const pack: PackFile[] = [];
  const add = (file: SourceFile): void => {
    const checked = isScenarioFile(file) ? checkScenario(file.text, { lints: LINTS }) : null;
    pack.push({ name: file.name, text: file.text, scenario: checked?.scenario ?? null });
    diagnostics.push(...(checked?.diagnostics ?? []).map((found) => ({ ...found, file: file.name })));
  };
  asked.filter(isPackMember).forEach(add);
  const related = new Set(pack.flatMap(({ scenario }) => (scenario === null ? [] : [scenario.id, scenario.twin])));
  const around = [...(findFiles(SCENARIOS) ?? []), ...asked.flatMap(({ path }) => findSiblings(path))];
  for (const file of new Map(around.map((source) => [source.name, source])).values()) {
    if (wanted.has(file.name) || !isPackMember(file)) continue;
    if (related.has(idOf(file))) add(file);
    else pack.push({ name: file.name, text: file.text, scenario: null });
  }
  const scenarios = new Map(pack.map(({ name, scenario }) => [name, scenario]));
  const sound = pack.flatMap(({ scenario }) => scenario ?? []);
  const seasons = findSeasons(asked, scenarios).filter(({ complete }) => complete !== null);
  const found = [
    ...diagnostics,
    ...checkPack(pack),
    ...asked
      .filter(isItemsFile)
      .flatMap(({ name, text }) =>
        checkItems(text, sound).diagnostics.map((found): Found => ({ ...found, file: name })),
      ),
    ...seasons.flatMap(seasonDiagnostics),
  ];
  return {
    seasons,
    diagnostics: [
      ...found.filter(({ file }) => wanted.has(file)),
      ...checkWords(
        asked.filter((file) => !isScenarioFile(file)),
        all,
      ),
    ],
  };
}

/** Items are checked by themselves. */
const isPackMember = (file: SourceFile): boolean => !isItemsFile(file);

/** The id that a file claims, sound or not; failing that, the one in its name. */
const idOf = ({ text, path }: SourceFile): string =>
  /"id"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? basename(path, '.scenario.json');
