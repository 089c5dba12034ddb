/**
 * The log in one file of `node:sqlite`. Appends that come while others are under way go into one transaction, at the
 * latest in the next turn of the event loop. In WAL mode without a flush for each: what was acknowledged outlives the
 * death of the process by any signal; a power cut may cost the last moments, never the file.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '#classroom';
import type { Appended, Claim, EventLog } from './event-log.ts';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA secure_delete = ON;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS classes (code TEXT PRIMARY KEY, epoch INTEGER NOT NULL, opened INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entries (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, sender INTEGER, number INTEGER, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entries_of ON entries (code, id);
  CREATE UNIQUE INDEX IF NOT EXISTS once ON entries (code, sender, number) WHERE number IS NOT NULL;
`;

interface Waiting {
  readonly code: string;
  readonly epoch: number;
  readonly entry: Entry;
  readonly resolve: (result: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens or makes the file; its folder too, readable by nobody else. Throws when that is not possible. */
export function createSqliteLog(path: string): EventLog {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path);
  database.exec(SCHEMA);
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  const sql = prepare(database);
  let waiting: Waiting[] = [];

  const transaction = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };

  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    try {
      const results = transaction(() => writeAll(sql, batch));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i] ?? 'gone');
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  return {
    async create(code, openedAt, first) {
      return transaction(() => {
        if (sql.open.run(code, openedAt).changes === 0) return false;
        sql.append.run(code, first.by, first.n, JSON.stringify(first));
        return true;
      });
    },
    async claim(code) {
      return transaction(() => take(sql, code));
    },
    async succeed(code, from) {
      return transaction(() => {
        const row = sql.epoch.get(code) as { epoch: number } | undefined;
        return row === undefined || row.epoch === from ? take(sql, code) : 'outrun';
      });
    },
    append(code, epoch, entry) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ code, epoch, entry, resolve, reject });
      });
    },
    async purge(openedAt) {
      const old = (sql.old.all(openedAt) as { code: string }[]).map(({ code }) => code);
      if (old.length === 0) return old;
      transaction(() => {
        for (const code of old) {
          sql.eraseEntries.run(code);
          sql.eraseClass.run(code);
        }
      });
      // Erased pages are zeroed in the file, but their old bytes stand in the write-ahead log until it is emptied.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return old;
    },
    async close() {
      if (waiting.length > 0) flush();
      database.close();
    },
  };
}

type Statements = ReturnType<typeof prepare>;

const prepare = (database: DatabaseSync) => ({
  open: database.prepare('INSERT OR IGNORE INTO classes (code, epoch, opened) VALUES (?, 1, ?)'),
  raise: database.prepare('UPDATE classes SET epoch = epoch + 1 WHERE code = ? RETURNING epoch'),
  epoch: database.prepare('SELECT epoch FROM classes WHERE code = ?'),
  read: database.prepare('SELECT body FROM entries WHERE code = ? ORDER BY id'),
  append: database.prepare('INSERT OR IGNORE INTO entries (code, sender, number, body) VALUES (?, ?, ?, ?)'),
  old: database.prepare('SELECT code FROM classes WHERE opened < ?'),
  eraseEntries: database.prepare('DELETE FROM entries WHERE code = ?'),
  eraseClass: database.prepare('DELETE FROM classes WHERE code = ?'),
});

function take(sql: Statements, code: string): Claim | null {
  const row = sql.raise.get(code) as { epoch: number } | undefined;
  if (row === undefined) return null;
  const entries = sql.read.all(code) as { body: string }[];
  return { epoch: row.epoch, entries: entries.map(({ body }) => body) };
}

function writeAll(sql: Statements, batch: readonly Waiting[]): Appended[] {
  // Within one transaction nobody else can raise an epoch, so each class is asked for once.
  const epochs = new Map<string, number | undefined>();
  return batch.map(({ code, epoch, entry }) => {
    if (!epochs.has(code)) epochs.set(code, (sql.epoch.get(code) as { epoch: number } | undefined)?.epoch);
    const owner = epochs.get(code);
    if (owner === undefined) return 'gone';
    if (owner !== epoch) return 'fenced';
    const { changes } = sql.append.run(code, entry.by, entry.n, JSON.stringify(entry));
    return changes === 0 ? 'duplicate' : 'written';
  });
}
