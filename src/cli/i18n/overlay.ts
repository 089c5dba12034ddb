/** A further language beside a scenario: `<id>.<language>.texts.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Overlay {
  readonly format: 1;
  readonly scenario: string;
  readonly language: string;
  /** Words by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** Content hash of the source text from which each was translated. */
  readonly sources: Readonly<Record<string, string>>;
}

export const overlayPath = (scenarioFile: string, id: string, language: string): string =>
  join(dirname(scenarioFile), `${id}.${language}.texts.json`);

/** `null` where there is no such file; `'broken'` where it is not what it should be. */
export function readOverlay(path: string): Overlay | null | 'broken' {
  if (!existsSync(path)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken';
    throw error;
  }
  return isOverlay(parsed) ? parsed : 'broken';
}

function isOverlay(value: unknown): value is Overlay {
  if (typeof value !== 'object' || value === null) return false;
  const { format, texts, sources } = value as Partial<Record<string, unknown>>;
  return format === 1 && isTextMap(texts) && isTextMap(sources);
}

const isTextMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

export const formatOverlay = (overlay: Overlay): string => `${JSON.stringify(overlay, null, 2)}\n`;
