import type { Insertable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export async function addMute(db: Database, row: Insertable<Tables['mutes']>): Promise<void> {
  await db.insertInto('mutes').values(row).execute();
}

export async function liftMutes(
  db: Database,
  target: { readonly channelId: string } | { readonly userId: string },
): Promise<number> {
  const query = db.deleteFrom('mutes');
  const lifted =
    'userId' in target
      ? await query.where('user_id', '=', target.userId).executeTakeFirst()
      : await query.where('channel_id', '=', target.channelId).executeTakeFirst();
  return Number(lifted.numDeletedRows);
}
