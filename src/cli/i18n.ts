import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { LANGUAGES } from '#scenario';
import { nearest } from '#scenario/nearest';
import { SCENARIOS, findFiles, isFile, isScenarioFile } from './files.ts';
import { formatCsv } from './i18n/csv.ts';
import { importTexts } from './i18n/import.ts';
import { overlayPath, readOverlay } from './i18n/overlay.ts';
import type { Overlay } from './i18n/overlay.ts';
import { collectRows, isLanguageTag, isOwnLanguage, orphansOf } from './i18n/texts.ts';
import type { TextRow, TextState } from './i18n/texts.ts';
import { fitsXliff, formatXliff } from './i18n/xliff.ts';
import { openNamed } from './open-scenario.ts';
import type { Opened } from './open-scenario.ts';
import type { Run, Verb } from './verb.ts';
import { textOption, wrongUse } from './verb.ts';

const TASKS = ['export', 'import', 'status'] as const;
const FORMS: Readonly<Record<string, string>> = { csv: 'csv', xliff: 'xlf' };

/** Words for translators: out, back in, and how far each language is. */
export const i18n: Verb = {
  options: {
    to: 'string',
    target: 'string',
    out: 'string',
    scenario: 'string',
    stale: 'boolean',
    'dry-run': 'boolean',
  },
  run(run) {
    const [task, ...names] = run.args;
    const [name] = names;
    if (task === undefined) return wrongUse(run, 'i18n', 'i18n.which-task');
    if (!(TASKS as readonly string[]).includes(task)) {
      const suggestion = nearest(task, TASKS);
      const hint = suggestion === null ? '' : ` ${run.say('diagnostic.hint', { suggestion })}`;
      run.complain(`${run.say('error.verb', { name: `i18n ${task}` })}${hint}`);
      return 2;
    }
    if (task === 'status') return showStatus(run, names);
    if (name === undefined) return wrongUse(run, 'i18n', 'error.one-scenario', { verb: `i18n ${task}` });
    if (names.length > 1) return wrongUse(run, 'i18n', 'error.too-many', { name: names[1] ?? '' });
    if (task === 'export') return exportTexts(run, name);
    if (!isFile(name)) return wrongUse(run, 'i18n', 'error.no-file', { name });
    return importTexts(run, name);
  },
};

function exportTexts(run: Run, name: string): number {
  const form = textOption(run, 'to') ?? 'csv';
  const ending = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  if (ending === undefined) return wrongUse(run, 'i18n', 'i18n.bad-form', { name: form });
  const target = textOption(run, 'target') ?? 'en';
  if (!isLanguageTag(target)) return wrongUse(run, 'i18n', 'i18n.bad-language', { name: target });
  const opened = openNamed(run, name);
  if (typeof opened === 'number') return opened;
  const found = textsOf(run, opened, target);
  if (found === null) return 1;
  const { id } = opened.scenario;
  const path = textOption(run, 'out') ?? `${id}.${target}.${ending}`;
  if (mayBeScenario(path)) return wrongUse(run, 'i18n', 'i18n.bad-out', { name: path });
  const rows = form === 'csv' ? found.rows : found.rows.filter(fitsXliff);
  writeFileSync(path, form === 'csv' ? formatCsv(id, target, rows) : formatXliff(id, target, rows));
  for (const { key } of found.rows.filter((row) => !rows.includes(row))) run.complain(run.say('i18n.not-xml', { key }));
  for (const key of found.orphans) run.complain(run.say('i18n.orphan', { key }));
  const counts = { texts: rows.length, ...countStates(rows) };
  if (run.json)
    run.print(JSON.stringify({ scenario: id, target, file: path, ...counts, orphans: found.orphans }, null, 2));
  else {
    run.print(run.say('i18n.exported', { ...counts, target }));
    run.print(run.say('written', { name: relative(process.cwd(), path) || path }));
  }
  return 0;
}

/** A translators' file must not take the place of a story. */
const mayBeScenario = (path: string): boolean => path.toLowerCase().endsWith('.json');

interface Texts {
  readonly rows: readonly TextRow[];
  readonly orphans: readonly string[];
}

function textsOf(run: Run, { scenario, file }: Opened, target: string): Texts | null {
  const path = overlayPath(file.path, scenario.id, target);
  const overlay: Overlay | null | 'broken' = isOwnLanguage(target) ? null : readOverlay(path);
  if (overlay === 'broken') {
    run.complain(run.say('i18n.broken-overlay', { name: relative(process.cwd(), path) }));
    return null;
  }
  const rows = collectRows(scenario, target, overlay);
  return { rows, orphans: orphansOf(rows, overlay) };
}

function countStates(rows: readonly TextRow[]): Record<TextState, number> {
  const counts = { missing: 0, same: 0, stale: 0, translated: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}

/** One line a scenario and language; each text that is not in order is named. */
function showStatus(run: Run, names: readonly string[]): number {
  const { say, print, json } = run;
  const wanted = names.length > 0 ? names : scenarioPaths();
  const report: object[] = [];
  let open = 0;
  for (const name of wanted) {
    const opened = openNamed(run, name);
    if (typeof opened === 'number') return opened;
    for (const target of languagesOf(opened)) {
      const found = textsOf(run, opened, target);
      if (found === null) return 1;
      const counts = { texts: found.rows.length, ...countStates(found.rows) };
      const lists = {
        missing: keysOf(found.rows, 'missing'),
        stale: keysOf(found.rows, 'stale'),
        same: keysOf(found.rows, 'same'),
        orphans: found.orphans,
      };
      open += lists.missing.length + lists.stale.length + lists.orphans.length;
      report.push({ scenario: opened.scenario.id, language: target, texts: counts.texts, ...lists });
      if (json) continue;
      print(say('i18n.status', { ...counts, id: opened.scenario.id, target, orphans: found.orphans.length }));
      for (const [kind, keys] of Object.entries(lists))
        for (const key of keys) print(`  ${say(`i18n.kind.${kind}`)} ${key}`);
    }
  }
  if (json) print(JSON.stringify(report, null, 2));
  return open > 0 ? 1 : 0;
}

const scenarioPaths = (): string[] => (findFiles(SCENARIOS) ?? []).filter(isScenarioFile).map(({ path }) => path);

const keysOf = (rows: readonly TextRow[], wanted: TextState): string[] =>
  rows.filter(({ state }) => state === wanted).map(({ key }) => key);

/** English and Vietnamese, and every language that has a file beside the scenario. */
function languagesOf({ file, scenario }: Opened): string[] {
  const folder = dirname(file.path);
  const further = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const tag =
      name.startsWith(`${scenario.id}.`) && name.endsWith('.texts.json') ? name.slice(scenario.id.length + 1, -11) : '';
    return isLanguageTag(tag) && !isOwnLanguage(tag) ? [tag] : [];
  });
  return [...LANGUAGES.filter((language) => language !== 'vi'), ...further.toSorted()];
}
