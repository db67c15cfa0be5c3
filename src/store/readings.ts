import type { Verdict } from '../shifts/verdict.ts';
import type { Database } from './open-store.ts';

/** Records what was decided on an item and a watch; a second recording of the same changes nothing. */
export async function addReading(
  db: Database,
  reading: {
    readonly item: string;
    readonly scope: string;
    readonly verdict: Verdict;
    readonly readAt: number;
  },
): Promise<void> {
  const { verdict } = reading;
  await db
    .insertInto('readings')
    .values({
      item_id: reading.item,
      watch_id: verdict.reading.watch,
      scope: reading.scope,
      read_at: reading.readAt,
      verdict: verdict.kind,
      reason: verdict.reason,
      confidence: verdict.confidence,
      verdict_json: JSON.stringify(verdict),
      reviewed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['item_id', 'watch_id', 'scope']).doNothing())
    .execute();
}
