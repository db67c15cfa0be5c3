import type { Catalogue } from '../desk/desk.ts';
import { readDeskWatch } from '../desk/guild-watches.ts';
import { listDeskWatches } from '../store/desk-watches.ts';
import type { Database } from '../store/open-store.ts';
import type { ScopedWatch } from './load-standings.ts';

/** Every watch in every scope that has its own view of it: the configured ones for all, and what guilds made theirs. */
export async function scopedWatches(db: Database, catalogue: Catalogue): Promise<ScopedWatch[]> {
  const configured = new Map(catalogue.watches.map((watch) => [watch.id, watch]));
  const rows = await listDeskWatches(db);
  const made = rows.flatMap((row): ScopedWatch[] => {
    const watch = readDeskWatch(row, catalogue);
    return watch === undefined ? [] : [{ scope: row.guild_id, watch, setBy: `user:${row.created_by}` }];
  });
  const madeKeys = new Set(made.map(({ scope, watch }) => `${scope}/${watch.id}`));
  const forks = await db
    .selectFrom('forks')
    .select(['guild_id', 'watch_id'])
    .orderBy('guild_id')
    .orderBy('watch_id')
    .execute();
  const takenOver = forks.flatMap(({ guild_id: scope, watch_id: id }): ScopedWatch[] => {
    const watch = configured.get(id);
    return watch === undefined || madeKeys.has(`${scope}/${id}`) ? [] : [{ scope, watch, setBy: 'config' }];
  });
  const shared = catalogue.watches.map((watch): ScopedWatch => ({ scope: 'shared', watch, setBy: 'config' }));
  return [...shared, ...made, ...takenOver];
}
