import { DatabaseSync } from 'node:sqlite';
import type { Finding } from './finding.ts';

/** Opens the store to read, and lets SQLite check it (`pragma quick_check`). */
export function checkStore(path: string): Finding {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path, { readOnly: true });
  } catch {
    return {
      level: 'bad',
      text: `The store ${path} cannot be opened: check who may read it, or restore a backup.`,
    };
  }
  try {
    const rows = database
      .prepare('pragma quick_check')
      .all()
      .map((row) => String(Object.values(row)[0]));
    if (rows[0] === 'ok') return { level: 'good', text: `The store ${path} is sound.` };
    return {
      level: 'bad',
      text: `The store ${path} is damaged (${rows[0] ?? 'unknown'}): restore a backup.`,
    };
  } catch {
    return {
      level: 'bad',
      text: `${path} is not a store: name another file in "store", or restore a backup.`,
    };
  } finally {
    database.close();
  }
}
