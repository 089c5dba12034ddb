/** Checks across files: twins, ids, file names, and what a pack offers at the kiosk. */
import type { Node } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.ts';
import { packSchema } from '../schema.ts';
import type { Pack, Scenario } from '../schema.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { findUnfit } from './kiosk.ts';
import type { Loose } from './model.ts';
import { nearest } from './nearest.ts';
import { parseJson } from './parse-json.ts';
import { Reporter } from './report.ts';
import type { FaultDetails, Path } from './report.ts';
import { checkShape } from './shape.ts';

export interface PackFile {
  /** Path of the file with `/` or `\`: `<pack>/<id>.scenario.json` or `<pack>/pack.json`. */
  readonly name: string;
  readonly text: string;
  /** The checked scenario; `null` for `pack.json` and for a file with errors of its own. */
  readonly scenario: Scenario | null;
}

export interface PackFileDiagnostic extends Diagnostic {
  readonly file: string;
}

const SUFFIX = '.scenario.json';
const PACK = 'pack.json';
const DEFAULT_INTENSITY = 2;

type Add = (file: PackFile, code: DiagnosticCode, path: Path, details?: FaultDetails) => void;

/** Checks scenario files together with the `pack.json` of their folders. */
export function checkPack(files: readonly PackFile[]): PackFileDiagnostic[] {
  const reports = new Map(files.map((file) => [file, new Reporter()]));
  const add: Add = (file, ...fault) => reports.get(file)?.add(...fault);
  const scenarios = files.filter(({ name }) => name.endsWith(SUFFIX));
  const packs = new Set(files.filter(({ name }) => baseName(name) === PACK).map(({ name }) => folderOf(name)));
  const named = scenarios.filter(({ name }) => packs.has(folderOf(name)));
  checkNames(named, add);
  checkTwins(scenarios, add);
  const roots = new Map<PackFile, Node | undefined>();
  for (const file of files) {
    const report = reports.get(file);
    if (baseName(file.name) !== PACK || report === undefined) continue;
    const { root, reliable } = parseJson(file.text, report);
    roots.set(file, root);
    const sound = root !== undefined && reliable ? checkShape(packSchema, root, [], report) : {};
    const members = scenarios.filter(({ name }) => folderOf(name) === folderOf(file.name));
    checkPackFile(file, sound ?? {}, members, add);
  }
  return [...reports].flatMap(([file, report]) => {
    if (report.count === 0) return [];
    const root = roots.get(file) ?? parseJson(file.text, new Reporter()).root;
    return report.diagnostics(file.text, root).map((found) => ({ ...found, file: file.name }));
  });
}

const folderOf = (name: string): string => name.split(/[\\/]/).slice(0, -1).join('/');
const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? '';

/** In packs, where files are found by id; a loose file may be called as its author likes. */
function checkNames(files: readonly PackFile[], add: Add): void {
  const owners = new Map<string, PackFile>();
  for (const file of files) {
    const id = file.scenario?.id;
    if (id === undefined) continue;
    if (baseName(file.name) !== `${id}${SUFFIX}`) add(file, 'S173', ['id'], { params: { expected: `${id}${SUFFIX}` } });
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, file);
    else add(file, 'S172', ['id'], { params: { name: id, other: owner.name } });
  }
}

/** A twin with errors of its own still counts as existing: its file name tells its id. */
function checkTwins(files: readonly PackFile[], add: Add): void {
  const ids = files.map(({ name, scenario }) => scenario?.id ?? baseName(name).slice(0, -SUFFIX.length));
  for (const file of files) {
    const { twin, truth } = file.scenario ?? {};
    if (twin === undefined || truth === undefined) continue;
    const other = files.find(({ scenario }) => scenario?.id === twin)?.scenario;
    if (!ids.includes(twin)) add(file, 'S170', ['twin'], { params: { name: twin }, suggestion: nearest(twin, ids) });
    else if (other?.truth === truth) add(file, 'S171', ['twin'], { params: { name: twin, truth } });
  }
}

function checkPackFile(file: PackFile, pack: Loose<Pack>, members: readonly PackFile[], add: Add): void {
  for (const member of members) {
    if ((member.scenario?.intensity ?? 0) > DEFAULT_INTENSITY) add(member, 'S176', ['intensity']);
  }
  for (const list of ['order', 'kiosk'] as const) {
    (pack[list] ?? []).forEach((id, i) => {
      if (id === undefined) return;
      const named = members.find(({ name }) => baseName(name) === `${id}${SUFFIX}`);
      if (named === undefined) {
        const ids = members.map(({ name }) => baseName(name).slice(0, -SUFFIX.length));
        add(file, 'S174', [list, i], { params: { name: id }, suggestion: nearest(id, ids) });
      } else if (list === 'kiosk' && named.scenario !== null) {
        for (const unfit of findUnfit(named.scenario)) add(file, 'S175', [list, i], { params: { name: id, ...unfit } });
      }
    });
  }
}
