import { Client, GatewayIntentBits, Options } from 'discord.js';
import { rateLimitWait } from './rate-limit-wait.ts';
import { sendRequest } from './send-request.ts';

export interface ClientSettings {
  /** The address of the REST side, without version; Discord's own by default. A proxy or a test stands in here. */
  readonly apiUrl?: string;
  /** How long a request may take before it is given up and sent again, in milliseconds. */
  readonly requestMs?: number;
}

/** A rate limit longer than this is not waited for: the outbox tries again later, and other channels go on. */
const longestWaitMs = 10_000;

/** Members are seen with every interaction and never asked for again. */
const keptMembers = 200;

/**
 * The client: the `Guilds` intent alone, as many internal shards as Discord recommends, nothing that rings unless a
 * message says so, and small caches, since nothing here is read from them but guilds, channels and roles.
 */
export function createClient({ apiUrl, requestMs = 15_000 }: ClientSettings = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      timeout: requestMs,
      makeRequest: sendRequest,
      invalidRequestWarningInterval: 500,
      rejectOnRateLimit: (limit) => rateLimitWait(limit) > longestWaitMs,
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: {
        maxSize: keptMembers,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
    }),
  });
}
