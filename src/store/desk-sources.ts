import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type DeskSourceRow = Selectable<Tables['desk_sources']>;

/** The sources that desks added; of one guild, or of all for the worker. */
export async function listDeskSources(db: Database, guildId?: string): Promise<readonly DeskSourceRow[]> {
  const query = db.selectFrom('desk_sources').selectAll().where('removed_at', 'is', null).orderBy('id');
  return guildId === undefined ? query.execute() : query.where('guild_id', '=', guildId).execute();
}

export async function keepDeskSource(db: Database, row: Insertable<Tables['desk_sources']>): Promise<void> {
  await db
    .insertInto('desk_sources')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ source_json: row.source_json, removed_at: null }),
    )
    .execute();
}

/** The source is no longer polled; its items stay readable for the guild. */
export async function removeDeskSource(db: Database, id: string, at: number): Promise<void> {
  await db.updateTable('desk_sources').set({ removed_at: at }).where('id', '=', id).execute();
}

/** The guild that added a source; absent for a configured one. */
export async function ownerOfSource(db: Database, sourceId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('desk_sources')
    .select('guild_id')
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return row?.guild_id;
}
