/** What the bench asks of the exhibition's page; everything here runs in the page and stands by itself. */
import { inPage, until } from './wire.ts';
import type { Wire } from './wire.ts';

/** The part of the test driver that the bench uses. */
interface Driver {
  readonly commands: { revealAll(): void };
  readonly kiosk: {
    setPin(pin: string): Promise<unknown>;
    leaveOperator(): Promise<void>;
    restart(how: 'left'): Promise<void>;
  };
  readonly store: { getState(): DriverState };
  readonly world: {
    readonly pulse: () => { readonly pictures: number; readonly awake: boolean };
    readonly game: Game;
  } | null;
}

interface DriverState {
  readonly screen: string;
  readonly panel: string | null;
  readonly entries: readonly { readonly id: string; readonly theme: string }[];
  readonly run: { readonly shown: number; readonly session: { readonly moves: readonly unknown[] } } | null;
  readonly kiosk: {
    readonly visit: number;
    readonly recordFailed: boolean;
    readonly record: { readonly today: Day; readonly pin: unknown };
  };
}

/** The day's counters, of which the bench compares these. */
export interface Day {
  readonly visitors: number;
  readonly begun: number;
  readonly finished: number;
  readonly left: number;
  readonly judged: number;
}

interface Game {
  readonly loop: { readonly running: boolean; readonly raf: { stop(): void; start: () => void } };
  readonly textures: { readonly list: object };
  readonly renderer: {
    readonly gl: WebGLRenderingContext;
    readonly contextLost: boolean;
    readonly glTextureWrappers: { readonly length: number };
    readonly glBufferWrappers: { readonly length: number };
    readonly glProgramWrappers: { readonly length: number };
    readonly glFramebufferWrappers: { readonly length: number };
  };
}

/** Named so that it does not meet the driver of other tests. */
export interface KioskWindow {
  readonly coNhau?: Driver;
}

/** What is on screen, in a few words. */
export interface Sight {
  /** Changes with every load of the page. */
  readonly load: number;
  /** The test driver is there: the drawn world has come, or is known to stay away. */
  readonly driven: boolean;
  readonly screen: string;
  /** -1 before the driver is there. */
  readonly visit: number;
  /** The invitation can be touched. */
  readonly inviting: boolean;
  readonly pictures: number;
  readonly awake: boolean;
  readonly drawing: boolean;
  readonly recordFailed: boolean;
  readonly today: Day | null;
}

const see = (): Sight => {
  const driver = (window as unknown as KioskWindow).coNhau;
  const state = driver?.store.getState();
  const pulse = driver?.world?.pulse();
  return {
    load: performance.timeOrigin,
    driven: driver !== undefined,
    screen: document.querySelector<HTMLElement>('[data-screen]')?.dataset['screen'] ?? '',
    visit: state?.kiosk.visit ?? -1,
    inviting: document.querySelector('[data-screen="attract"] [data-action="wake"]') !== null,
    pictures: pulse?.pictures ?? 0,
    awake: pulse?.awake === true,
    drawing: driver?.world?.game.renderer.contextLost === false,
    recordFailed: state?.kiosk.recordFailed === true,
    today: state?.kiosk.record.today ?? null,
  };
};

export const look = (wire: Wire): Promise<Sight> => inPage(wire, see);

/** Waits until the page invites and can be driven; `null` when that does not come in time. */
export const invitation = (wire: Wire, ms: number): Promise<Sight | null> =>
  until(async () => {
    const sight = await look(wire);
    return sight.driven && sight.inviting ? sight : null;
  }, ms);

const OPEN_MS = 120_000;
const PIN = '2468';

/** Opens the page as an operator does on a new device: sets a PIN and leaves. */
export async function openKiosk(wire: Wire, address: string): Promise<void> {
  await wire.send('Page.navigate', { url: address });
  const passed = await until(async () => {
    const { driven, inviting, screen } = await look(wire);
    if (!driven || screen !== 'operator') return driven && inviting ? true : null;
    await inPage(
      wire,
      async (pin) => {
        const { kiosk, store } = (window as unknown as KioskWindow).coNhau ?? {};
        if (store?.getState().kiosk.record.pin === null) await kiosk?.setPin(pin);
        await kiosk?.leaveOperator();
      },
      PIN,
    );
    return null;
  }, OPEN_MS);
  if (passed === null) throw new Error('The exhibition’s page does not invite.');
}

export const arcsOf = (wire: Wire): Promise<string[]> =>
  inPage(wire, () => (window as unknown as KioskWindow).coNhau?.store.getState().entries.map(({ id }) => id) ?? []);

/** What is kept in the record's database, as it is; `null` where there is none. */
export const storedRecord = (wire: Wire): Promise<string | null> =>
  inPage(wire, async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'co-nhau-kiosk')) return null;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('co-nhau-kiosk');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('It cannot be opened.')));
    });
    const text = await new Promise<unknown>((resolve, reject) => {
      const reading = database.transaction('record').objectStore('record').get('record');
      reading.addEventListener('success', () => resolve(reading.result));
      reading.addEventListener('error', () => reject(new Error('It cannot be read.')));
    });
    database.close();
    return typeof text === 'string' ? text : null;
  });
