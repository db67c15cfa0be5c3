import { addMute, liftMutes } from '../store/mutes.ts';
import type { Asker, Desk } from './desk.ts';
import { dropAbsent } from './drop-absent.ts';
import { guildWatches, pickGovernment, pickTopic } from './guild-watches.ts';
import { targetColumns } from './subscribe.ts';
import type { Target } from './subscribe.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface Muted {
  readonly until: number;
  readonly government?: string;
  readonly topic?: string;
}

/** Silences a channel or person for a while: on a government, on a topic, on both together, or on everything. */
export async function mute(
  desk: Desk,
  who: Asker,
  wish: {
    readonly target: Target;
    readonly government?: string;
    readonly topic?: string;
    readonly hours: number;
  },
): Promise<Muted | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const government = wish.government === undefined ? undefined : pickGovernment(wish.government, known);
  if (isTrouble(government)) return government;
  const topic = wish.topic === undefined ? undefined : pickTopic(wish.topic, known);
  if (isTrouble(topic)) return topic;
  const until = desk.now() + wish.hours * 3_600_000;
  await addMute(desk.db, {
    ...targetColumns(wish.target),
    guild_id: who.guildId ?? null,
    government_id: government?.id ?? null,
    topic_id: topic?.id ?? null,
    until,
    set_by: who.userId,
    set_at: desk.now(),
  });
  return { until, ...dropAbsent({ government: government?.name, topic: topic?.name }) };
}

/** Lifts every mute of a channel or person and tells how many there were. */
export async function unmute(desk: Desk, target: Target): Promise<number> {
  return liftMutes(desk.db, target);
}
