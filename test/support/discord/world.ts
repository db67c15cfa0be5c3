import { ChannelFlags, ChannelType, PermissionFlagsBits } from 'discord.js';
import type { APIMessage, PermissionsString } from 'discord.js';
import { snowflake } from './snowflake.ts';

export type Json = Record<string, unknown>;

/** A message as Discord keeps it, with what it made ring and the bytes of its files. */
export interface KeptMessage extends Omit<APIMessage, 'flags'> {
  /** Bits of `MessageFlags`. */
  readonly flags: number;
  readonly pings: Pings;
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/** Whom the words of a message rang when it was created. Edits and embeds never ring. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly recipientId?: string;
  name: string;
  readonly tags: { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  readonly requiresTag: boolean;
  appliedTags: readonly string[];
  archived: boolean;
  locked: boolean;
  /** What the bot may not do here. */
  readonly denied: Set<PermissionsString>;
  readonly messages: Map<string, KeptMessage>;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly roles: Map<string, { readonly id: string; readonly name: string; readonly mentionable: boolean }>;
  unavailable: boolean;
}

export interface User {
  readonly id: string;
  readonly username: string;
  /** Refuses direct messages (50007). */
  closed: boolean;
}

/** Everything the stand-in knows: the state behind both REST and the gateway. */
export interface World {
  readonly applicationId: string;
  readonly bot: { readonly id: string; readonly username: string };
  readonly token: string;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  /** Registered commands; the key is a guild's id, or `global`. */
  readonly commands: Map<string, Json[]>;
}

export function createWorld(token: string): World {
  const applicationId = snowflake();
  return {
    applicationId,
    bot: { id: applicationId, username: 'weathervane' },
    token,
    guilds: new Map(),
    channels: new Map(),
    users: new Map(),
    commands: new Map(),
  };
}

export interface NewGuild {
  readonly name?: string;
  readonly locale?: string;
}

export function addGuild(world: World, wish: NewGuild = {}): Guild {
  const id = snowflake();
  const roles = new Map([[id, { id, name: '@everyone', mentionable: false }]]);
  const guild = {
    id,
    name: wish.name ?? `Desk ${id}`,
    locale: wish.locale ?? 'en-US',
    roles,
    unavailable: false,
  };
  world.guilds.set(id, guild);
  return guild;
}

export interface NewChannel {
  readonly type?: ChannelType;
  readonly name?: string;
  readonly parentId?: string;
  readonly recipientId?: string;
  readonly tags?: readonly { readonly name: string; readonly moderated?: boolean }[];
  readonly requiresTag?: boolean;
  readonly denied?: readonly PermissionsString[];
  readonly id?: string;
}

export function addChannel(world: World, guildId: string | undefined, wish: NewChannel = {}): Channel {
  const id = wish.id ?? snowflake();
  const channel: Channel = {
    id,
    type: wish.type ?? ChannelType.GuildText,
    ...(guildId === undefined ? {} : { guildId }),
    ...(wish.parentId === undefined ? {} : { parentId: wish.parentId }),
    ...(wish.recipientId === undefined ? {} : { recipientId: wish.recipientId }),
    name: wish.name ?? `channel-${id.slice(-4)}`,
    tags: (wish.tags ?? []).map(({ name, moderated }) => ({
      id: snowflake(),
      name,
      moderated: moderated ?? false,
    })),
    requiresTag: wish.requiresTag ?? false,
    appliedTags: [],
    archived: false,
    locked: false,
    denied: new Set(wish.denied ?? []),
    messages: new Map(),
  };
  world.channels.set(id, channel);
  return channel;
}

export function addRole(guild: Guild, name: string, mentionable = true): string {
  const id = snowflake();
  guild.roles.set(id, { id, name, mentionable });
  return id;
}

export function addUser(world: World, username: string, closed = false): User {
  const user = { id: snowflake(), username, closed };
  world.users.set(user.id, user);
  return user;
}

export const isThread = (channel: Channel): boolean =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

/** A thread obeys the permissions of the channel that it hangs on. */
export function isDenied(world: World, channel: Channel, permission: PermissionsString): boolean {
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  return channel.denied.has(permission) || (isThread(channel) && parent?.denied.has(permission) === true);
}

const everything =
  Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n) & ~PermissionFlagsBits.Administrator;

const deniedBits = (channel: Channel): bigint =>
  [...channel.denied].reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** What the bot may do in a channel, as an interaction's `app_permissions` tells it. */
export const appPermissions = (channel: Channel): string => (everything & ~deniedBits(channel)).toString();

export function channelOnWire(world: World, channel: Channel): Json {
  const base = {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    flags: channel.requiresTag ? ChannelFlags.RequireTag : 0,
  };
  if (channel.recipientId !== undefined) {
    const user = world.users.get(channel.recipientId);
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      recipients: user === undefined ? [] : [userOnWire(user)],
    };
  }
  if (isThread(channel)) {
    return {
      ...base,
      guild_id: channel.guildId,
      parent_id: channel.parentId,
      owner_id: world.bot.id,
      applied_tags: channel.appliedTags,
      message_count: channel.messages.size,
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: 1440,
        archive_timestamp: new Date().toISOString(),
      },
    };
  }
  return {
    ...base,
    guild_id: channel.guildId,
    parent_id: channel.parentId ?? null,
    position: 0,
    topic: null,
    nsfw: false,
    permission_overwrites: [{ id: world.bot.id, type: 1, allow: '0', deny: deniedBits(channel).toString() }],
    available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
  };
}

export const userOnWire = (user: { readonly id: string; readonly username: string }, bot = false): Json => ({
  id: user.id,
  username: user.username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot,
});

export function guildOnWire(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    unavailable: false,
    owner_id: '1',
    preferred_locale: guild.locale,
    member_count: 3,
    joined_at: new Date(0).toISOString(),
    large: false,
    features: [],
    emojis: [],
    roles: [...guild.roles.values()].map((role) => ({
      ...role,
      permissions: everything.toString(),
      color: 0,
      position: role.id === guild.id ? 0 : 1,
      hoist: false,
      managed: false,
      flags: 0,
    })),
    members: [
      { user: userOnWire(world.bot, true), roles: [], joined_at: new Date(0).toISOString(), flags: 0 },
    ],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelOnWire(world, channel)),
    threads: channels.filter(isThread).map((channel) => channelOnWire(world, channel)),
  };
}
