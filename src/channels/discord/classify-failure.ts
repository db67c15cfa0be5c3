import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { ZodError } from 'zod';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import { rateLimitWait } from './rate-limit-wait.ts';

const second = 1000;
const minute = 60 * second;

const unknownGuild: number = RESTJSONErrorCodes.UnknownGuild;

const pauses: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.MissingAccess]: 'no-access',
  [RESTJSONErrorCodes.MissingPermissions]: 'no-permission',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'no-direct-messages',
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: 'tag-required',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'no-direct-messages',
};

const removals: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'unknown-channel',
  [RESTJSONErrorCodes.UnknownUser]: 'unknown-user',
};

const waits: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.OpeningDirectMessagesTooFast]: 'direct-messages-too-fast',
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit]: 'slow-mode',
  [RESTJSONErrorCodes.ChannelWriteRateLimit]: 'write-limit',
};

const later = (afterMs: number, cause: string): DeliveryOutcome => ({ code: 'retry-later', afterMs, cause });

function byStatus(status: number, code: number | string): DeliveryOutcome {
  // discord.js drops its token after a 401: nothing more can be sent until the bot is started with a good one.
  if (status === 401) return later(60 * minute, 'token-refused');
  if (status === 403) return { code: 'pause-subscription', cause: 'refused' };
  if (status === 429) return later(minute, 'rate-limit');
  if (status >= 500) return later(30 * second, 'discord-down');
  return { code: 'failed', cause: `refused-${code}` };
}

function byCode({ code, status }: DiscordAPIError, guildId: string | undefined): DeliveryOutcome {
  const number = Number(code);
  if (number === unknownGuild && guildId !== undefined) return { code: 'forget-guild', guildId };
  const removal = removals[number];
  if (removal !== undefined) return { code: 'remove-subscription', cause: removal };
  const pause = pauses[number];
  if (pause !== undefined) return { code: 'pause-subscription', cause: pause };
  const wait = waits[number];
  return wait === undefined ? byStatus(status, code) : later(minute, wait);
}

/** Node's and undici's names for a connection that failed, and the name of a request that ran out of time. */
const connectionCode = /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/;

function isConnectionTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return error.name === 'AbortError' || connectionCode.test(code) || isConnectionTrouble(error.cause);
}

/**
 * What a failed request means for its delivery: by Discord's numbers and by classes, never by the words of a message.
 * What is none of Discord's or the network's doing is a bug, and is thrown again.
 */
export function classifyFailure(error: unknown, guildId: string | undefined): DeliveryOutcome {
  if (error instanceof DiscordAPIError) return byCode(error, guildId);
  if (error instanceof HTTPError) return byStatus(error.status, error.status);
  if (error instanceof RateLimitError) return later(Math.max(second, rateLimitWait(error)), 'rate-limit');
  if (isConnectionTrouble(error)) return later(5 * second, 'network');
  // A success that is none of Discord's answers: a proxy spoke.
  if (error instanceof ZodError) return later(5 * minute, 'strange-answer');
  throw error;
}

/** Whether a request failed with one of Discord's numbers. */
export const failedWith = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code));
