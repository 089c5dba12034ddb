/** The ways into a story: through a lantern, with a file of one's own, or by an address. */
import { start } from '#engine';
import type { LoadFailure, LoadResult, LoadedScenario } from '#ports';
import type { Theme } from '#scenario';
import type { AppState, Faults, Problem } from './app-state.ts';
import type { RunCommands } from './run-commands.ts';
import type { AppStore, Ports } from './store.ts';

/** How long the walk into and out of a lantern takes, ms (look guide: 450 in, 350 out). */
export const TRANSITION_MS = { enter: 450, leave: 350, reduced: 120 } as const;

export interface DoorCommands {
  /** Walks into the lantern of the selected scenario and shows its content note. */
  open(scenario: string): Promise<void>;
  openOwn(name: string, text: string): Promise<void>;
  openAddress(address: string): Promise<void>;
  showBroken(file: string): void;
  /** Leaves the content note: play, or play the gentler run. */
  begin(options: { gentler: boolean }): void;
}

export interface Doors {
  readonly commands: DoorCommands;
  /** Draws a walk through a lantern's door, then does what comes after it. A new walk ends the one under way. */
  pass(kind: 'enter' | 'leave', theme: Theme, then: () => void): void;
  /** Takes what loading gave: the story, its faults, or the reason why there is nothing. */
  receive(file: string, result: LoadResult, own: boolean): void;
}

export function createDoors(store: AppStore, ports: Ports, run: RunCommands): Doors {
  const set = (patch: Partial<AppState>) => store.setState(patch);
  const get = () => store.getState();

  const report = (problem: Problem) => set({ problem, loading: false });

  let cancel = () => {};
  const pass = (kind: 'enter' | 'leave', theme: Theme, then: () => void) => {
    cancel();
    const ms = get().settings.reducedMotion ? TRANSITION_MS.reduced : TRANSITION_MS[kind];
    set({ transition: { kind, theme } });
    ports.audio.play('enter');
    cancel = ports.clock.after(ms, () => {
      set({ transition: null });
      then();
    });
  };

  const showNote = (loaded: LoadedScenario, own: boolean) => {
    ports.text.addStory(loaded.scenario.id, loaded.texts);
    pass('enter', loaded.scenario.theme, () => {
      set({
        screen: 'note',
        panel: null,
        pending: loaded,
        pendingOwn: own,
        loading: false,
        theme: loaded.scenario.theme,
      });
      ports.links.show(own ? '' : `note/${loaded.scenario.id}`, true);
    });
  };

  const showFaults = async (faults: Faults) => {
    await ports.text.loadDiagnostics();
    set({ screen: 'faults', panel: null, faults, loading: false });
  };

  const receive = (file: string, result: LoadResult, own: boolean): void => {
    if (result.ok) return showNote(result.loaded, own);
    if (result.reason === 'faults') void showFaults({ file, diagnostics: result.diagnostics });
    else report(problemOf(result.reason, own));
  };

  const commands: DoorCommands = {
    async open(scenario) {
      if (get().loading || get().transition?.kind === 'enter') return;
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
  };
  return { commands, pass, receive };
}

/** What to say: a file that is not there needs another answer than a network that is down. */
function problemOf(reason: LoadFailure, own: boolean): Problem {
  if (reason === 'too-large') return 'file-too-large';
  if (reason === 'not-text') return 'file-not-text';
  if (reason === 'foreign') return 'address-foreign';
  if (reason === 'missing') return own ? 'address-missing' : 'scenario-missing';
  return 'scenario-unreachable';
}
