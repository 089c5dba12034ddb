/** The stories that a class can play: those of the published pages, checked and compiled when first asked for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileStory } from '#scenario';
import type { Story } from '#scenario';
import { checkScenario } from '#scenario/check';

export interface Stories {
  /** `null` when there is none by that id, or its file has faults. Never rejects. */
  get(id: string): Promise<Story | null>;
}

/** `web`: the folder of the built pages. A file that changes is read anew by the next server only. */
export function createStories(web: string): Stories {
  const known = new Map<string, Promise<Story | null>>();
  const files = readCatalog(join(web, 'scenarios'));
  return {
    async get(id) {
      const file = (await files).get(id);
      if (file === undefined) return null;
      const story = known.get(id) ?? readStory(join(web, 'scenarios', file));
      known.set(id, story);
      return story;
    },
  };
}

/** File names by id. What the build wrote is read with care all the same: the folder may be anybody's. */
async function readCatalog(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { entries } = JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')) as {
      readonly entries: readonly { readonly id: string; readonly file: string }[];
    };
    return new Map(entries.filter(({ file }) => !file.includes('..')).map(({ id, file }) => [id, file]));
  } catch {
    return new Map();
  }
}

async function readStory(path: string): Promise<Story | null> {
  try {
    const { scenario, diagnostics } = checkScenario(await readFile(path, 'utf8'));
    const sound = scenario !== null && !diagnostics.some(({ severity }) => severity === 'error');
    return sound ? compileStory(scenario) : null;
  } catch {
    return null;
  }
}
