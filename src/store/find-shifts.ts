import { sql } from 'kysely';
import type { Database } from './open-store.ts';

export interface ShiftSearch {
  /** The guild that asks: its own shifts, and the shared ones of which it has no copy of its own. */
  readonly guildId: string | undefined;
  readonly watches?: readonly string[];
  readonly since?: number;
  /** When the shift was found, not when its evidence was published. */
  readonly foundAfter?: number;
  readonly foundUntil?: number;
  /** Only those that were told. */
  readonly told: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Ids of the shifts that a guild may see, newest first, and how many there are in all. */
export async function findShiftIds(
  db: Database,
  search: ShiftSearch,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const guildId = search.guildId ?? '';
  const seen = sql<boolean>`(s.scope = ${guildId} or (s.scope = 'shared' and not exists (
    select 1 from forks f where f.guild_id = ${guildId} and f.watch_id = s.watch_id and f.at < s.found_at)
    and not exists (select 1 from shifts c
      where c.scope = ${guildId} and c.watch_id = s.watch_id and c.item_id = s.item_id)))`;
  let query = db
    .selectFrom('shifts as s')
    .where(seen)
    .where('s.at', '>=', search.since ?? 0)
    .where('s.found_at', '>', search.foundAfter ?? 0)
    .where('s.found_at', '<=', search.foundUntil ?? Number.MAX_SAFE_INTEGER);
  if (search.watches !== undefined) query = query.where('s.watch_id', 'in', search.watches);
  if (search.told)
    query = query.where(
      sql<boolean>`exists (select 1 from alerts a where a.shift_id = s.id and a.withheld is null)`,
    );
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select('s.id')
    .orderBy('s.at', 'desc')
    .orderBy('s.id')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}
