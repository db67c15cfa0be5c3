import { ChannelFlags, ChannelType, RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import type { Channel, ForumChannel, MediaChannel } from 'discord.js';
import { z } from 'zod';
import type { AlertView } from '../../alerts/alert-view.ts';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import { chooseTags } from './choose-tags.ts';
import { classifyFailure, failedWith } from './classify-failure.ts';
import { clampText } from './clamp-text.ts';
import { isGuildTarget } from './discord-target.ts';
import type { DiscordTarget, GuildTarget } from './discord-target.ts';
import { limits } from './limits.ts';
import { nonceOf } from './nonce.ts';
import { bodyOf } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';
import type { PostOffice } from './post-office.ts';

/** A message on its way to a target: what it says, and what a forum's post is called. */
export interface Parcel {
  readonly delivery: string;
  readonly createdAt: number;
  readonly title: string;
  readonly outgoing: Outgoing;
  readonly view?: AlertView;
}

const createdSchema = z.object({ id: z.string() });
const threadsSchema = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
    }),
  ),
});

/** Discord's clock and ours may differ by this much. */
const clockSlackMs = 60_000;

/** Writes into a channel or thread; a repeat within minutes gives the message that is there already. */
export async function createMessage(
  { client }: PostOffice,
  channelId: string,
  outgoing: Outgoing,
  nonce: string,
): Promise<string> {
  const body = { ...bodyOf(outgoing), nonce, enforce_nonce: true };
  return createdSchema.parse(await client.rest.post(Routes.channelMessages(channelId), { body })).id;
}

const isForum = (channel: Channel | null): channel is ForumChannel | MediaChannel =>
  channel?.type === ChannelType.GuildForum || channel?.type === ChannelType.GuildMedia;

/** Sends a new message to where the target says: a channel, a forum as a post, or a person. Failures are thrown. */
export async function sendMessage(
  office: PostOffice,
  target: DiscordTarget,
  parcel: Parcel,
): Promise<DeliveryOutcome> {
  const { client } = office;
  const nonce = nonceOf(parcel.delivery, 'message');
  if (!isGuildTarget(target)) {
    const direct = await client.users.createDM(target.userId);
    return { code: 'delivered', messageId: await createMessage(office, direct.id, parcel.outgoing, nonce) };
  }
  const channel = await client.channels.fetch(target.channelId, { allowUnknownGuild: true });
  if (isForum(channel)) return sendPost(office, target, channel, parcel);
  const messageId = await createMessage(office, target.channelId, parcel.outgoing, nonce);
  if (channel?.type === ChannelType.GuildAnnouncement)
    await crosspost(office, target, messageId, parcel.delivery);
  return { code: 'delivered', messageId };
}

/** A forum's post has no nonce: it is looked for before it is made, and asked for once only. */
async function sendPost(
  office: PostOffice,
  target: GuildTarget,
  forum: ForumChannel | MediaChannel,
  parcel: Parcel,
): Promise<DeliveryOutcome> {
  const name = clampText(parcel.title, limits.threadName);
  const known = await findPost(office, target, name, parcel.createdAt);
  const id = known ?? (await createPost(office, forum, name, parcel));
  return { code: 'delivered', messageId: id, threadId: id };
}

async function findPost(
  { client }: PostOffice,
  { guildId, channelId }: GuildTarget,
  name: string,
  createdAt: number,
): Promise<string | undefined> {
  const { threads } = threadsSchema.parse(await client.rest.get(Routes.guildActiveThreads(guildId)));
  return threads.find(
    (thread) =>
      thread.parent_id === channelId &&
      thread.owner_id === client.user?.id &&
      thread.name === name &&
      SnowflakeUtil.timestampFrom(thread.id) >= createdAt - clockSlackMs,
  )?.id;
}

async function createPost(
  { once }: PostOffice,
  forum: ForumChannel | MediaChannel,
  name: string,
  { outgoing, view }: Parcel,
): Promise<string> {
  const tags = chooseTags(forum.availableTags, forum.flags.has(ChannelFlags.RequireTag), view);
  const body = { name, message: bodyOf(outgoing), applied_tags: tags };
  return createdSchema.parse(await once.post(Routes.threads(forum.id), { body })).id;
}

/** Publishes an alert to the servers that follow the channel. It stands without that, so a refusal is only told. */
async function crosspost(
  { client, report }: PostOffice,
  { guildId, channelId }: GuildTarget,
  messageId: string,
  delivery: string,
): Promise<void> {
  try {
    await client.rest.post(Routes.channelMessageCrosspost(channelId, messageId));
  } catch (error) {
    if (failedWith(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)) return;
    const outcome = classifyFailure(error, guildId);
    const cause = 'cause' in outcome ? outcome.cause : outcome.code;
    report({ kind: 'part-refused', delivery, part: 'crosspost', cause });
  }
}
