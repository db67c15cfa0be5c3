import { AllowedMentionsTypes, EmbedType, MessageType } from 'discord.js';
import type { APIAttachment, APIEmbed } from 'discord.js';
import { asArray, asObject, asText } from './answer.ts';
import type { Call } from './answer.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, Json, KeptMessage, Pings, World } from './world.ts';
import { userOnWire } from './world.ts';

/**
 * Whom `content` rings, as Discord works it out: without `allowed_mentions` everything in the words is live; with it
 * only what it names.
 */
export function findPings(content: string, allowedMentions: unknown): Pings {
  const isRestricted = allowedMentions !== undefined && allowedMentions !== null;
  const allowed = asObject(allowedMentions);
  const parse = asArray(allowed['parse']);
  const rings = (kind: AllowedMentionsTypes, list: unknown, id: string): boolean =>
    !isRestricted || parse.includes(kind) || asArray(list).includes(id);
  const ids = (pattern: RegExp): string[] => [...content.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    everyone:
      /@(everyone|here)/.test(content) && (!isRestricted || parse.includes(AllowedMentionsTypes.Everyone)),
    users: ids(/<@!?(\d+)>/g).filter((id) => rings(AllowedMentionsTypes.User, allowed['users'], id)),
    roles: ids(/<@&(\d+)>/g).filter((id) => rings(AllowedMentionsTypes.Role, allowed['roles'], id)),
  };
}

function attachmentsOf(call: Call, body: Json): APIAttachment[] {
  const described = asArray(body['attachments']).map(asObject);
  return call.files.map(({ name, bytes }, at) => ({
    id: snowflake(),
    filename: name,
    size: bytes.length,
    url: `https://cdn.discordapp.com/attachments/1/${at}/${name}`,
    proxy_url: `https://media.discordapp.net/attachments/1/${at}/${name}`,
    ...(asText(described[at]?.['description']) === ''
      ? {}
      : { description: asText(described[at]?.['description']) }),
  }));
}

const embedsOf = (body: Json): APIEmbed[] =>
  asArray(body['embeds']).map((embed) => ({ type: EmbedType.Rich, ...asObject(embed) }));

/** Writes a new message into its channel. */
export function keepMessage(
  world: World,
  channel: Channel,
  call: Call,
  body: Json,
  id = snowflake(),
): KeptMessage {
  const content = asText(body['content']);
  const pings = findPings(content, body['allowed_mentions']);
  const message: KeptMessage = {
    id,
    channel_id: channel.id,
    author: userOnWire(world.bot, true) as unknown as KeptMessage['author'],
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: pings.everyone,
    mentions: [],
    mention_roles: [...pings.roles],
    attachments: attachmentsOf(call, body),
    embeds: embedsOf(body),
    pinned: false,
    type: MessageType.Default,
    flags: Number(body['flags'] ?? 0),
    components: asArray(body['components']) as NonNullable<KeptMessage['components']>,
    ...(typeof body['nonce'] === 'string' ? { nonce: body['nonce'] } : {}),
    pings,
    bytes: new Map(call.files.map((file) => [file.name, file.bytes])),
  };
  channel.messages.set(id, message);
  return message;
}

/** What is left out of an edit stays as it was. */
export function editMessage(message: KeptMessage, call: Call, body: Json): KeptMessage {
  const has = (key: string): boolean => body[key] !== undefined;
  const keptIds = asArray(body['attachments']).map((attachment) => asObject(attachment)['id']);
  const kept = has('attachments')
    ? message.attachments.filter(({ id }) => keptIds.includes(id))
    : message.attachments;
  return {
    ...message,
    content: has('content') ? asText(body['content']) : message.content,
    embeds: has('embeds') ? embedsOf(body) : message.embeds,
    components: has('components')
      ? (asArray(body['components']) as NonNullable<KeptMessage['components']>)
      : (message.components ?? []),
    attachments: [...kept, ...attachmentsOf(call, body)],
    bytes: new Map([...message.bytes, ...call.files.map((file) => [file.name, file.bytes] as const)]),
    flags: has('flags') ? Number(body['flags']) : message.flags,
    edited_timestamp: new Date().toISOString(),
  };
}

/** A message as it goes over the wire: without the stand-in's own notes. */
export function messageOnWire(message: KeptMessage): Json {
  return { ...message, pings: undefined, bytes: undefined };
}
