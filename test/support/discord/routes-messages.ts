import { ChannelType, MessageFlags } from 'discord.js';
import type { Answer, Call } from './answer.ts';
import { asArray, asObject, asText, refuse, visibleChannel } from './answer.ts';
import { enforceMessageLimits } from './enforce-limits.ts';
import type { Gateway } from './gateway.ts';
import { editMessage, keepMessage, messageOnWire } from './keep-message.ts';
import { hasFlag, withFlag } from './message-flag.ts';
import type { Route } from './rest.ts';
import { addChannel, channelOnWire, isDenied, isThread } from './world.ts';
import type { Channel, Json, KeptMessage, World } from './world.ts';

const textTypes: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

function writableChannel(world: World, call: Call): Channel {
  const channel = visibleChannel(world, call.params['channel']);
  if (!textTypes.includes(channel.type)) return refuse(50008);
  const permission = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
  if (isDenied(world, channel, permission)) return refuse(50013);
  if (asArray(asObject(call.body)['embeds']).length > 0 && isDenied(world, channel, 'EmbedLinks'))
    return refuse(50013);
  if (call.files.length > 0 && isDenied(world, channel, 'AttachFiles')) return refuse(50013);
  const recipient = world.users.get(channel.recipientId ?? '');
  if (recipient?.closed === true) return refuse(50007);
  if (channel.locked) return refuse(50083);
  return channel;
}

function messageIn(channel: Channel, id: string | undefined): KeptMessage {
  return channel.messages.get(id ?? '') ?? refuse(10008);
}

/** Creates a message; the same nonce with `enforce_nonce` gives the message that is there already. */
function create(world: World, call: Call): Answer {
  const channel = writableChannel(world, call);
  const body = asObject(call.body);
  enforceMessageLimits(body, call.files.length, true);
  const twin = [...channel.messages.values()].find(
    ({ nonce }) => nonce !== undefined && nonce === body['nonce'],
  );
  if (twin !== undefined && body['enforce_nonce'] === true) return { status: 200, body: messageOnWire(twin) };
  channel.archived = false;
  return { status: 200, body: messageOnWire(keepMessage(world, channel, call, body)) };
}

function edit(world: World, call: Call): Answer {
  const channel = visibleChannel(world, call.params['channel']);
  const message = messageIn(channel, call.params['message']);
  if (message.author.id !== world.bot.id) return refuse(50005);
  if (channel.archived) return refuse(50083);
  enforceMessageLimits(asObject(call.body), call.files.length, false);
  const edited = editMessage(message, call, asObject(call.body));
  channel.messages.set(edited.id, edited);
  return { status: 200, body: messageOnWire(edited) };
}

function crosspost(world: World, call: Call): Answer {
  const channel = visibleChannel(world, call.params['channel']);
  if (channel.type !== ChannelType.GuildAnnouncement) return refuse(50024);
  if (isDenied(world, channel, 'SendMessages')) return refuse(50013);
  const message = messageIn(channel, call.params['message']);
  const { flags } = message;
  if (hasFlag(flags, MessageFlags.Crossposted)) return refuse(40033);
  const crossposted = { ...message, flags: withFlag(flags, MessageFlags.Crossposted) };
  channel.messages.set(message.id, crossposted);
  return { status: 200, body: messageOnWire(crossposted) };
}

function addThread(world: World, gateway: Gateway, parent: Channel, name: unknown, id?: string): Channel {
  const type =
    parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = addChannel(world, parent.guildId, {
    type,
    name: asText(name),
    parentId: parent.id,
    ...(id === undefined ? {} : { id }),
  });
  gateway.dispatch(parent.guildId, 'THREAD_CREATE', { ...channelOnWire(world, thread), newly_created: true });
  return thread;
}

function checkThreadName(name: unknown): void {
  if (asText(name).trim() === '' || asText(name).length > 100) refuse(50035);
}

function threadFromMessage(world: World, gateway: Gateway, call: Call): Answer {
  const channel = visibleChannel(world, call.params['channel']);
  if (isDenied(world, channel, 'CreatePublicThreads')) return refuse(50013);
  const message = messageIn(channel, call.params['message']);
  if (world.channels.has(message.id)) return refuse(160004);
  const { name } = asObject(call.body);
  checkThreadName(name);
  const thread = addThread(world, gateway, channel, name, message.id);
  return { status: 201, body: channelOnWire(world, thread) };
}

/** A forum's post: a thread whose first message has the thread's id. */
function startThread(world: World, gateway: Gateway, call: Call): Answer {
  const forum = visibleChannel(world, call.params['channel']);
  const { name, message, applied_tags: tags } = asObject(call.body);
  if (forum.type !== ChannelType.GuildForum && forum.type !== ChannelType.GuildMedia) return refuse(50024);
  if (isDenied(world, forum, 'SendMessages')) return refuse(50013);
  checkThreadName(name);
  const applied = asArray(tags).map(asText);
  if (applied.length > 5 || applied.some((id) => forum.tags.every((tag) => tag.id !== id)))
    return refuse(50035);
  if (forum.requiresTag && applied.length === 0) return refuse(40067);
  enforceMessageLimits(asObject(message), call.files.length, true);
  const thread = addThread(world, gateway, forum, name);
  thread.appliedTags = applied;
  const kept = keepMessage(world, thread, call, asObject(message), thread.id);
  return { status: 201, body: { ...channelOnWire(world, thread), message: messageOnWire(kept) } };
}

function change(world: World, call: Call): Answer {
  const channel = visibleChannel(world, call.params['channel']);
  const body: Json = asObject(call.body);
  if (isThread(channel) && channel.locked && isDenied(world, channel, 'ManageThreads')) return refuse(50013);
  if (typeof body['archived'] === 'boolean') channel.archived = body['archived'];
  if (typeof body['name'] === 'string') channel.name = body['name'];
  if (Array.isArray(body['applied_tags'])) channel.appliedTags = body['applied_tags'].map(asText);
  return { status: 200, body: channelOnWire(world, channel) };
}

function activeThreads(world: World, guildId: string | undefined): Json {
  if (!world.guilds.has(guildId ?? '')) return refuse(10004);
  const open = [...world.channels.values()].filter(
    (channel) => channel.guildId === guildId && isThread(channel) && !channel.archived,
  );
  return { threads: open.map((channel) => channelOnWire(world, channel)), members: [] };
}

function openDirect(world: World, call: Call): Answer {
  const user = world.users.get(asText(asObject(call.body)['recipient_id'])) ?? refuse(10013);
  const known = [...world.channels.values()].find(({ recipientId }) => recipientId === user.id);
  const channel = known ?? addChannel(world, undefined, { type: ChannelType.DM, recipientId: user.id });
  return { status: 200, body: channelOnWire(world, channel) };
}

function remove(world: World, call: Call): Answer {
  const channel = visibleChannel(world, call.params['channel']);
  channel.messages.delete(messageIn(channel, call.params['message']).id);
  return { status: 204 };
}

export const messageRoutes = (world: World, gateway: Gateway): readonly Route[] => [
  ['POST', '/channels/:channel/messages', (call) => create(world, call)],
  ['PATCH', '/channels/:channel/messages/:message', (call) => edit(world, call)],
  ['DELETE', '/channels/:channel/messages/:message', (call) => remove(world, call)],
  [
    'GET',
    '/channels/:channel/messages/:message',
    ({ params }) => ({
      status: 200,
      body: messageOnWire(messageIn(visibleChannel(world, params['channel']), params['message'])),
    }),
  ],
  ['POST', '/channels/:channel/messages/:message/crosspost', (call) => crosspost(world, call)],
  ['POST', '/channels/:channel/messages/:message/threads', (call) => threadFromMessage(world, gateway, call)],
  ['POST', '/channels/:channel/threads', (call) => startThread(world, gateway, call)],
  ['PATCH', '/channels/:channel', (call) => change(world, call)],
  [
    'GET',
    '/channels/:channel',
    ({ params }) => ({ status: 200, body: channelOnWire(world, visibleChannel(world, params['channel'])) }),
  ],
  [
    'GET',
    '/guilds/:guild/threads/active',
    ({ params }) => ({ status: 200, body: activeThreads(world, params['guild']) }),
  ],
  ['POST', '/users/@me/channels', (call) => openDirect(world, call)],
];
