import { DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Client } from 'discord.js';
import { classifyFailure } from './classify-failure.ts';
import type { DiscordEvent } from './discord-event.ts';
import { watchEvents } from './watch-events.ts';

/** A value that is shown only to the one call that needs it. */
export interface Hidden {
  readonly reveal: () => string;
}

export type Start =
  | { readonly code: 'ready' }
  /** Nothing helps but another token. */
  | { readonly code: 'token-refused' }
  /** Discord does not answer; worth another try. */
  | { readonly code: 'unreachable'; readonly cause: string };

/** Logs in, and comes back when every shard is ready. `report` hears everything from the first moment on. */
export async function startClient(
  client: Client,
  token: Hidden,
  report: (event: DiscordEvent) => void,
): Promise<Start> {
  watchEvents(client, report);
  // Before the login: with a fast answer the event would be missed.
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token.reveal());
  } catch (error) {
    return startFailure(error);
  }
  await ready;
  return { code: 'ready' };
}

function startFailure(error: unknown): Start {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return { code: 'token-refused' };
  const outcome = classifyFailure(error, undefined);
  if (outcome.code !== 'retry-later') throw error;
  return outcome.cause === 'token-refused'
    ? { code: 'token-refused' }
    : { code: 'unreachable', cause: outcome.cause };
}
