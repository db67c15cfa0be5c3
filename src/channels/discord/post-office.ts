import { Events, REST } from 'discord.js';
import type { Client } from 'discord.js';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import type { DiscordEvent } from './discord-event.ts';

/** A place that refused is not asked again for so long: too many refusals get an address banned. */
const refusalMs = 10 * 60_000;

/** Stands for the bot's own token among the places that refused. */
const tokenKey = 'token';

/** What delivering needs, for as long as the client lives. */
export interface PostOffice {
  readonly client: Client;
  /** Sends a request once only: for what has no nonce, where a repeated request would make a second thing. */
  readonly once: REST;
  readonly report: (event: DiscordEvent) => void;
  readonly now: () => number;
  /** Deliveries on their way, by their id: the same one asked for twice is sent once. */
  readonly underway: Map<string, Promise<DeliveryOutcome>>;
  /** By channel or person: what it answered, and until when that holds. */
  readonly refusals: Map<string, { readonly outcome: DeliveryOutcome; readonly until: number }>;
}

export function openPostOffice(client: Client, report: PostOffice['report'], now: () => number): PostOffice {
  const once = new REST({ ...client.options.rest, retries: 0 });
  if (client.token !== null) once.setToken(client.token);
  const office = { client, once, report, now, underway: new Map(), refusals: new Map() };
  forgetMended(office);
  return office;
}

/** A changed channel or role may let us in again; so may a guild that the bot has come back to. */
function forgetMended({ client, refusals }: PostOffice): void {
  const forgetPlaces = (): void => {
    for (const key of [...refusals.keys()]) if (key !== tokenKey) refusals.delete(key);
  };
  client.on(Events.ChannelUpdate, ({ id }) => refusals.delete(id));
  client.on(Events.GuildRoleUpdate, forgetPlaces);
  client.on(Events.GuildCreate, forgetPlaces);
}

export function refusalOf({ refusals, now }: PostOffice, place: string): DeliveryOutcome | undefined {
  for (const key of [tokenKey, place]) {
    const refusal = refusals.get(key);
    if (refusal !== undefined && refusal.until > now()) return refusal.outcome;
  }
  return undefined;
}

/** Remembers a refusal, and gives it back. */
export function noteRefusal(
  { refusals, report, now }: PostOffice,
  place: string,
  outcome: DeliveryOutcome,
): DeliveryOutcome {
  const isTokenRefused = outcome.code === 'retry-later' && outcome.cause === 'token-refused';
  if (isTokenRefused) {
    refusals.set(tokenKey, { outcome, until: Number.POSITIVE_INFINITY });
    report({ kind: 'token-refused' });
  }
  if (outcome.code === 'pause-subscription') refusals.set(place, { outcome, until: now() + refusalMs });
  return outcome;
}
