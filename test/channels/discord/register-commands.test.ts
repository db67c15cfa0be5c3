import { ChannelType, SlashCommandBuilder } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { inviteLink } from '../../../src/channels/discord/invite-link.ts';
import { registerCommands } from '../../../src/channels/discord/register-commands.ts';
import { openDesk } from './open-desk.ts';
import type { OpenDesk } from './open-desk.ts';

let desk: OpenDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const put = '/applications/:app/commands';

const stance = (description: string): SlashCommandBuilder => {
  const command = new SlashCommandBuilder()
    .setName('stance')
    .setNameLocalizations({ ko: '입장' })
    .setDescription(description)
    .setDescriptionLocalizations({ ko: '기록된 입장' })
    .setDefaultMemberPermissions(32n);
  command
    .addStringOption((option) =>
      option.setName('topic').setDescription('Topic').setRequired(true).setAutocomplete(true),
    )
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription('Channel')
        .addChannelTypes(ChannelType.GuildForum, ChannelType.GuildText),
    );
  return command;
};

it('writes commands only where they differ from those that are registered', async () => {
  desk = await openDesk();
  const { client, standIn } = desk;
  if (!client.isReady()) throw new Error('not ready');
  const [first, second] = [stance('The position on record').toJSON(), stance('The position').toJSON()];
  expect(await registerCommands(client, [first])).toBe(true);
  expect(await registerCommands(client, [first])).toBe(false);
  expect(standIn.requestsTo('PUT', put)).toHaveLength(1);
  expect(await registerCommands(client, [second])).toBe(true);
  const translated = { ...second, name_localizations: { ko: '태도' } };
  expect(await registerCommands(client, [translated])).toBe(true);
  expect(await registerCommands(client, [])).toBe(true);
  expect(standIn.world.commands.get('global')).toEqual([]);
});

it('takes the same commands in another order, with what Discord adds, for the same', async () => {
  desk = await openDesk();
  const { client } = desk;
  if (!client.isReady()) throw new Error('not ready');
  const help = new SlashCommandBuilder().setName('help').setDescription('Help').toJSON();
  const one = stance('The position').toJSON();
  await registerCommands(client, [one, help]);
  expect(await registerCommands(client, [help, one])).toBe(false);
});

it('links to an invitation with the permissions that are needed and no more', () => {
  const link = new URL(inviteLink('123'));
  expect(link.searchParams.get('client_id')).toBe('123');
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  expect(BigInt(link.searchParams.get('permissions') ?? '')).toBe(
    (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 35n) | (1n << 38n),
  );
});
