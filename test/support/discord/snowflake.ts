const discordEpoch = 1_420_070_400_000;
const start = Date.now() - discordEpoch - 86_400_000;
let given = 0;

/** A fresh id. Each is one millisecond after the last, so that guilds spread over shards as Discord's do. */
export function snowflake(): string {
  given += 1;
  return (BigInt(start + given) << 22n).toString();
}

/** The shard that a guild's events arrive on. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
