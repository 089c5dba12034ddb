import type { StorageKey, StoragePort } from '#ports';

/** Only `keys` are on the device; everything else is remembered until the page is left, and what a player has kept is not read. */
export function keptStorage(storage: StoragePort, keys: readonly StorageKey[]): StoragePort {
  const memory = new Map<StorageKey, string>();
  return {
    read: (key) => (keys.includes(key) ? storage.read(key) : (memory.get(key) ?? null)),
    write: (key, value) => (keys.includes(key) ? storage.write(key, value) : (memory.set(key, value), true)),
    remove(key) {
      memory.delete(key);
      if (keys.includes(key)) storage.remove(key);
    },
    onErased: (listener) => storage.onErased(listener),
  };
}
