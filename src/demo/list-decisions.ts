import type { Database } from '../store/open-store.ts';
import type { Watch } from '../watches/watch.ts';

/** What was decided on an item: one row for every watch that it could concern, or a row without a watch. */
export interface Decision {
  readonly published: number;
  readonly source: string;
  readonly title: string;
  readonly watch?: string;
  readonly verdict?: string;
  readonly reason?: string;
  readonly confidence?: number;
}

/** Every item in the store with what was decided on it, in the order of publication. */
export async function listDecisions(db: Database, watches: readonly Watch[]): Promise<Decision[]> {
  const names = new Map(watches.map((watch) => [watch.id, `${watch.government.id} ${watch.topic.name}`]));
  const rows = await db
    .selectFrom('items')
    .leftJoin('readings', 'readings.item_id', 'items.id')
    .select(['items.published', 'items.source_id', 'items.title', 'readings.watch_id', 'readings.verdict'])
    .select(['readings.reason', 'readings.confidence'])
    .orderBy('items.published')
    .orderBy('items.id')
    .orderBy('readings.watch_id')
    .execute();
  return rows.map(
    ({ published, source_id: source, title, watch_id: watch, verdict, reason, confidence }) => ({
      published,
      source,
      title,
      ...(watch === null || verdict === null || reason === null || confidence === null
        ? {}
        : { watch: names.get(watch) ?? watch, verdict, reason, confidence }),
    }),
  );
}
