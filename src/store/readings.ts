import type { Verdict } from '../shifts/verdict.ts';
import type { Database } from './open-store.ts';

export interface NewReading {
  readonly item: string;
  readonly scope: string;
  readonly verdict: Verdict;
  readonly readAt: number;
}

/** A statement holds 32,766 values, and a reading is nine of them. */
const rowsAtOnce = 1000;

/** Records what was decided on items and watches; a second recording of the same changes nothing. */
export async function addReadings(db: Database, readings: readonly NewReading[]): Promise<void> {
  for (let from = 0; from < readings.length; from += rowsAtOnce) {
    await db
      .insertInto('readings')
      .values(readings.slice(from, from + rowsAtOnce).map(rowOf))
      .onConflict((conflict) => conflict.columns(['item_id', 'watch_id', 'scope']).doNothing())
      .execute();
  }
}

function rowOf({ item, scope, verdict, readAt }: NewReading) {
  return {
    item_id: item,
    watch_id: verdict.reading.watch,
    scope,
    read_at: readAt,
    verdict: verdict.kind,
    reason: verdict.reason,
    confidence: verdict.confidence,
    verdict_json: JSON.stringify(verdict),
    reviewed_at: null,
  };
}
