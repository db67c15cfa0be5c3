import type { Database } from './open-store.ts';

/** An item that its publisher changed, or took away, after it was stored. */
export interface ItemChange {
  readonly item: string;
  readonly at: number;
  readonly kind: 'edited' | 'vanished';
  readonly before: { readonly hash: string; readonly text: string };
  readonly after?: { readonly hash: string; readonly text: string };
}

export async function addItemChange(db: Database, change: ItemChange): Promise<void> {
  await db
    .insertInto('item_changes')
    .values({
      item_id: change.item,
      at: change.at,
      kind: change.kind,
      before_hash: change.before.hash,
      before_text: change.before.text,
      after_hash: change.after?.hash ?? null,
      after_text: change.after?.text ?? null,
    })
    .execute();
}

/** Oldest first. */
export async function changesOf(db: Database, item: string): Promise<ItemChange[]> {
  const rows = await db
    .selectFrom('item_changes')
    .selectAll()
    .where('item_id', '=', item)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    item: row.item_id,
    at: row.at,
    kind: row.kind,
    before: { hash: row.before_hash, text: row.before_text },
    ...(row.after_hash === null || row.after_text === null
      ? {}
      : { after: { hash: row.after_hash, text: row.after_text } }),
  }));
}
