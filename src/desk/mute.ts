import { addMute, liftMutes } from '../store/mutes.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches } from './guild-watches.ts';
import { narrow } from './ask-shifts.ts';
import type { Target } from './subscribe.ts';
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
  const watches = narrow(await guildWatches(desk, who.guildId), wish);
  if ('trouble' in watches) return watches;
  const [first] = watches;
  const government = wish.government === undefined ? undefined : first?.government;
  const topic = wish.topic === undefined ? undefined : first?.topic;
  if (first === undefined)
    return {
      trouble: 'not-watched',
      government: wish.government ?? '',
      topic: wish.topic ?? '',
      governments: [],
      topics: [],
    };
  const until = desk.now() + wish.hours * 3_600_000;
  await addMute(desk.db, {
    channel_id: 'channelId' in wish.target ? wish.target.channelId : null,
    user_id: 'userId' in wish.target ? wish.target.userId : null,
    guild_id: who.guildId ?? null,
    government_id: government?.id ?? null,
    topic_id: topic?.id ?? null,
    until,
    set_by: who.userId,
    set_at: desk.now(),
  });
  return {
    until,
    ...(government === undefined ? {} : { government: government.name }),
    ...(topic === undefined ? {} : { topic: topic.name }),
  };
}

/** Lifts every mute of a channel or person and tells how many there were. */
export async function unmute(desk: Desk, target: Target): Promise<number> {
  return liftMutes(desk.db, target);
}
