import type { Insertable, Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type SuggestionRow = Selectable<Tables['suggestions']>;

export async function addSuggestion(db: Database, row: Insertable<Tables['suggestions']>): Promise<number> {
  const { id } = await db.insertInto('suggestions').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function listSuggestions(db: Database, guildId: string): Promise<readonly SuggestionRow[]> {
  return db
    .selectFrom('suggestions')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('state', '=', 'open')
    .orderBy('at')
    .execute();
}

/** The suggestion as it was decided; absent where it is not this guild's, or was decided before. */
export async function decideSuggestion(
  db: Database,
  which: { readonly id: number; readonly guildId: string },
  decision: { readonly state: 'accepted' | 'declined'; readonly userId: string; readonly at: number },
): Promise<SuggestionRow | undefined> {
  return db
    .updateTable('suggestions')
    .set({ state: decision.state, decided_by: decision.userId, decided_at: decision.at })
    .where('id', '=', which.id)
    .where('guild_id', '=', which.guildId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst();
}
