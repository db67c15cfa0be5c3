import { sql } from 'kysely';
import type { Verdict } from '../shifts/verdict.ts';
import type { Database } from './open-store.ts';

export interface NewReading {
  readonly item: string;
  readonly scope: string;
  readonly verdict: Verdict;
  readonly readAt: number;
}

/**
 * Records what was decided on items and watches; a second recording of the same changes nothing. All rows go as one
 * value: naming nine for each of a thousand watches takes longer than storing them.
 */
export async function addReadings(db: Database, readings: readonly NewReading[]): Promise<void> {
  if (readings.length === 0) return;
  const rows = JSON.stringify(readings.map(rowOf));
  await sql`insert into readings
    (item_id, watch_id, scope, read_at, verdict, reason, confidence, verdict_json)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    from json_each(${rows}) where true
    on conflict (item_id, watch_id, scope) do nothing`.execute(db);
}

function rowOf({ item, scope, verdict, readAt }: NewReading) {
  const { kind, reason, confidence, reading } = verdict;
  return [item, reading.watch, scope, readAt, kind, reason, confidence, JSON.stringify(verdict)];
}
