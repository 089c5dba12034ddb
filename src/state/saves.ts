import { ID_PATTERN } from '#scenario';
import { toSave } from '#engine';
import type { Move, Save, Session } from '#engine';
import { readObject } from './settings.ts';

/** A save as it is stored. A finished run is kept until its debrief is left, so that a reload comes back to it. */
export interface StoredSave extends Save {
  readonly ended: boolean;
}

export const formatSave = (session: Session): string =>
  JSON.stringify({ ...toSave(session), ended: session.ending !== null } satisfies StoredSave);

/** Parses a stored save; `null` when there is none or it cannot be trusted. */
export function parseSave(stored: string | null): StoredSave | null {
  const data = readObject(stored);
  const { format, scenario, hash, seed, gentler, moves, ended } = data;
  if (format !== 1 || typeof scenario !== 'string' || !ID_PATTERN.test(scenario)) return null;
  if (typeof hash !== 'string' || typeof seed !== 'number' || !Array.isArray(moves)) return null;
  const parsed = moves.map(parseMove);
  if (parsed.some((move) => move === null)) return null;
  return { format: 1, scenario, hash, seed, gentler: gentler === true, moves: parsed as Move[], ended: ended === true };
}

function parseMove(value: unknown): Move | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, choice, sentence, item, line, on } = value as Record<string, unknown>;
  if (type === 'pause') return { type };
  if (type === 'choose' && typeof choice === 'string') {
    return typeof sentence === 'string' ? { type, choice, sentence } : { type, choice };
  }
  if (type === 'inspect' && typeof item === 'string') return { type, item };
  if (type === 'flag' && typeof line === 'string' && typeof on === 'boolean') return { type, line, on };
  return null;
}
