/** A pack as a whole: what its scenarios cover, what it still lacks, and whether its surface gives the truth away. */
import { dirname } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { seasonFindings, seasonTable, surfaceReport } from '#analysis';
import type { SeasonFinding, SeasonTable, SurfaceReport } from '#analysis';
import { LANGUAGES, compileStory } from '#scenario';
import type { Diagnostic, Item, Language, Scenario } from '#scenario';
import { checkScenario } from '#scenario/check';
import { checkItems, findSamples, itemSample, measureSurface } from '#scenario/lint';
import { isItemsFile, isPackFile, isScenarioFile } from '../files.ts';
import type { SourceFile } from '../files.ts';

export interface Season {
  readonly file: SourceFile;
  readonly id: string;
  /** As its `pack.json` says; `null` where it says nothing and promises nothing. */
  readonly complete: boolean | null;
  readonly table: SeasonTable;
  readonly surfaces: Readonly<Record<Language, SurfaceReport>>;
  /** What is open, whether that is a fault or not. */
  readonly findings: readonly SeasonFinding[];
  /** Files left out because of errors. */
  readonly broken: readonly string[];
}

/** The packs among these files, each with the scenarios of its folder that are without errors. */
export function findSeasons(files: readonly SourceFile[], known: ReadonlyMap<string, Scenario | null>): Season[] {
  return files.filter(isPackFile).map((file) => {
    const beside = files.filter(({ path }) => dirname(path) === dirname(file.path));
    const members = beside.filter(isScenarioFile);
    const sound: Scenario[] = [];
    const broken: string[] = [];
    for (const { name, text } of members) {
      const scenario = known.get(name) ?? checkScenario(text).scenario;
      if (scenario === null) broken.push(name);
      else sound.push(scenario);
    }
    const items = beside.filter(isItemsFile).flatMap(({ text }) => Object.entries(checkItems(text).items?.items ?? {}));
    return { ...describePack(file), ...measureSeason(sound, items), file, broken };
  });
}

/** What a complete season does not keep is an error of its `pack.json`. */
export function seasonDiagnostics({ file, complete, findings }: Season): (Diagnostic & { readonly file: string })[] {
  if (complete !== true) return [];
  const { line, column } = placeOf(file.text, ['complete']);
  return findings.map(({ code, params }) => ({
    file: file.name, code, severity: 'error', path: '/complete', line, column, messageKey: `diagnostic.${code}`, params,
    suggestion: null,
  })); // prettier-ignore
}

/** Line and column, from 1, of what stands at a path. */
function placeOf(text: string, path: readonly string[]): { line: number; column: number } {
  const root = parseTree(text);
  const offset = (root === undefined ? undefined : findNodeAtLocation(root, [...path])?.offset) ?? 0;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function measureSeason(
  scenarios: readonly Scenario[],
  items: readonly (readonly [string, Item])[],
): Pick<Season, 'table' | 'surfaces' | 'findings'> {
  const table = seasonTable(
    scenarios.map((scenario) => ({ scenario, story: compileStory(scenario) })),
    items.map(([, { truth }]) => truth),
  );
  const samples = [...scenarios.flatMap(findSamples), ...items.map(([id, item]) => itemSample(id, item))];
  const surfaces = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      surfaceReport(samples.map((sample) => ({ ...sample, values: measureSurface(sample, language) }))),
    ]),
  ) as Record<Language, SurfaceReport>;
  return { table, surfaces, findings: seasonFindings(table, surfaces) };
}

/** What a pack says of itself; a broken one is for `check` to name. */
function describePack({ text, path }: SourceFile): Pick<Season, 'id' | 'complete'> {
  const root = parseTree(text);
  const valueOf = (name: string): unknown => (root === undefined ? undefined : findNodeAtLocation(root, [name])?.value);
  const [id, complete] = [valueOf('id'), valueOf('complete')];
  return { id: typeof id === 'string' ? id : path, complete: typeof complete === 'boolean' ? complete : null };
}
