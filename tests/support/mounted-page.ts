/** The real interface over the real store, commands and Vietnamese words, in jsdom; what lies outside is fake. */
import helplines from '../../scenarios/helplines.json' with { type: 'json' };
import vietnamese from '../../assets/locales/vi.json' with { type: 'json' };
import type { Helpline } from '#ports';
import type { Scenario } from '#scenario';
import { DEFAULT_SETTINGS, createAppStore, createCommands, initialState } from '#state';
import type { Settings } from '#state';
import { mountApp, prefetchClass } from '#ui';
import { createI18nText } from '../../src/platform/i18n-text.ts';
import { fakePorts } from './fake-ports.ts';

/** Long enough for Preact to draw twice and for what it then does. */
export const SETTLE_MS = 30;

const none = async () => ({});

/** What the interface asks for and jsdom lacks. */
export function completeDom(): void {
  class Observer {
    observe = () => undefined;
    disconnect = () => undefined;
  }
  const styleOf = window.getComputedStyle.bind(window);
  Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
  Object.assign(window, { getComputedStyle: (element: Element) => styleOf(element) });
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
  Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });
  Object.assign(HTMLDialogElement.prototype, {
    close(this: HTMLDialogElement) {
      this.open = false;
    },
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
  });
}

/** What the interface is handed beside state, commands, words and sound: nothing of it leads anywhere. */
export const OUTSIDE = {
  kiosk: null,
  wall: null,
  share: { canShare: () => false, share: async () => 'failed', save: () => false, print: () => false },
  helplines: Object.entries(helplines).map(([id, line]): Helpline => ({ id, ...line })),
  version: '0.0.0',
  foot: () => 0,
} as const satisfies Partial<Parameters<typeof mountApp>[1]>;

export async function mountPage(scenarios: readonly Scenario[], settings: Partial<Settings> = {}) {
  completeDom();
  const { ports, clock } = fakePorts(scenarios);
  const text = await createI18nText(vietnamese, { ui: none, diagnostics: none, lesson: none, desk: none });
  const store = createAppStore(initialState(ports.storage, { ...DEFAULT_SETTINGS, ...settings }));
  const commands = createCommands(store, { ...ports, text });
  await prefetchClass();
  const parent = document.createElement('div');
  // Another file may have left its page: they share one document.
  document.body.replaceChildren(parent);
  mountApp(parent, {
    ...OUTSIDE,
    store,
    commands,
    text,
    audio: ports.audio,
    classroom: null,
    desk: { current: null },
  });
  commands.setWorld('absent');
  await commands.boot();

  const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return {
    store,
    text,
    /** Whatever a press brings about has happened, the walk through a lantern as well. */
    async settle() {
      await pause();
      clock.flush();
      await pause();
    },
  };
}
