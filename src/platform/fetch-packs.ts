/** Finds and loads scenario files over same-origin requests. Never rejects. */
import { FORMAT, compileStory, contentHash, extractTexts } from '#scenario';
import type { ItemSet, Scenario } from '#scenario';
import type { Items, LoadResult, PacksPort, PublishedCatalog } from '#ports';

/** Larger than any scenario worth playing; keeps a wrong file from freezing the page. */
const MAX_BYTES = 1_000_000;

/** `cache`: how the browser's own store is asked; `reload` comes past the service worker's as well. */
export function createFetchPacks(base: string, cache: RequestCache = 'default'): PacksPort {
  let entries: PublishedCatalog['entries'] = [];
  let itemFiles: PublishedCatalog['items'] = [];
  let items: Items | null = null;
  /** The file that is likely to be opened next. */
  let coming: { readonly id: string; readonly answer: ReturnType<typeof fetchText> } | null = null;

  const fetchText = async (address: string): Promise<{ text: string } | { reason: 'unreachable' | 'missing' }> => {
    try {
      const response = await fetch(address, { cache });
      if (response.ok) return { text: await response.text() };
      return { reason: response.status < 500 ? 'missing' : 'unreachable' };
    } catch {
      return { reason: 'unreachable' };
    }
  };

  const addressOf = ({ file }: { readonly file: string }): string => `${base}scenarios/${file}`;

  const check = async (text: string): Promise<LoadResult> => {
    if (text.length > MAX_BYTES) return { ok: false, reason: 'too-large' };
    if (text.includes('\u0000')) return { ok: false, reason: 'not-text' };
    const loaded = await import('#scenario/check').catch(() => null);
    if (loaded === null) return { ok: false, reason: 'unreachable' };
    const { scenario, diagnostics } = loaded.checkScenario(text);
    if (scenario === null || diagnostics.some(({ severity }) => severity === 'error')) {
      return { ok: false, reason: 'faults', diagnostics };
    }
    return { ok: true, loaded: ready(scenario), warnings: diagnostics };
  };

  return {
    async catalog() {
      const answer = await fetchText(`${base}scenarios/catalog.json`);
      const catalog = 'text' in answer ? parseCatalog(answer.text) : null;
      if (catalog === null) return null;
      entries = catalog.entries;
      itemFiles = catalog.items ?? [];
      return catalog;
    },

    async prefetch(id) {
      const entry = entries.find((known) => known.id === id);
      if (entry === undefined || coming?.id === id) return;
      coming = { id, answer: fetchText(addressOf(entry)) };
      await coming.answer;
    },

    async load(id) {
      const entry = entries.find((known) => known.id === id);
      if (entry === undefined) return { ok: false, reason: 'missing' };
      const early = coming?.id === id ? await coming.answer : null;
      coming = null;
      const answer = early !== null && 'text' in early ? early : await fetchText(addressOf(entry));
      if (!('text' in answer)) return { ok: false, ...answer };
      const { text } = answer;
      const known = contentHash(text) === entry.hash ? parsePresent(text) : null;
      return known === null ? check(text) : { ok: true, loaded: ready(known), warnings: [] };
    },

    loadOwn: (_name, text) => check(text),

    async loadAddress(address) {
      const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
      if (url === null || url.origin !== location.origin) return { ok: false, reason: 'foreign' };
      const answer = await fetchText(url.href);
      return 'text' in answer ? check(answer.text) : { ok: false, ...answer };
    },

    async items() {
      if (items !== null || itemFiles.length === 0) return items;
      const answers = await Promise.all(itemFiles.map(({ file }) => fetchText(`${base}scenarios/${file}`)));
      const sets = answers.map((answer, i) =>
        'text' in answer && contentHash(answer.text) === itemFiles[i]?.hash ? parseItems(answer.text) : null,
      );
      if (sets.includes(null)) return null;
      return (items = Object.assign({}, ...sets) as Items);
    },
  };
}

/** The file is the one that was checked at build time, so its shape is known; only that it is whole is not. */
function parseItems(text: string): Items | null {
  try {
    return (JSON.parse(text) as ItemSet).items;
  } catch {
    return null;
  }
}

/**
 * A file that is still the one checked at build time needs no second check; but only one of the present format is what
 * the check gave back. One of an older format was sound because the check had brought it up to date.
 */
function parsePresent(text: string): Scenario | null {
  try {
    const document = JSON.parse(text) as Scenario | null;
    return document?.format === FORMAT ? document : null;
  } catch {
    return null;
  }
}

const ready = (scenario: Scenario) => ({
  scenario,
  story: compileStory(scenario),
  texts: extractTexts(scenario),
});

function parseCatalog(text: string): PublishedCatalog | null {
  try {
    const catalog = JSON.parse(text) as PublishedCatalog;
    return Array.isArray(catalog.entries) && Array.isArray(catalog.broken) ? catalog : null;
  } catch {
    return null;
  }
}
