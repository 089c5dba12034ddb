/** Everything a visitor of the exhibition could leave behind, taken from the page, to be compared with a fresh one. */
import type { Page } from '@playwright/test';

/** By where it was found. Plain JSON, sorted, so that two can be compared as they are. */
export type KioskTrace = Readonly<Record<string, unknown>>;

/** Excepted: the operator's and the visitors' lake's one database (rulings 28). */
const OF_OPERATOR = 'co-nhau-kiosk';

interface TracedWindow {
  readonly coNhau?: { readonly store: { getState(): Readonly<Record<string, unknown>> } };
  /** Howler's own list. */
  readonly Howler?: { readonly _howls: readonly { playing(): boolean }[] };
}

/**
 * Of the state, all but the operator's record, the number of the visit and what was fetched for everybody. Of the page,
 * all but numbered ids. Code and sounds that stay loaded tell nothing of a visitor.
 */
const takeInPage = async (ofOperator: string): Promise<Record<string, unknown>> => {
  const root = document.documentElement;
  const { coNhau, Howler } = window as unknown as TracedWindow;
  const { kiosk, items: _items, catalog: _catalog, ...state } = coNhau?.store.getState() ?? {};
  const { record: _record, visit: _visit, ...rest } = (kiosk ?? {}) as Record<string, unknown>;
  const stored = (storage: Storage) =>
    Object.keys(storage)
      .toSorted()
      .map((key) => [key, storage.getItem(key)]);
  const contents = (name: string) =>
    new Promise<unknown>((resolve) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('error', () => resolve('cannot be opened'));
      opening.addEventListener('success', () => {
        const { objectStoreNames: stores, version } = opening.result;
        const reads = [...stores].map(
          (store) =>
            new Promise<unknown>((done) => {
              const reading = opening.result.transaction(store).objectStore(store).getAll();
              reading.addEventListener('success', () => done([store, reading.result]));
              reading.addEventListener('error', () => done([store, 'cannot be read']));
            }),
        );
        void Promise.all(reads).then((found) => {
          opening.result.close();
          resolve({ version, found });
        });
      });
    });
  const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name !== ofOperator);
  const databases = await Promise.all(names.sort().map(async (name) => [name, await contents(name)]));
  const scrolled = [...document.querySelectorAll('*')].filter((one) => one.scrollTop !== 0 || one.scrollLeft !== 0);
  const focus = document.activeElement;
  const media = [...document.querySelectorAll('audio, video')] as HTMLMediaElement[];
  return {
    attributes: [...root.attributes].map(({ name, value }) => `${name}=${value}`).toSorted(),
    title: document.title,
    body: document.body.outerHTML
      .replace(/\bP\d+-\d+\b/g, 'id')
      .replace(/></g, '>\n<')
      .split('\n'),
    state: JSON.parse(JSON.stringify({ ...state, kiosk: rest })),
    local: stored(localStorage),
    session: stored(sessionStorage),
    databases,
    caches: 'caches' in window ? (await caches.keys()).sort() : [],
    cookie: document.cookie,
    address: location.href,
    history: { length: history.length, state: history.state },
    playing: {
      media: media.filter(({ paused }) => !paused).length,
      sounds: Howler?._howls.filter((howl) => howl.playing()).length ?? 0,
    },
    focus: focus === null ? null : `${focus.tagName} ${focus.className}`,
    selection: getSelection()?.toString() ?? '',
    scrolled: scrolled.map((one) => `${one.tagName} ${one.className} ${one.scrollLeft} ${one.scrollTop}`),
    window: [scrollX, scrollY],
  };
};

export const takeKioskTrace = (page: Page): Promise<KioskTrace> => page.evaluate(takeInPage, OF_OPERATOR);
