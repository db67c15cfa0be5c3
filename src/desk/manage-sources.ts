import { keepDeskSource, listDeskSources, removeDeskSource } from '../store/desk-sources.ts';
import { sourceSchema } from '../sources/source.ts';
import type { Source, SourceKind } from '../sources/source.ts';
import type { Asker, Decider, Desk, Probe, SourceHealth } from './desk.ts';
import { findNamed, suggestNames } from './find-name.ts';
import { guildWatches, pickGovernment } from './guild-watches.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

const mostPerGuild = 100;

/** The sources that a guild hears: those configured for all, and its own. */
export async function guildSources(
  desk: Desk,
  guildId: string | undefined,
): Promise<{ readonly shared: readonly Source[]; readonly own: readonly Source[] }> {
  const rows = guildId === undefined ? [] : await listDeskSources(desk.db, guildId);
  const own = rows.map(({ source_json: json }) => sourceSchema.parse(JSON.parse(json)));
  return { shared: desk.catalogue().sources, own };
}

/**
 * Looks at the address once, and adds it where a feed answers. What it brings concerns this guild alone: other guilds
 * never see it, and a shift that it shows moves this guild's own copy of the watch.
 */
export async function addSource(
  desk: Desk,
  who: Decider,
  wish: {
    readonly url: string;
    readonly name?: string;
    readonly kind: SourceKind;
    readonly government?: string;
  },
): Promise<{ readonly source: Source; readonly probe: Extract<Probe, { ok: true }> } | Trouble> {
  const watched = await guildWatches(desk, who.guildId);
  const government = wish.government === undefined ? undefined : pickGovernment(wish.government, watched);
  if (isTrouble(government)) return government;
  const { own, shared } = await guildSources(desk, who.guildId);
  if (own.length >= mostPerGuild) return { trouble: 'too-many', what: 'sources', most: mostPerGuild };
  const known = (url: string): Source | undefined => [...shared, ...own].find((source) => source.url === url);
  const asked = known(wish.url);
  if (asked !== undefined) return { trouble: 'known-source', source: asked.name };
  const probe = await desk.probe(wish.url);
  if (!probe.ok) return { trouble: 'bad-source', code: probe.code };
  const url = probe.url ?? wish.url;
  const same = known(url);
  if (same !== undefined) return { trouble: 'known-source', source: same.name };
  const id = `desk-${desk
    .newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '')}`;
  const parsed = sourceSchema.safeParse({
    id,
    name: wish.name ?? (probe.title === '' ? new URL(url).hostname : probe.title),
    url,
    kind: wish.kind,
    addedBy: 'user',
    ...(government === undefined ? {} : { government: government.id }),
  });
  if (!parsed.success) return { trouble: 'bad-source', code: 'no-answer' };
  await keepDeskSource(desk.db, {
    id,
    guild_id: who.guildId,
    source_json: JSON.stringify(parsed.data),
    created_at: desk.now(),
    created_by: who.userId,
    removed_at: null,
  });
  return { source: parsed.data, probe };
}

export async function removeSource(desk: Desk, who: Decider, typed: string): Promise<Source | Trouble> {
  const source = await pickSource(desk, who, typed);
  if (isTrouble(source)) return source;
  const { own } = await guildSources(desk, who.guildId);
  if (!own.some(({ id }) => id === source.id)) return { trouble: 'configured-source', source: source.name };
  await removeDeskSource(desk.db, source.id, desk.now());
  return source;
}

/** Looks at a source once, now: one by its name, or any address. */
export async function testSource(desk: Desk, who: Asker, typed: string): Promise<Probe | Trouble> {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(typed.trim())) return desk.probe(typed.trim());
  const source = await pickSource(desk, who, typed);
  return isTrouble(source) ? source : desk.probe(source.url);
}

/** How every source that the guild hears is doing: those in trouble first. */
export async function sourceHealth(
  desk: Desk,
  who: Asker,
): Promise<readonly (SourceHealth & { readonly name: string })[]> {
  const { shared, own } = await guildSources(desk, who.guildId);
  const names = new Map([...own, ...shared].map(({ id, name }) => [id, name]));
  const health = await desk.health([...names.keys()]);
  const rank = ({ state }: SourceHealth): number => (state === 'well' ? 2 : state === 'new' ? 1 : 0);
  return health
    .map((each) => ({ ...each, name: names.get(each.source) ?? each.source }))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

async function pickSource(desk: Desk, who: Asker, typed: string): Promise<Source | Trouble> {
  const { shared, own } = await guildSources(desk, who.guildId);
  const all = [...own, ...shared];
  const found = findNamed(typed, all);
  if (found !== undefined) return found;
  return { trouble: 'unknown-source', typed, like: suggestNames(typed, all, 5).map(({ name }) => name) };
}
