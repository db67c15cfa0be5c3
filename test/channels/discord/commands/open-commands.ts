import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { commandDefinitions } from '../../../../src/channels/discord/commands/commands.ts';
import { handleInteraction } from '../../../../src/channels/discord/commands/handle-interaction.ts';
import type { InteractionReport } from '../../../../src/channels/discord/commands/handle-interaction.ts';
import { openDeskWorld } from '../../../support/desk-world.ts';
import type { DeskWorld } from '../../../support/desk-world.ts';
import type { Person, Seat, Seen } from '../../../support/discord/person.ts';
import type { StandIn } from '../../../support/discord/stand-in.ts';
import { startStandIn } from '../../../support/discord/stand-in.ts';
import type { Channel, Guild } from '../../../support/discord/world.ts';

export interface OpenCommands {
  readonly world: DeskWorld;
  readonly standIn: StandIn;
  readonly client: Client;
  readonly guild: Guild;
  readonly channel: Channel;
  /** Somebody who manages the guild. */
  readonly manager: Person;
  readonly managerId: string;
  /** Somebody without rights. */
  readonly member: Person;
  readonly seat: (more?: Partial<Seat>) => Person;
  readonly reports: readonly InteractionReport[];
  readonly close: () => Promise<void>;
}

/** The real client with every command registered on the stand-in, and the desk behind it. */
export async function openCommands(made?: DeskWorld, patienceMs = 8_000): Promise<OpenCommands> {
  const world = made ?? (await openDeskWorld());
  const standIn = await startStandIn({ patienceMs });
  const guild = standIn.addGuild();
  const channel = standIn.addChannel(guild);
  const boss = standIn.addUser('manager');
  const visitor = standIn.addUser('member');
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api } });
  const reports: InteractionReport[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    void handleInteraction(world.desk, interaction, (report) => reports.push(report));
  });
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  await client.login(standIn.token);
  await ready;
  await client.rest.put(Routes.applicationCommands(client.application?.id ?? ''), {
    body: commandDefinitions,
  });
  const seat = (more: Partial<Seat> = {}): Person => standIn.person({ user: visitor, channel, ...more });
  return {
    world,
    standIn,
    client,
    guild,
    channel,
    manager: seat({ user: boss, permissions: ['ManageGuild'] }),
    managerId: boss.id,
    member: seat(),
    seat,
    reports,
    close: async () => {
      await client.destroy();
      await standIn.stop();
      await world.store.close();
    },
  };
}

/** Everything that a person reads of an answer. */
export function wordsOf(seen: Seen): string {
  const embeds = (seen.message?.embeds ?? []) as {
    title?: string;
    description?: string;
    author?: { name: string };
    fields?: { name: string; value: string }[];
    footer?: { text: string };
  }[];
  return embeds
    .flatMap(({ title, description, fields, footer, author }) => [
      author?.name,
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ])
    .filter((part) => part !== undefined)
    .join('\n');
}
