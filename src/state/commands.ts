/** Everything a person can make the game do, as plain functions over one store. Screens call these and read the state. */
import type { Theme } from '#scenario';
import type { AppState, Panel, WorldStatus } from './app-state.ts';
import { createDoors } from './doors.ts';
import type { DoorCommands } from './doors.ts';
import { createNavigation } from './navigation.ts';
import type { Navigation } from './navigation.ts';
import { createRoundCommands } from './round-commands.ts';
import type { RoundCommands } from './round-commands.ts';
import { createRunCommands } from './run-commands.ts';
import type { RunCommands } from './run-commands.ts';
import { keepFirstDay } from './run-storage.ts';
import { isNewerSave, parseSave, removeLeftover } from './saves.ts';
import { createSettingsCommands } from './settings-commands.ts';
import type { SettingsCommands } from './settings-commands.ts';
import { offeredOf } from './shelf.ts';
import type { AppStore, Ports } from './store.ts';

export interface Commands extends RunCommands, DoorCommands, SettingsCommands, RoundCommands, Navigation {
  boot(): Promise<void>;
  focusTheme(theme: Theme): void;
  select(scenario: string): void;
  openPanel(panel: Panel): void;
  closePanel(): void;
  dismissProblem(): void;
  quickExit(): void;
  setWorld(status: WorldStatus): void;
}

export function createCommands(store: AppStore, ports: Ports): Commands {
  const set = (patch: Partial<AppState>) => store.setState(patch);
  const get = () => store.getState();
  const run = createRunCommands(store, ports);
  const doors = createDoors(store, ports, run);
  const rounds = createRoundCommands(store, ports);
  const navigation = createNavigation(store, ports, { run, doors, rounds });

  return {
    ...run,
    ...doors.commands,
    ...createSettingsCommands(store, ports),
    ...rounds,
    ...navigation,

    async boot() {
      set({ today: ports.clock.today() });
      keepFirstDay(store, ports);
      await ports.text.setLanguage(get().settings.language);
      set({ problem: null, settings: { ...get().settings, language: ports.text.language() } });
      const catalog = await ports.packs.catalog();
      if (catalog === null) return set({ catalog: 'failed', problem: 'catalog-unreachable' });
      const entries = catalog.entries.filter(({ arc }) => arc === ports.arcs);
      set({ catalog: 'ready', entries, broken: catalog.broken });
      const stored = ports.storage.read('co-nhau.save');
      if (isNewerSave(stored)) return set({ problem: 'save-newer' });
      const save = parseSave(stored);
      const known = save !== null && entries.some(({ id }) => id === save.scenario);
      if (known && !save.ended) set({ saved: save.scenario });
      const fragment = ports.links.fragment();
      if (fragment !== '') await navigation.goTo(fragment);
      if (get().run === null) removeLeftover(ports.storage);
    },

    focusTheme(theme) {
      if (get().transition?.kind === 'enter') return;
      set({ theme, selected: offeredOf(get(), theme)?.id ?? null });
      ports.audio.play('tap');
    },

    select(scenario) {
      const entry = get().entries.find(({ id }) => id === scenario);
      if (entry) set({ selected: scenario, theme: entry.theme });
    },

    openPanel: (panel) => set({ panel }),
    closePanel: () => set({ panel: null }),

    dismissProblem: () => set({ problem: null }),

    quickExit() {
      ports.audio.stopAll();
      ports.links.quickExit();
    },

    setWorld: (world) => set({ world }),
  };
}
