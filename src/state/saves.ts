import { parseSave as parseDocument, toSave } from '#engine';
import type { Save, Session } from '#engine';
import type { StoragePort } from '#ports';
import { readObject } from './stored.ts';

/** A save as it is stored. A finished run is kept until its debrief is left, so that a reload comes back to it. */
export interface StoredSave extends Save {
  readonly ended: boolean;
}

export const formatSave = (session: Session): string =>
  JSON.stringify({ ...toSave(session), ended: session.ending !== null } satisfies StoredSave);

/** Forgets the save of this very run; another tab may have stored its own since, which stays. */
export function dropSave(storage: StoragePort, { scenario, seed }: Session): void {
  const save = parseSave(storage.read('co-nhau.save'));
  if (save?.scenario === scenario && save.seed === seed) storage.remove('co-nhau.save');
}

/** Forgets a finished run whose debrief was left without a word, by closing the page. */
export function removeLeftover(storage: StoragePort): void {
  if (parseSave(storage.read('co-nhau.save'))?.ended === true) storage.remove('co-nhau.save');
}

/** Another run is stored than this one: it began later, in another tab. */
export function holdsAnother(storage: StoragePort, { scenario, seed }: Session): boolean {
  const save = parseSave(storage.read('co-nhau.save'));
  return save !== null && (save.scenario !== scenario || save.seed !== seed);
}

/** A later version of the game wrote it: this one can neither go on with it nor know what it holds. */
export function isNewerSave(stored: string | null): boolean {
  const parsed = parseDocument(readObject(stored));
  return !parsed.ok && parsed.reason === 'newer-format';
}

/** Parses a stored save; `null` when there is none, it cannot be trusted, or a later version of the game wrote it. */
export function parseSave(stored: string | null): StoredSave | null {
  const data = readObject(stored);
  const parsed = parseDocument(data);
  return parsed.ok ? { ...parsed.save, ended: data['ended'] === true } : null;
}
