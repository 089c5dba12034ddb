/** A teacher's page over the real interface and Vietnamese words, in jsdom; a class on the server is shown from its view. */
import { vi } from 'vitest';
import vietnamese from '../../assets/locales/vi.json' with { type: 'json' };
import lessonWords from '../../assets/locales/lesson.vi.json' with { type: 'json' };
import deskWords from '../../assets/locales/desk.vi.json' with { type: 'json' };
import type { Items } from '#ports';
import type { Scenario } from '#scenario';
import { DEFAULT_SETTINGS } from '#state';
import { EMPTY_DESK } from '#state/desk';
import type { DeskCommands, DeskState } from '#state/desk';
import { createClass } from '#modes/class';
import { mountApp, prefetchClass } from '#ui';
import { createI18nText } from '../../src/platform/i18n-text.ts';
import { fakePorts, fakeStorage } from './fake-ports.ts';
import { OUTSIDE, SETTLE_MS, completeDom } from './mounted-page.ts';

const none = async () => ({});

/** Drawing, its effects, and what these draw again. */
const TURNS = 5;

// A whole page is drawn; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export async function mountLesson(scenarios: readonly Scenario[], items: Items | null = null) {
  completeDom();
  const fake = fakePorts(scenarios, { items });
  const words = { ui: none, diagnostics: none, lesson: async () => lessonWords, desk: async () => deskWords };
  const text = await createI18nText(vietnamese, words);
  await Promise.all([text.loadLesson(), text.loadDesk(), prefetchClass()]);
  for (const scenario of scenarios) {
    const loaded = await fake.ports.packs.load(scenario.id);
    if (loaded.ok) text.addStory(scenario.id, loaded.loaded.texts);
  }
  const { clock, packs, audio, seed, links } = fake.ports;
  const page = createClass({
    ports: { clock, packs, text, audio, seed },
    storage: fakeStorage().port,
    links,
    defaults: DEFAULT_SETTINGS,
  });
  const desk: { current: DeskCommands | null } = { current: null };
  const parent = document.createElement('div');
  document.body.replaceChildren(parent);
  mountApp(parent, {
    ...OUTSIDE,
    store: page.store,
    commands: page.commands,
    text,
    audio,
    classroom: page.classroom,
    desk,
  });
  page.commands.setWorld('absent');
  await page.boot();

  // One wait after another: however late each is, what it waits for has had its turn.
  const settle = async () => {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  };
  await settle();
  return {
    ...page,
    t: text.t,
    settle,
    find: (selector: string): HTMLElement => {
      const found = parent.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`nothing on the page is ${selector}`);
      return found;
    },
    all: (selector: string): HTMLElement[] => [...parent.querySelectorAll<HTMLElement>(selector)],
    /** Classes can be led from this page, by commands of which only those given do anything. */
    fetchDesk(commands: Partial<DeskCommands> = {}) {
      desk.current = { addresses: () => null, ...commands } as DeskCommands;
      page.store.setState({ desk: EMPTY_DESK });
    },
    /** Puts a class on the server before the teacher, over commands of which only those given do anything. */
    async showDesk(state: Partial<DeskState>, commands: Partial<DeskCommands> = {}) {
      desk.current = { addresses: () => null, ...commands } as DeskCommands;
      page.store.setState({ screen: 'desk', run: null, desk: { ...EMPTY_DESK, ...state } });
      // The console is fetched when it is first shown.
      for (let i = 0; i < 100 && parent.querySelector('.desk, [data-report]') === null; i++) await settle();
    },
  };
}
