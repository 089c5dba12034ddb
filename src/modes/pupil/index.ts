/** A pupil's page of a class. Stories are shown by the game's own screens; what is done in them goes to the class. */
import { STORAGE_KEYS } from '#ports';
import type { ClassesPort, ClockPort, LinkPort, PacksPort, StorageKey, StoragePort } from '#ports';
import type { ClassMove } from '#protocol';
import { createAppStore, createCommands, initialState, stopOf } from '#state';
import type { AppStore, Commands, Ports, Settings } from '#state';
import { NEW_PUPIL, createPupilCommands } from '#state/pupil';
import type { PupilCommands } from '#state/pupil';
import { keptStorage } from '../kept-storage.ts';
import { withoutAddress } from '../without-address.ts';

export interface PupilSetting {
  readonly ports: Pick<Ports, 'text' | 'audio' | 'packs'> & { readonly clock: ClockPort };
  readonly classes: ClassesPort;
  /** Packs past whatever an older build or the browser has kept. */
  readonly freshPacks: PacksPort;
  readonly storage: StoragePort;
  readonly links: LinkPort;
  readonly defaults: Settings;
}

export interface PupilPage {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly pupil: PupilCommands;
}

/** What is kept on the device from a pupil's page; what somebody plays at home on it is theirs, and is not even read. */
const KEPT: readonly StorageKey[] = ['co-nhau.settings', 'co-nhau.pupil'];

export function createPupil({ ports, classes, freshPacks, storage, links, defaults }: PupilSetting): PupilPage {
  const own = keptStorage(storage, KEPT);
  const store = createAppStore({ ...initialState(own, defaults), screen: 'class', pupil: NEW_PUPIL });
  const inner: Ports = {
    ...ports,
    storage: own,
    links: withoutAddress(links),
    seed: () => 1,
    arcs: false,
    home: 'class',
  };
  const game = createCommands(store, inner);
  const { clock, text, packs } = ports;
  const pupil = createPupilCommands(store, { classes, clock, storage: own, text, packs, freshPacks });
  const commands: Commands = {
    ...game,
    ...createPlay(store, game, pupil),
    quickExit() {
      // The browser may keep a page that was left for a while: the class is told at once.
      pupil.letGo();
      game.quickExit();
    },
    eraseData() {
      for (const key of STORAGE_KEYS) storage.remove(key);
      game.eraseData();
      pupil.forget();
    },
    forget() {
      game.forget();
      pupil.forget();
    },
  };
  storage.onErased(() => commands.forget());
  return { store, commands, pupil };
}

type Play = Pick<Commands, 'choose' | 'pause' | 'inspect' | 'flag'>;

/**
 * The moves of a story. Together a choice is a vote, and nothing else changes the story of the class; on their own it
 * happens here at once and is sent. "What if" after the ending is nobody's business but the pupil's.
 */
function createPlay(store: AppStore, game: Commands, pupil: PupilCommands): Play {
  const known = () => store.getState().pupil ?? NEW_PUPIL;
  const run = () => store.getState().run;
  const free = (): boolean => run()?.whatIf === true;
  const isTogether = (): boolean => known().view?.mode === 'together';
  /** Makes a move of the pupil's own story, and sends it if it was one. */
  const own = (make: () => void): void => {
    const before = run()?.session.moves.length ?? 0;
    make();
    const made = run()?.session.moves[before];
    if (made !== undefined && !free()) pupil.moved(before, plain(made));
  };
  return {
    choose(choice, sentence) {
      if (free()) return game.choose(choice, sentence);
      if (isTogether()) return pupil.vote(choice);
      if (stopOf(known()) === null) own(() => game.choose(choice, sentence));
    },
    pause() {
      const at = run();
      if (at === null || free()) return game.pause();
      if (isTogether()) store.setState({ run: { ...at, paused: true } });
      else own(() => game.pause());
    },
    inspect(item) {
      if (free()) return game.inspect(item);
      if (!isTogether() && run()?.session.inspected.includes(item) === false) own(() => game.inspect(item));
    },
    flag(line, on) {
      if (free()) return game.flag(line, on);
      if (isTogether()) pupil.mark(line, on);
      else own(() => game.flag(line, on));
    },
  };
}

type Made = NonNullable<ReturnType<AppStore['getState']>['run']>['session']['moves'][number];

/**
 * A sentence that was built stays on the device, and so does what was not heard: a page that is loaded anew shows the
 * class's record, in which every call was.
 */
const plain = (move: Made): ClassMove => (move.type === 'choose' ? { type: 'choose', choice: move.choice } : move);
