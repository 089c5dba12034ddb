/** What a page holds on to: heap, listeners, timers, nodes, textures. */
import { inPage, wait } from './wire.ts';
import type { Wire } from './wire.ts';
import type { KioskWindow } from './page.ts';
import type { Counts } from './statistics.ts';

/** What the init script notes. */
interface Ledger {
  /** Timers that are still to come, by kind and time. */
  readonly timers: Map<number, string>;
  /** Listeners on window and document, by type. */
  readonly listeners: Record<string, number>;
}

type LedgerWindow = Window & { benchLedger?: Ledger };

/** Runs before anything else of the page: timers and the listeners of the page itself are noted from then on. */
const keepLedger = (): void => {
  const ledger: Ledger = { timers: new Map(), listeners: {} };
  (window as LedgerWindow).benchLedger = ledger;
  const { timers, listeners } = ledger;
  const real = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
  };
  // Times below a second vary with the pictures; they are one kind.
  const kind = (name: string, ms: number) => `${name} ${ms < 1000 ? 'short' : Math.round(ms / 100) * 100}`;
  Object.assign(window, {
    setTimeout(task: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) {
      const id: number = real.setTimeout(() => {
        timers.delete(id);
        task(...given);
      }, ms);
      timers.set(id, kind('timeout', ms));
      return id;
    },
    clearTimeout(id: number) {
      timers.delete(id);
      real.clearTimeout(id);
    },
    setInterval(task: () => void, ms = 0, ...given: unknown[]) {
      const id: number = real.setInterval(task, ms, ...given);
      timers.set(id, kind('interval', ms));
      return id;
    },
    clearInterval(id: number) {
      timers.delete(id);
      real.clearInterval(id);
    },
  });
  for (const [name, target] of [['window', window], ['document', document]] as const) {
    const { addEventListener: add, removeEventListener: remove } = target;
    // What is only known here must not live on because of it.
    const known = new WeakMap<object, Set<string>>();
    const key = (type: string, options: unknown) =>
      `${type}${options === true || (options as { capture?: boolean } | null | undefined)?.capture === true ? ' capture' : ''}`;
    Object.assign(target, {
      addEventListener(type: string, listener: object | null, options?: unknown) {
        const types = (listener === null ? null : known.get(listener)) ?? new Set();
        if (listener !== null && !types.has(key(type, options)) && !(options as { once?: boolean } | undefined)?.once) {
          known.set(listener, types.add(key(type, options)));
          listeners[`${name} ${type}`] = (listeners[`${name} ${type}`] ?? 0) + 1;
        }
        Reflect.apply(add, target, [type, listener, options]);
      },
      removeEventListener(type: string, listener: object | null, options?: unknown) {
        if (listener !== null && known.get(listener)?.delete(key(type, options)))
          listeners[`${name} ${type}`] = (listeners[`${name} ${type}`] ?? 0) - 1;
        Reflect.apply(remove, target, [type, listener, options]);
      },
    });
  }
}; // prettier-ignore

/** To be called before the page is opened. */
export async function installProbe(wire: Wire): Promise<void> {
  await wire.send('Performance.enable');
  await wire.send('HeapProfiler.enable');
  await wire.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${keepLedger.toString()})()` });
}

const countInPage = (): { load: number; counts: Record<string, number> } => {
  const { coNhau, benchLedger } = window as unknown as KioskWindow & LedgerWindow;
  const timers: Record<string, number> = {};
  for (const kind of benchLedger?.timers.values() ?? []) timers[kind] = (timers[kind] ?? 0) + 1;
  const counts: Record<string, number> = {
    timers: benchLedger?.timers.size ?? 0,
    elements: document.querySelectorAll('*').length,
    dialogs: document.querySelectorAll('dialog').length,
  };
  for (const [kind, count] of Object.entries(timers)) counts[`timer: ${kind}`] = count;
  for (const [kind, count] of Object.entries(benchLedger?.listeners ?? {})) counts[`listener: ${kind}`] = count;
  const { game } = coNhau?.world ?? {};
  if (game !== undefined) {
    counts['textures'] = Object.keys(game.textures.list).length;
    counts['glTextures'] = game.renderer.glTextureWrappers.length;
    counts['glBuffers'] = game.renderer.glBufferWrappers.length;
    counts['glPrograms'] = game.renderer.glProgramWrappers.length;
    counts['glFramebuffers'] = game.renderer.glFramebufferWrappers.length;
  }
  return { load: performance.timeOrigin, counts };
};

export interface Sample {
  readonly load: number;
  readonly heap: number;
  readonly counts: Counts;
}

/** Until pictures and sounds of the visit have come to rest, ms. */
const REST_MS = 400;

/** Collects garbage, then counts. To be called while the page invites. */
export async function sample(wire: Wire): Promise<Sample> {
  await wait(REST_MS);
  await wire.send('Runtime.discardConsoleEntries');
  // What one collection finalises is freed by the next.
  await wire.send('HeapProfiler.collectGarbage');
  await wire.send('HeapProfiler.collectGarbage');
  const { metrics } = await wire.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const { load, counts } = await inPage(wire, countInPage);
  return {
    load,
    heap: metric('JSHeapUsedSize'),
    counts: {
      ...counts,
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
      documents: metric('Documents'),
    },
  };
}
