import type { Insertable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

const keptFor = 7 * 86_400_000;

/** Keeps a draft; those a week older go with it. */
export async function keepDraft(db: Database, row: Insertable<Tables['drafts']>): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('at', '<', row.at - keptFor)
    .execute();
  await db.insertInto('drafts').values(row).execute();
}

/** The draft as it was stored, for the desk's schema to read; absent where it is gone or another guild's. */
export async function findDraft(db: Database, guildId: string, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('drafts')
    .select('draft_json')
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.draft_json) as unknown);
}

export async function removeDraft(db: Database, guildId: string, id: string): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).where('guild_id', '=', guildId).execute();
}
