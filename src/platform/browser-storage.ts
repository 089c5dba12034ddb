import type { StoragePort } from '#ports';

/** `localStorage`, or memory where it is denied: the game then plays on and forgets. */
export function createBrowserStorage(): StoragePort {
  const memory = new Map<string, string>();
  const attempt = <T>(task: () => T, otherwise: T): T => {
    try {
      return task();
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => memory.get(key) ?? attempt(() => localStorage.getItem(key), null),
    write(key, value) {
      const kept = attempt(() => (localStorage.setItem(key, value), true), false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept;
    },
    remove(key) {
      memory.delete(key);
      attempt(() => localStorage.removeItem(key), undefined);
    },
  };
}
