import { addMute, liftMutes } from '../store/mutes.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import type { Watch } from '../watches/watch.ts';
import type { Asker, Desk } from './desk.ts';
import { dropAbsent } from './drop-absent.ts';
import { guildWatches, pickGovernment, pickTopic } from './guild-watches.ts';
import type { GuildWatches } from './guild-watches.ts';
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
  const known = await mutableWatches(desk, who);
  const government = wish.government === undefined ? undefined : pickGovernment(wish.government, known);
  if (isTrouble(government)) return government;
  const topic = wish.topic === undefined ? undefined : pickTopic(wish.topic, known);
  if (isTrouble(topic)) return topic;
  const until = desk.now() + wish.hours * 3_600_000;
  await keepMute(desk, who, { ...wish, government: government?.id, topic: topic?.id, until });
  return { until, ...dropAbsent({ government: government?.name, topic: topic?.name }) };
}

/** Silences a channel or person on one watch, whosever it is; returns until when. */
export async function muteWatch(
  desk: Desk,
  who: Asker,
  { government, topic }: Watch,
  wish: { readonly target: Target; readonly hours: number },
): Promise<number> {
  const until = desk.now() + wish.hours * 3_600_000;
  await keepMute(desk, who, { target: wish.target, government: government.id, topic: topic.id, until });
  return until;
}

async function keepMute(
  desk: Desk,
  who: Asker,
  mute: {
    readonly target: Target;
    readonly government: string | undefined;
    readonly topic: string | undefined;
    readonly until: number;
  },
): Promise<void> {
  await addMute(desk.db, {
    ...targetColumns(mute.target),
    guild_id: who.guildId ?? null,
    government_id: mute.government ?? null,
    topic_id: mute.topic ?? null,
    until: mute.until,
    set_by: who.userId,
    set_at: desk.now(),
  });
}

/** What can be muted: a guild's watches; in a direct message, those of every guild that may write there. */
export async function mutableWatches(desk: Desk, who: Asker): Promise<GuildWatches> {
  if (who.guildId !== undefined) return guildWatches(desk, who.guildId);
  const subscriptions = await listSubscriptions(desk.db, { userId: who.userId });
  const guilds = [...new Set(subscriptions.flatMap(({ guild_id: guild }) => guild ?? []))];
  const shared = await guildWatches(desk, undefined);
  const theirs = await Promise.all(guilds.map((guild) => guildWatches(desk, guild)));
  const topics = new Map(
    [...theirs, shared].flatMap((known) => known.topics.map((topic) => [topic.id, topic])),
  );
  return {
    ...shared,
    topics: [...topics.values()],
    watches: [
      ...shared.watches,
      ...theirs.flatMap(({ watches, own }) => watches.filter(({ id }) => own.has(id))),
    ],
  };
}

/** Lifts every mute of a channel or person and tells how many there were. */
export async function unmute(desk: Desk, target: Target): Promise<number> {
  return liftMutes(desk.db, target);
}
