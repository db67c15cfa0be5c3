import { handleInteraction } from '../channels/discord/commands/handle-interaction.ts';
import { commandDefinitions } from '../channels/discord/commands/commands.ts';
import type { DiscordEvent } from '../channels/discord/discord-event.ts';
import { openDiscord } from '../channels/discord/open-discord.ts';
import type { Secret } from '../config/secret.ts';
import type { Desk } from '../desk/desk.ts';
import { dueDigests } from '../desk/digests.ts';
import { discordAddressing, targetOf } from './discord-addressing.ts';
import type { Log } from '../log.ts';
import { DiscordNotOpenError } from './discord-not-open-error.ts';
import type { Outlet } from '../pass/outlet.ts';
import { postDigests } from '../pass/post-digests.ts';
import { tellOperator, tellSubscriber } from './post-notice.ts';
import { pauseDigest, removeDigest } from '../store/digests.ts';
import { forgetGuild } from '../store/forget-guild.ts';
import { listGuildIds } from '../store/list-guild-ids.ts';
import type { Database } from '../store/open-store.ts';
import { dropRole, removeChannel, pauseSubscription, removeSubscription } from '../store/subscriptions.ts';

export interface DiscordOutletParts {
  readonly token: Secret;
  readonly apiUrl: string;
  readonly desk: Desk;
  readonly log: Log;
  readonly operatorChannel?: string | undefined;
}

/** Logs in and gives the outlet whose alerts go to Discord, and whose commands the desk answers. */
export async function discordOutlet({
  token,
  apiUrl,
  desk,
  log,
  operatorChannel,
}: DiscordOutletParts): Promise<Outlet> {
  const { db } = desk;
  const discord = await openDiscord({
    token,
    apiUrl,
    commands: commandDefinitions,
    now: desk.now,
    prepare: (client) => {
      client.on('interactionCreate', (interaction) => {
        void handleInteraction(desk, interaction, ({ error, ...report }) => {
          if (report.kind === 'failed') log.error({ ...report, err: error }, 'interaction');
          else log.debug(report, 'interaction');
        });
      });
    },
    report: (event) => void noteEvent(desk, event, log),
  });
  if ('code' in discord) {
    throw new DiscordNotOpenError(
      discord.code === 'token-refused'
        ? 'Discord refuses the token: make a new one on the Bot page of the developer portal and set DISCORD_TOKEN.'
        : `Discord does not answer (${discord.cause}): check the network and discord.apiUrl, then start again.`,
    );
  }
  log.info({ invite: discord.invite }, 'Discord is open; invite the bot with this address');
  return {
    addressing: discordAddressing,
    deliver: (delivery) => discord.deliver(delivery),
    placeChanges: {
      pauseSubscription: async (id, cause, now) => {
        log.warn({ subscription: id, cause }, 'subscription is paused');
        await tellSubscriber(db, id, cause, now);
        await pauseSubscription(db, id, cause, now);
        await pauseDigest(db, id, cause);
      },
      removeSubscription: async (id, cause) => {
        log.warn({ subscription: id, cause }, 'subscription is removed');
        await removeSubscription(db, id);
        await removeDigest(db, id);
      },
      forgetGuild: async (guild) => {
        log.warn({ guild }, 'guild is forgotten');
        await forgetGuild(db, guild);
      },
    },
    tellNotice: (trx, source, notice, now) =>
      tellOperator(trx, source, notice, { log, operatorChannel, now }),
    beforeDelivery: async (now) => {
      const due = await dueDigests(desk, now);
      await postDigests(db, due, (row) => targetOf(db, row), now);
    },
    close: discord.close,
  };
}

/** What happens to the bot's places changes what is kept of them; the rest is for the log. */
async function noteEvent({ db }: Desk, event: DiscordEvent, log: Log): Promise<void> {
  switch (event.kind) {
    case 'guild-left':
      log.warn({ guild: event.guildId }, 'the bot was removed from a guild, which is forgotten');
      return forgetGuild(db, event.guildId);
    case 'channel-deleted':
      return removeChannel(db, event.channelId);
    case 'role-deleted':
      return dropRole(db, event.roleId);
    case 'token-refused': {
      log.error(
        'Discord refuses the token: nothing is sent until DISCORD_TOKEN is set anew and the bot restarted',
      );
      return;
    }
    case 'ready': {
      await forgetAbsentGuilds(db, event.guildIds);
      log.info({ guilds: event.guildIds.length, shards: event.shards }, 'Discord is ready');
      return;
    }
    case 'client-error': {
      log.error({ err: event.error }, 'Discord client');
      return;
    }
    case 'rate-limited':
    case 'many-refusals':
    case 'part-refused':
    case 'shard-lost': {
      log.warn(event, 'Discord');
      return;
    }
    default: {
      log.info(event, 'Discord');
      return;
    }
  }
}

/** Guilds that removed the bot while it was not running. */
async function forgetAbsentGuilds(db: Database, present: readonly string[]): Promise<void> {
  const here = new Set(present);
  for (const guild of await listGuildIds(db)) if (!here.has(guild)) await forgetGuild(db, guild);
}
