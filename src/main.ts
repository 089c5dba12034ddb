/** Composition root of the browser: makes the ports, the store and the commands, and starts the screens. */
import vietnamese from '../assets/locales/vi.json';
import helplines from '../scenarios/helplines.json';
import { classFoot, kioskFoot } from '#layout';
import type { PhoneStagePort, UpdatePort } from '#ports';
import type { Language } from '#scenario';
import { asksForScanning, modeOf, updateAtHome } from '#modes';
import type { Pulse } from '#modes/kiosk';
import type { PressWatch } from '#platform';
import {
  createBrowserClock,
  createBrowserLinks,
  createBrowserShare,
  createBrowserStorage,
  createFetchPacks,
  createHowlerAudio,
  createI18nText,
  createPressWatch,
  createServiceWorkerUpdates,
  isDrawnByProcessor,
} from '#platform';
import {
  DEFAULT_SETTINGS,
  connectPrefetch,
  connectSoundscape,
  createAppStore,
  createCommands,
  initialState,
} from '#state';
import type { AppStore, Commands, KioskCommands } from '#state';
import type { ClassCommands } from '#state/class';
import type { DeskCommands, WallCommands } from '#state/desk';
import { mountApp, prefetchClass, prefetchKiosk, prefetchScreens } from '#ui';

const locales = {
  ui: async () => (await import('../assets/locales/en.json')).default,
  diagnostics: async (language: Language) =>
    language === 'vi'
      ? (await import('../assets/locales/diagnostics.vi.json')).default
      : (await import('../assets/locales/diagnostics.en.json')).default,
  lesson: async (language: Language) =>
    language === 'vi'
      ? (await import('../assets/locales/lesson.vi.json')).default
      : (await import('../assets/locales/lesson.en.json')).default,
  desk: async (language: Language) =>
    language === 'vi'
      ? (await import('../assets/locales/desk.vi.json')).default
      : (await import('../assets/locales/desk.en.json')).default,
};

/** Test builds can be asked for the drawn world where the page would leave it out, and the other way round. */
const worldAsked = __TEST_DRIVER__ ? new URLSearchParams(location.search).get('world') : null;

/** Making the world takes a cheap phone seconds: not while somebody presses through a note into a story; ms. */
const REST_MS = 2000;

/** What every mode needs. */
async function createOutside() {
  return {
    text: await createI18nText(vietnamese, locales),
    clock: createBrowserClock(),
    audio: createHowlerAudio(),
    packs: createFetchPacks(''),
    share: createBrowserShare(),
    seed: () => crypto.getRandomValues(new Int32Array(1))[0] ?? 1,
    /** What the device asks for, or the address. */
    device: {
      scanning: asksForScanning(location.search),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      highContrast: matchMedia('(prefers-contrast: more)').matches,
    },
  };
}

export type Outside = Awaited<ReturnType<typeof createOutside>>;

/** The page of one mode, ready to be shown. */
export interface Page {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly kiosk: KioskCommands | null;
  readonly classroom: ClassCommands | null;
  /** Leads a class on the server, once that has been fetched. */
  readonly desk?: { current: DeskCommands | null };
  readonly wall?: WallCommands;
  /** Pictures stand still. */
  readonly still: boolean;
  boot(): Promise<void>;
  /** Once there is time; what comes after it waits until then. */
  later(): Promise<unknown>;
  /** Takes a new build when nobody is in the middle of anything. */
  update(updates: UpdatePort): void;
  /** The drawn world is there; `pulse` tells whether its pictures go on. */
  watch(pulse: () => Pulse | null): void;
}

async function main(): Promise<void> {
  const mode = modeOf(location.search);
  document.documentElement.dataset['mode'] = mode;
  const outside = await createOutside();
  const presses = createPressWatch(window, outside.clock);
  const { text, audio, clock } = outside;
  const page = await createPage[mode](outside);
  const { store, commands, kiosk, classroom } = page;
  if (outside.device.scanning) commands.change({ scanning: true });
  const { settings } = store.getState();
  audio.setVolumes({ ...settings.volume, muted: settings.muted });

  await text.setLanguage(settings.language);
  const lines = Object.entries(helplines).map(([id, line]) => ({ id, ...line }));
  mountApp(document.getElementById('ui')!, {
    store,
    commands,
    kiosk,
    classroom,
    desk: page.desk ?? { current: null },
    wall: page.wall ?? null,
    text,
    audio,
    share: outside.share,
    helplines: lines,
    version: __VERSION__,
    foot: (height) => FEET[mode](height, window.innerWidth, store.getState().settings.textSize),
  });

  connectSoundscape(store, audio);
  const unlock = () => audio.unlock();
  for (const type of ['pointerdown', 'keydown'] as const) window.addEventListener(type, unlock, { once: true });
  await page.boot();
  const updates = createServiceWorkerUpdates(
    import.meta.env.PROD && (!__TEST_DRIVER__ || /[?&]sw=on/.test(location.search)),
  );
  if (store.getState().catalog === 'ready') updates.reportStarted();
  await untilIdle();
  // Words before pictures: on a slow line the world would take the story's place.
  await Promise.all([page.later(), prefetchScreens(untilIdle)]);
  await startWorld(page, clock, presses);
  updates.start();
  page.update(updates);
}

function createHomePage({ text, clock, audio, packs, seed, device }: Outside): Page {
  const storage = createBrowserStorage();
  const links = createBrowserLinks();
  const store = createAppStore(initialState(storage, { ...DEFAULT_SETTINGS, ...device }));
  const commands = createCommands(store, { clock, storage, packs, text, audio, links, seed, arcs: false });
  storage.onErased(() => commands.forget());
  links.onNavigate((fragment) => void commands.goTo(fragment));
  return {
    store,
    commands,
    kiosk: null,
    classroom: null,
    still: false,
    async boot() {
      await commands.boot();
      const own = new URLSearchParams(location.search).get('scenario');
      // After a reload the story that was being played comes back, not the file that the page was first opened with.
      if (own && store.getState().run === null) void commands.openAddress(own);
    },
    later() {
      void links.prepareExit();
      return connectPrefetch(store, packs);
    },
    update: (updates) => updateAtHome(store, updates),
    watch: () => undefined,
  };
}

async function createKioskPage({ text, clock, audio, packs, seed, device }: Outside): Promise<Page> {
  const [{ createKiosk, updateAtRest, watchPictures }, platform] = await Promise.all([
    import('#modes/kiosk'),
    import('#platform/kiosk'),
    prefetchKiosk(),
  ]);
  const kioskDevice = platform.createKioskDevice();
  const page = await createKiosk({
    ports: { text, clock, audio, packs, seed },
    own: {
      record: platform.createRecordStore(),
      pin: platform.createPinPort(),
      device: worldAsked === 'on' ? { ...kioskDevice, drawsInSoftware: () => false } : kioskDevice,
    },
    device,
    homeUrl: new URLSearchParams(location.search).get('home'),
  });
  platform.lockDown();
  platform.onOperatorGesture(() => page.kiosk.askOperator());
  return {
    ...page,
    classroom: null,
    later: () => locales.ui().catch(() => undefined),
    update: (updates) => updateAtRest(page.store, page.kiosk, updates),
    watch: (pulse) => void watchPictures(clock, pulse, () => void page.kiosk.recover('frozen')),
  };
}

/** What lies at the lower edge of a window, CSS px. */
const FEET = { home: () => 0, kiosk: kioskFoot, class: classFoot, wall: () => 0 } as const;

const createPage = {
  home: async (outside: Outside) => createHomePage(outside),
  kiosk: createKioskPage,
  class: createClassPage,
  wall: async (outside: Outside) => (await import('./class-pages.ts')).createWallPage(outside),
};

/** Everything that a lesson needs comes at once: the classroom may have no network. */
async function createClassPage({ text, clock, audio, packs, seed, device }: Outside): Promise<Page> {
  const [{ createClass }] = await Promise.all([
    import('#modes/class'),
    prefetchClass(),
    text.loadLesson(),
    locales.ui().catch(() => undefined),
  ]);
  const links = createBrowserLinks();
  const storage = createBrowserStorage();
  const page = createClass({
    ports: { text, clock, audio, packs, seed },
    storage,
    links,
    defaults: { ...DEFAULT_SETTINGS, ...device },
  });
  const desk: { current: DeskCommands | null } = { current: null };
  return {
    ...page,
    kiosk: null,
    desk,
    still: false,
    async later() {
      void links.prepareExit();
      void import('./class-pages.ts')
        .then(({ createDeskOf }) => createDeskOf(page, { clock, packs, text, audio }, storage, desk))
        .catch(() => undefined);
    },
    // A build is never exchanged in the middle of a lesson; the next opening takes it.
    update: () => undefined,
    watch: () => undefined,
  };
}

/** The drawn world comes after the page can be used; without it the story is still played to its end. */
async function startWorld(page: Page, clock: Outside['clock'], presses: PressWatch): Promise<void> {
  const { store, commands, kiosk, classroom } = page;
  const style = document.documentElement.style;
  const phone: PhoneStagePort = {
    move(dx, dy, degrees) {
      style.setProperty('--phone-dx', `${dx}px`);
      style.setProperty('--phone-dy', `${dy}px`);
      style.setProperty('--phone-tilt', `${degrees}deg`);
    },
  };
  const handle = { store, commands, kiosk, classroom, desk: page.desk ?? null };
  try {
    if (worldAsked === 'off') throw new Error('switched off');
    if (page.still) throw new Error('pictures stand still');
    const { createWorld } = await import('#world');
    await presses.untilRest(REST_MS);
    const parent = document.getElementById('stage')!;
    const world = await createWorld({
      store,
      clock,
      phone,
      parent,
      isDrawnByProcessor: (gl) => worldAsked !== 'on' && isDrawnByProcessor(gl),
      onLoss: () => void kiosk?.recover('context'),
      onFault: () => commands.setWorld('absent'),
    });
    store.setState({ drawnByProcessor: world.drawnByProcessor });
    commands.setWorld('ready');
    page.watch(world.pulse);
    if (__TEST_DRIVER__) Object.assign(window, { coNhau: { ...handle, world } });
  } catch {
    commands.setWorld('absent');
    if (__TEST_DRIVER__) Object.assign(window, { coNhau: { ...handle, world: null } });
  }
}

const untilIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 200);
  });

void main();
