import { RESTJSONErrorCodes, Routes } from 'discord.js';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import { clampText } from './clamp-text.ts';
import { classifyFailure, failedWith } from './classify-failure.ts';
import { isGuildTarget } from './discord-target.ts';
import type { DiscordTarget, GuildTarget } from './discord-target.ts';
import { limits } from './limits.ts';
import { nonceOf } from './nonce.ts';
import { bodyOf } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';
import type { PostOffice } from './post-office.ts';
import { createMessage } from './send-message.ts';

/** A change to a message that stands: how it reads now, and what its thread is told. */
export interface Change {
  readonly delivery: string;
  readonly title: string;
  readonly outgoing: Outgoing;
  readonly news?: Outgoing;
  /** The rung changed: whoever asked for the alert is called again. */
  readonly rings: boolean;
  readonly messageId: string;
  /** Where the message lives in a forum's post. */
  readonly threadId?: string;
}

/** Edits the message of an alert, and keeps the evidence in its thread. Failures of the edit are thrown. */
export async function updateMessage(
  office: PostOffice,
  target: DiscordTarget,
  change: Change,
): Promise<DeliveryOutcome> {
  const { client } = office;
  const channelId = await placeOf(office, target, change);
  try {
    await editMessage(office, channelId, change);
  } catch (error) {
    if (failedWith(error, RESTJSONErrorCodes.UnknownMessage))
      return { code: 'failed', cause: 'message-deleted' };
    if (!failedWith(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
    await client.rest.patch(Routes.channel(channelId), { body: { archived: false } });
    await editMessage(office, channelId, change);
  }
  if (change.news !== undefined && isGuildTarget(target))
    await tellThread(office, target, change, change.news);
  // An edit calls nobody, and a direct message has no thread to call from.
  else if (change.news !== undefined && change.rings)
    await createMessage(office, channelId, change.news, nonceOf(change.delivery, 'news'));
  return { code: 'delivered', messageId: change.messageId, ...placeInForum(change) };
}

const placeInForum = ({ threadId }: Change): { threadId?: string } =>
  threadId === undefined ? {} : { threadId };

async function placeOf({ client }: PostOffice, target: DiscordTarget, { threadId }: Change): Promise<string> {
  if (threadId !== undefined) return threadId;
  return isGuildTarget(target) ? target.channelId : (await client.users.createDM(target.userId)).id;
}

async function editMessage(
  { client }: PostOffice,
  channelId: string,
  { messageId, outgoing }: Change,
): Promise<void> {
  await client.rest.patch(Routes.channelMessage(channelId, messageId), { body: bodyOf(outgoing) });
}

/**
 * A thread made from a message has the message's id, so it needs no memory: it is written to, and made where it is
 * not there yet. The alert stands without its thread, so a lasting refusal is only told; passing trouble is thrown.
 */
async function tellThread(
  office: PostOffice,
  target: GuildTarget,
  change: Change,
  news: Outgoing,
): Promise<void> {
  try {
    await writeThread(office, target, change, news);
  } catch (error) {
    const outcome = classifyFailure(error, target.guildId);
    if (outcome.code === 'retry-later') throw error;
    const cause = 'cause' in outcome ? outcome.cause : outcome.code;
    office.report({ kind: 'part-refused', delivery: change.delivery, part: 'thread', cause });
  }
}

async function writeThread(
  office: PostOffice,
  target: GuildTarget,
  change: Change,
  news: Outgoing,
): Promise<void> {
  const { delivery, messageId } = change;
  const nonce = nonceOf(delivery, 'news');
  try {
    await createMessage(office, messageId, news, nonce);
  } catch (error) {
    if (!failedWith(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
    await createThread(office, target.channelId, change);
    await createMessage(office, messageId, news, nonce);
  }
}

async function createThread(
  { client }: PostOffice,
  channelId: string,
  { messageId, title }: Change,
): Promise<void> {
  try {
    const body = { name: clampText(title, limits.threadName) };
    await client.rest.post(Routes.threads(channelId, messageId), { body });
  } catch (error) {
    // A repeat after a time-out: the first request made it.
    if (!failedWith(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
  }
}
