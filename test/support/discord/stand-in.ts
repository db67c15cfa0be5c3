import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenApiCheck } from './check-openapi.ts';
import type { FindFlaws } from './check-openapi.ts';
import type { Fault } from './fault.ts';
import { createFaults } from './fault.ts';
import type { Gateway } from './gateway.ts';
import { openGateway } from './gateway.ts';
import type { Interaction } from './interaction.ts';
import type { Person, Seat } from './person.ts';
import { seatPerson } from './person.ts';
import type { RecordedRequest, RestOptions } from './rest.ts';
import { createRest } from './rest.ts';
import { applicationRoutes } from './routes-application.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import type { Channel, Guild, NewChannel, NewGuild, User, World } from './world.ts';
import { addChannel, addGuild, addRole, addUser, channelOnWire, createWorld, guildOnWire } from './world.ts';

export interface StandInOptions {
  readonly token?: string;
  /** How many shards `/gateway/bot` recommends. */
  readonly shards?: number;
  readonly heartbeatMs?: number;
  readonly buckets?: RestOptions['buckets'];
  /** Discord's 3 s and 15 minutes; shorter, to see them run out. */
  readonly acknowledgeMs?: number;
  readonly lifeMs?: number;
  /** How long a person waits for an answer before the test fails. */
  readonly patienceMs?: number;
}

/** A server on loopback that behaves like Discord towards the real discord.js client. */
export interface StandIn {
  /** For discord.js: `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Every request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  readonly requestsTo: (method: string, route: string) => readonly RecordedRequest[];
  readonly addGuild: (wish?: NewGuild) => Guild;
  readonly addChannel: (guild: Guild | undefined, wish?: NewChannel) => Channel;
  readonly addRole: (guild: Guild, name: string, mentionable?: boolean) => string;
  readonly addUser: (username: string, closed?: boolean) => User;
  readonly fault: (fault: Fault) => void;
  readonly person: (seat: Seat) => Person;
  /** The bot is invited to a guild that was added after it came up. */
  readonly invite: (guild: Guild) => void;
  /** The bot is thrown out: GUILD_DELETE without `unavailable`. */
  readonly kick: (guild: Guild) => void;
  /** An outage: GUILD_DELETE with `unavailable`; its channels answer 50001 no more than before. */
  readonly outage: (guild: Guild) => void;
  readonly recover: (guild: Guild) => void;
  /** Tells the bot of a channel as it is now: its name, its permissions. */
  readonly changeChannel: (channel: Channel) => void;
  readonly deleteChannel: (channel: Channel) => void;
  /** Throws where a recorded body breaks Discord's OpenAPI file. */
  readonly stop: () => Promise<void>;
}

// Compiling takes a moment: one check serves all stand-ins of a test file.
let openApi: FindFlaws | undefined;

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world = createWorld(options.token ?? 'stand.in.token');
  const requests: RecordedRequest[] = [];
  const interactions = new Map<string, Interaction>();
  const faults = createFaults();
  const server = createServer();
  const port = (): number => (server.address() as AddressInfo).port;
  const socketUrl = (): string => `ws://127.0.0.1:${port()}`;
  const gateway = openGateway(server, world, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    address: socketUrl,
  });
  const times = { acknowledgeMs: options.acknowledgeMs ?? 3000, lifeMs: options.lifeMs ?? 900_000 };
  openApi ??= createOpenApiCheck();
  const rest = createRest({
    world,
    faults,
    findFlaws: openApi,
    record: (request) => requests.push(request),
    buckets: options.buckets ?? {},
    routes: [
      [
        'GET',
        '/gateway/bot',
        () => ({
          status: 200,
          body: {
            url: socketUrl(),
            shards: options.shards ?? 1,
            session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
          },
        }),
      ],
      ...applicationRoutes(world),
      ...messageRoutes(world, gateway),
      ...interactionRoutes(world, interactions, times),
    ],
  });
  server.on('request', rest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stage = { world, gateway, interactions, patienceMs: options.patienceMs ?? 15_000 };

  return {
    api: `http://127.0.0.1:${port()}/api`,
    token: world.token,
    world,
    gateway,
    requests,
    requestsTo: (method, route) => requests.filter((each) => each.method === method && each.route === route),
    addGuild: (wish) => addGuild(world, wish),
    addChannel: (guild, wish) => addChannel(world, guild?.id, wish),
    addRole,
    addUser: (username, closed) => addUser(world, username, closed),
    fault: faults.order,
    person: (seat) => seatPerson(stage, seat),
    invite: (guild) => gateway.dispatch(guild.id, 'GUILD_CREATE', guildOnWire(world, guild)),
    kick: (guild) => {
      world.guilds.delete(guild.id);
      gateway.dispatch(guild.id, 'GUILD_DELETE', { id: guild.id });
    },
    outage: (guild) => {
      guild.unavailable = true;
      gateway.dispatch(guild.id, 'GUILD_DELETE', { id: guild.id, unavailable: true });
    },
    recover: (guild) => {
      guild.unavailable = false;
      gateway.dispatch(guild.id, 'GUILD_CREATE', guildOnWire(world, guild));
    },
    changeChannel: (channel) =>
      gateway.dispatch(channel.guildId, 'CHANNEL_UPDATE', channelOnWire(world, channel)),
    deleteChannel: (channel) => {
      world.channels.delete(channel.id);
      gateway.dispatch(channel.guildId, 'CHANNEL_DELETE', channelOnWire(world, channel));
    },
    stop: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const flaws = requests.flatMap((request) => request.flaws);
      if (flaws.length > 0) throw new Error(`bodies that break Discord's OpenAPI file:\n${flaws.join('\n')}`);
    },
  };
}
