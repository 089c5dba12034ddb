/** How a visit ends: by itself, by a hand, or because something went wrong. */
import type { RecoveryKind } from '#ports';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { initialState } from '../store.ts';
import type { AppStore, Ports } from '../store.ts';
import { addRecovery } from './counters.ts';
import type { KioskPorts } from './kiosk-commands.ts';
import { isAtRest } from './kiosk-state.ts';
import type { Kiosk } from './kiosk-state.ts';
import { DEFAULT_OPTIONS, isOpen } from './options.ts';
import type { KioskOptions } from './options.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { noteReload } from './record.ts';

/** At the operator's usual volume sounds are as loud as at home. */
const USUAL_VOLUME = DEFAULT_OPTIONS.volume;

/** The settings with which each visit begins. */
export const visitSettings = ({ language, volume, pictures }: KioskOptions, device: Partial<Settings>): Settings => {
  const scaled = Object.entries(DEFAULT_SETTINGS.volume).map(([bus, level]) => [
    bus,
    Math.round((level * volume) / USUAL_VOLUME),
  ]);
  return {
    ...DEFAULT_SETTINGS,
    ...device,
    ...(pictures === 'still' && { reducedMotion: true }),
    language,
    volume: Object.fromEntries(scaled.map(([bus, level]) => [bus, Math.min(100, Number(level))])) as Settings['volume'],
  };
};

export interface VisitEnds {
  /** The invitation or, outside of opening hours, nothing. */
  restScreen(): 'attract' | 'resting';
  /** Nothing of the visit stays; what belongs to the kiosk does. */
  clear(): Promise<void>;
  restart(how: 'done' | 'left'): Promise<void>;
  reload(): Promise<void>;
  recover(kind: RecoveryKind): Promise<void>;
  onReset(listener: () => void): void;
}

interface Outside extends KioskPorts {
  readonly keeper: RecordKeeper;
  /** What the device asks for. */
  readonly settings: Partial<Settings>;
}

export function createVisitEnds(store: AppStore, ports: Ports, outside: Outside): VisitEnds {
  const { keeper, clock } = outside;
  const listeners: (() => void)[] = [];

  const restScreen = () => (isOpen(keeper.current().options, clock.minute()) ? 'attract' : 'resting');

  const clear = async () => {
    for (const listener of listeners) listener();
    ports.audio.stopAll();
    const { kiosk, catalog, broken, items, world, today } = store.getState();
    if (kiosk === null) return;
    const { options } = kiosk.record;
    const entries = offered(kiosk.arcs, options);
    const settings = visitSettings(options, outside.settings);
    store.setState({
      ...initialState(ports.storage, settings),
      settings: { ...settings, language: ports.text.language() },
      catalog,
      broken,
      items,
      world,
      today,
      entries,
      theme: entries[0]?.theme ?? 'kidnapping',
      selected: entries[0]?.id ?? null,
      screen: restScreen(),
      kiosk: { ...kiosk, visit: kiosk.visit + 1, warned: false, operator: null },
    });
    ports.audio.setVolumes({ ...settings.volume, muted: settings.muted });
    await ports.text.setLanguage(options.language);
    const now = store.getState();
    if (isAtRest(now.screen)) store.setState({ settings: { ...now.settings, language: ports.text.language() } });
  };

  const restart = async (how: 'done' | 'left') => {
    if (keeper.current().visiting) {
      keeper.change(({ today, ...record }) => ({
        ...record,
        visiting: false,
        today: how === 'left' ? { ...today, left: today.left + 1 } : today,
      }));
    }
    await clear();
  };

  const reload = async () => {
    if (!outside.device.canReload()) return restart('left');
    keeper.change((record) => noteReload({ ...record, visiting: false }, clock.epoch()));
    await keeper.settled();
    outside.device.reload();
  };

  return {
    restScreen,
    clear,
    restart,
    reload,
    ...recovery(outside, { restart, reload }),
    onReset: (listener) => void listeners.push(listener),
  };
}

/** Uncaught errors within this time, ms, after which the page opens itself anew. */
const ERRORS = { most: 3, within: 60_000 } as const;

function recovery({ keeper, clock }: Outside, { restart, reload }: Pick<VisitEnds, 'restart' | 'reload'>) {
  let errors: number[] = [];
  return {
    async recover(kind: RecoveryKind) {
      keeper.change((record) => ({ ...record, today: addRecovery(record.today, kind) }));
      if (kind === 'frozen') return reload();
      if (kind !== 'error' && kind !== 'asset') return;
      const now = clock.now();
      errors = [...errors.filter((at) => now - at < ERRORS.within), now];
      if (errors.length >= ERRORS.most) return reload();
      await restart('left');
    },
  };
}

/** What the operator lets visitors choose from; with everything hidden, everything. */
function offered(arcs: Kiosk['arcs'], { hidden }: KioskOptions): Kiosk['arcs'] {
  const shown = arcs.filter(({ id }) => !hidden.includes(id));
  return shown.length === 0 ? arcs : shown;
}
