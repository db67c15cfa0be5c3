import { addSuggestion, decideSuggestion, listSuggestions } from '../store/suggestions.ts';
import type { SuggestionRow } from '../store/suggestions.ts';
import type { Decider, Desk } from './desk.ts';
import type { Trouble } from './trouble.ts';

/** A desk can look through so many; more would be somebody's flood. */
const mostOpen = 100;
const mostOpenOfOne = 10;

export async function suggestTopic(desk: Desk, who: Decider, text: string): Promise<number | Trouble> {
  const open = await listSuggestions(desk.db, who.guildId);
  const theirs = open.filter(({ user_id: user }) => user === who.userId);
  if (open.length >= mostOpen) return { trouble: 'too-many', what: 'suggestions', most: mostOpen };
  if (theirs.length >= mostOpenOfOne)
    return { trouble: 'too-many', what: 'suggestions', most: mostOpenOfOne };
  return addSuggestion(desk.db, {
    guild_id: who.guildId,
    user_id: who.userId,
    text,
    at: desk.now(),
    state: 'open',
    decided_by: null,
    decided_at: null,
  });
}

export async function openSuggestions(desk: Desk, guildId: string): Promise<readonly SuggestionRow[]> {
  return listSuggestions(desk.db, guildId);
}

export async function decideOnSuggestion(
  desk: Desk,
  who: Decider,
  id: number,
  state: 'accepted' | 'declined',
): Promise<SuggestionRow | Trouble> {
  const decision = { state, userId: who.userId, at: desk.now() };
  const decided = await decideSuggestion(desk.db, { id, guildId: who.guildId }, decision);
  return decided ?? { trouble: 'gone', what: 'suggestion' };
}
