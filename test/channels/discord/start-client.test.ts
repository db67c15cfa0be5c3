import { inspect } from 'node:util';
import { GatewayIntentBits } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { createClient } from '../../../src/channels/discord/create-client.ts';
import type { DiscordEvent } from '../../../src/channels/discord/discord-event.ts';
import { startClient } from '../../../src/channels/discord/start-client.ts';
import type { Start } from '../../../src/channels/discord/start-client.ts';
import { Secret } from '../../../src/config/secret.ts';
import { startStandIn } from '../../support/discord/stand-in.ts';
import { openDesk } from './open-desk.ts';
import type { OpenDesk } from './open-desk.ts';

let desk: OpenDesk | undefined;
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await desk?.close();
  desk = undefined;
  for (const close of closers.splice(0)) await close();
});

async function start(apiUrl: string, token: string): Promise<{ start: Start; events: DiscordEvent[] }> {
  const client = createClient({ apiUrl });
  closers.push(() => client.destroy());
  const events: DiscordEvent[] = [];
  return { start: await startClient(client, new Secret(token), (event) => events.push(event)), events };
}

it('asks for the Guilds intent alone and tells of all guilds', async () => {
  desk = await openDesk();
  expect(desk.standIn.gateway.log).toEqual([{ op: 'identify', shard: 0, intents: GatewayIntentBits.Guilds }]);
  expect(desk.events).toEqual([{ kind: 'ready', guildIds: [desk.guild.id], shards: 1 }]);
});

it('says whether the token or the network is at fault', async () => {
  const standIn = await startStandIn();
  closers.push(standIn.stop);
  expect((await start(standIn.api, 'a.wrong.token')).start).toEqual({ code: 'token-refused' });
  standIn.fault({ method: 'GET', route: '/gateway/bot', times: 9, does: { kind: 'answer', status: 502 } });
  expect((await start(standIn.api, standIn.token)).start).toEqual({
    code: 'unreachable',
    cause: 'discord-down',
  });
  expect((await start('http://127.0.0.1:9/api', standIn.token)).start).toEqual({
    code: 'unreachable',
    cause: 'network',
  });
});

it('shows the token in nothing that it reports or throws', async () => {
  const token = 'very.secret.token';
  const standIn = await startStandIn({ token });
  closers.push(standIn.stop);
  standIn.fault({
    method: 'GET',
    route: '/gateway/bot',
    does: { kind: 'answer', status: 418, body: { message: 'no', code: 7 } },
  });
  const shown: unknown[] = [];
  const client = createClient({ apiUrl: standIn.api });
  closers.push(() => client.destroy());
  await startClient(client, new Secret(token), (event) => shown.push(event)).catch((error: unknown) =>
    shown.push(error),
  );
  shown.push(await startClient(client, new Secret(token), (event) => shown.push(event)));
  await client.rest.get('/nowhere').catch((error: unknown) => shown.push(error));
  expect(shown.length).toBeGreaterThan(2);
  expect(inspect(shown, { depth: 8, showHidden: true })).not.toContain('secret');
  expect(JSON.stringify(shown)).not.toContain('secret');
});

it('tells a kick from an outage, and of joined guilds, deleted channels and roles', async () => {
  desk = await openDesk();
  const { standIn, guild, channel, event } = desk;
  standIn.outage(guild);
  expect(await event('guild-outage')).toEqual({ kind: 'guild-outage', guildId: guild.id });
  standIn.recover(guild);
  await event('guild-back');
  standIn.deleteChannel(channel);
  expect(await event('channel-deleted')).toEqual({
    kind: 'channel-deleted',
    guildId: guild.id,
    channelId: channel.id,
  });
  const roleId = standIn.addRole(guild, 'desk');
  standIn.gateway.dispatch(guild.id, 'GUILD_ROLE_CREATE', {
    guild_id: guild.id,
    role: { id: roleId, name: 'desk', permissions: '0' },
  });
  standIn.gateway.dispatch(guild.id, 'GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: roleId });
  expect(await event('role-deleted')).toEqual({ kind: 'role-deleted', guildId: guild.id, roleId });
  const other = standIn.addGuild({ name: 'Second', locale: 'ko' });
  standIn.invite(other);
  expect(await event('guild-joined')).toEqual({
    kind: 'guild-joined',
    guildId: other.id,
    name: 'Second',
    locale: 'ko',
  });
  standIn.kick(guild);
  expect(await event('guild-left')).toEqual({ kind: 'guild-left', guildId: guild.id });
});

it('resumes after a cut, and hears what happened meanwhile', async () => {
  desk = await openDesk();
  const { standIn, channel, event } = desk;
  standIn.gateway.cut();
  standIn.deleteChannel(channel);
  expect(await event('shard-resumed')).toMatchObject({ kind: 'shard-resumed', shard: 0 });
  expect((await event('channel-deleted')).kind).toBe('channel-deleted');
});

it('notices a connection that is open and dead by its missing heartbeat', async () => {
  desk = await openDesk({ standIn: { heartbeatMs: 150 } });
  desk.standIn.gateway.answerHeartbeats(false);
  setTimeout(() => desk?.standIn.gateway.answerHeartbeats(true), 600);
  expect((await desk.event('shard-resumed')).kind).toBe('shard-resumed');
});

it('starts 2,600 guilds on the shards that Discord recommends, an outage among them', async () => {
  const standIn = await startStandIn({ shards: 3 });
  closers.push(standIn.stop);
  for (let at = 0; at < 2600; at += 1) standIn.addChannel(standIn.addGuild());
  const { start: code, events } = await start(standIn.api, standIn.token);
  expect(code).toEqual({ code: 'ready' });
  const [ready] = events;
  expect(ready).toMatchObject({ kind: 'ready', shards: 3 });
  expect(ready?.kind === 'ready' && ready.guildIds.length).toBe(2600);
});
