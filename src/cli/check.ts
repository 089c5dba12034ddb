import type { Diagnostic } from '#scenario';
import { checkPack, checkScenario } from '../scenario/check.ts';
import type { PackFile } from '../scenario/check.ts';
import { SCENARIOS, findFiles, isPackFile, readHelplines } from './files.ts';
import type { SourceFile } from './files.ts';
import type { Run } from './main.ts';
import { formatDiagnostic } from './words.ts';

interface Found extends Diagnostic {
  readonly file: string;
}

/** Checks files or folders: each file alone, then all of them together. */
export function runCheck({ say, paths, json, print, complain }: Run): number {
  const files: SourceFile[] = [];
  for (const path of paths.length > 0 ? paths : [SCENARIOS]) {
    const found = findFiles(path);
    if (found === null) {
      complain(say('error.no-file', { name: path }));
      return 2;
    }
    files.push(...found);
  }
  const scenarios = files.filter((file) => !isPackFile(file));
  if (scenarios.length === 0) complain(say('error.no-files'));
  const diagnostics = checkAll(files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = { files: scenarios.length, errors, warnings: diagnostics.length - errors };
  if (json) {
    print(JSON.stringify({ ...counts, diagnostics }, null, 2));
  } else {
    for (const found of diagnostics) print(formatDiagnostic(say, found.file, found));
    print(say(errors > 0 ? 'check.failed' : 'check.ok', counts));
  }
  return errors > 0 ? 1 : 0;
}

function checkAll(files: readonly SourceFile[]): Found[] {
  const helplines = readHelplines();
  const diagnostics: Found[] = [];
  const pack: PackFile[] = [];
  for (const file of files) {
    if (isPackFile(file)) {
      pack.push({ name: file.name, text: file.text, scenario: null });
      continue;
    }
    const checked = checkScenario(file.text, { helplines });
    pack.push({ name: file.name, text: file.text, scenario: checked.scenario });
    diagnostics.push(...checked.diagnostics.map((found) => ({ ...found, file: file.name })));
  }
  return [...diagnostics, ...checkPack(pack)];
}
