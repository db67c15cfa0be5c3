import {
  addSubscription,
  listSubscriptions,
  removeSubscription,
  resumeSubscription,
} from '../store/subscriptions.ts';
import { floors } from '../store/route-subscriptions.ts';
import type { SubscriptionRow } from '../store/route-subscriptions.ts';
import type { Direction, Signal } from '../readings/reading.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches, pickGovernment, pickTopic } from './guild-watches.ts';
import type { GuildWatches } from './guild-watches.ts';
import { suggestNames } from './find-name.ts';
import type { QuietHours } from './quiet-hours.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** Where alerts go: a channel of a guild, or a person. */
export type Target = { readonly channelId: string } | { readonly userId: string };

export interface Wish {
  readonly government?: string;
  readonly topic?: string;
  readonly region?: string;
  readonly floor: Signal;
  readonly direction?: Direction;
  readonly target: Target;
  readonly roleId?: string;
  readonly mode: 'instant' | 'digest';
  readonly quiet?: QuietHours;
  readonly zone: string;
}

/** A subscription as a person made it, with the names that it was made for. */
export interface Subscription {
  readonly row: SubscriptionRow;
  readonly government?: string;
  readonly topic?: string;
}

const mostPerOwner = 100;

/** Adds a subscription; one that wants exactly the same in the same place is resumed instead of added twice. */
export async function subscribe(desk: Desk, who: Asker, wish: Wish): Promise<Subscription | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const narrowed = narrowWish(wish, known);
  if ('trouble' in narrowed) return narrowed;
  const owned = await subscriptionsOf(desk, who, wish.target);
  const row = rowOf(desk, who, wish, narrowed);
  const same = owned.find((other) => sameWish(other, row));
  if (same !== undefined) {
    await resumeSubscription(desk.db, same.id);
    return describe({ ...same, state: 'active', paused_code: null, paused_at: null }, known);
  }
  if (owned.length >= mostPerOwner) return { trouble: 'too-many', what: 'subscriptions', most: mostPerOwner };
  await addSubscription(desk.db, row);
  return describe(row, known);
}

/** Those of the guild's channels and those of the person, oldest first. */
export async function listOwnSubscriptions(desk: Desk, who: Asker): Promise<readonly Subscription[]> {
  const inGuild = who.guildId === undefined ? [] : await listSubscriptions(desk.db, { guildId: who.guildId });
  const personal = await listSubscriptions(desk.db, { userId: who.userId });
  const rows = [...inGuild, ...personal];
  const guilds = [...new Set(rows.map(({ guild_id: guild }) => guild ?? undefined))];
  // A person's own were made in several guilds, and each may have topics of its own.
  const known = new Map(
    await Promise.all(guilds.map(async (guild) => [guild, await guildWatches(desk, guild)] as const)),
  );
  return rows.flatMap((row) => {
    const there = known.get(row.guild_id ?? undefined);
    return there === undefined ? [] : [describe(row, there)];
  });
}

/** Removes one of the guild's or of the person's own; `mayConfigure` opens those of the guild. */
export async function unsubscribe(
  desk: Desk,
  who: Asker,
  id: string,
  mayConfigure: boolean,
): Promise<Subscription | Trouble> {
  const owned = await listOwnSubscriptions(desk, who);
  const found = owned.find(({ row }) => row.id === id);
  if (found === undefined) return { trouble: 'gone', what: 'subscription' };
  if (found.row.user_id === null && !mayConfigure) return { trouble: 'not-allowed' };
  await removeSubscription(desk.db, id);
  return found;
}

interface Narrowed {
  readonly governmentId: string | null;
  readonly topicId: string | null;
  readonly region: string | null;
}

function narrowWish(wish: Wish, known: GuildWatches): Narrowed | Trouble {
  const government = wish.government === undefined ? undefined : pickGovernment(wish.government, known);
  if (isTrouble(government)) return government;
  const topic = wish.topic === undefined ? undefined : pickTopic(wish.topic, known);
  if (isTrouble(topic)) return topic;
  const region = wish.region === undefined ? undefined : pickRegion(wish.region, known);
  if (isTrouble(region)) return region;
  return { governmentId: government?.id ?? null, topicId: topic?.id ?? null, region: region ?? null };
}

export function regionsOf({ governments }: GuildWatches): readonly string[] {
  return [...new Set(governments.map(({ region }) => region))].toSorted();
}

function pickRegion(typed: string, known: GuildWatches): string | Trouble {
  const regions = regionsOf(known);
  const found = regions.find((region) => region.toLowerCase() === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  const like = suggestNames(
    typed,
    regions.map((name) => ({ id: name, name })),
    5,
  );
  return { trouble: 'unknown-region', typed, like: like.map(({ name }) => name) };
}

async function subscriptionsOf(desk: Desk, who: Asker, target: Target): Promise<readonly SubscriptionRow[]> {
  if ('userId' in target) return listSubscriptions(desk.db, { userId: target.userId });
  return who.guildId === undefined ? [] : listSubscriptions(desk.db, { guildId: who.guildId });
}

function rowOf(desk: Desk, who: Asker, wish: Wish, narrowed: Narrowed): SubscriptionRow {
  return {
    id: desk.newId(),
    guild_id: who.guildId ?? null,
    ...targetColumns(wish.target),
    government_id: narrowed.governmentId,
    topic_id: narrowed.topicId,
    region: narrowed.region,
    floor: floors[wish.floor],
    direction: wish.direction ?? null,
    role_id: wish.roleId ?? null,
    mode: wish.mode,
    quiet_from: wish.quiet?.from ?? null,
    quiet_to: wish.quiet?.to ?? null,
    zone: wish.zone,
    created_at: desk.now(),
    created_by: who.userId,
    state: 'active',
    paused_code: null,
    paused_at: null,
  };
}

export function targetColumns(target: Target) {
  return 'userId' in target
    ? { channel_id: null, user_id: target.userId }
    : { channel_id: target.channelId, user_id: null };
}

function sameWish(a: SubscriptionRow, b: SubscriptionRow): boolean {
  const keys = [
    'guild_id',
    'channel_id',
    'user_id',
    'government_id',
    'topic_id',
    'region',
    'floor',
    'direction',
    'role_id',
    'mode',
    'quiet_from',
    'quiet_to',
  ] as const;
  return keys.every((key) => a[key] === b[key]);
}

function describe(row: SubscriptionRow, known: GuildWatches): Subscription {
  const government = known.governments.find(({ id }) => id === row.government_id)?.name ?? row.government_id;
  const topic = known.topics.find(({ id }) => id === row.topic_id)?.name ?? row.topic_id;
  return {
    row,
    ...(government === null ? {} : { government }),
    ...(topic === null ? {} : { topic }),
  };
}

/** The lowest signal that a subscription's floor lets through. */
export function signalOfFloor(floor: number): Signal {
  return floor <= floors.announced ? 'announced' : floor === floors.considered ? 'considered' : 'reported';
}

/** Takes a paused subscription up again. */
export async function resume(
  desk: Desk,
  who: Asker,
  id: string,
  mayConfigure: boolean,
): Promise<Subscription | Trouble> {
  const found = (await listOwnSubscriptions(desk, who)).find(({ row }) => row.id === id);
  if (found === undefined) return { trouble: 'gone', what: 'subscription' };
  if (found.row.user_id === null && !mayConfigure) return { trouble: 'not-allowed' };
  await resumeSubscription(desk.db, id);
  return found;
}
