import type { Database } from './open-store.ts';

/**
 * The bot was removed from a guild (10004, GUILD_DELETE): all that the guild asked for, decided and was told alone goes.
 * Copies of shared shifts would stand in the way of the living ones if it came back.
 */
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
    const shifts = trx.selectFrom('shifts').select('id').where('scope', '=', guildId);
    const alerts = trx.selectFrom('alerts').select('id').where('shift_id', 'in', shifts);
    await trx.deleteFrom('deliveries').where('alert_id', 'in', alerts).execute();
    await trx.deleteFrom('alerts').where('shift_id', 'in', shifts).execute();
    await trx.deleteFrom('evidence').where('shift_id', 'in', shifts).execute();
    await trx.deleteFrom('shifts').where('scope', '=', guildId).execute();
    for (const table of ['watch_states', 'baselines', 'readings'] as const)
      await trx.deleteFrom(table).where('scope', '=', guildId).execute();
  });
}
