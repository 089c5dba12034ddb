/** Everything a person can make the game do, as plain functions over one store. Screens call these and read the state. */
import { start, toSave } from '#engine';
import type { LoadResult, LoadedScenario } from '#ports';
import type { Theme } from '#scenario';
import type { AppState, Faults, Panel, Problem, WorldStatus } from './app-state.ts';
import { parseSave } from './saves.ts';
import { createRunCommands } from './run-commands.ts';
import type { RunCommands } from './run-commands.ts';
import type { Settings } from './settings.ts';
import type { AppStore, Ports } from './store.ts';

/** How long the walk into and out of a lantern takes, ms (look guide: 450 in, 350 out). */
export const TRANSITION_MS = { enter: 450, leave: 350, reduced: 120 } as const;

export interface Commands extends RunCommands {
  boot(): Promise<void>;
  focusTheme(theme: Theme): void;
  select(scenario: string): void;
  /** Walks into the lantern of the selected scenario and shows its content note. */
  open(scenario: string): Promise<void>;
  openOwn(name: string, text: string): Promise<void>;
  openAddress(address: string): Promise<void>;
  showBroken(file: string): void;
  /** Leaves the content note: play, or play the gentler run. */
  begin(options: { gentler: boolean }): void;
  resumeSaved(): Promise<void>;
  toHub(): void;
  openPanel(panel: Panel): void;
  closePanel(): void;
  change(settings: Partial<Settings>): void;
  eraseData(): void;
  dismissProblem(): void;
  quickExit(): void;
  setWorld(status: WorldStatus): void;
}

export function createCommands(store: AppStore, ports: Ports): Commands {
  const set = (patch: Partial<AppState>) => store.setState(patch);
  const get = () => store.getState();
  const run = createRunCommands(store, ports);

  const report = (problem: Problem) => set({ problem, loading: false });

  const pass = (kind: 'enter' | 'leave', theme: Theme, then: () => void) => {
    const ms = get().settings.reducedMotion ? TRANSITION_MS.reduced : TRANSITION_MS[kind];
    set({ transition: { kind, theme } });
    ports.audio.play('enter');
    ports.clock.after(ms, () => {
      set({ transition: null });
      then();
    });
  };

  const showNote = (loaded: LoadedScenario, own: boolean) => {
    ports.text.addStory(loaded.scenario.id, loaded.texts);
    pass('enter', loaded.scenario.theme, () => {
      set({ screen: 'note', pending: loaded, pendingOwn: own, loading: false, theme: loaded.scenario.theme });
      ports.links.show(own ? '' : `note/${loaded.scenario.id}`, true);
    });
  };

  const showFaults = async (faults: Faults) => {
    await ports.text.loadDiagnostics();
    set({ screen: 'faults', faults, loading: false });
  };

  const receive = (file: string, result: LoadResult, own: boolean): void => {
    if (result.ok) return showNote(result.loaded, own);
    if (result.reason === 'faults') void showFaults({ file, diagnostics: result.diagnostics });
    else if (result.reason === 'too-large') report('file-too-large');
    else if (result.reason === 'not-text') report('file-not-text');
    else report('scenario-unreachable');
  };

  const commands: Commands = {
    ...run,

    async boot() {
      await ports.text.setLanguage(get().settings.language);
      const catalog = await ports.packs.catalog();
      if (catalog === null) return set({ catalog: 'failed', problem: 'catalog-unreachable' });
      const save = parseSave(ports.storage.read('co-nhau.save'));
      const known = catalog.entries.some(({ id }) => id === save?.scenario);
      set({ catalog: 'ready', entries: catalog.entries, broken: catalog.broken, saved: known ? (save?.scenario ?? null) : null });
      if (save !== null && known && ports.links.fragment() === `play/${save.scenario}`) await commands.resumeSaved();
    },

    focusTheme(theme) {
      if (get().transition !== null) return;
      const first = get().entries.find((entry) => entry.theme === theme);
      set({ theme, selected: first?.id ?? null });
      ports.audio.play('tap');
    },

    select(scenario) {
      const entry = get().entries.find(({ id }) => id === scenario);
      if (entry) set({ selected: scenario, theme: entry.theme });
    },

    async open(scenario) {
      if (get().loading || get().transition !== null) return;
      set({ loading: true, problem: null });
      receive(scenario, await ports.packs.load(scenario), false);
    },

    async openOwn(name, text) {
      set({ loading: true, problem: null });
      receive(name, await ports.packs.loadOwn(name, text), true);
    },

    async openAddress(address) {
      set({ loading: true, problem: null });
      receive(address, await ports.packs.loadAddress(address), true);
    },

    showBroken(file) {
      const broken = get().broken.find((entry) => entry.file === file);
      if (broken) void showFaults(broken);
    },

    begin({ gentler }) {
      const { pending, pendingOwn } = get();
      if (pending === null) return;
      const session = start(pending.story, { seed: ports.seed(), gentler });
      set({ screen: 'story', pending: null });
      run.show({ loaded: pending, session, own: pendingOwn });
    },

    async resumeSaved() {
      const save = parseSave(ports.storage.read('co-nhau.save'));
      if (save === null) return set({ saved: null });
      set({ loading: true });
      const result = await ports.packs.load(save.scenario);
      if (!result.ok) return receive(save.scenario, result, false);
      ports.text.addStory(result.loaded.scenario.id, result.loaded.texts);
      set({ screen: 'story', loading: false, theme: result.loaded.scenario.theme, selected: save.scenario });
      run.resume(result.loaded, save);
    },

    toHub() {
      const { run: current, screen, theme } = get();
      const unfinished = current !== null && current.session.ending === null && !current.own && !current.whatIf;
      ports.audio.stopSpeaking();
      ports.audio.setPressure(0);
      const saved = unfinished ? toSave(current.session).scenario : get().saved;
      set({ screen: 'hub', run: null, pending: null, faults: null, panel: null, saved });
      ports.links.show('', false);
      if (screen !== 'hub') pass('leave', theme, () => undefined);
    },

    openPanel: (panel) => set({ panel }),
    closePanel: () => set({ panel: null }),

    change(patch) {
      const settings = { ...get().settings, ...patch };
      set({ settings });
      if (patch.language !== undefined) void ports.text.setLanguage(patch.language);
      const kept = ports.storage.write('co-nhau.settings', JSON.stringify(settings));
      ports.audio.setVolumes({ ...settings.volume, muted: settings.muted });
      if (!kept) set({ problem: 'storage-denied' });
    },

    eraseData() {
      for (const key of ['co-nhau.settings', 'co-nhau.progress', 'co-nhau.save'] as const) ports.storage.remove(key);
      set({ progress: {}, saved: null });
    },

    dismissProblem: () => set({ problem: null }),

    quickExit() {
      ports.audio.stopAll();
      ports.links.quickExit();
    },

    setWorld: (world) => set({ world }),
  };
  return commands;
}
