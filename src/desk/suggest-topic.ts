import { addSuggestion, decideSuggestion, listSuggestions } from '../store/suggestions.ts';
import type { SuggestionRow } from '../store/suggestions.ts';
import type { Decider, Desk } from './desk.ts';
import type { Trouble } from './trouble.ts';

export async function suggestTopic(desk: Desk, who: Decider, text: string): Promise<number> {
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
