import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type MuteRow = Selectable<Tables['mutes']>;

export async function addMute(db: Database, row: Insertable<Tables['mutes']>): Promise<void> {
  await db.insertInto('mutes').values(row).execute();
}

/** The mutes of a channel or person that stand at `now`. */
export async function listMutes(
  db: Database,
  target: { readonly channelId: string } | { readonly userId: string },
  now: number,
): Promise<readonly MuteRow[]> {
  const all = db.selectFrom('mutes').selectAll().where('until', '>', now).orderBy('until');
  return 'userId' in target
    ? all.where('user_id', '=', target.userId).execute()
    : all.where('channel_id', '=', target.channelId).execute();
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
