import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';
import { takeOverWatch } from './take-over-watch.ts';

export type DeskWatchRow = Selectable<Tables['desk_watches']>;

/** The watches that desks made; of one guild, or of all for the worker. */
export async function listDeskWatches(db: Database, guildId?: string): Promise<readonly DeskWatchRow[]> {
  const query = db
    .selectFrom('desk_watches')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('guild_id')
    .orderBy('watch_id');
  return guildId === undefined ? query.execute() : query.where('guild_id', '=', guildId).execute();
}

/** Adds the watch, or replaces its definition. Its state is the guild's own from then on. */
export async function keepDeskWatch(db: Database, row: Insertable<Tables['desk_watches']>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('desk_watches')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'watch_id']).doUpdateSet({
          government_id: row.government_id,
          topic_json: row.topic_json,
          baseline_json: row.baseline_json,
          updated_at: row.updated_at,
          removed_at: null,
        }),
      )
      .execute();
    await takeOverWatch(trx, row.guild_id, row.watch_id, { userId: row.created_by, at: row.updated_at });
  });
}

/** The watch is no longer read; its ledger stays, and is taken up again when it is added again. */
export async function removeDeskWatch(
  db: Database,
  guildId: string,
  watchId: string,
  at: number,
): Promise<void> {
  await db
    .updateTable('desk_watches')
    .set({ removed_at: at, updated_at: at })
    .where('guild_id', '=', guildId)
    .where('watch_id', '=', watchId)
    .execute();
}
