import type { Generated } from 'kysely';

/** Rows that belong to desks: what people ask for and decide. `guild_id` is null for a person on their own. */

interface SubscriptionsTable {
  id: string;
  guild_id: string | null;
  /** Exactly one of `channel_id` and `user_id` stands. */
  channel_id: string | null;
  user_id: string | null;
  government_id: string | null;
  topic_id: string | null;
  region: string | null;
  /** 1 announced only, 2 considered too, 3 reported too. */
  floor: number;
  direction: 'up' | 'down' | null;
  role_id: string | null;
  mode: 'instant' | 'digest';
  /** Minutes after midnight in `zone`; both or none. */
  quiet_from: number | null;
  quiet_to: number | null;
  zone: string;
  created_at: number;
  created_by: string;
  state: 'active' | 'paused';
  paused_code: string | null;
  paused_at: number | null;
}

interface MutesTable {
  id: Generated<number>;
  /** Exactly one of `channel_id` and `user_id` stands. */
  channel_id: string | null;
  user_id: string | null;
  guild_id: string | null;
  government_id: string | null;
  topic_id: string | null;
  until: number;
  set_by: string;
  set_at: number;
}

interface GuildSettingsTable {
  guild_id: string;
  settings_json: string;
  updated_at: number;
  updated_by: string;
}

/** A watch that is a guild's own from `at` on: its state and ledger live in the guild's scope. */
interface ForksTable {
  guild_id: string;
  watch_id: string;
  at: number;
  by: string;
}

interface DeskWatchesTable {
  guild_id: string;
  watch_id: string;
  government_id: string;
  topic_json: string;
  baseline_json: string;
  created_at: number;
  created_by: string;
  updated_at: number;
  removed_at: number | null;
}

/** A watch that somebody is writing: kept until it is saved or discarded, so that a restart loses no words. */
interface DraftsTable {
  id: string;
  guild_id: string;
  user_id: string;
  draft_json: string;
  at: number;
}

interface DeskSourcesTable {
  id: string;
  guild_id: string;
  source_json: string;
  created_at: number;
  created_by: string;
  removed_at: number | null;
}

export type ReviewKind = 'confirmed' | 'corrected' | 'dismissed' | 'no-shift';

interface ReviewsTable {
  id: Generated<number>;
  guild_id: string;
  watch_id: string;
  item_id: string;
  /** Null where an unsure reading was reviewed. */
  shift_id: string | null;
  kind: ReviewKind;
  position: string | null;
  reason: string | null;
  note: string | null;
  user_id: string;
  at: number;
  /** The watch and the position on record as they stood: a labelled item must not change with the ledger. */
  context_json: string;
}

interface SuggestionsTable {
  id: Generated<number>;
  guild_id: string;
  user_id: string;
  text: string;
  at: number;
  state: 'open' | 'accepted' | 'declined';
  decided_by: string | null;
  decided_at: number | null;
}

interface DigestsTable {
  id: string;
  guild_id: string | null;
  channel_id: string | null;
  user_id: string | null;
  cadence: 'business-days' | 'weekly';
  /** ISO weekday, 1 Monday to 7 Sunday; null for business days. */
  weekday: number | null;
  hour: number;
  zone: string;
  government_id: string | null;
  topic_id: string | null;
  created_at: number;
  created_by: string;
  /** The last due time that was answered with a digest; what was due before it is not made up for. */
  done_until: number;
  state: 'active' | 'paused';
  paused_code: string | null;
}

export interface DeskTables {
  subscriptions: SubscriptionsTable;
  mutes: MutesTable;
  guild_settings: GuildSettingsTable;
  forks: ForksTable;
  desk_watches: DeskWatchesTable;
  drafts: DraftsTable;
  desk_sources: DeskSourcesTable;
  reviews: ReviewsTable;
  suggestions: SuggestionsTable;
  digests: DigestsTable;
}
