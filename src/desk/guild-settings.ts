import { z } from 'zod';
import { findGuildSettings, keepGuildSettings } from '../store/guild-settings.ts';
import type { Decider, Desk } from './desk.ts';
import { dropAbsent } from './drop-absent.ts';

export const guildSettingsSchema = z.object({
  /** Absent: each answer follows its reader, and posts follow the guild's own language in Discord. */
  locale: z.enum(['en', 'ko']).optional(),
  zone: z.string().default('UTC'),
  theme: z.enum(['dark', 'light']).default('dark'),
  /** Members with this role may review, besides those who may manage the guild. */
  reviewRole: z.string().optional(),
});
export type GuildSettings = z.infer<typeof guildSettingsSchema>;

export async function guildSettings(desk: Desk, guildId: string | undefined): Promise<GuildSettings> {
  const stored = guildId === undefined ? undefined : await findGuildSettings(desk.db, guildId);
  return guildSettingsSchema.parse(stored ?? {});
}

/** Changes what is named and leaves the rest; `null` takes a setting back. */
export async function changeGuildSettings(
  desk: Desk,
  who: Decider,
  change: { readonly [Key in keyof GuildSettings]?: GuildSettings[Key] | null | undefined },
): Promise<GuildSettings> {
  const current = await guildSettings(desk, who.guildId);
  const merged: Record<string, unknown> = { ...current, ...dropAbsent(change) };
  for (const key of Object.keys(merged)) if (merged[key] === null) merged[key] = undefined;
  const settings = guildSettingsSchema.parse(merged);
  await keepGuildSettings(desk.db, who.guildId, settings, { userId: who.userId, at: desk.now() });
  return settings;
}
