import type { Database } from './open-store.ts';

/** The guilds that the store keeps anything of. */
export async function listGuildIds(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select('guild_id')
    .union(db.selectFrom('guild_settings').select('guild_id'))
    .union(db.selectFrom('forks').select('guild_id'))
    .union(db.selectFrom('desk_sources').select('guild_id'))
    .execute();
  return rows.flatMap(({ guild_id: id }) => id ?? []);
}
