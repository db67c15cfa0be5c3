import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the pipeline records: items, readings, states, the ledger, shifts, alerts and the outbox. */
export const core: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createItems(db);
    await createReadings(db);
    await createLedger(db);
    await createShifts(db);
    await createOutbox(db);
  },
};

async function createItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('items')
    .addColumn('row', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .addColumn('published', 'integer', (c) => c.notNull())
    .addColumn('seen_at', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('title_end', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('raw', 'text', (c) => c.notNull())
    .addColumn('provenance_json', 'text', (c) => c.notNull())
    .addColumn('read_at', 'integer')
    .addColumn('kept', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('items_by_source').on('items').columns(['source_id', 'seen_at']).execute();
  // What waits to be read is few among many: the index holds those alone.
  await sql`create index items_unread on items (published, id) where read_at is null`.execute(db);
  await db.schema.createIndex('items_by_hash').on('items').columns(['hash']).execute();
  await db.schema.createIndex('items_by_published').on('items').columns(['published']).execute();
  await db.schema
    .createTable('item_changes')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('before_hash', 'text', (c) => c.notNull())
    .addColumn('before_text', 'text', (c) => c.notNull())
    .addColumn('after_hash', 'text')
    .addColumn('after_text', 'text')
    .execute();
  await db.schema.createIndex('item_changes_by_item').on('item_changes').columns(['item_id']).execute();
  // Full text over titles and bodies; the index follows the table by triggers and stores no second copy of the text.
  await sql`create virtual table items_fts using fts5(text, content='items', content_rowid='row', tokenize='unicode61 remove_diacritics 2')`.execute(
    db,
  );
  await sql`create trigger items_fts_insert after insert on items begin
    insert into items_fts(rowid, text) values (new.row, new.text); end`.execute(db);
  await sql`create trigger items_fts_delete after delete on items begin
    insert into items_fts(items_fts, rowid, text) values ('delete', old.row, old.text); end`.execute(db);
  await sql`create trigger items_fts_update after update of text on items begin
    insert into items_fts(items_fts, rowid, text) values ('delete', old.row, old.text);
    insert into items_fts(rowid, text) values (new.row, new.text); end`.execute(db);
  await db.schema
    .createTable('snapshots')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
}

async function createReadings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('readings')
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('read_at', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('verdict_json', 'text', (c) => c.notNull())
    .addColumn('reviewed_at', 'integer')
    .addPrimaryKeyConstraint('readings_key', ['item_id', 'watch_id', 'scope'])
    .execute();
  await db.schema
    .createIndex('readings_by_watch')
    .on('readings')
    .columns(['watch_id', 'scope', 'read_at'])
    .execute();
  await db.schema.createIndex('readings_by_verdict').on('readings').columns(['verdict', 'read_at']).execute();
  await db.schema
    .createTable('watch_states')
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('state_json', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('watch_states_key', ['watch_id', 'scope'])
    .execute();
}

async function createLedger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('baselines')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('position', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .addColumn('quote_json', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text')
    .addColumn('shift_id', 'text')
    .addColumn('source_name', 'text')
    .addColumn('source_url', 'text')
    .addColumn('as_of', 'integer', (c) => c.notNull())
    .addColumn('set_at', 'integer', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addUniqueConstraint('baselines_version', ['watch_id', 'scope', 'version'])
    .execute();
}

async function createShifts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shifts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('from_position', 'text', (c) => c.notNull())
    .addColumn('to_position', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('signal', 'text', (c) => c.notNull())
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('shift_json', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('found_at', 'integer', (c) => c.notNull())
    .addColumn('life', 'text', (c) => c.notNull())
    .addColumn('life_at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('shifts_by_watch').on('shifts').columns(['watch_id', 'scope', 'at']).execute();
  await db.schema.createIndex('shifts_by_life').on('shifts').columns(['life', 'at']).execute();
  await db.schema
    .createTable('evidence')
    .addColumn('shift_id', 'text', (c) => c.notNull().references('shifts.id').onDelete('cascade'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('found_at', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['shift_id', 'item_id'])
    .execute();
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shift_id', 'text', (c) => c.notNull().references('shifts.id'))
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('withheld', 'text')
    .addColumn('view_json', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('alerts_by_shift').on('alerts').columns(['shift_id']).execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('alert_id', 'text', (c) => c.references('alerts.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('target_json', 'text', (c) => c.notNull())
    .addColumn('payload_json', 'text', (c) => c.notNull())
    .addColumn('subscription_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('not_before', 'integer', (c) => c.notNull())
    .addColumn('message_id', 'text')
    .addColumn('thread_id', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('delivered_at', 'integer')
    .execute();
  await db.schema
    .createIndex('deliveries_by_state')
    .on('deliveries')
    .columns(['state', 'not_before'])
    .execute();
  await db.schema.createIndex('deliveries_by_alert').on('deliveries').columns(['alert_id']).execute();
  await db.schema
    .createTable('source_memory')
    .addColumn('source_id', 'text', (c) => c.primaryKey())
    .addColumn('memory_json', 'text', (c) => c.notNull())
    .addColumn('known_json', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('passes')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('ended_at', 'integer', (c) => c.notNull())
    .addColumn('report_json', 'text', (c) => c.notNull())
    .execute();
}
