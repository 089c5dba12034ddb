/** Keeps the state where a killed browser does not lose it. No words, no answers: names of builds and of open pages. */
import type { OfflineState } from './offline-state.ts';

const DATABASE = 'co-nhau-offline';
const STORE = 'state';
const KEY = 'state';

type Change = (state: OfflineState | null) => OfflineState | null;

/** Reads, changes and writes in one step, and answers what then holds. Rejects where the browser keeps nothing. */
export async function changeState(change: Change): Promise<OfflineState | null> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      let next: OfflineState | null = null;
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(STORE);
      const reading = store.get(KEY) as IDBRequest<OfflineState | undefined>;
      reading.addEventListener('success', () => {
        const held = reading.result ?? null;
        next = change(held);
        if (next !== held && next !== null) store.put(next, KEY);
      });
      transaction.addEventListener('complete', () => resolve(next));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Nothing was kept')));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('No storage')));
  });
}
