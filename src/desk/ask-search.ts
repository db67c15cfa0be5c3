import { searchItems } from '../store/search-items.ts';
import type { FoundItem } from '../store/search-items.ts';
import type { Asker, Desk } from './desk.ts';

export interface SearchPage {
  readonly found: readonly FoundItem[];
  readonly page: number;
  readonly hasMore: boolean;
}

const perPage = 5;

/** Statements and articles that hold all the words, newest first; `page` counts from 0. */
export async function askSearch(
  desk: Desk,
  who: Asker,
  asked: { readonly words: string; readonly since?: number; readonly page: number },
): Promise<SearchPage> {
  const found = await searchItems(desk.db, {
    terms: asked.words,
    guildId: who.guildId,
    ...(asked.since === undefined ? {} : { since: asked.since }),
    limit: perPage + 1,
    offset: asked.page * perPage,
  });
  return { found: found.slice(0, perPage), page: asked.page, hasMore: found.length > perPage };
}
