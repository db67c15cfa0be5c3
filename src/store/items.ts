import type { Selectable } from 'kysely';
import type { Item, Snapshot } from '../items/item.ts';
import type { Database } from './open-store.ts';
import { provenanceSchema, readJson } from './stored-values.ts';
import type { Tables } from './tables.ts';

/** An item as it came in, with the entry as the feed carried it. */
export interface IncomingItem {
  readonly item: Item;
  readonly raw: string;
  readonly seenAt: number;
  /** True on a first poll: stored, and never read. */
  readonly silent: boolean;
}

/** Stores new items; one that is there already stays as it is. */
export async function addItems(db: Database, incoming: readonly IncomingItem[]): Promise<void> {
  for (const { item, raw, seenAt, silent } of incoming) {
    await db
      .insertInto('items')
      .values({
        id: item.id,
        source_id: item.sourceId,
        title: item.title,
        link: item.link ?? null,
        published: item.published,
        seen_at: seenAt,
        text: item.snapshot.text,
        title_end: item.snapshot.titleEnd,
        hash: item.snapshot.hash,
        raw,
        provenance_json: JSON.stringify(item.provenance),
        read_at: silent ? 0 : null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

/** Items that wait to be read, in the order in which they were published; ties by id, so that the order is total. */
export async function unreadItems(db: Database, limit: number): Promise<Item[]> {
  const rows = await db
    .selectFrom('items')
    .selectAll()
    .where('read_at', 'is', null)
    .orderBy('published')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(itemOf);
}

export async function findItem(db: Database, id: string): Promise<Item | undefined> {
  const row = await db.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : itemOf(row);
}

/** @param isKept an item that is evidence of a shift is kept for ever */
export async function markItemRead(db: Database, id: string, at: number, isKept: boolean): Promise<void> {
  const marks = isKept ? { read_at: at, kept: 1 } : { read_at: at };
  await db.updateTable('items').set(marks).where('id', '=', id).execute();
}

/** Removes read items that carry no alert and were seen before `before`; at most `limit`, so that no write is long. */
export async function pruneItems(db: Database, before: number, limit = 500): Promise<number> {
  const result = await db
    .deleteFrom('items')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('items')
        .select('id')
        .where('seen_at', '<', before)
        .where('kept', '=', 0)
        .where('read_at', 'is not', null)
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** The text of any snapshot that a quote points into: an item's, an earlier wording of one, or a baseline statement. */
export async function findSnapshotText(db: Database, hash: string): Promise<string | undefined> {
  const item = await db.selectFrom('items').select('text').where('hash', '=', hash).executeTakeFirst();
  if (item !== undefined) return item.text;
  const snapshot = await db
    .selectFrom('snapshots')
    .select('text')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return snapshot?.text;
}

export async function addSnapshot(db: Database, snapshot: Pick<Snapshot, 'hash' | 'text'>): Promise<void> {
  await db
    .insertInto('snapshots')
    .values({ hash: snapshot.hash, text: snapshot.text })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

function itemOf(row: Selectable<Tables['items']>): Item {
  return {
    id: row.id,
    sourceId: row.source_id,
    provenance: readJson(provenanceSchema, row.provenance_json, 'items', row.id),
    title: row.title,
    ...(row.link === null ? {} : { link: row.link }),
    published: row.published,
    snapshot: { text: row.text, titleEnd: row.title_end, hash: row.hash },
  };
}
