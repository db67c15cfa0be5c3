import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What desks ask for and decide: subscriptions, settings, their own watches and sources, reviews, digests. */
export const desk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createSubscriptions(db);
    await createGuilds(db);
    await createReviews(db);
    await createDigests(db);
  },
};

async function createSubscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('guild_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('government_id', 'text')
    .addColumn('topic_id', 'text')
    .addColumn('region', 'text')
    .addColumn('floor', 'integer', (c) => c.notNull())
    .addColumn('direction', 'text')
    .addColumn('role_id', 'text')
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_to', 'integer')
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('paused_code', 'text')
    .addColumn('paused_at', 'integer')
    .execute();
  await db.schema.createIndex('subscriptions_by_guild').on('subscriptions').columns(['guild_id']).execute();
  await db.schema
    .createIndex('subscriptions_by_channel')
    .on('subscriptions')
    .columns(['channel_id'])
    .execute();
  await db.schema
    .createTable('mutes')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('channel_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('guild_id', 'text')
    .addColumn('government_id', 'text')
    .addColumn('topic_id', 'text')
    .addColumn('until', 'integer', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('set_at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('mutes_by_end').on('mutes').columns(['until']).execute();
}

async function createGuilds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (c) => c.primaryKey())
    .addColumn('settings_json', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'integer', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('forks')
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('forks_key', ['guild_id', 'watch_id'])
    .execute();
  await db.schema
    .createTable('desk_watches')
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('government_id', 'text', (c) => c.notNull())
    .addColumn('topic_json', 'text', (c) => c.notNull())
    .addColumn('baseline_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'integer', (c) => c.notNull())
    .addColumn('removed_at', 'integer')
    .addPrimaryKeyConstraint('desk_watches_key', ['guild_id', 'watch_id'])
    .execute();
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('draft_json', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('desk_sources')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('source_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'integer')
    .execute();
  await db.schema.createIndex('desk_sources_by_guild').on('desk_sources').columns(['guild_id']).execute();
}

async function createReviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviews')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('watch_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('shift_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('position', 'text')
    .addColumn('reason', 'text')
    .addColumn('note', 'text')
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('context_json', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('reviews_by_item')
    .on('reviews')
    .columns(['guild_id', 'watch_id', 'item_id'])
    .execute();
  await db.schema
    .createTable('suggestions')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('guild_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'integer')
    .execute();
  await db.schema
    .createIndex('suggestions_by_guild')
    .on('suggestions')
    .columns(['guild_id', 'state'])
    .execute();
}

async function createDigests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('guild_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('cadence', 'text', (c) => c.notNull())
    .addColumn('weekday', 'integer')
    .addColumn('hour', 'integer', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('government_id', 'text')
    .addColumn('topic_id', 'text')
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('done_until', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('paused_code', 'text')
    .execute();
  await db.schema.createIndex('digests_by_guild').on('digests').columns(['guild_id']).execute();
}
