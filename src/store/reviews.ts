import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type ReviewRow = Selectable<Tables['reviews']>;

/** Keeps what a person decided, and keeps the item for good: it is a labelled example now. */
export async function addReview(trx: Database, row: Insertable<Tables['reviews']>): Promise<void> {
  await trx.insertInto('reviews').values(row).execute();
  await trx.updateTable('items').set({ kept: 1 }).where('id', '=', row.item_id).execute();
}

/** All reviews in the order they were given; of one guild where it is named. */
export async function listReviews(db: Database, guildId?: string): Promise<readonly ReviewRow[]> {
  const all = db.selectFrom('reviews').selectAll().orderBy('at').orderBy('id');
  return guildId === undefined ? all.execute() : all.where('guild_id', '=', guildId).execute();
}

/** What the guild decided last on a shift. */
export async function findReview(
  db: Database,
  guildId: string,
  shiftId: string,
): Promise<ReviewRow | undefined> {
  return db
    .selectFrom('reviews')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('shift_id', '=', shiftId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
