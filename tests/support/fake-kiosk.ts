import { createKiosk } from '#modes/kiosk';
import type { Items, RecoveryKind } from '#ports';
import type { Scenario } from '#scenario';
import type { KioskRecord } from '#state';
import { fakeKioskPorts, fakePorts } from './fake-ports.ts';
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
  /** The device has no graphics card. */
  readonly software?: boolean;
}

/** The exhibition's page over fake ports, with hands that touch it and faults that strike it. */
export async function fakeKiosk(options: FakeKiosk = {}) {
  const { scenarios = [arc('one'), arc('two')], items = null } = options;
  const outside = fakePorts(scenarios, { items, arcs: true });
  const clock = timedClock({ minute: options.minute ?? 600 });
  const device = fakeKioskPorts(options.stored ?? null, options.software);
  /** May be changed while the page is there. */
  const packs = { ...outside.ports.packs };
  const page = await createKiosk({
    ports: {
      ...outside.ports,
      clock: clock.port,
      packs: { ...packs, catalog: () => packs.catalog(), load: (id) => packs.load(id) },
    },
    own: device.own,
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
    record: () => JSON.parse(device.kept() ?? '{}') as KioskRecord,
    touch: device.touch,
    fail: async (kind: RecoveryKind) => {
      device.fail(kind);
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
