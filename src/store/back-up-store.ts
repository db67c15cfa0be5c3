import { existsSync } from 'node:fs';
import { DatabaseSync, backup } from 'node:sqlite';

/**
 * Copies a store to a new file, consistently, while a worker may be writing to it: SQLite's online backup copies page
 * by page and starts again where a page changed. Copying the file by hand would miss what is still in its `-wal`.
 */
export async function backUpStore(
  from: string,
  to: string,
): Promise<'copied' | 'no-store' | 'target-exists'> {
  if (!existsSync(from)) return 'no-store';
  if (existsSync(to)) return 'target-exists';
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(database, to);
  } finally {
    database.close();
  }
  return 'copied';
}
