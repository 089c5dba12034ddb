import { STORAGE_KEYS } from '#ports';
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
    onErased(listener) {
      // A save is removed whenever a run is left, a lesson, a place or a class when it is over; everything else only by erasing.
      const passing: readonly (string | null)[] = ['co-nhau.save', 'co-nhau.class', 'co-nhau.pupil', 'co-nhau.desk'];
      const check = ({ key, newValue }: StorageEvent) => {
        const ours = key === null || (STORAGE_KEYS.some((known) => known === key) && !passing.includes(key));
        if (ours && newValue === null) listener();
      };
      window.addEventListener('storage', check);
      return () => window.removeEventListener('storage', check);
    },
  };
}
