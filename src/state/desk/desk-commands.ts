/** Everything a teacher can make a class on the server do. Whether it was done, the server's answer says. */
import type { ClassPlacePort, ClassesPort, ClockPort, PacksPort, StoragePort } from '#ports';
import { formatJoinAddress } from '#protocol';
import type { ClassMode, Command } from '#protocol';
import type { ClassCommands } from '../class/class-commands.ts';
import { createCodeCommands } from '../class/code-commands.ts';
import type { CodeCommands } from '../class/code-commands.ts';
import { newLesson } from '../class/lesson.ts';
import { PROMPTS, promptsOf } from '../class/turns.ts';
import type { AppStore } from '../store.ts';
import { deskModel } from './desk-model.ts';
import { createDeskLink } from './desk-link.ts';
import type { DeskLink } from './desk-link.ts';
import { EMPTY_DESK, ownPick } from './desk-state.ts';
import { newDesk } from './kept-desk.ts';
import type { KeptDesk } from './kept-desk.ts';
import { formatWallSecret } from './wall-address.ts';

export interface OpenChoice {
  readonly mode: ClassMode;
  readonly seats: number;
  readonly key?: string;
}

export interface DeskCommands extends CodeCommands {
  /** Looks whether classes can be held here, and whether one was left open. */
  look(): Promise<void>;
  /** Opens a class with the story that is chosen. */
  open(choice: OpenChoice): Promise<void>;
  /** Back into the class that is open, or to its counts. */
  resume(): void;
  /** To the page before the lesson; the class stays open. */
  leave(): void;
  order(what: Command): void;
  pick(choice: string): void;
  /** Goes on with the teacher's pick, else with the majority. */
  advance(): void;
  /** A question for the class; again, the next one. */
  ask(): void;
  distress(): void;
  closeOverlay(): void;
  /** Tries at once, e.g. when the laptop was opened again. */
  wake(): void;
  /** Forgets class and counts on this device. */
  forget(): void;
  /** Shows pupils another address of this machine, where it has several. */
  showHost(host: number): void;
  /** Addresses of the class: for its wall, and for pupils with and without the QR code's secret. `null` when it is over. */
  addresses(): DeskAddresses | null;
}

export interface DeskAddresses {
  readonly wall: string;
  readonly join: string;
  readonly page: string;
}

export interface DeskPorts {
  readonly clock: ClockPort;
  /** The device's own, in which what leads the class is kept. */
  readonly storage: StoragePort;
  readonly packs: PacksPort;
  readonly classes: ClassesPort;
  readonly place: ClassPlacePort;
  hush(): void;
}

export function createDeskCommands(store: AppStore, ports: DeskPorts, classroom: ClassCommands): DeskCommands {
  const shared = createDeskLink(store, ports, classroom);
  const { desk, edit, forget, order, wake } = shared;
  return {
    ...createWays(store, ports, classroom, shared),
    ...createTeaching(shared),
    ...createCodeCommands({
      room: () => ({ lesson: codesAsLesson(desk().kept) }),
      edit: (change) =>
        edit((kept) => {
          const { codes, practice } = change(codesAsLesson(kept));
          return { ...kept, codes, practice };
        }),
    }),
    order,
    wake,
    forget,
    showHost: (host) => shared.set({ host }),
    addresses() {
      const { kept, place } = desk();
      if (kept === null || kept.secrets === null) return null;
      const { code, secrets } = kept;
      const { host } = desk();
      const base = pupilBase(ports.place.address, typeof place === 'string' ? [] : place.hosts.slice(host));
      const secret = formatWallSecret({ code, token: secrets.projector, pass: secrets.pass, base });
      return {
        wall: `${ports.place.address}?mode=wall#${secret}`,
        join: formatJoinAddress(base, { code, pass: secrets.pass }),
        page: formatJoinAddress(base),
      };
    },
  };
}

/** Into a class and out of it. */
function createWays(
  store: AppStore,
  ports: DeskPorts,
  classroom: ClassCommands,
  { desk, set, recall, keep, connect, cut, isOpen, fetchStory }: DeskLink,
): Pick<DeskCommands, 'look' | 'open' | 'resume' | 'leave'> {
  const show = () => {
    ports.hush();
    store.setState({ screen: 'desk', run: null });
  };
  const resume = () => {
    const { kept } = desk();
    if (kept === null) return;
    show();
    if (kept.final !== null) {
      set({ view: kept.final, link: 'over', why: null });
      return void fetchStory(kept.final);
    }
    connect(kept);
    if (kept.distress) set({ overlay: { kind: 'distress' } });
  };
  return {
    resume,
    async look() {
      if (!isOpen()) {
        const kept = recall();
        if (kept === null) keep(null);
        else set({ kept });
        // Whoever was upset is not left for the page before the lesson.
        if (kept?.distress === true) resume();
      }
      set({ place: 'asking' });
      set({ place: (await ports.place.find()) ?? 'none' });
    },
    async open({ mode, seats, key }) {
      const { chosen, gentler, loaded } = store.getState().classroom ?? {};
      if (typeof chosen !== 'string' || desk().opening) return;
      set({ opening: true, fault: null });
      const request = { mode, scenario: chosen, gentler: gentler === true, seats };
      const answer = await ports.classes.ask('open', key === undefined ? request : { ...request, key });
      if (answer?.ok !== true) return set({ opening: false, fault: answer?.fault ?? 'unreachable' });
      const { code, seat, teacher, projector, pass } = answer;
      set({ ...EMPTY_DESK, place: desk().place, host: desk().host, loaded: loaded ?? null });
      const kept = newDesk(code, { teacher, projector, pass }, ports.clock.epoch());
      keep(kept);
      show();
      connect(kept, seat);
    },
    leave() {
      cut();
      set({ link: 'over', why: null, overlay: null });
      classroom.showHome();
    },
  };
}

/** What a teacher does in the middle of a class. */
function createTeaching({
  desk,
  set,
  edit,
  order,
}: DeskLink): Pick<DeskCommands, 'pick' | 'advance' | 'ask' | 'distress' | 'closeOverlay'> {
  return {
    pick(choice) {
      const { view } = desk();
      if (view !== null) set({ picked: { step: view.picks.length, choice } });
    },
    advance() {
      const { view, loaded, kept } = desk();
      if (view === null) return;
      const step = view.picks.length;
      const own = ownPick(desk());
      const { majority } = deskModel(view, loaded, kept?.openedAt ?? 0);
      if (own !== null || majority !== null) order({ type: 'advance', step, choice: own === majority ? null : own });
    },
    ask() {
      const { loaded, overlay } = desk();
      const prompts = loaded === null ? PROMPTS : promptsOf(loaded.story);
      const at = overlay?.kind === 'ask' ? prompts.indexOf(overlay.prompt) : -1;
      set({ overlay: { kind: 'ask', prompt: prompts[(at + 1) % prompts.length] ?? 'line' } });
    },
    distress() {
      const { view } = desk();
      if (view?.phase === 'running' && !view.paused) order({ type: 'pause', on: true });
      set({ overlay: { kind: 'distress' } });
      edit((kept) => ({ ...kept, distress: true }));
    },
    closeOverlay() {
      set({ overlay: null });
      edit((kept) => (kept.distress ? { ...kept, distress: false } : kept));
    },
  };
}

/** Codes of devices are taken as those of a lesson are. */
const codesAsLesson = (kept: Pick<KeptDesk, 'codes' | 'practice'> | null) => ({
  ...newLesson({ group: null, story: 'class', twin: null, item: null, gentler: false, seed: 0 }),
  codes: kept?.codes ?? [],
  practice: kept?.practice ?? [],
});

/** "localhost" leads nobody but the teacher's own machine to it: pupils are shown its address in the network. */
export function pupilBase(address: string, hosts: readonly string[]): string {
  const local = /^(https?:\/\/)(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?=\/|$)/i;
  const [host] = hosts;
  return host === undefined ? address : address.replace(local, (_all, scheme: string) => `${scheme}${host}`);
}
