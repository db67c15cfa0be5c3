import { sql } from 'kysely';
import type { Database } from './open-store.ts';

export interface ItemSearch {
  readonly terms: string;
  /** Items of sources that other guilds added are not for this one. */
  readonly guildId: string | undefined;
  readonly since?: number;
  readonly limit: number;
  readonly offset: number;
}

export interface FoundItem {
  readonly id: string;
  readonly title: string;
  readonly link: string | null;
  readonly source: string;
  readonly published: number;
  /** The words found, each between U+0001 and U+0002, with some words around them. */
  readonly excerpt: string;
}

/** Full text over titles and bodies, newest first. No result where nothing in `terms` can be looked for. */
export async function searchItems(db: Database, search: ItemSearch): Promise<readonly FoundItem[]> {
  const match = quoteTerms(search.terms);
  if (match === '') return [];
  const { rows } = await sql<FoundItem>`
    select i.id as id, i.title as title, i.link as link, i.published as published,
      json_extract(i.provenance_json, '$.name') as source,
      snippet(items_fts, 0, char(1), char(2), '…', 24) as excerpt
    from items_fts join items i on i."row" = items_fts.rowid
    where items_fts match ${match} and i.published >= ${search.since ?? 0} and ${readableBy(search.guildId)}
    order by i.published desc, i.id
    limit ${search.limit} offset ${search.offset}`.execute(db);
  return rows;
}

/** Ids of the items that hold any of the terms, oldest first: what a draft watch can concern at all. */
export async function findItemsWithAny(
  db: Database,
  search: {
    readonly terms: readonly string[];
    readonly guildId: string;
    readonly since: number;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const match = search.terms
    .map(quoteTerms)
    .filter((term) => term !== '')
    .map((term) => `(${term})`)
    .join(' OR ');
  if (match === '') return [];
  const { rows } = await sql<{ id: string; published: number }>`
    select i.id as id, i.published as published
    from items_fts join items i on i."row" = items_fts.rowid
    where items_fts match ${match} and i.published >= ${search.since} and ${readableBy(search.guildId)}
    order by i.published desc, i.id
    limit ${search.limit}`.execute(db);
  return rows.map(({ id }) => id).reverse();
}

function readableBy(guildId: string | undefined) {
  return sql<boolean>`not exists (
    select 1 from desk_sources d where d.id = i.source_id and d.guild_id <> ${guildId ?? ''})`;
}

/**
 * FTS5 has an operator language of its own; every term is quoted, so that none of a person's signs is one of it.
 * Words between double quotes stay a phrase. https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function quoteTerms(terms: string): string {
  return [...terms.matchAll(/"([^"]+)"|([^\s"]+)/gu)]
    .map(([, phrase, word]) => phrase ?? word ?? '')
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('\u0000', ' ')}"`)
    .join(' ');
}
