import type { Json, World } from './world.ts';
import type { Channel } from './world.ts';
import { isDenied } from './world.ts';

/** An answer of the REST side. A 204 has no body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as a route sees it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly query: URLSearchParams;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** Thrown by a route: Discord's refusal, by its number. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(`${code} ${message}`);
    this.answer = { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
  }
}

const names: Readonly<Record<number, readonly [status: number, message: string]>> = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10062: [404, 'Unknown interaction'],
  10015: [404, 'Unknown Webhook'],
  40033: [400, 'This message has already been crossposted'],
  40060: [400, 'Interaction has already been acknowledged'],
  40067: [400, 'A tag is required to create a forum post in this channel'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50083: [400, 'Thread is archived'],
  160004: [400, 'A thread has already been created for this message'],
};

export function refuse(code: number): never {
  const [status, message] = names[code] ?? [400, 'Refused'];
  throw new Refusal(status, code, message);
}

/** The channel, if the bot can see it and its guild stands. */
export function visibleChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (channel === undefined) return refuse(10003);
  if (channel.guildId !== undefined && !world.guilds.has(channel.guildId)) return refuse(10004);
  if (isDenied(world, channel, 'ViewChannel')) return refuse(50001);
  return channel;
}

export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const asArray = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
