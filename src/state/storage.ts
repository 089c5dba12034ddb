/** How commands keep things on the device: at once, and saying so, once a page, when it cannot be done. */
import type { StorageKey } from '#ports';
import type { AppStore, Ports } from './store.ts';

export function keep(store: AppStore, { storage }: Ports, key: StorageKey, value: string): void {
  if (storage.write(key, value) || store.getState().storageFailed) return;
  store.setState({ storageFailed: true, problem: 'storage-denied' });
}
