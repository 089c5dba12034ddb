/** Which screen is shown: ways back, ways out, and the screens that an address names. */
import type { AppState } from './app-state.ts';
import type { Doors } from './doors.ts';
import { hush } from './hush.ts';
import type { RoundCommands } from './round-commands.ts';
import type { RunCommands } from './run-commands.ts';
import { dropSave, parseSave } from './saves.ts';
import type { AppStore, Ports } from './store.ts';

export interface Navigation {
  resumeSaved(): Promise<void>;
  toHub(): void;
  toLake(): void;
  /** From a content note, a list of faults or a round: back to the story or its debrief, else to the plaza. */
  goBack(): void;
  /**
   * To the screen that an address names (`note/<id>`, `play/<id>`, `debrief/<id>`, `round`, `lake`), else to the plaza.
   */
  goTo(fragment: string): Promise<void>;
}

interface Parts {
  readonly run: RunCommands;
  readonly doors: Doors;
  readonly rounds: RoundCommands;
}

/** Screens that are walked out of through a lantern. */
const BEHIND_A_DOOR: readonly AppState['screen'][] = ['note', 'story', 'debrief', 'faults'];

export function createNavigation(store: AppStore, ports: Ports, { run, doors, rounds }: Parts): Navigation {
  const set = (patch: Partial<AppState>) => store.setState(patch);
  const get = () => store.getState();

  const quiet = () => hush(ports.audio);

  const left = () => ({ run: null, pending: null, faults: null, panel: null, round: null, today: ports.clock.today() });

  /** A finished run stays in store, so that one step forward after one step back leads to its debrief again. */
  const toPlaza = () => {
    const { screen, theme, transition } = get();
    quiet();
    const home = ports.home ?? 'hub';
    set({ screen: home, ...left() });
    ports.links.show('', false);
    if (home !== 'hub') return;
    if (BEHIND_A_DOOR.includes(screen) || transition !== null) doors.pass('leave', theme, () => undefined);
  };

  /** The debrief of a finished run is left: what was kept of it for a reload is no longer needed. */
  const leaveRun = () => {
    const { run: current } = get();
    const finished = current !== null && !current.own && (current.original ?? current.session).ending !== null;
    if (finished) dropSave(ports.storage, current.session);
  };

  const navigation: Navigation = {
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
      leaveRun();
      toPlaza();
    },

    toLake() {
      const push = get().screen === 'hub';
      leaveRun();
      quiet();
      set({ screen: 'lake', ...left() });
      ports.links.show('lake', push);
    },

    goBack() {
      const { run: current } = get();
      if (current === null) return navigation.toHub();
      set({ pending: null, faults: null, round: null, theme: current.loaded.scenario.theme });
      run.goOn();
    },

    async goTo(fragment) {
      const [screen = '', id = ''] = fragment.split('/');
      if (fragment === 'lake') return navigation.toLake();
      if (fragment === 'round') {
        // After a reload a round goes on where it was; else there is the menu.
        await rounds.openRounds();
        return rounds.goOnWithRound();
      }
      const save = parseSave(ports.storage.read('co-nhau.save'));
      const played = screen === 'play' || screen === 'debrief';
      if (!get().entries.some((entry) => entry.id === id)) return toPlaza();
      if (played && save?.scenario === id) return navigation.resumeSaved();
      if (screen === 'note' || screen === 'play') return doors.commands.open(id);
      toPlaza();
    },
  };
  return navigation;
}
