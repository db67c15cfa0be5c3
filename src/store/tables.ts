import type { Generated } from 'kysely';
import type { DeskTables } from './desk-tables.ts';

/** Times are integer milliseconds UTC; `*_json` columns are text that a zod schema guards on the way out. */

interface ItemsTable {
  row: Generated<number>;
  id: string;
  source_id: string;
  title: string;
  link: string | null;
  published: number;
  seen_at: number;
  /** The text that quotes point into: title, blank line, body. */
  text: string;
  title_end: number;
  hash: string;
  /** The entry as the feed carried it. */
  raw: string;
  provenance_json: string;
  /** Null while an item waits to be read, or was stored in silence by a first poll. */
  read_at: number | null;
  /** 1 for an item that carries an alert: it is never pruned. */
  kept: Generated<number>;
}

interface ItemChangesTable {
  id: Generated<number>;
  item_id: string;
  at: number;
  kind: 'edited' | 'vanished';
  before_hash: string;
  before_text: string;
  after_hash: string | null;
  after_text: string | null;
}

interface SnapshotsTable {
  hash: string;
  text: string;
}

interface ReadingsTable {
  item_id: string;
  watch_id: string;
  scope: string;
  read_at: number;
  verdict: string;
  reason: string;
  confidence: number;
  verdict_json: string;
  /** Set when a person has looked at an unsure reading. */
  reviewed_at: number | null;
}

interface WatchStatesTable {
  watch_id: string;
  scope: string;
  /** Hash of the watch's definition: a changed definition starts a new state. */
  definition: string;
  state_json: string;
  updated_at: number;
}

interface BaselinesTable {
  id: Generated<number>;
  watch_id: string;
  scope: string;
  version: number;
  position: string;
  statement: string;
  quote_json: string;
  item_id: string | null;
  shift_id: string | null;
  source_name: string | null;
  source_url: string | null;
  as_of: number;
  set_at: number;
  /** `config`, `weathervane`, or `user:` and an id. */
  set_by: string;
  status: 'standing' | 'provisional' | 'confirmed' | 'dismissed';
  note: string | null;
}

interface ShiftsTable {
  id: string;
  watch_id: string;
  scope: string;
  item_id: string;
  from_position: string;
  to_position: string;
  direction: 'up' | 'down';
  signal: 'announced' | 'considered' | 'reported';
  confidence: number;
  shift_json: string;
  /** When the evidence was published. */
  at: number;
  found_at: number;
  life: 'signal' | 'corroborated' | 'confirmed' | 'denied' | 'expired';
  life_at: number;
}

interface EvidenceTable {
  shift_id: string;
  item_id: string;
  publisher: string;
  at: number;
  found_at: number;
  kind: 'first' | 'repeat' | 'denial';
}

interface AlertsTable {
  id: string;
  shift_id: string;
  created_at: number;
  /** Null for an alert that is told. */
  withheld: string | null;
  view_json: string;
}

interface DeliveriesTable {
  id: string;
  alert_id: string | null;
  kind: 'alert' | 'update' | 'digest' | 'notice';
  /** `console`, or where in Discord: see `channels/discord`. */
  target_json: string;
  payload_json: string;
  subscription_id: string | null;
  state: 'pending' | 'delivered' | 'failed' | 'dropped';
  attempts: Generated<number>;
  not_before: number;
  message_id: string | null;
  thread_id: string | null;
  error: string | null;
  created_at: number;
  delivered_at: number | null;
}

interface SourceMemoryTable {
  source_id: string;
  memory_json: string;
  /** What every entry of the source is known again by. */
  known_json: string;
  updated_at: number;
}

interface PassesTable {
  id: Generated<number>;
  started_at: number;
  ended_at: number;
  report_json: string;
}

export interface Tables extends DeskTables {
  items: ItemsTable;
  item_changes: ItemChangesTable;
  snapshots: SnapshotsTable;
  readings: ReadingsTable;
  watch_states: WatchStatesTable;
  baselines: BaselinesTable;
  shifts: ShiftsTable;
  evidence: EvidenceTable;
  alerts: AlertsTable;
  deliveries: DeliveriesTable;
  source_memory: SourceMemoryTable;
  passes: PassesTable;
}
