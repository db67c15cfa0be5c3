import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Nothing looks readings up by watch and time, and each reading that is stored had to be put in order for it. */
export const unusedIndex: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropIndex('readings_by_watch').execute();
  },
};
