import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type DigestRow = Selectable<Tables['digests']>;

export async function addDigest(db: Database, row: Insertable<Tables['digests']>): Promise<void> {
  await db.insertInto('digests').values(row).execute();
}

/** The digests of a guild's channels, of a person, or all that are active. */
export async function listDigests(
  db: Database,
  whose?: { readonly guildId: string } | { readonly userId: string },
): Promise<readonly DigestRow[]> {
  const all = db.selectFrom('digests').selectAll().orderBy('created_at').orderBy('id');
  if (whose === undefined) return all.where('state', '=', 'active').execute();
  return 'userId' in whose
    ? all.where('user_id', '=', whose.userId).execute()
    : all.where('guild_id', '=', whose.guildId).where('user_id', 'is', null).execute();
}

export async function markDigestDone(db: Database, id: string, until: number): Promise<void> {
  await db.updateTable('digests').set({ done_until: until }).where('id', '=', id).execute();
}

export async function removeDigest(db: Database, id: string): Promise<void> {
  await db.deleteFrom('digests').where('id', '=', id).execute();
}

/** Discord refused a delivery: `code` is its error number. */
export async function pauseDigest(db: Database, id: string, code: string): Promise<void> {
  await db.updateTable('digests').set({ state: 'paused', paused_code: code }).where('id', '=', id).execute();
}
