/** Everything a visitor or the operator can make the exhibition's page do, beside what the game does everywhere. */
import type { Language } from '#scenario';
import type { ClockPort, DevicePort, PinPort, RecordPort, RecoveryKind } from '#ports';
import type { AppState } from '../app-state.ts';
import type { Commands } from '../commands.ts';
import type { Settings } from '../settings.ts';
import type { AppStore, Ports } from '../store.ts';
import { addVisitor } from './counters.ts';
import type { KioskDay } from './counters.ts';
import { isFree } from './kiosk-state.ts';
import type { Kiosk } from './kiosk-state.ts';
import { createOperatorCommands } from './operator-commands.ts';
import type { OperatorCommands } from './operator-commands.ts';
import { createRecordKeeper } from './record-keeper.ts';
import { createVisitEnds } from './visit-ends.ts';

export interface KioskPorts {
  readonly record: RecordPort;
  readonly pin: PinPort;
  readonly device: DevicePort;
  /** Not bound to a visit. */
  readonly clock: ClockPort;
}

export interface KioskCommands extends OperatorCommands {
  /** The stories are there: a visit that was cut off is counted, and a new device asks for a PIN. */
  open(): Promise<void>;
  /** Adds to today's counters, and keeps them. */
  count(edit: (day: KioskDay) => KioskDay): void;
  /** Somebody has touched the invitation. */
  wake(): void;
  /** While nobody is there, one lantern after another stands in light. */
  wander(): void;
  /** The visit begins. */
  begin(language: Language): Promise<void>;
  /** On from the debrief, the judged message, the lake; see `nextStep`. */
  goOn(): Promise<void>;
  /** Ends the visit: everything is as it was before it. */
  restart(how: 'done' | 'left'): Promise<void>;
  warn(): void;
  /** Somebody is still there. */
  stay(): void;
  /** Something went wrong, or was mended from outside: counts it, and does what is needed. */
  recover(kind: RecoveryKind): Promise<void>;
  /** At rest: shows the invitation or, outside of opening hours, nothing. */
  rest(): void;
  /** Resolves when everything so far is kept, or the device takes too long. */
  settled(): Promise<void>;
  /** Told after every reset; what was begun for the visitor before must end. */
  onReset(listener: () => void): void;
}

/** What comes next in a visit; `null` where the visitor is in the middle of something. */
export type NextStep = 'judge' | 'lake' | 'end' | null;

export function nextStep({ screen, round, run }: Pick<AppState, 'screen' | 'round' | 'run'>): NextStep {
  if (screen === 'debrief') return run === null || run.whatIf ? null : 'judge';
  if (screen === 'round') return round?.stage === 'done' ? 'lake' : null;
  return screen === 'lake' ? 'end' : null;
}

export function createKioskCommands(
  store: AppStore,
  ports: Ports,
  own: KioskPorts,
  commands: Commands,
  device: Partial<Settings> = {},
): KioskCommands {
  const get = () => store.getState();
  const setKiosk = (patch: Partial<Kiosk>) => {
    const { kiosk } = get();
    if (kiosk !== null) store.setState({ kiosk: { ...kiosk, ...patch } });
  };
  const keeper = createRecordKeeper(store, own);
  const ends = createVisitEnds(store, ports, { ...own, keeper, settings: device });
  const { restScreen, restart, recover, onReset } = ends;
  const operator = createOperatorCommands(store, own, keeper, { reload: ends.reload, leave: () => restart('left') });

  return {
    ...operator,
    restart,
    recover,
    onReset,
    settled: () => keeper.settled(),

    async open() {
      setKiosk({ arcs: get().entries });
      const { visiting, pin } = keeper.current();
      if (visiting) await recover('restart');
      await restart('left');
      if (pin === null) operator.askOperator();
    },

    count: (edit) => keeper.change((record) => ({ ...record, today: edit(record.today) })),

    wake() {
      if (get().screen !== 'attract') return;
      ports.audio.play('enter');
      store.setState({ screen: 'language' });
    },

    wander() {
      const { screen, entries, selected } = get();
      const next = entries[(entries.findIndex(({ id }) => id === selected) + 1) % Math.max(1, entries.length)];
      if (screen === 'attract' && next !== undefined) store.setState({ theme: next.theme, selected: next.id });
    },

    async begin(language) {
      const { visit } = get().kiosk ?? {};
      if (get().screen !== 'language') return;
      keeper.change((record) => ({ ...record, visiting: true, today: addVisitor(record.today, language) }));
      await ports.text.setLanguage(language);
      if (get().kiosk?.visit !== visit) return;
      store.setState({ screen: 'hub', settings: { ...get().settings, language: ports.text.language() } });
    },

    async goOn() {
      const { run } = get();
      const step = nextStep(get());
      if (step === 'judge' && run !== null) {
        await commands.openMatch(run.loaded.scenario.id);
        commands.beginRound();
      } else if (step === 'lake') commands.toLake();
      else if (step === 'end') await restart('done');
    },

    warn: () => setKiosk({ warned: true }),
    stay: () => setKiosk({ warned: false }),

    rest() {
      const { screen } = get();
      if (!isFree(screen)) return;
      keeper.turn();
      if (screen !== restScreen()) store.setState({ screen: restScreen() });
    },
  };
}
