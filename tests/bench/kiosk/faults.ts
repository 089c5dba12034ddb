/** What goes wrong at the exhibition, brought about on purpose, and how long it takes until all is well again. */
import { inPage, until } from './wire.ts';
import type { Wire } from './wire.ts';
import { look, storedRecord } from './page.ts';
import type { KioskWindow, Sight } from './page.ts';
import type { FaultKind } from './plan.ts';

export interface Recovery {
  readonly kind: FaultKind;
  /** `null`: never, as far as anybody waited. */
  readonly ms: number | null;
}

/** Waited for longer than is good, to know by how much. */
const PATIENCE_MS = 60_000;

/** Messages that the faults themselves bring about; everything else on the console is the page's own. */
export const EXPECTED = [/injected/, /ERR_CONNECTION_FAILED/, /WebGL/i, /CONTEXT_LOST/, /QuotaExceeded/i] as const;

/** A fault under way: `ended` resolves when it is recovered from. `quits`: the visit is over with it. */
export interface UnderWay {
  readonly quits: boolean;
  readonly ended: () => Promise<Recovery>;
}

/** Begins a fault, or answers `null` where it is not possible just now. */
export type Inject = (wire: Wire, before: Sight) => Promise<UnderWay | null>;

async function timed(kind: FaultKind, wire: Wire, isWell: (sight: Sight) => boolean, begun = performance.now()) {
  const well = await until(async () => (isWell(await look(wire)) ? true : null), PATIENCE_MS);
  return { kind, ms: well === null ? null : performance.now() - begun };
}

const invitesAnew =
  (before: Sight) =>
  ({ inviting, load, visit }: Sight): boolean =>
    inviting && (load !== before.load || visit !== before.visit);

const thrown = (kind: 'error' | 'rejection'): Inject => async (wire, before) => {
  const begun = performance.now();
  await inPage(
    wire,
    (how) => {
      if (how === 'rejection') void Promise.reject(new Error('injected rejection'));
      else setTimeout(() => {
        throw new Error('injected error');
      });
    },
    kind,
  );
  return { quits: true, ended: () => timed(kind, wire, invitesAnew(before), begun) };
}; // prettier-ignore

const reload: Inject = async (wire, before) => {
  const begun = performance.now();
  await wire.send('Page.reload');
  return { quits: true, ended: () => timed('reload', wire, invitesAnew(before), begun) };
};

/** How long a device takes to give a lost context back, ms. */
const GIVEN_BACK_MS = 500;

const context: Inject = async (wire, before) => {
  if (!before.drawing) return null;
  const begun = performance.now();
  await inPage(
    wire,
    (ms) => {
      const gl = (window as unknown as KioskWindow).coNhau?.world?.game.renderer.gl;
      const lose = gl?.getExtension('WEBGL_lose_context');
      lose?.loseContext();
      setTimeout(() => lose?.restoreContext(), ms);
    },
    GIVEN_BACK_MS,
  );
  const isWell = ({ drawing, pictures }: Sight) =>
    drawing && pictures > before.pictures && performance.now() - begun > GIVEN_BACK_MS;
  return { quits: false, ended: () => timed('context', wire, isWell, begun) };
};

/** Screens whose pictures go on by themselves. Elsewhere the game sleeps, and nothing can freeze. */
const ALIVE: readonly string[] = ['attract', 'language', 'hub'];

/** Pictures stop while the game believes that it draws them. */
const frozen: Inject = async (wire, before) => {
  if (!before.drawing || !before.awake || !ALIVE.includes(before.screen)) return null;
  const begun = performance.now();
  await inPage(wire, () => {
    const raf = (window as unknown as KioskWindow).coNhau?.world?.game.loop.raf;
    raf?.stop();
    // Nor does going to sleep and waking up help.
    if (raf !== undefined) raf.start = () => undefined;
  });
  return { quits: true, ended: () => timed('frozen', wire, invitesAnew(before), begun) };
};

/**
 * From now on the device has no room; the visit goes on. There is room again once it has been noticed. Refused in the
 * page: Chromium's own `Storage.overrideQuotaForOrigin` leaves IndexedDB as it was (tried with Chromium 156).
 */
const storage: Inject = async (wire, before) => {
  // Between two visitors nothing is written, so nothing can be refused.
  if (before.inviting) return null;
  await inPage(wire, () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('injected', 'QuotaExceededError');
    };
    Object.assign(window, { benchRoom: () => (IDBObjectStore.prototype.put = put) });
  });
  return {
    quits: false,
    async ended() {
      const noticed = await until(async () => ((await look(wire)).recordFailed ? true : null), PATIENCE_MS);
      await inPage(wire, () => (window as unknown as { benchRoom(): unknown }).benchRoom() !== undefined);
      const begun = performance.now();
      if (noticed === null) return { kind: 'storage', ms: null };
      const kept = await until(async () => {
        const [stored, { today, recordFailed }] = [await storedRecord(wire), await look(wire)];
        const past = JSON.parse(stored ?? '{}') as { readonly today?: unknown };
        return !recordFailed && JSON.stringify(past.today) === JSON.stringify(today) ? true : null;
      }, PATIENCE_MS);
      return { kind: 'storage', ms: kept === null ? null : performance.now() - begun };
    },
  };
};

export const INJECT: Readonly<Record<Exclude<FaultKind, 'fetch'>, Inject>> = {
  error: thrown('error'),
  rejection: thrown('rejection'),
  reload,
  context,
  frozen,
  storage,
};

interface Paused {
  readonly requestId: string;
}

/** The next file of a story cannot be fetched. */
export async function failNextFetch(wire: Wire): Promise<{ failedAt(): number | null; stop(): Promise<void> }> {
  let at: number | null = null;
  let active = true;
  wire.on('Fetch.requestPaused', ({ requestId }: Paused) => {
    if (!active) return;
    at ??= performance.now();
    void wire.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionFailed' }).catch(() => undefined);
  });
  await wire.send('Fetch.enable', { patterns: [{ urlPattern: '*/scenarios/*.json*' }] });
  return {
    failedAt: () => at,
    async stop() {
      active = false;
      await wire.send('Fetch.disable');
    },
  };
}

/** The visitor waits in front of what is said about it. */
export const afterFailedFetch = (wire: Wire, before: Sight, failedAt: number): Promise<Recovery> =>
  timed('fetch', wire, invitesAnew(before), failedAt);
