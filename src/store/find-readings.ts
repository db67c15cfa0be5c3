import { sql } from 'kysely';
import type { Verdict } from '../shifts/verdict.ts';
import type { VerdictKind } from '../readings/reading.ts';
import type { Database } from './open-store.ts';
import { readJson, verdictSchema } from './stored-values.ts';

export interface StoredReading {
  readonly item: string;
  readonly watch: string;
  readonly scope: string;
  readonly readAt: number;
  readonly verdict: Verdict;
}

interface ReadingRow {
  readonly item_id: string;
  readonly watch_id: string;
  readonly scope: string;
  readonly read_at: number;
  readonly verdict_json: string;
}

/** Whether a guild sees a reading `r`: its own, or the shared one of a watch that it has not taken over by then. */
function seenBy(guildId: string | undefined) {
  return sql<boolean>`(r.scope = ${guildId ?? ''} or (r.scope = 'shared' and not exists (
    select 1 from forks f where f.guild_id = ${guildId ?? ''} and f.watch_id = r.watch_id and f.at < r.read_at)))`;
}

/** What the item says on every watch that the guild sees, surest first. */
export async function readingsOfItem(
  db: Database,
  itemId: string,
  guildId: string | undefined,
): Promise<readonly StoredReading[]> {
  const rows = await db
    .selectFrom('readings as r')
    .selectAll()
    .where('r.item_id', '=', itemId)
    .where(seenBy(guildId))
    .orderBy('r.confidence', 'desc')
    .orderBy('r.watch_id')
    .execute();
  return rows.map(readingOf);
}

export async function findReading(
  db: Database,
  key: { readonly item: string; readonly watch: string; readonly guildId: string | undefined },
): Promise<StoredReading | undefined> {
  const readings = await readingsOfItem(db, key.item, key.guildId);
  return readings.find(({ watch }) => watch === key.watch);
}

/** Unsure readings that the guild has not reviewed yet, newest first, and how many there are. */
export async function unsureReadings(
  db: Database,
  guildId: string,
  watches: readonly string[],
  limit: number,
): Promise<{ readonly readings: readonly StoredReading[]; readonly total: number }> {
  const query = db
    .selectFrom('readings as r')
    .where('r.verdict', '=', 'unsure')
    .where('r.watch_id', 'in', watches)
    .where(seenBy(guildId))
    .where(
      sql<boolean>`not exists (select 1 from reviews v
        where v.guild_id = ${guildId} and v.watch_id = r.watch_id and v.item_id = r.item_id)`,
    );
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('r.read_at', 'desc')
    .orderBy('r.item_id')
    .limit(limit)
    .execute();
  return { readings: rows.map(readingOf), total };
}

/** Readings of one kind in a time of reading, newest first. */
export async function readingsOfKind(
  db: Database,
  search: {
    readonly guildId: string | undefined;
    readonly kind: VerdictKind;
    readonly watches: readonly string[];
    readonly after: number;
    readonly until: number;
    readonly limit: number;
  },
): Promise<readonly StoredReading[]> {
  const rows = await db
    .selectFrom('readings as r')
    .selectAll()
    .where('r.verdict', '=', search.kind)
    .where('r.read_at', '>', search.after)
    .where('r.read_at', '<=', search.until)
    .where('r.watch_id', 'in', search.watches)
    .where(seenBy(search.guildId))
    .orderBy('r.read_at', 'desc')
    .orderBy('r.item_id')
    .limit(search.limit)
    .execute();
  return rows.map(readingOf);
}

function readingOf(row: ReadingRow): StoredReading {
  return {
    item: row.item_id,
    watch: row.watch_id,
    scope: row.scope,
    readAt: row.read_at,
    verdict: readJson(verdictSchema, row.verdict_json, 'readings', `${row.item_id}/${row.watch_id}`),
  };
}
