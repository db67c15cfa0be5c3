import type { Client } from 'discord.js';
import type { Telling } from '../../../src/alerts/telling.ts';
import { createClient } from '../../../src/channels/discord/create-client.ts';
import type { ClientSettings } from '../../../src/channels/discord/create-client.ts';
import type { DiscordDelivery } from '../../../src/channels/discord/deliver-to-discord.ts';
import type { DiscordEvent } from '../../../src/channels/discord/discord-event.ts';
import type { DiscordTarget } from '../../../src/channels/discord/discord-target.ts';
import { openPostOffice } from '../../../src/channels/discord/post-office.ts';
import type { PostOffice } from '../../../src/channels/discord/post-office.ts';
import { startClient } from '../../../src/channels/discord/start-client.ts';
import type { StandIn, StandInOptions } from '../../support/discord/stand-in.ts';
import { startStandIn } from '../../support/discord/stand-in.ts';
import type { Channel, Guild, NewChannel } from '../../support/discord/world.ts';
import { seoulView } from '../../support/seoul-view.ts';

export interface OpenDesk {
  readonly standIn: StandIn;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly client: Client;
  readonly office: PostOffice;
  readonly events: readonly DiscordEvent[];
  /** Waits for an event of a kind, those that came already included. */
  readonly event: (kind: DiscordEvent['kind']) => Promise<DiscordEvent>;
  readonly close: () => Promise<void>;
}

export interface DeskWish {
  readonly channel?: NewChannel;
  readonly locale?: string;
  readonly standIn?: StandInOptions;
  readonly client?: ClientSettings;
  readonly now?: () => number;
}

/** A guild with one channel on the stand-in, and the bot's real client in it. */
export async function openDesk(wish: DeskWish = {}): Promise<OpenDesk> {
  const standIn = await startStandIn(wish.standIn);
  const guild = standIn.addGuild({ locale: wish.locale ?? 'en-US' });
  const channel = standIn.addChannel(guild, wish.channel);
  const client = createClient({ apiUrl: standIn.api, ...wish.client });
  const events: DiscordEvent[] = [];
  const listeners = new Set<() => void>();
  const report = (event: DiscordEvent): void => {
    events.push(event);
    for (const listener of listeners) listener();
  };
  const start = await startClient(client, { reveal: () => standIn.token }, report);
  if (start.code !== 'ready') throw new Error(start.code);
  return {
    standIn,
    guild,
    channel,
    client,
    office: openPostOffice(client, report, wish.now ?? Date.now),
    events,
    event: async (kind) => {
      for (;;) {
        const found = events.find((event) => event.kind === kind);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => listeners.add(resolve));
      }
    },
    close: async () => {
      await client.destroy();
      await standIn.stop();
    },
  };
}

export const inChannel = (channel: Channel, more: Partial<DiscordTarget> = {}): DiscordTarget => ({
  channel: 'discord',
  guildId: channel.guildId ?? '',
  channelId: channel.id,
  ...more,
});

/** A row of the outbox. */
export function delivery(
  target: DiscordTarget,
  telling: Telling = { kind: 'alert', view: seoulView },
  more: Partial<DiscordDelivery> = {},
): DiscordDelivery {
  return {
    id: 'delivery-1',
    target: JSON.stringify(target),
    payload: JSON.stringify(telling),
    createdAt: Date.now() - 2 * 86_400_000,
    ...more,
  };
}
