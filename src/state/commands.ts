/** Everything a person can make the game do, as plain functions over one store. Screens call these and read the state. */
import type { Theme } from '#scenario';
import type { AppState, Panel, WorldStatus } from './app-state.ts';
import { createDoors } from './doors.ts';
import type { DoorCommands } from './doors.ts';
import { dropSave, isNewerSave, parseSave, removeLeftover } from './saves.ts';
import { createRunCommands } from './run-commands.ts';
import type { RunCommands } from './run-commands.ts';
import { offeredOf } from './shelf.ts';
import { createSettingsCommands } from './settings-commands.ts';
import type { SettingsCommands } from './settings-commands.ts';
import type { AppStore, Ports } from './store.ts';

export interface Commands extends RunCommands, DoorCommands, SettingsCommands {
  boot(): Promise<void>;
  focusTheme(theme: Theme): void;
  select(scenario: string): void;
  resumeSaved(): Promise<void>;
  toHub(): void;
  /** From a content note or a list of faults: back to the story that is going on, else to the plaza. */
  goBack(): void;
  /** To the screen that an address names (`note/<id>`, `play/<id>`, `debrief/<id>`), else to the plaza. */
  goTo(fragment: string): Promise<void>;
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

  /** A finished run stays in store, so that one step forward after one step back leads to its debrief again. */
  const toPlaza = () => {
    const { screen, theme, transition } = get();
    ports.audio.stopSpeaking();
    ports.audio.setPressure(0);
    set({ screen: 'hub', run: null, pending: null, faults: null, panel: null });
    ports.links.show('', false);
    if (screen !== 'hub' || transition !== null) doors.pass('leave', theme, () => undefined);
  };

  const commands: Commands = {
    ...run,
    ...doors.commands,
    ...createSettingsCommands(store, ports),

    async boot() {
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
      if (fragment !== '') await commands.goTo(fragment);
      if (get().run === null) removeLeftover(ports.storage);
    },

    async goTo(fragment) {
      const [screen = '', id = ''] = fragment.split('/');
      const save = parseSave(ports.storage.read('co-nhau.save'));
      const played = screen === 'play' || screen === 'debrief';
      if (!get().entries.some((entry) => entry.id === id)) return toPlaza();
      if (played && save?.scenario === id) return commands.resumeSaved();
      if (screen === 'note' || screen === 'play') return commands.open(id);
      toPlaza();
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

    async resumeSaved() {
      const save = parseSave(ports.storage.read('co-nhau.save'));
      if (save === null) return set({ saved: null });
      set({ loading: true });
      const result = await ports.packs.load(save.scenario);
      if (!result.ok) return doors.receive(save.scenario, result, false);
      ports.text.addStory(result.loaded.scenario.id, result.loaded.texts);
      set({ screen: 'story', loading: false, theme: result.loaded.scenario.theme, selected: save.scenario });
      run.resume(result.loaded, save);
    },

    toHub() {
      const { run: current } = get();
      const finished = current !== null && !current.own && (current.original ?? current.session).ending !== null;
      if (finished) dropSave(ports.storage, current.session);
      toPlaza();
    },

    goBack() {
      const { run: current } = get();
      if (current === null) return commands.toHub();
      set({ pending: null, faults: null, theme: current.loaded.scenario.theme });
      run.goOn();
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
  return commands;
}
