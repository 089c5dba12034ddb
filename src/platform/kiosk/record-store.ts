import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import type { RecordPort } from '#ports';

/** One database with one entry (learning-spec P04: the list of what is ever kept). */
export const RECORD_DATABASE = { name: 'co-nhau-kiosk', store: 'record', key: 'record' } as const;

/**
 * IndexedDB, as it alone outlasts a browser that is killed right after a write; each write is on the disk before it is
 * said to be done. A database that cannot be opened is deleted and made anew: counters are lost then, never the kiosk.
 */
export function createRecordStore(): RecordPort {
  const { name, store, key } = RECORD_DATABASE;
  let database: Promise<IDBPDatabase> | null = null;
  const open = () =>
    openDB(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(store),
      terminated: () => (database = null),
    });
  const opened = (): Promise<IDBPDatabase> => {
    database ??= open().catch(async () => {
      await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
      return open();
    });
    database.catch(() => (database = null));
    return database;
  };
  return {
    async load() {
      try {
        const text: unknown = await (await opened()).get(store, key);
        return typeof text === 'string' ? text : null;
      } catch {
        return null;
      }
    },
    async save(text) {
      try {
        const change = (await opened()).transaction(store, 'readwrite', { durability: 'strict' });
        await Promise.all([change.store.put(text, key), change.done]);
        return true;
      } catch {
        return false;
      }
    },
  };
}
