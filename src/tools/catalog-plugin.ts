/**
 * Vite plugin: discovers `scenarios/**`, checks every file, and publishes the files with a catalog beside them.
 * A broken file is listed with its faults and never stops the build or the others.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentHash } from '#scenario';
import type { Scenario } from '#scenario';
import { checkScenario } from '#scenario/check';
import { checkItems } from '#scenario/lint';
import type { Catalog, PublishedCatalog } from '#ports';

const ITEMS = /(^|\/)items\.json$/;
const SUFFIX = '.scenario.json';
const PACK = 'pack.json';

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));

export function listScenarioFiles(folder: string): string[] {
  const files = listFiles(folder);
  const order = files.filter((file) => /(^|\/)pack\.json$/.test(file)).flatMap((file) => readOrder(folder, file));
  const placeOf = (file: string): number => (order.includes(file) ? order.indexOf(file) : order.length);
  return files.filter((file) => file.endsWith(SUFFIX)).sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

/** Files in the order of the shelves, as a pack says; a broken pack is for `check` to name. */
function readOrder(folder: string, pack: string): string[] {
  try {
    const { order = [] } = JSON.parse(readFileSync(join(folder, pack), 'utf8')) as {
      readonly order?: readonly string[];
    };
    return order.map((id) => `${pack.slice(0, -PACK.length)}${id}${SUFFIX}`);
  } catch {
    return [];
  }
}

export function buildCatalog(folder: string): PublishedCatalog {
  const entries: PublishedCatalog['entries'][number][] = [];
  const broken: Catalog['broken'][number][] = [];
  for (const file of listScenarioFiles(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const { scenario, diagnostics } = checkScenario(text);
    if (scenario === null || diagnostics.some(({ severity }) => severity === 'error')) {
      broken.push({ file, diagnostics });
    } else {
      entries.push(toEntry(scenario, file, contentHash(text)));
    }
  }
  const items: PublishedCatalog['items'][number][] = [];
  for (const file of listItemFiles(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const { diagnostics } = checkItems(text);
    if (diagnostics.some(({ severity }) => severity === 'error')) broken.push({ file, diagnostics });
    else items.push({ file, hash: contentHash(text) });
  }
  return { entries, broken, items };
}

const listItemFiles = (folder: string): string[] => listFiles(folder).filter((file) => ITEMS.test(file));

function toEntry(scenario: Scenario, file: string, hash: string): PublishedCatalog['entries'][number] {
  const { id, theme, kind, truth, seat, age, intensity, topics, minutes, title, summary } = scenario;
  const same = { id, file, hash, theme, kind, truth, seat, age, intensity, topics, minutes, title, summary };
  return {
    ...same,
    twin: scenario.twin ?? null,
    gentler: scenario.gentler !== undefined,
    arc: scenario.arc === true,
    awaitsSignOff: scenario.signOff === 'pending',
    endings: scenario.arc === true ? tonesOf(scenario) : {},
  };
}

const tonesOf = ({ endings }: Scenario): PublishedCatalog['entries'][number]['endings'] =>
  Object.fromEntries(Object.entries(endings).map(([id, { tone }]) => [id, tone]));

export function scenarioCatalog(folder: string): Plugin {
  const assets = (): Map<string, string> => {
    const files = new Map([['scenarios/catalog.json', JSON.stringify(buildCatalog(folder))]]);
    for (const file of [...listScenarioFiles(folder), ...listItemFiles(folder)]) {
      files.set(`scenarios/${file}`, readFileSync(join(folder, file), 'utf8'));
    }
    return files;
  };
  return {
    name: 'scenario-catalog',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\//, '');
        const body = path.startsWith('scenarios/') ? assets().get(path) : undefined;
        if (body === undefined) return next();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(body);
      });
    },
    generateBundle() {
      for (const [fileName, source] of assets()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
