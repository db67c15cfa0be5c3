import type { Database } from './open-store.ts';
import { takeOverShifts } from './take-over-shifts.ts';

const stateColumns = ['watch_id', 'definition', 'state_json'] as const;
const versionColumns = [
  'watch_id',
  'version',
  'position',
  'statement',
  'quote_json',
  'item_id',
  'shift_id',
  'source_name',
  'source_url',
  'as_of',
  'set_at',
  'set_by',
  'status',
  'note',
] as const;

/**
 * Gives a guild its own copy of a shared watch: state, every version of the ledger, and the shifts with the messages
 * that told the guild of them, so that its stories go on. Does nothing where the guild already has one. Runs inside the
 * caller's transaction, so that the copy and the decision stand or fall together.
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
  await trx
    .insertInto('watch_states')
    .columns(['scope', 'updated_at', ...stateColumns])
    .expression((e) =>
      e
        .selectFrom('watch_states')
        .select([e.val(guildId).as('scope'), e.val(by.at).as('updated_at'), ...stateColumns])
        .where('watch_id', '=', watchId)
        .where('scope', '=', 'shared'),
    )
    .execute();
  await trx
    .insertInto('baselines')
    .columns(['scope', ...versionColumns])
    .expression((e) =>
      e
        .selectFrom('baselines')
        .select([e.val(guildId).as('scope'), ...versionColumns])
        .where('watch_id', '=', watchId)
        .where('scope', '=', 'shared')
        .orderBy('version'),
    )
    .execute();
  await takeOverShifts(trx, guildId, watchId);
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
