/** Classes on the server: the teacher's side of them, and the page of a projector. */
import type { ClassesPort, ClockPort, LinkPort, PacksPort, StoragePort } from '#ports';
import { createAppStore, createCommands, initialState } from '#state';
import type { AppStore, Commands, Ports, Settings } from '#state';
import type { ClassCommands } from '#state/class';
import { EMPTY_DESK, createDeskCommands, createWallCommands, emptyWall, parseWallSecret } from '#state/desk';
import type { DeskCommands, DeskPorts, WallCommands } from '#state/desk';
import { keptStorage } from '../kept-storage.ts';
import { withoutAddress } from '../without-address.ts';

export interface DeskSetting {
  /** Those of the teacher's page. */
  readonly store: AppStore;
  readonly classroom: ClassCommands;
  /** Where the page finds the commands, from the moment on at which its state has a desk. */
  readonly handle: { current: DeskCommands | null };
  readonly ports: Omit<DeskPorts, 'hush'> & Pick<Ports, 'audio'>;
}

export function createDesk({ store, classroom, handle, ports }: DeskSetting): DeskCommands {
  const desk = createDeskCommands(store, { ...ports, hush: () => ports.audio.stopAll() }, classroom);
  handle.current = desk;
  store.setState({ desk: EMPTY_DESK });
  void desk.look();
  return desk;
}

export interface WallSetting {
  readonly ports: Pick<Ports, 'text' | 'audio' | 'seed'> & { readonly clock: ClockPort; readonly packs: PacksPort };
  readonly classes: ClassesPort;
  readonly storage: StoragePort;
  readonly links: LinkPort;
  readonly defaults: Settings;
  /** What stood behind `#` of the address. */
  readonly secret: string;
}

export interface WallPage {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly wall: WallCommands;
  boot(): Promise<void>;
}

export function createWall({ ports, classes, storage, links, defaults, secret }: WallSetting): WallPage {
  const entrance = parseWallSecret(secret);
  const own = keptStorage(storage, ['co-nhau.settings']);
  const store = createAppStore({ ...initialState(own, defaults), screen: 'wall', wall: emptyWall(entrance) });
  const game = createCommands(store, { ...ports, storage: own, links: withoutAddress(links), arcs: false });
  const hush = () => {
    ports.audio.stopSpeaking();
    ports.audio.setPressure(0);
  };
  const wall = createWallCommands(store, { classes, packs: ports.packs, text: ports.text, hush }, entrance);
  const nothing = () => undefined;
  const commands: Commands = {
    ...game,
    // What happens in the story, the class decides; whoever stands at the wall reads on, and no more.
    choose: nothing,
    pause: nothing,
    inspect: nothing,
    flag: nothing,
    toDebrief: nothing,
    toHub: nothing,
  };
  return {
    store,
    commands,
    wall,
    async boot() {
      await commands.boot();
      wall.open();
    },
  };
}
