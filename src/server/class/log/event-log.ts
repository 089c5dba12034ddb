/**
 * Where classes are written down: whatever was acknowledged is in here, and a class is rebuilt from here alone.
 * Implementations: memory, `node:sqlite`, and Redis or Valkey for several processes; all keep the same promises.
 *
 * Each class has one owner at a time. Whoever claims it gets a higher epoch, and from then on every append under a lower
 * one is refused: a process that was frozen and wakes up can neither lose nor hide anything.
 */
import type { Entry } from '#classroom';

export interface Claim {
  readonly epoch: number;
  /** The log so far, oldest first, as it was appended: JSON of entries. */
  readonly entries: readonly string[];
}

/**
 * `duplicate`: an entry of the same sender with the same number is there already; nothing was written.
 * `fenced`: somebody else leads the class now. `gone`: there is no such class (any more).
 */
export type Appended = 'written' | 'duplicate' | 'fenced' | 'gone';

/** The epoch of whoever opens a class. */
export const FIRST_EPOCH = 1;

export interface EventLog {
  /** Begins a class with its first entry, under `FIRST_EPOCH`. `false` when the code is in use; nothing was written. */
  create(code: string, openedAt: number, first: Entry): Promise<boolean>;
  /** Takes a class over; `null` when there is none by that code. */
  claim(code: string): Promise<Claim | null>;
  /** As `claim`, if the epoch still is `from`: of several who want to succeed one owner, one does. */
  succeed(code: string, from: number): Promise<Claim | 'outrun' | null>;
  /** Resolves after the entry can be read by whoever claims next. Appends of one class keep their order. Rejects when
   * the storage fails (full disk, lost connection). */
  append(code: string, epoch: number, entry: Entry): Promise<Appended>;
  /** Erases every class that was opened before `openedAt` (ms since 1 January 1970); answers their codes. */
  purge(openedAt: number): Promise<readonly string[]>;
  close(): Promise<void>;
}
