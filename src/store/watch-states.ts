import type { Selectable } from 'kysely';
import type { WatchState } from '../readings/watch-state.ts';
import type { Database } from './open-store.ts';
import { readJson, watchStateSchema } from './stored-values.ts';
import type { Tables } from './tables.ts';

export interface StoredState {
  readonly scope: string;
  /** Hash of the watch's definition when the state was written. */
  readonly definition: string;
  readonly state: WatchState;
}

export async function listWatchStates(db: Database): Promise<StoredState[]> {
  const rows = await db.selectFrom('watch_states').selectAll().orderBy('watch_id').orderBy('scope').execute();
  return rows.map(storedStateOf);
}

function storedStateOf(row: Selectable<Tables['watch_states']>): StoredState {
  return {
    scope: row.scope,
    definition: row.definition,
    state: readJson(watchStateSchema, row.state_json, 'watch_states', `${row.watch_id}/${row.scope}`),
  };
}

/** The states that were written at or after a moment, by whomever. */
export async function watchStatesSince(db: Database, since: number): Promise<StoredState[]> {
  const rows = await db.selectFrom('watch_states').selectAll().where('updated_at', '>=', since).execute();
  return rows.map(storedStateOf);
}

export async function putWatchState(db: Database, stored: StoredState, at: number): Promise<void> {
  const row = { definition: stored.definition, state_json: JSON.stringify(stored.state), updated_at: at };
  await db
    .insertInto('watch_states')
    .values({ watch_id: stored.state.watch, scope: stored.scope, ...row })
    .onConflict((conflict) => conflict.columns(['watch_id', 'scope']).doUpdateSet(row))
    .execute();
}

export async function findWatchState(
  db: Database,
  watch: string,
  scope: string,
): Promise<StoredState | undefined> {
  const row = await db
    .selectFrom('watch_states')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const state = readJson(watchStateSchema, row.state_json, 'watch_states', `${watch}/${scope}`);
  return { scope: row.scope, definition: row.definition, state };
}
