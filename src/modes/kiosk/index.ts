/** The exhibition's page: one visit after another, each without a trace of the one before. */
import type { ClockPort, DevicePort, PacksPort } from '#ports';
import {
  createAppStore,
  createCommands,
  createKioskCommands,
  initialState,
  isAtRest,
  parseHomeUrl,
  parseRecord,
  reloadsTooOften,
  visitSettings,
} from '#state';
import type { AppState, AppStore, Commands, KioskCommands, KioskPorts, Pictures, Ports, Settings } from '#state';
import { watchIdle } from './idle.ts';
import { recordVisits } from './recorder.ts';
import { createVisitPorts } from './visit-ports.ts';

export { updateAtRest } from './updates.ts';
export { watchPictures } from './frozen.ts';
export type { Pulse } from './frozen.ts';

export interface KioskSetting {
  readonly ports: Pick<Ports, 'text' | 'audio' | 'seed'> & { readonly clock: ClockPort; readonly packs: PacksPort };
  readonly own: Omit<KioskPorts, 'clock'>;
  /** What the device asks for, such as less motion. */
  readonly device: Partial<Settings>;
  /** From the address, where the operator started the page with one. */
  readonly homeUrl: string | null;
}

export interface KioskPage {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly kiosk: KioskCommands;
  /** The world is not drawn: the operator says so, nothing but the processor could draw it, or that has failed too often. */
  readonly still: boolean;
  /** Fetches the stories, for as long as it takes, and invites. */
  boot(): Promise<void>;
}

/** Looks for another day, and for opening and closing time. */
const LOOK_MS = 20_000;
const TRY_AGAIN_MS = 5000;
/** How long a visitor reads what could not be opened, before the page begins anew. */
const PROBLEM_MS = 5000;

/** Reads the operator's record, and makes the page's state. */
export async function createKiosk({ ports, own, device, homeUrl }: KioskSetting): Promise<KioskPage> {
  const { clock } = ports;
  const visit = createVisitPorts(clock, ports.packs, () => void kiosk.restart('done'));
  const stored = parseRecord(await own.record.load(), clock.today());
  const given = homeUrl === null ? null : parseHomeUrl(homeUrl);
  const record = given === null ? stored : { ...stored, options: { ...stored.options, homeUrl: given } };
  const store = createAppStore({
    ...initialState(visit.storage, visitSettings(record.options, device)),
    screen: 'attract',
    kiosk: { record, arcs: [], visit: 0, warned: false, operator: null, recordFailed: false },
  });
  const inner: Ports = { ...ports, ...visit, arcs: true };
  const commands = createCommands(store, inner);
  const kiosk = createKioskCommands(store, inner, { ...own, clock }, commands, device);
  kiosk.onReset(() => visit.forget());
  recordVisits(store, (edit) => kiosk.count(edit));
  watchIdle(store, kiosk, { clock, device: own.device });
  own.device.onFault((kind) => void kiosk.recover(kind));
  watchProblems(store, kiosk, clock);
  return {
    store,
    commands,
    kiosk,
    still: stays(record.options.pictures, own.device) || reloadsTooOften(record, clock.epoch()),
    async boot() {
      await fetchStories(store, commands, clock);
      await kiosk.open();
      every(clock, LOOK_MS, () => kiosk.rest());
    },
  };
}

const stays = (pictures: Pictures, device: DevicePort): boolean =>
  pictures === 'still' || (pictures === 'auto' && device.drawsInSoftware());

async function fetchStories(store: AppStore, commands: Commands, clock: ClockPort): Promise<void> {
  while (true) {
    await commands.boot();
    if (store.getState().catalog === 'ready') return store.setState({ problem: null });
    await new Promise<void>((resolve) => clock.after(TRY_AGAIN_MS, resolve));
  }
}

/** Something could not be fetched: it is said, and after a while the page begins anew by itself. */
function watchProblems(store: AppStore, kiosk: KioskCommands, clock: ClockPort): void {
  const isStuck = ({ screen, problem, faults, catalog }: AppState) =>
    !isAtRest(screen) && catalog === 'ready' && (problem !== null || faults !== null);
  let cancel = (): void => undefined;
  store.subscribe((now, past) => {
    if (isStuck(now) === isStuck(past)) return;
    cancel();
    if (isStuck(now)) cancel = clock.after(PROBLEM_MS, () => void kiosk.recover('asset'));
  });
}

function every(clock: ClockPort, ms: number, task: () => void): void {
  const again = () => {
    task();
    clock.after(ms, again);
  };
  clock.after(ms, again);
}
