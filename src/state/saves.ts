import { parseSave as parseDocument } from '#engine';
import type { Save } from '#engine';
import { readObject } from './settings.ts';

/** Parses a stored save; `null` when there is none, it cannot be trusted, or a later version of the game wrote it. */
export function parseSave(stored: string | null): Save | null {
  const parsed = parseDocument(readObject(stored));
  return parsed.ok ? parsed.save : null;
}
