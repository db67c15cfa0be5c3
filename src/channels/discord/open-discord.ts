import type { Client, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import { classifyFailure } from './classify-failure.ts';
import { createClient } from './create-client.ts';
import type { ClientSettings } from './create-client.ts';
import { deliverToDiscord } from './deliver-to-discord.ts';
import type { DiscordDelivery } from './deliver-to-discord.ts';
import type { DiscordEvent } from './discord-event.ts';
import { inviteLink } from './invite-link.ts';
import { openPostOffice } from './post-office.ts';
import { registerCommands } from './register-commands.ts';
import { startClient } from './start-client.ts';
import type { Hidden, Start } from './start-client.ts';

export interface DiscordParts extends ClientSettings {
  readonly token: Hidden;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Hears everything, from before the login on. It must not throw. */
  readonly report: (event: DiscordEvent) => void;
  /** Attaches what answers people, before the login. */
  readonly prepare?: (client: Client) => void;
  readonly now: () => number;
}

/** The bot in Discord, for as long as it is open. */
export interface OpenDiscord {
  readonly invite: string;
  readonly deliver: (delivery: DiscordDelivery) => Promise<DeliveryOutcome>;
  /** The guild of a channel that the bot knows. */
  readonly guildOf: (channelId: string) => string | undefined;
  readonly close: () => Promise<void>;
}

type NotOpen = Exclude<Start, { code: 'ready' }>;

/** Logs in, registers the commands where they changed, and is ready to deliver. */
export async function openDiscord(parts: DiscordParts): Promise<OpenDiscord | NotOpen> {
  const { token, commands, report, prepare, now, ...settings } = parts;
  const client = createClient(settings);
  prepare?.(client);
  const start = await startClient(client, token, report);
  if (start.code !== 'ready' || !client.isReady()) {
    await client.destroy();
    return start.code === 'ready' ? { code: 'unreachable', cause: 'connection-lost' } : start;
  }
  await registerOrTell(client, commands, report);
  const office = openPostOffice(client, report, now);
  return {
    invite: inviteLink(client.application.id),
    deliver: (delivery) => deliverToDiscord(office, delivery),
    guildOf: (channelId) => {
      const channel = client.channels.cache.get(channelId);
      return channel === undefined || channel.isDMBased() ? undefined : channel.guildId;
    },
    close: () => client.destroy(),
  };
}

/** The commands of an earlier start still stand where registering fails: alerts go out all the same. */
async function registerOrTell(
  client: Client<true>,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  report: DiscordParts['report'],
): Promise<void> {
  try {
    report({ kind: 'commands-registered', changed: await registerCommands(client, commands) });
  } catch (error) {
    const outcome = classifyFailure(error, undefined);
    report({ kind: 'commands-refused', cause: 'cause' in outcome ? outcome.cause : outcome.code });
  }
}
