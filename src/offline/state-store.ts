/** Keeps the state where a killed browser does not lose it. No words, no answers: names of builds and of open pages. */
import { openDB } from 'idb';
import type { OfflineState } from './offline-state.ts';

const DATABASE = 'co-nhau-offline';
const STORE = 'state';
const KEY = 'state';

type Change = (state: OfflineState | null) => OfflineState | null;

/** Reads, changes and writes in one step, and answers what then holds. Rejects where the browser keeps nothing. */
export async function changeState(change: Change): Promise<OfflineState | null> {
  const database = await openDB(DATABASE, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const held = ((await transaction.store.get(KEY)) as OfflineState | undefined) ?? null;
    const next = change(held);
    const written = next !== held && next !== null ? transaction.store.put(next, KEY) : null;
    await Promise.all([written, transaction.done]);
    return next;
  } finally {
    database.close();
  }
}
