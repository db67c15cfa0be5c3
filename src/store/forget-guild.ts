import type { Database } from './open-store.ts';

/** The bot was removed from a guild (10004, GUILD_DELETE): all that the guild asked for and decided goes. */
export async function forgetGuild(db: Database, guildId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of [
      'subscriptions',
      'mutes',
      'guild_settings',
      'forks',
      'desk_watches',
      'drafts',
      'desk_sources',
      'reviews',
      'suggestions',
      'digests',
    ] as const)
      await trx.deleteFrom(table).where('guild_id', '=', guildId).execute();
    for (const table of ['watch_states', 'baselines', 'readings'] as const)
      await trx.deleteFrom(table).where('scope', '=', guildId).execute();
  });
}
