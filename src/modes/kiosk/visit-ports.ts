import type { ClockPort, LinkPort, PacksPort, StorageKey, StoragePort } from '#ports';

/** Ports that forget a visit when it ends. */
export interface VisitPorts {
  readonly clock: ClockPort;
  readonly packs: PacksPort;
  readonly storage: StoragePort;
  readonly links: LinkPort;
  /** Ends everything that was begun for the visitor before. */
  forget(): void;
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/**
 * What a visitor does is kept in memory only, stands in no address, and ends with the visit: timers are stopped, and
 * what was still being fetched arrives nowhere.
 */
export function createVisitPorts(clock: ClockPort, packs: PacksPort, quickExit: () => void): VisitPorts {
  const kept = new Map<StorageKey, string>();
  const timers = new Set<() => void>();
  let visit = 0;
  /** The answer, if it comes during the visit that asked. */
  const during = async <T>(answer: Promise<T>): Promise<T> => {
    const asked = visit;
    const given = await answer;
    return asked === visit ? given : never<T>();
  };
  return {
    clock: {
      ...clock,
      after(ms, task) {
        const stop = clock.after(ms, () => {
          timers.delete(stop);
          task();
        });
        timers.add(stop);
        return () => {
          timers.delete(stop);
          stop();
        };
      },
    },
    packs: {
      ...packs,
      load: (id) => during(packs.load(id)),
      items: () => during(packs.items()),
    },
    storage: {
      read: (key) => kept.get(key) ?? null,
      write: (key, value) => (kept.set(key, value), true),
      remove: (key) => void kept.delete(key),
      onErased: () => () => undefined,
    },
    links: {
      prepareExit: async () => undefined,
      quickExit,
      show: () => undefined,
      onNavigate: () => () => undefined,
      fragment: () => '',
      keepHere: () => undefined,
      keptHere: () => null,
    },
    forget() {
      visit += 1;
      for (const stop of timers) stop();
      timers.clear();
      kept.clear();
    },
  };
}
