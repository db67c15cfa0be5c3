/** What happens to the bot's places in Discord, as values for whoever keeps subscriptions and writes the log. */
export type DiscordEvent =
  /** All guilds the bot is in now, those in an outage included: others may be forgotten. */
  | { readonly kind: 'ready'; readonly guildIds: readonly string[]; readonly shards: number }
  | { readonly kind: 'commands-registered'; readonly changed: boolean }
  | { readonly kind: 'commands-refused'; readonly cause: string }
  | {
      readonly kind: 'guild-joined';
      readonly guildId: string;
      readonly name: string;
      readonly locale: string;
    }
  | { readonly kind: 'guild-left'; readonly guildId: string }
  /** Discord's own trouble: nothing is to be done, and nothing to be forgotten. */
  | { readonly kind: 'guild-outage'; readonly guildId: string }
  | { readonly kind: 'guild-back'; readonly guildId: string }
  | { readonly kind: 'channel-deleted'; readonly guildId: string; readonly channelId: string }
  | { readonly kind: 'role-deleted'; readonly guildId: string; readonly roleId: string }
  | { readonly kind: 'shard-lost'; readonly shard: number; readonly code: number }
  | { readonly kind: 'shard-resumed'; readonly shard: number; readonly replayed: number }
  | { readonly kind: 'rate-limited'; readonly route: string; readonly forMs: number }
  /** Discord refuses the token while the bot runs: nothing more can be sent. */
  | { readonly kind: 'token-refused' }
  | { readonly kind: 'many-refusals'; readonly count: number }
  /** A part of a delivery that could be left out was refused: a thread, a crosspost. */
  | {
      readonly kind: 'part-refused';
      readonly delivery: string;
      readonly part: string;
      readonly cause: string;
    }
  | { readonly kind: 'client-error'; readonly error: Error };
