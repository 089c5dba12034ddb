/** Reading what a device has kept: anything may stand there. */
import { ID_PATTERN } from '#scenario';

/** An object that is no list; `null` for everything else. */
export const objectOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** A stored JSON object, or an empty one when there is none or it cannot be read. */
export function readObject(stored: string | null): Record<string, unknown> {
  if (stored === null) return {};
  try {
    return objectOf(JSON.parse(stored)) ?? {};
  } catch {
    return {};
  }
}

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);

export const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
