import { z } from 'zod';
import { languages } from './language.ts';

const snowflakeSchema = z.string().regex(/^\d{1,20}$/, 'is no id of Discord’s');
const language = z.enum(languages).exactOptional();

/** Where a delivery goes, as the outbox keeps it: a channel of a guild, or a person. */
export const discordTargetSchema = z.union([
  z.object({
    channel: z.literal('discord'),
    guildId: snowflakeSchema,
    channelId: snowflakeSchema,
    /** The role that rings with an alert. */
    roleId: snowflakeSchema.exactOptional(),
    /** The guild's own choice; without it the guild's language in Discord counts. */
    language,
  }),
  z.object({ channel: z.literal('discord'), userId: snowflakeSchema, language }),
]);
export type DiscordTarget = z.infer<typeof discordTargetSchema>;
export type GuildTarget = Extract<DiscordTarget, { guildId: string }>;

export const isGuildTarget = (target: DiscordTarget): target is GuildTarget => 'guildId' in target;
