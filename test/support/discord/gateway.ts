import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { asArray, asObject, asText } from './answer.ts';
import { shardOf, snowflake } from './snowflake.ts';
import type { Json, World } from './world.ts';
import { guildOnWire, userOnWire } from './world.ts';

interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly sent: { readonly s: number; readonly packet: string }[];
  socket: WebSocket | undefined;
  resumable: boolean;
}

/** Discord's side of the gateway: sessions that can be resumed, shards, and trouble on demand. */
export interface Gateway {
  /** Sends an event to the shard of a guild; without a guild, to the first shard. */
  readonly dispatch: (guildId: string | undefined, type: string, data: unknown) => void;
  /** What each client said, in order: identify, resume. */
  readonly log: readonly {
    readonly op: 'identify' | 'resume';
    readonly shard: number;
    readonly intents?: number;
  }[];
  /** Cuts every connection without a close code of Discord's. The sessions can be resumed. */
  readonly cut: () => void;
  /** Op 7. */
  readonly askReconnect: () => void;
  /** Op 9. */
  readonly invalidate: (resumable: boolean) => void;
  /** From now on heartbeats stay unanswered, until turned on again. */
  readonly answerHeartbeats: (answers: boolean) => void;
  readonly connections: () => number;
  readonly close: () => void;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly address: () => string;
}

export function openGateway(server: Server, world: World, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const log: { op: 'identify' | 'resume'; shard: number; intents?: number }[] = [];
  let answersHeartbeats = true;

  const send = (socket: WebSocket | undefined, packet: unknown): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(packet));
  };

  const emit = (session: Session, t: string, d: unknown): void => {
    const s = session.sent.length + 1;
    const packet = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s, d });
    session.sent.push({ s, packet });
    if (session.socket?.readyState === 1) session.socket.send(packet);
  };

  const guildsOf = ([id, count]: readonly [number, number]): string[] =>
    [...world.guilds.keys()].filter((guildId) => shardOf(guildId, count) === id);

  const identify = (socket: WebSocket, data: Json): Session | undefined => {
    if (data['token'] !== world.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return undefined;
    }
    const [id = 0, count = 1] = asArray(data['shard']).map(Number);
    const session: Session = { id: snowflake(), shard: [id, count], sent: [], socket, resumable: true };
    for (const [key, old] of sessions) if (old.shard[0] === id) sessions.delete(key);
    sessions.set(session.id, session);
    log.push({ op: 'identify', shard: id, intents: Number(data['intents']) });
    const guilds = guildsOf(session.shard);
    emit(session, 'READY', {
      v: 10,
      user: userOnWire(world.bot, true),
      session_id: session.id,
      resume_gateway_url: options.address(),
      guilds: guilds.map((guildId) => ({ id: guildId, unavailable: true })),
      application: { id: world.applicationId, flags: 0 },
      shard: session.shard,
    });
    for (const guildId of guilds) {
      const guild = world.guilds.get(guildId);
      if (guild !== undefined && !guild.unavailable) emit(session, 'GUILD_CREATE', guildOnWire(world, guild));
    }
    return session;
  };

  const resume = (socket: WebSocket, data: Json): Session | undefined => {
    const session = sessions.get(asText(data['session_id']));
    if (session?.resumable !== true) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    session.socket = socket;
    log.push({ op: 'resume', shard: session.shard[0] });
    for (const { s, packet } of session.sent) if (s > Number(data['seq'])) socket.send(packet);
    emit(session, 'RESUMED', { _trace: [] });
    return session;
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeatMs } });
    socket.on('message', (raw) => {
      const packet = asObject(JSON.parse((raw as Buffer).toString('utf8')));
      const data = asObject(packet['d']);
      switch (packet['op']) {
        case GatewayOpcodes.Heartbeat:
          if (answersHeartbeats) send(socket, { op: GatewayOpcodes.HeartbeatAck });
          break;
        case GatewayOpcodes.Identify:
          identify(socket, data);
          break;
        case GatewayOpcodes.Resume:
          resume(socket, data);
          break;
        default:
      }
    });
  });

  const open = (): readonly WebSocket[] => [...sockets.clients];
  return {
    log,
    dispatch: (guildId, type, data) => {
      for (const session of sessions.values()) {
        const [id, count] = session.shard;
        if (id === (guildId === undefined ? 0 : shardOf(guildId, count))) emit(session, type, data);
      }
    },
    cut: () => open().forEach((socket) => socket.terminate()),
    askReconnect: () => open().forEach((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null })),
    invalidate: (resumable) => {
      for (const session of sessions.values()) session.resumable = resumable;
      open().forEach((socket) => send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable }));
    },
    answerHeartbeats: (answers) => {
      answersHeartbeats = answers;
    },
    connections: () => sockets.clients.size,
    close: () => {
      open().forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}
