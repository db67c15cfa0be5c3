import { removeDraft } from '../store/drafts.ts';
import { keepDeskWatch, removeDeskWatch } from '../store/desk-watches.ts';
import type { Watch } from '../watches/watch.ts';
import type { Decider, Desk } from './desk.ts';
import { openDraft } from './draft-watch.ts';
import { guildWatches, pickWatch } from './guild-watches.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

const mostPerGuild = 200;

/** Saves a draft as a watch of the guild. It is read from the next pass on. */
export async function saveDraft(desk: Desk, who: Decider, draftId: string): Promise<Watch | Trouble> {
  const watch = await openDraft(desk, who.guildId, draftId);
  if (isTrouble(watch)) return watch;
  const { own } = await guildWatches(desk, who.guildId);
  if (!own.has(watch.id) && own.size >= mostPerGuild)
    return { trouble: 'too-many', what: 'watches', most: mostPerGuild };
  const at = desk.now();
  await keepDeskWatch(desk.db, {
    guild_id: who.guildId,
    watch_id: watch.id,
    government_id: watch.government.id,
    topic_json: JSON.stringify(watch.topic),
    baseline_json: JSON.stringify(watch.baseline),
    created_at: at,
    created_by: who.userId,
    updated_at: at,
    removed_at: null,
  });
  await removeDraft(desk.db, who.guildId, draftId);
  return watch;
}

export async function discardDraft(desk: Desk, who: Decider, draftId: string): Promise<void> {
  await removeDraft(desk.db, who.guildId, draftId);
}

/** Removes a watch that the guild made; one that is configured for all stays, and can be muted instead. */
export async function removeWatch(desk: Desk, who: Decider, typed: string): Promise<Watch | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const watch = pickWatch(typed, known);
  if (isTrouble(watch)) return watch;
  if (!known.own.has(watch.id)) return { trouble: 'configured-watch', watch: typed };
  await removeDeskWatch(desk.db, who.guildId, watch.id, desk.now());
  return watch;
}
