import { createKiosk } from '#modes/kiosk';
import type { Items, RecoveryKind } from '#ports';
import type { Scenario } from '#scenario';
import type { KioskRecord } from '#state';
import { fakePorts } from './fake-ports.ts';
import { timedClock } from './timed-clock.ts';
import { TINY } from './tiny-scenario.ts';

export const arc = (id: string): Scenario => ({ ...TINY, id, arc: true });

interface FakeKiosk {
  readonly stored?: string | null;
  readonly scenarios?: readonly Scenario[];
  readonly items?: Items | null;
  readonly homeUrl?: string | null;
  readonly minute?: number;
  readonly hold?: boolean;
}

/** The exhibition's page over fake ports, with hands that touch it and faults that strike it. */
export async function fakeKiosk(options: FakeKiosk = {}) {
  const { scenarios = [arc('one'), arc('two')], items = null } = options;
  const outside = fakePorts(scenarios, { items, arcs: true });
  const clock = timedClock({ minute: options.minute ?? 600 });
  const touches = new Set<() => void>();
  const faults = new Set<(kind: RecoveryKind) => void>();
  const device = { saved: [] as string[], reloads: 0, full: false };
  /** May be changed while the page is there. */
  const packs = { ...outside.ports.packs };
  const page = await createKiosk({
    ports: {
      ...outside.ports,
      clock: clock.port,
      packs: { ...packs, catalog: () => packs.catalog(), load: (id) => packs.load(id) },
    },
    own: {
      record: {
        load: async () => options.stored ?? null,
        save: async (text) => {
          if (!device.full) device.saved.push(text);
          return !device.full;
        },
      },
      pin: { salt: () => 'c2FsdHNhbHRzYWx0c2FsdA==', derive: async (pin) => btoa(`hash of the PIN ${pin}, long`) },
      device: {
        onTouch: (listener) => (touches.add(listener), () => touches.delete(listener)),
        onFault: (listener) => (faults.add(listener), () => faults.delete(listener)),
        reload: () => void (device.reloads += 1),
      },
    },
    device: {},
    homeUrl: options.homeUrl ?? null,
  });
  const state = () => page.store.getState();
  const open = async () => {
    const booted = page.boot();
    await clock.advance(0);
    await booted;
    await page.kiosk.leaveOperator();
  };
  if (options.hold !== true) await open();
  return {
    ...page,
    clock,
    audio: outside.audio,
    packs,
    device,
    state,
    open,
    record: () => JSON.parse(device.saved.at(-1) ?? '{}') as KioskRecord,
    touch: () => {
      for (const listener of touches) listener();
    },
    fail: async (kind: RecoveryKind) => {
      for (const listener of faults) listener(kind);
      await clock.advance(0);
    },
    /** From the invitation to the plaza. */
    async arrive(language: 'vi' | 'en' = 'vi') {
      page.kiosk.wake();
      await page.kiosk.begin(language);
    },
    /** From the plaza to the debrief: mum is told. */
    async play(id = 'one', choice = 'mum') {
      await page.commands.open(id);
      await clock.advance(1000);
      page.commands.begin({ gentler: false });
      page.commands.choose(choice, choice === 'mum' ? 'a' : undefined);
      if (state().run?.session.ending !== null) page.commands.toDebrief();
      await clock.advance(0);
    },
  };
}
