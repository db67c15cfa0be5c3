import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Quote } from '../readings/reading.ts';
import type { Database } from './open-store.ts';
import { quoteSchema, readJson } from './stored-values.ts';
import type { Tables } from './tables.ts';

/** The scope of what is configured. A guild that sets or corrects something has a scope of its own: its id. */
export const sharedScope = 'shared';

/** One version of a position on record. Every version is kept; a dismissed one no longer counts. */
export interface BaselineVersion {
  readonly watch: string;
  readonly scope: string;
  readonly version: number;
  readonly position: string;
  readonly statement: string;
  readonly quote: Quote;
  readonly item?: string;
  readonly shift?: string;
  readonly source?: { readonly name: string; readonly url?: string };
  readonly asOf: number;
  readonly setAt: number;
  /** `config`, `weathervane`, or `user:` and an id. */
  readonly setBy: string;
  readonly status: 'standing' | 'provisional' | 'confirmed' | 'dismissed';
  readonly note?: string;
}

export type NewBaselineVersion = Omit<BaselineVersion, 'version'>;

/** Adds a version to the ledger and returns its number; numbers run from 1 within a watch and scope. */
export async function addBaselineVersion(db: Database, entry: NewBaselineVersion): Promise<number> {
  const { version } = await db
    .insertInto('baselines')
    .values((eb) => ({
      watch_id: entry.watch,
      scope: entry.scope,
      version: eb
        .selectFrom('baselines')
        .select((of) => sql<number>`${of.fn.coalesce(of.fn.max('version'), of.lit(0))} + 1`.as('version'))
        .where('watch_id', '=', entry.watch)
        .where('scope', '=', entry.scope),
      position: entry.position,
      statement: entry.statement,
      quote_json: JSON.stringify(entry.quote),
      item_id: entry.item ?? null,
      shift_id: entry.shift ?? null,
      source_name: entry.source?.name ?? null,
      source_url: entry.source?.url ?? null,
      as_of: entry.asOf,
      set_at: entry.setAt,
      set_by: entry.setBy,
      status: entry.status,
      note: entry.note ?? null,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Marks what a person, or a later fact, says of a version. */
export async function markBaselineVersion(
  db: Database,
  key: { readonly watch: string; readonly scope: string; readonly version: number },
  status: BaselineVersion['status'],
): Promise<void> {
  await db
    .updateTable('baselines')
    .set({ status })
    .where('watch_id', '=', key.watch)
    .where('scope', '=', key.scope)
    .where('version', '=', key.version)
    .execute();
}

/** All versions of a watch in a scope, oldest first, dismissed ones included. */
export async function listBaselineVersions(
  db: Database,
  watch: string,
  scope: string,
): Promise<BaselineVersion[]> {
  const rows = await db
    .selectFrom('baselines')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('scope', '=', scope)
    .orderBy('version')
    .execute();
  return rows.map(versionOf);
}

/** Every version of every watch, for an export: by watch, scope and version. */
export async function listLedger(db: Database): Promise<BaselineVersion[]> {
  const rows = await db
    .selectFrom('baselines')
    .selectAll()
    .orderBy('watch_id')
    .orderBy('scope')
    .orderBy('version')
    .execute();
  return rows.map(versionOf);
}

/**
 * The position on record at a moment: the version with the latest `asOf` not after it, and of those the last set.
 * A scope without versions of its own stands on the shared ledger.
 * @param position the last version at this position, where what came after it is in doubt
 */
export async function baselineAt(
  db: Database,
  watch: string,
  scope: string,
  at: number,
  position?: string,
): Promise<BaselineVersion | undefined> {
  const row = await db
    .selectFrom('baselines')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('scope', '=', scope)
    .where('status', '!=', 'dismissed')
    .where('as_of', '<=', at)
    .$if(position !== undefined, (query) => query.where('position', '=', position ?? ''))
    .orderBy('as_of', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row !== undefined) return versionOf(row);
  return scope === sharedScope ? undefined : baselineAt(db, watch, sharedScope, at, position);
}

function versionOf(row: Selectable<Tables['baselines']>): BaselineVersion {
  const key = `${row.watch_id}/${row.scope}/${row.version}`;
  return {
    watch: row.watch_id,
    scope: row.scope,
    version: row.version,
    position: row.position,
    statement: row.statement,
    quote: readJson(quoteSchema, row.quote_json, 'baselines', key),
    ...(row.item_id === null ? {} : { item: row.item_id }),
    ...(row.shift_id === null ? {} : { shift: row.shift_id }),
    ...(row.source_name === null
      ? {}
      : { source: { name: row.source_name, ...(row.source_url === null ? {} : { url: row.source_url }) } }),
    asOf: row.as_of,
    setAt: row.set_at,
    setBy: row.set_by,
    status: row.status,
    ...(row.note === null ? {} : { note: row.note }),
  };
}
