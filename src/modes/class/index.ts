/** A teacher's page: one lesson before one screen. Stories are played as at home, and nothing of them stays but the lesson. */
import { STORAGE_KEYS } from '#ports';
import type { ClockPort, LinkPort, PacksPort, StorageKey, StoragePort } from '#ports';
import { createAppStore, createCommands, initialState } from '#state';
import type { AppStore, Commands, Ports, Settings } from '#state';
import { EMPTY_CLASSROOM, createClassCommands } from '#state/class';
import type { ClassCommands } from '#state/class';
import { keptStorage } from '../kept-storage.ts';
import { withoutAddress } from '../without-address.ts';

export interface ClassSetting {
  readonly ports: Pick<Ports, 'text' | 'audio' | 'seed'> & { readonly clock: ClockPort; readonly packs: PacksPort };
  readonly storage: StoragePort;
  readonly links: LinkPort;
  readonly defaults: Settings;
}

export interface ClassPage {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly classroom: ClassCommands;
  /** Fetches the stories, and comes back to a lesson that was interrupted. */
  boot(): Promise<void>;
}

/** What is kept on the device from a teacher's page; progress and saves are a player's own. */
const KEPT: readonly StorageKey[] = ['co-nhau.settings', 'co-nhau.class'];

export function createClass({ ports, storage, links, defaults }: ClassSetting): ClassPage {
  const own = keptStorage(storage, KEPT);
  const store = createAppStore({ ...initialState(own, defaults), screen: 'class', classroom: EMPTY_CLASSROOM });
  const inner: Ports = { ...ports, storage: own, links: withoutAddress(links), arcs: false, home: 'class' };
  const game = createCommands(store, inner);
  const classroom = createClassCommands(store, inner, game);
  const commands: Commands = {
    ...game,
    // What a pupil would do at once, a class votes on first; playing again from the debrief is nobody's vote.
    choose(choice, sentence) {
      if (store.getState().run?.whatIf === true) game.choose(choice, sentence);
      else classroom.openVote(choice);
    },
    toDebrief: () => classroom.toDebrief(),
    toHub: () => classroom.showHome(),
    eraseData() {
      // Everything of this device, a player's own things as well.
      for (const key of STORAGE_KEYS) storage.remove(key);
      game.eraseData();
      classroom.forget();
    },
    forget() {
      game.forget();
      classroom.forget();
    },
    async boot() {
      await game.boot();
      if (store.getState().catalog === 'ready') await classroom.resumeLesson();
    },
  };
  storage.onErased(() => commands.forget());
  return { store, commands, classroom, boot: () => commands.boot() };
}
