/** The pages of classes on the server, put together: part of the composition root, fetched when they are wanted. */
import { createBrowserLinks, createBrowserStorage } from '#platform';
import type { StoragePort } from '#ports';
import { DEFAULT_SETTINGS } from '#state';
import type { ClassCommands } from '#state/class';
import type { DeskCommands } from '#state/desk';
import { prefetchWall } from '#ui';
import type { Outside, Page } from './main.ts';

/** What leads classes on the server comes after the lesson before one screen can be used. */
export async function createDeskOf(
  page: Pick<Page, 'store'> & { readonly classroom: ClassCommands },
  ports: Pick<Outside, 'clock' | 'packs' | 'text' | 'audio'>,
  storage: StoragePort,
  handle: { current: DeskCommands | null },
): Promise<void> {
  const [{ createDesk }, { createBrowserClasses, createBrowserPlace }] = await Promise.all([
    import('#modes/desk'),
    import('#platform/class'),
    ports.text.loadDesk(),
  ]);
  const base = new URL('.', location.href).href;
  const [classes, place] = [createBrowserClasses(base, ports.clock), createBrowserPlace(base)];
  createDesk({ ...page, handle, ports: { ...ports, storage, classes, place } });
}

/** What a class sees together. The projector's secret leaves the address bar before anything else happens. */
export async function createWallPage({ text, clock, audio, packs, seed, device }: Outside): Promise<Page> {
  const [{ createWall }, { createBrowserClasses, secret }] = await Promise.all([
    import('#modes/desk'),
    import('#platform/class').then((platform) => ({ ...platform, secret: platform.takeWallSecret() })),
    prefetchWall(),
    text.loadLesson(),
    text.loadDesk(),
  ]);
  const links = createBrowserLinks();
  const page = createWall({
    ports: { text, clock, audio, packs, seed },
    classes: createBrowserClasses(new URL('.', location.href).href, clock),
    storage: createBrowserStorage(),
    links,
    defaults: { ...DEFAULT_SETTINGS, ...device },
    secret,
  });
  return {
    ...page,
    kiosk: null,
    classroom: null,
    still: false,
    later: () => links.prepareExit(),
    update: () => undefined,
    watch: () => undefined,
  };
}
