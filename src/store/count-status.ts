import { sql } from 'kysely';
import type { Database } from './open-store.ts';

export interface Counts {
  readonly items: number;
  readonly newestItem: number | null;
  readonly lastPass: number | null;
  readonly pendingDeliveries: number;
  readonly failedDeliveries: number;
}

export async function countStatus(db: Database): Promise<Counts> {
  // `max(row)` reads one entry of the key; counting 100,000 rows would not.
  const { rows } = await sql<Counts>`select
    (select coalesce(max("row"), 0) from items) as items,
    (select max(published) from items) as "newestItem",
    (select max(ended_at) from passes) as "lastPass",
    (select count(*) from deliveries where state = 'pending') as "pendingDeliveries",
    (select count(*) from deliveries where state = 'failed') as "failedDeliveries"`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('SQLite answered a query without a table with no row.');
  return counts;
}
