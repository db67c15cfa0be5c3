import type { Catalogue } from '../desk/desk.ts';
import { sourceSchema } from '../sources/source.ts';
import type { Source } from '../sources/source.ts';
import { listDeskSources } from '../store/desk-sources.ts';
import type { Database } from '../store/open-store.ts';

/** A source and, where a guild added it, whose it is. */
export type PollableSource = Source & { readonly guild?: string };

/** The sources of now: configured ones, and those that guilds added. */
export async function pollableSources(db: Database, catalogue: Catalogue): Promise<PollableSource[]> {
  const rows = await listDeskSources(db);
  const added = rows.map((row): PollableSource => {
    // Whatever the row says: an address that somebody gave in Discord is never trusted.
    const source = sourceSchema.parse({ ...(JSON.parse(row.source_json) as object), addedBy: 'user' });
    return { ...source, guild: row.guild_id };
  });
  return [...catalogue.sources, ...added];
}
