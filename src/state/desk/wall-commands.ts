/** A wall follows its class; all it can do is to come back. */
import { NEW_RUN } from '../run-commands.ts';
import type { Run } from '../app-state.ts';
import type { ClassLink, ClassesPort, LoadedScenario, PacksPort, TextPort } from '#ports';
import type { WallView } from '#protocol';
import type { Session } from '#engine';
import type { AppStore } from '../store.ts';
import { isSameStory } from './class-story.ts';
import { wallModel } from './wall-model.ts';
import { emptyWall } from './wall-state.ts';
import type { WallState } from './wall-state.ts';
import type { WallSecret } from './wall-address.ts';

export interface WallCommands {
  open(): void;
  /** Tries at once, e.g. when the page is looked at again. */
  wake(): void;
  /** Another window had taken the place of this one. */
  takeBack(): void;
}

export interface WallPorts {
  readonly classes: ClassesPort;
  readonly packs: PacksPort;
  readonly text: TextPort;
  hush(): void;
}

/** What a wall sends is nothing, so nothing has to be kept. */
const NOTHING_KEPT = { read: () => null, write: () => undefined };

export function createWallCommands(store: AppStore, ports: WallPorts, secret: WallSecret | null): WallCommands {
  let link: ClassLink | null = null;
  let asked = '';
  /** This page was there before the class started: what is said first, it says. */
  let early = false;
  const wall = (): WallState => store.getState().wall ?? emptyWall(secret);
  const set = (patch: Partial<WallState>) => store.setState({ wall: { ...wall(), ...patch } });

  const fetchStory = async (view: WallView): Promise<void> => {
    if (view.mode === 'own' || asked === view.hash) return;
    asked = view.hash;
    set({ copy: 'loading' });
    const fetchOnce = async (): Promise<LoadedScenario | null> => {
      const result = await ports.packs.load(view.scenario);
      return result.ok ? result.loaded : null;
    };
    let loaded = await fetchOnce();
    if (loaded === null || !isSameStory(loaded, view)) {
      await ports.packs.catalog();
      loaded = await fetchOnce();
    }
    const fits = loaded !== null && isSameStory(loaded, view);
    if (loaded !== null && fits) ports.text.addStory(loaded.scenario.id, loaded.texts);
    set({ loaded: fits ? loaded : null, copy: fits ? 'ready' : loaded === null ? 'missing' : 'other' });
    if (loaded === null) asked = '';
    play();
  };

  /** Puts the story on screen where the class stands. */
  const play = (): void => {
    const { view, loaded } = wall();
    if (view === null) return;
    const model = wallModel(view, loaded);
    const session = model.kind === 'vote' || model.kind === 'ending' ? model.session : null;
    if (session === null || loaded === null) {
      if (store.getState().run !== null) ports.hush();
      store.setState({ screen: 'wall', run: null });
      return;
    }
    store.setState({ screen: 'story', run: runOf(store.getState().run, loaded, session, early) });
    if (view.paused) ports.hush();
  };

  const open = () => {
    if (secret === null) return;
    link?.close();
    set({ link: 'connecting', why: null });
    link = ports.classes.open({
      code: secret.code,
      token: secret.token,
      outbox: NOTHING_KEPT,
      events: {
        view(view) {
          if (view.t !== 'wall') return;
          early ||= view.phase === 'lobby';
          set({ view });
          play();
          void fetchStory(view);
        },
        state(state, why) {
          set({ link: state, why });
          if (state !== 'over') return;
          ports.hush();
          store.setState({ screen: 'wall', run: null });
        },
        answered: () => undefined,
        renumbered: () => undefined,
      },
    });
  };

  return { open, takeBack: open, wake: () => link?.wake() };
}

/** New lines come one by one; a wall that comes late, or is opened anew, shows at once what was read before. */
function runOf(before: Run | null, loaded: LoadedScenario, session: Session, early: boolean): Run {
  if (before !== null && before.session.moves.length === session.moves.length) return before;
  const follows = before !== null && before.session.moves.length < session.moves.length;
  const begins = early && session.moves.length === 0;
  const shown = follows ? before.session.transcript.length : begins ? 0 : session.transcript.length;
  return { ...NEW_RUN, loaded, session, shown, taken: before?.taken ?? [] };
}
