import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Interaction, TextChannel } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { hasOpenApi } from './check-openapi.ts';
import type { StandIn, StandInOptions } from './stand-in.ts';
import { startStandIn } from './stand-in.ts';

const clients: Client[] = [];
const standIns: StandIn[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  for (const standIn of standIns.splice(0)) await standIn.stop();
});

async function open(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  standIns.push(standIn);
  return standIn;
}

async function connect(standIn: StandIn, rest: Record<string, unknown> = {}): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api, ...rest } });
  clients.push(client);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  return client;
}

const button = (): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  );

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: 'Arms', value: interaction.options.getFocused() }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      content: `topic ${interaction.options.getString('topic', true)}`,
      components: [button()],
      files: [{ attachment: Buffer.from([0, 255, 13, 10, 45, 45]), name: 'picture.png' }],
    });
  } else if (interaction.isButton()) {
    const input = new TextInputBuilder()
      .setCustomId('reason')
      .setStyle(TextInputStyle.Short)
      .setMaxLength(20);
    await interaction.showModal(
      new ModalBuilder()
        .setCustomId('why')
        .setTitle('Why?')
        .addLabelComponents(new LabelBuilder().setLabel('Reason').setTextInputComponent(input)),
    );
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `reason: ${interaction.fields.getTextInputValue('reason')}` });
  }
}

const command = new SlashCommandBuilder()
  .setName('stance')
  .setDescription('The position on record')
  .setDefaultMemberPermissions(32n)
  .addStringOption((option) =>
    option.setName('topic').setDescription('Topic').setRequired(true).setAutocomplete(true),
  );

describe('the stand-in for Discord', () => {
  it.skipIf(!hasOpenApi)(
    'compares bodies with the OpenAPI file (skipped where it is not at hand)',
    async () => {
      const standIn = await open();
      const client = await connect(standIn);
      const channel = standIn.addChannel(standIn.addGuild());
      await expect(
        client.rest.post(`/channels/${channel.id}/messages`, { body: { content: ['not', 'text'] } }),
      ).rejects.toThrow();
      expect(standIn.requestsTo('POST', '/channels/:channel/messages')[0]?.flaws).not.toEqual([]);
      standIns.splice(0);
      await expect(standIn.stop()).rejects.toThrow('OpenAPI');
    },
  );

  it('lets a person use a command, its autocomplete, a button and a modal of the real client', async () => {
    const standIn = await open();
    const channel = standIn.addChannel(standIn.addGuild());
    const client = await connect(standIn);
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    await client.application?.commands.set([command]);
    const user = standIn.addUser('ada');
    const person = standIn.person({ user, channel, permissions: ['ManageGuild'] });

    expect(await person.type('stance', 'topic', 'ar')).toEqual([{ name: 'Arms', value: 'ar' }]);
    const seen = await person.slash('stance', { topic: 'arms' });
    expect(seen.message?.content).toBe('topic arms');
    expect(seen.isEphemeral).toBe(true);
    expect([...(seen.message?.bytes.get('picture.png') ?? [])]).toEqual([0, 255, 13, 10, 45, 45]);
    expect(seen.acknowledgedMs).toBeLessThan(1000);
    const { modal } = await person.press(seen.message, 'More');
    const last = await person.submit(modal, { reason: 'doubt' });
    expect(last.message?.content).toBe('reason: doubt');
    expect(channel.messages.size).toBe(1);

    await expect(person.slash('stance')).rejects.toThrow('required');
    await expect(person.slash('unknown')).rejects.toThrow('not registered');
    await expect(standIn.person({ user, channel }).slash('stance', { topic: 'a' })).rejects.toThrow(
      'default',
    );
    await expect(person.submit(modal, { reason: 'x'.repeat(21) })).rejects.toThrow('length');
  });

  it('refuses by number what Discord refuses', async () => {
    const standIn = await open();
    const guild = standIn.addGuild();
    const [text, hidden, mute] = [
      standIn.addChannel(guild),
      standIn.addChannel(guild, { denied: ['ViewChannel'] }),
      standIn.addChannel(guild, { denied: ['SendMessages'] }),
    ];
    const forum = standIn.addChannel(guild, { type: ChannelType.GuildForum, requiresTag: true });
    const { rest } = await connect(standIn);
    const code = async (sending: Promise<unknown>): Promise<unknown> =>
      sending.then(
        () => 'fine',
        (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
      );
    const send = (id: string, body: unknown): Promise<unknown> =>
      code(rest.post(`/channels/${id}/messages`, { body }));

    expect(await send(text.id, { content: 'a'.repeat(2001) })).toBe(50035);
    expect(await send(text.id, { content: '' })).toBe(50006);
    expect(
      await send(text.id, {
        embeds: [{ description: 'd'.repeat(4000), title: 't' }, { description: 'd'.repeat(2000) }],
      }),
    ).toBe(50035);
    expect(await send(hidden.id, { content: 'a' })).toBe(50001);
    expect(await send(mute.id, { content: 'a' })).toBe(50013);
    expect(await send('1', { content: 'a' })).toBe(10003);
    expect(
      await code(
        rest.post(`/channels/${forum.id}/threads`, { body: { name: 'post', message: { content: 'a' } } }),
      ),
    ).toBe(40067);
    standIn.world.guilds.delete(guild.id);
    expect(await send(text.id, { content: 'a' })).toBe(10004);
  });

  it('gives the same message for the same nonce, and tells whom a message rings', async () => {
    const standIn = await open();
    const channel = standIn.addChannel(standIn.addGuild());
    const { rest } = await connect(standIn, { timeout: 150 });
    const body = { content: '@everyone <@&7> <@8>', nonce: 'n', enforce_nonce: true };
    standIn.fault({
      method: 'POST',
      route: '/channels/:channel/messages',
      does: { kind: 'late', afterMs: 400 },
    });
    await rest.post(`/channels/${channel.id}/messages`, { body });
    expect(channel.messages.size).toBe(1);
    expect(standIn.requestsTo('POST', '/channels/:channel/messages')).toHaveLength(2);
    expect([...channel.messages.values()][0]?.pings).toEqual({ everyone: true, users: ['8'], roles: ['7'] });

    const quiet = { content: body.content, allowed_mentions: { parse: [], roles: ['7'] } };
    await rest.post(`/channels/${channel.id}/messages`, { body: quiet });
    expect([...channel.messages.values()][1]?.pings).toEqual({ everyone: false, users: [], roles: ['7'] });
  });

  it('answers 429 from a bucket, and after it refills the real client gets through', async () => {
    const route = 'POST /channels/:channel/messages';
    const standIn = await open({ buckets: { [route]: { limit: 2, windowMs: 300 } } });
    const channel = standIn.addChannel(standIn.addGuild());
    const client = await connect(standIn);
    await Promise.all(
      [1, 2, 3, 4].map((at) =>
        client.rest.post(`/channels/${channel.id}/messages`, { body: { content: String(at) } }),
      ),
    );
    expect(channel.messages.size).toBe(4);
  });

  it('keeps sessions: a cut and op 7 resume with the events missed, op 9 identifies again', async () => {
    const standIn = await open();
    const guild = standIn.addGuild();
    const channel = standIn.addChannel(guild);
    const client = await connect(standIn);
    const deleted = new Promise<string>((resolve) =>
      client.on(Events.ChannelDelete, ({ id }) => resolve(id)),
    );
    const resumed = (): Promise<unknown> =>
      new Promise((resolve) => client.once(Events.ShardResume, resolve));
    let again = resumed();
    standIn.gateway.cut();
    standIn.deleteChannel(channel);
    await again;
    expect(await deleted).toBe(channel.id);
    again = resumed();
    standIn.gateway.askReconnect();
    await again;
    const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    standIn.gateway.invalidate(false);
    await ready;
    expect(standIn.gateway.log.map(({ op }) => op)).toEqual(['identify', 'resume', 'resume', 'identify']);
    expect((client.channels.cache.get(channel.id) as TextChannel | undefined)?.name).toBeUndefined();
  });

  it('spreads 2,500 guilds over the shards it recommends', async () => {
    const standIn = await open({ shards: 3 });
    for (let at = 0; at < 2500; at += 1) standIn.addChannel(standIn.addGuild());
    const client = new Client({
      shards: 'auto',
      intents: [GatewayIntentBits.Guilds],
      rest: { api: standIn.api },
    });
    clients.push(client);
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(standIn.token);
    await ready;
    expect(client.guilds.cache.size).toBe(2500);
    expect(client.ws.shards.size).toBe(3);
  });

  it('holds the bot to three seconds, and to one first answer', async () => {
    const standIn = await open({ acknowledgeMs: 700, patienceMs: 5000 });
    const channel = standIn.addChannel(standIn.addGuild());
    const client = await connect(standIn);
    const codes: unknown[] = [];
    let pauseMs = 1200;
    const reply = async (interaction: Interaction): Promise<void> => {
      if (!interaction.isChatInputCommand()) return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      for (const content of ['first', 'second'])
        await interaction
          .reply({ content })
          .catch((error: unknown) => codes.push((error as DiscordAPIError).code));
    };
    client.on(Events.InteractionCreate, (interaction) => void reply(interaction));
    await client.application?.commands.set([
      new SlashCommandBuilder().setName('help').setDescription('Help'),
    ]);
    const person = standIn.person({ user: standIn.addUser('ada'), channel });
    await expect(person.slash('help')).rejects.toThrow('no answer');
    expect(codes).toContain(10062);
    pauseMs = 0;
    expect((await person.slash('help')).message?.content).toBe('first');
  });

  it('lets a person write to the bot alone', async () => {
    const standIn = await open();
    const client = await connect(standIn);
    const user = standIn.addUser('ada');
    const direct = standIn.addChannel(undefined, { type: ChannelType.DM, recipientId: user.id });
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply(`here: ${String(interaction.inGuild())}`);
    });
    await client.application?.commands.set([
      new SlashCommandBuilder().setName('help').setDescription('Help'),
    ]);
    const seen = await standIn.person({ user, channel: direct, locale: 'ko' }).slash('help');
    expect(seen.message?.content).toBe('here: false');
  });
});
