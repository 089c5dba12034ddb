/** Composition root of the browser: makes the ports, the store and the commands, and starts the screens. */
import vietnamese from '../assets/locales/vi.json';
import helplines from '../scenarios/helplines.json';
import type { PhoneStagePort } from '#ports';
import type { Language } from '#scenario';
import { modeOf, offersArcs, updateAtHome } from '#modes';
import {
  createBrowserClock,
  createBrowserLinks,
  createBrowserShare,
  createBrowserStorage,
  createFetchPacks,
  createHowlerAudio,
  createI18nText,
  createServiceWorkerUpdates,
} from '#platform';
import { DEFAULT_SETTINGS, connectSoundscape, createAppStore, createCommands, initialState } from '#state';
import type { AppStore, Commands } from '#state';
import { mountApp, prefetchScreens } from '#ui';

const locales = {
  ui: async () => (await import('../assets/locales/en.json')).default,
  diagnostics: async (language: Language) =>
    language === 'vi'
      ? (await import('../assets/locales/diagnostics.vi.json')).default
      : (await import('../assets/locales/diagnostics.en.json')).default,
};

async function main(): Promise<void> {
  const root = document.documentElement;
  const storage = createBrowserStorage();
  const text = await createI18nText(vietnamese, locales);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const highContrast = matchMedia('(prefers-contrast: more)').matches;
  const store = createAppStore(initialState(storage, { ...DEFAULT_SETTINGS, reducedMotion, highContrast }));
  const clock = createBrowserClock();
  const audio = createHowlerAudio();
  const links = createBrowserLinks();
  const seed = () => crypto.getRandomValues(new Int32Array(1))[0] ?? 1;
  const mode = modeOf(location.search);
  const arcs = offersArcs(mode);
  const packs = createFetchPacks('');
  const commands = createCommands(store, { clock, storage, packs, text, audio, links, seed, arcs });
  const { settings } = store.getState();
  audio.setVolumes({ ...settings.volume, muted: settings.muted });
  root.dataset['mode'] = mode;

  await text.setLanguage(settings.language);
  const lines = Object.entries(helplines).map(([id, line]) => ({ id, ...line }));
  const share = createBrowserShare();
  mountApp(document.getElementById('ui')!, {
    store,
    commands,
    text,
    audio,
    share,
    helplines: lines,
    version: __VERSION__,
  });

  connectSoundscape(store, audio);
  const unlock = () => audio.unlock();
  for (const type of ['pointerdown', 'keydown'] as const) window.addEventListener(type, unlock, { once: true });
  storage.onErased(() => commands.forget());
  links.onNavigate((fragment) => void commands.goTo(fragment));
  await commands.boot();
  const updates = createServiceWorkerUpdates(
    import.meta.env.PROD && (!__TEST_DRIVER__ || /[?&]sw=on/.test(location.search)),
  );
  if (store.getState().catalog === 'ready') updates.reportStarted();
  const own = new URLSearchParams(location.search).get('scenario');
  // After a reload the story that was being played comes back, not the file that the page was first opened with.
  if (own && store.getState().run === null) void commands.openAddress(own);
  whenIdle(() => {
    void links.prepareExit();
    prefetchScreens();
    void startWorld(store, commands, clock).then(() => {
      updates.start();
      if (mode === 'home') updateAtHome(store.getState, updates);
    });
  });
}

/** The drawn world comes after the page can be used; without it the story is still played to its end. */
async function startWorld(
  store: AppStore,
  commands: Commands,
  clock: ReturnType<typeof createBrowserClock>,
): Promise<void> {
  const style = document.documentElement.style;
  const phone: PhoneStagePort = {
    move(dx, dy, degrees) {
      style.setProperty('--phone-dx', `${dx}px`);
      style.setProperty('--phone-dy', `${dy}px`);
      style.setProperty('--phone-tilt', `${degrees}deg`);
    },
  };
  try {
    if (__TEST_DRIVER__ && new URLSearchParams(location.search).get('world') === 'off') throw new Error('switched off');
    const { createWorld } = await import('#world');
    const parent = document.getElementById('stage')!;
    const world = await createWorld({ store, clock, phone, parent, onFault: () => commands.setWorld('absent') });
    commands.setWorld('ready');
    if (__TEST_DRIVER__) Object.assign(window, { coNhau: { store, commands, world } });
  } catch {
    commands.setWorld('absent');
    if (__TEST_DRIVER__) Object.assign(window, { coNhau: { store, commands, world: null } });
  }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 1500 });
  else setTimeout(task, 200);
}

void main();
