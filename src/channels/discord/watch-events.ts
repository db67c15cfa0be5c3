import { Events, RESTEvents } from 'discord.js';
import type { Client } from 'discord.js';
import type { DiscordEvent } from './discord-event.ts';

/** Turns what the client emits into values. */
export function watchEvents(client: Client, report: (event: DiscordEvent) => void): void {
  watchPlaces(client, report);
  watchConnection(client, report);
}

function watchPlaces(client: Client, report: (event: DiscordEvent) => void): void {
  client.on(Events.GuildCreate, ({ id, name, preferredLocale }) =>
    report({ kind: 'guild-joined', guildId: id, name, locale: preferredLocale }),
  );
  client.on(Events.GuildDelete, ({ id }) => report({ kind: 'guild-left', guildId: id }));
  client.on(Events.GuildUnavailable, ({ id }) => report({ kind: 'guild-outage', guildId: id }));
  client.on(Events.GuildAvailable, ({ id }) => {
    // Every guild becomes available once while the client starts; only later ones come back from an outage.
    if (client.isReady()) report({ kind: 'guild-back', guildId: id });
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased())
      report({ kind: 'channel-deleted', guildId: channel.guildId, channelId: channel.id });
  });
  client.on(Events.ThreadDelete, ({ id, guildId }) =>
    report({ kind: 'channel-deleted', guildId, channelId: id }),
  );
  client.on(Events.GuildRoleDelete, ({ id, guild }) =>
    report({ kind: 'role-deleted', guildId: guild.id, roleId: id }),
  );
}

function watchConnection(client: Client, report: (event: DiscordEvent) => void): void {
  client.once(Events.ClientReady, (ready) =>
    report({ kind: 'ready', guildIds: [...ready.guilds.cache.keys()], shards: ready.ws.shards.size }),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => report({ kind: 'shard-lost', shard, code }));
  client.on(Events.ShardResume, (shard, replayed) => report({ kind: 'shard-resumed', shard, replayed }));
  client.on(Events.Error, (error) => report({ kind: 'client-error', error }));
  client.on(Events.ShardError, (error) => report({ kind: 'client-error', error }));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) =>
    report({ kind: 'rate-limited', route, forMs: timeToReset }),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => report({ kind: 'many-refusals', count }));
}
