import { existsSync } from 'node:fs';
import { backup } from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { core } from './migrations/0001-core.ts';
import { desk } from './migrations/0002-desk.ts';
import { unusedIndex } from './migrations/0003-unused-index.ts';
import type { Tables } from './tables.ts';

/** In order; a migration that has landed is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-core': core,
  '0002-desk': desk,
  '0003-unused-index': unusedIndex,
};

/** Brings the store to this version's shape. A store that already holds data is copied beside itself first. */
export async function migrateStore(db: Kysely<Tables>, database: DatabaseSync, path: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const known = await migrator.getMigrations();
  const done = known.filter((migration) => migration.executedAt !== undefined);
  const pending = known.filter((migration) => migration.executedAt === undefined);
  if (pending.length === 0) return;
  if (done.length > 0 && path !== ':memory:') {
    const copy = `${path}.before-${pending[0]?.name ?? 'migration'}`;
    if (!existsSync(copy)) await backup(database, copy);
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error(
      `The store ${path} could not be brought to this version's shape; its copy is beside it.`,
      {
        cause: error,
      },
    );
  }
}
