import type { Database } from './open-store.ts';

/**
 * Gives a guild its own copy of a shared watch: state and every version of the ledger. Does nothing where the guild
 * already has one. Runs inside the caller's transaction, so that the copy and the decision stand or fall together.
 */
export async function takeOverWatch(
  trx: Database,
  guildId: string,
  watchId: string,
  by: { readonly userId: string; readonly at: number },
): Promise<void> {
  const known = await trx
    .selectFrom('forks')
    .select('at')
    .where('guild_id', '=', guildId)
    .where('watch_id', '=', watchId)
    .executeTakeFirst();
  if (known !== undefined) return;
  await trx
    .insertInto('forks')
    .values({ guild_id: guildId, watch_id: watchId, at: by.at, by: by.userId })
    .execute();
  const states = await trx
    .selectFrom('watch_states')
    .selectAll()
    .where('watch_id', '=', watchId)
    .where('scope', '=', 'shared')
    .execute();
  for (const state of states)
    await trx
      .insertInto('watch_states')
      .values({ ...state, scope: guildId })
      .execute();
  const versions = await trx
    .selectFrom('baselines')
    .selectAll()
    .where('watch_id', '=', watchId)
    .where('scope', '=', 'shared')
    .orderBy('version')
    .execute();
  for (const { id: _, ...version } of versions)
    await trx
      .insertInto('baselines')
      .values({ ...version, scope: guildId })
      .execute();
}

/** `shared`, or the guild where the watch is its own. */
export async function findScope(db: Database, guildId: string | undefined, watchId: string): Promise<string> {
  if (guildId === undefined) return 'shared';
  const fork = await db
    .selectFrom('forks')
    .select('guild_id')
    .where('guild_id', '=', guildId)
    .where('watch_id', '=', watchId)
    .executeTakeFirst();
  return fork?.guild_id ?? 'shared';
}
