/**
 * Older formats, brought to the present one step at a time. A step is kept for ever, also when later steps undo what
 * it did; its example stands in `tests/fixtures/migrations/<from>/before.json` and `after.json`.
 */
import { FORMAT } from '../vocabulary.ts';

/** A parsed file, not yet validated: any field may be missing or of any type. */
export type JsonDocument = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The format that it reads; it writes the next one. */
  readonly from: number;
  /** Gives back the document of the next format. Never throws, whatever the document; `format` is set for it. */
  readonly migrate: (document: JsonDocument) => JsonDocument;
}

/** The first format that was ever published. */
export const FIRST_FORMAT = 1;

/** Every step from the first format to the present one, in order. Format 1 is the only one so far. */
export const MIGRATIONS: readonly Migration[] = [];

export type Migrated =
  | { readonly ok: true; readonly document: JsonDocument }
  /** `newer`: made by a later version of the game. `unknown`: there is no such format, or no way from it. */
  | { readonly ok: false; readonly reason: 'newer' | 'unknown' };

/** Brings a document to the target format. The document itself is not changed. */
export function migrateDocument(
  document: JsonDocument,
  chain: readonly Migration[] = MIGRATIONS,
  target: number = FORMAT,
): Migrated {
  const { format } = document;
  if (typeof format !== 'number') return { ok: false, reason: 'unknown' };
  if (format > target) return { ok: false, reason: 'newer' };
  const steps = chain.filter(({ from }) => from >= format && from < target).sort((a, b) => a.from - b.from);
  if (!isComplete(steps, format, target)) return { ok: false, reason: 'unknown' };
  // A copy, so that no step can change what the caller holds.
  const copy = JSON.parse(JSON.stringify(document)) as JsonDocument;
  const migrated = steps.reduce((before, { from, migrate }) => ({ ...migrate(before), format: from + 1 }), copy);
  return { ok: true, document: migrated };
}

/** Exactly one step for each format from the first up to the last. */
export function isComplete(steps: readonly Migration[], first: number, last: number): boolean {
  return steps.length === last - first && steps.every(({ from }, i) => from === first + i);
}
