/** Composition root of a pupil's page: the class, the story on its screens, and nothing of the plaza. */
import vietnamese from '../assets/locales/vi.json';
import pupilVietnamese from '../assets/locales/pupil.vi.json';
import helplines from '../scenarios/helplines.json';
import { asksForScanning } from '#modes';
import { createPupil } from '#modes/pupil';
import {
  createBrowserClock,
  createBrowserLinks,
  createBrowserShare,
  createBrowserStorage,
  createFetchPacks,
  createHowlerAudio,
  createI18nText,
} from '#platform';
import { createBrowserClasses } from '#platform/class';
import { parseInvitation } from '#protocol';
import { DEFAULT_SETTINGS } from '#state';
import { mountPupil, prefetchStory, pupilFoot } from '#ui/pupil';

const none = async () => ({});
const locales = {
  async ui() {
    const [game, pupil] = await Promise.all([
      import('../assets/locales/en.json'),
      import('../assets/locales/pupil.en.json'),
    ]);
    return { ...game.default, ...pupil.default };
  },
  diagnostics: none,
  lesson: none,
  desk: none,
};

/** What the address invites to. A secret does not stay in the address bar, where others read it. */
function takeInvitation() {
  const invitation = parseInvitation(location.hash);
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return invitation;
}

async function main(): Promise<void> {
  document.documentElement.dataset['mode'] = 'pupil';
  const invitation = takeInvitation();
  const clock = createBrowserClock();
  const text = await createI18nText({ ...vietnamese, ...pupilVietnamese }, locales);
  // Never unlocked: it says when each word of a call is shown, and is not heard.
  const audio = createHowlerAudio();
  const links = createBrowserLinks();
  const { store, commands, pupil } = createPupil({
    ports: { text, audio, clock, packs: createFetchPacks('') },
    classes: createBrowserClasses(document.baseURI, clock),
    freshPacks: createFetchPacks('', 'reload'),
    storage: createBrowserStorage(),
    links,
    defaults: {
      ...DEFAULT_SETTINGS,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      highContrast: matchMedia('(prefers-contrast: more)').matches,
    },
  });
  commands.setWorld('absent');
  if (asksForScanning(location.search)) commands.change({ scanning: true });
  await text.setLanguage(store.getState().settings.language);
  pupil.begin(invitation);
  mountPupil(document.getElementById('ui')!, {
    store,
    commands,
    pupil,
    kiosk: null,
    classroom: null,
    desk: { current: null },
    wall: null,
    text,
    audio,
    share: createBrowserShare(),
    helplines: Object.entries(helplines).map(([id, line]) => ({ id, ...line })),
    version: __VERSION__,
    foot: (height) => pupilFoot(height, store.getState().settings.textSize),
  });

  void links.prepareExit();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) pupil.wake();
  });
  for (const type of ['online', 'pageshow'] as const) window.addEventListener(type, () => pupil.wake());
  // A QR code that is read while the page is open changes nothing but what stands behind `#`.
  window.addEventListener('hashchange', () => {
    const scanned = takeInvitation();
    if (scanned !== null) pupil.begin(scanned);
  });
  const stop = store.subscribe(({ pupil: known }) => {
    if ((known?.view ?? null) === null) return;
    stop();
    prefetchStory();
  });
  if (__TEST_DRIVER__) Object.assign(window, { coNhau: { store, commands, pupil, kiosk: null, classroom: null } });
}

void main();
