import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { migrateStore } from './migrate-store.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface Store {
  readonly db: Database;
  /** The file, or `:memory:`. */
  readonly path: string;
  /** Gives back the memory of pages that were read; the next query reads them again. */
  readonly rest: () => void;
  readonly close: () => Promise<void>;
}

/** Another process holds the store. */
export class StoreInUseError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(
      `${path} is in use by another weathervane process: stop that one first, or name another store in "store".`,
    );
    this.path = path;
  }
}

/**
 * Opens the store for writing, as the only writer, and brings it to this version's shape.
 * `synchronous=FULL` because an acknowledged row must survive a power cut: NORMAL loses some in WAL mode.
 * @throws StoreInUseError when another process writes to it
 */
export async function openStore(path: string): Promise<Store> {
  const lock = path === ':memory:' ? undefined : takeLock(path);
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
  database.exec('pragma journal_mode=wal; pragma synchronous=full; pragma temp_store=memory;');
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  try {
    await migrateStore(db, database, path);
  } catch (error) {
    await db.destroy();
    lock?.close();
    throw error;
  }
  return {
    db,
    path,
    rest: () => database.exec('pragma shrink_memory'),
    close: async () => {
      await db.destroy();
      lock?.close();
    },
  };
}

/** Opens an existing store beside a running worker, to read only. */
export function openStoreToRead(path: string): Store {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  return { db, path, rest: () => database.exec('pragma shrink_memory'), close: () => db.destroy() };
}

/** An exclusive transaction on a file beside the store: the operating system frees it however the process ends. */
function takeLock(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new StoreInUseError(path);
    throw error;
  }
  return lock;
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
