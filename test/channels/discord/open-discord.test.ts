import { Events, SlashCommandBuilder } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import type { DiscordEvent } from '../../../src/channels/discord/discord-event.ts';
import { openDiscord } from '../../../src/channels/discord/open-discord.ts';
import type { DiscordParts } from '../../../src/channels/discord/open-discord.ts';
import { startStandIn } from '../../support/discord/stand-in.ts';
import type { StandIn } from '../../support/discord/stand-in.ts';
import { delivery, inChannel } from './open-desk.ts';

let closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.toReversed()) await close();
  closers = [];
});

async function serve(): Promise<StandIn> {
  const standIn = await startStandIn();
  closers.push(standIn.stop);
  return standIn;
}

const help = new SlashCommandBuilder().setName('help').setDescription('Help').toJSON();

const partsFor = (standIn: StandIn, events: DiscordEvent[]): DiscordParts => ({
  apiUrl: standIn.api,
  token: { reveal: () => standIn.token },
  commands: [help],
  report: (event) => events.push(event),
  now: Date.now,
});

it('comes up with its commands, answers people, delivers, and goes down', async () => {
  const standIn = await serve();
  const channel = standIn.addChannel(standIn.addGuild());
  const events: DiscordEvent[] = [];
  const opened = await openDiscord({
    ...partsFor(standIn, events),
    prepare: (client) =>
      client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand()) void interaction.reply('here to help');
      }),
  });
  if ('code' in opened) throw new Error(opened.code);
  expect(events).toContainEqual({ kind: 'commands-registered', changed: true });
  const person = standIn.person({ user: standIn.addUser('ada'), channel });
  expect((await person.slash('help')).message?.content).toBe('here to help');
  expect((await opened.deliver(delivery(inChannel(channel)))).code).toBe('delivered');
  expect(opened.invite).toContain(standIn.world.applicationId);
  await opened.close();
  await expect.poll(() => standIn.gateway.connections()).toBe(0);
});

it('comes up without its commands where Discord refuses them, and tells so', async () => {
  const standIn = await serve();
  standIn.fault({
    method: 'PUT',
    route: '/applications/:app/commands',
    does: { kind: 'answer', status: 403, body: { code: 50001, message: 'no' } },
  });
  const events: DiscordEvent[] = [];
  const opened = await openDiscord(partsFor(standIn, events));
  if ('code' in opened) throw new Error(opened.code);
  closers.push(opened.close);
  expect(events).toContainEqual({ kind: 'commands-refused', cause: 'no-access' });
});

it('does not come up with a wrong token', async () => {
  const standIn = await serve();
  const opened = await openDiscord({ ...partsFor(standIn, []), token: { reveal: () => 'not.the.token' } });
  expect(opened).toEqual({ code: 'token-refused' });
});
