import type { Database } from './open-store.ts';

/** The settings as they were stored, for the desk's schema to read; absent where the guild never set any. */
export async function findGuildSettings(db: Database, guildId: string): Promise<unknown> {
  const row = await db
    .selectFrom('guild_settings')
    .select('settings_json')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.settings_json) as unknown);
}

export async function keepGuildSettings(
  db: Database,
  guildId: string,
  settings: unknown,
  by: { readonly userId: string; readonly at: number },
): Promise<void> {
  const row = { settings_json: JSON.stringify(settings), updated_at: by.at, updated_by: by.userId };
  await db
    .insertInto('guild_settings')
    .values({ guild_id: guildId, ...row })
    .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
    .execute();
}
