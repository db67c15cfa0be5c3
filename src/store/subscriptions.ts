import type { Insertable } from 'kysely';
import type { Database } from './open-store.ts';
import type { SubscriptionRow } from './route-subscriptions.ts';
import type { Tables } from './tables.ts';

export async function addSubscription(db: Database, row: Insertable<Tables['subscriptions']>): Promise<void> {
  await db.insertInto('subscriptions').values(row).execute();
}

/** Those of a guild's channels; of one person where `userId` is given, wherever they were made. */
export async function listSubscriptions(
  db: Database,
  whose: { readonly guildId: string } | { readonly userId: string },
): Promise<readonly SubscriptionRow[]> {
  const all = db.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id');
  const query =
    'userId' in whose
      ? all.where('user_id', '=', whose.userId)
      : all.where('guild_id', '=', whose.guildId).where('user_id', 'is', null);
  return query.execute();
}

export async function findSubscription(db: Database, id: string): Promise<SubscriptionRow | undefined> {
  return db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function removeSubscription(db: Database, id: string): Promise<void> {
  await db.deleteFrom('subscriptions').where('id', '=', id).execute();
}

/** Discord refused a delivery: `code` is its error number. A paused subscription stays until a person resumes it. */
export async function pauseSubscription(db: Database, id: string, code: string, at: number): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ state: 'paused', paused_code: code, paused_at: at })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute();
}

/** Somebody has mended the place: what waited for it is due at once. */
export async function resumeSubscription(db: Database, id: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ state: 'active', paused_code: null, paused_at: null })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('deliveries')
    .set({ not_before: 0 })
    .where('subscription_id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

/** The channel is gone (10003): what was asked for in it goes with it. */
export async function removeChannel(db: Database, channelId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('subscriptions').where('channel_id', '=', channelId).execute();
    await trx.deleteFrom('digests').where('channel_id', '=', channelId).execute();
    await trx.deleteFrom('mutes').where('channel_id', '=', channelId).execute();
  });
}

/** The role is gone: its subscriptions stand, and ring nobody. */
export async function dropRole(db: Database, roleId: string): Promise<void> {
  await db.updateTable('subscriptions').set({ role_id: null }).where('role_id', '=', roleId).execute();
}

export async function listSubscriptionIds(db: Database, guildId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('subscriptions').select('id').where('guild_id', '=', guildId).execute();
  return rows.map(({ id }) => id);
}

/** The subscriptions of a place that gather into a digest. */
export async function listGathered(
  db: Database,
  target: { readonly channel_id: string | null; readonly user_id: string | null },
): Promise<readonly SubscriptionRow[]> {
  const all = db
    .selectFrom('subscriptions')
    .selectAll()
    .where('mode', '=', 'digest')
    .where('state', '=', 'active');
  return target.channel_id === null
    ? all.where('user_id', '=', target.user_id).execute()
    : all.where('channel_id', '=', target.channel_id).execute();
}
